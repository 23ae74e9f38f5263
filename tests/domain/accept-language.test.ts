import { expect, test } from "vitest";
import { preferredLanguage } from "~/domain/accept-language";

test.each([
  [null, "nl"],
  ["", "nl"],
  ["*", "nl"],
  ["de", "nl"],
  ["en", "en"],
  ["EN-gb", "en"],
  ["nl,en", "nl"],
  ["en;q=0.8, nl;q=0.9", "nl"],
  ["nl;q=0.1, en-US;q=0.2", "en"],
  ["en;q=x", "nl"],
  ["en;q=0", "nl"],
])("a caller that says %j gets %s", (header, expected) => {
  expect(preferredLanguage(header)).toBe(expected);
});
