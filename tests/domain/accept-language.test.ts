import { expect, test } from "vitest";
import { acceptedLanguages, preferredLanguage } from "~/domain/accept-language";

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

test.each([
  [null, []],
  ["", []],
  ["*", []],
  ["tr-TR,tr;q=0.9,en-US;q=0.8,en;q=0.7", ["tr", "en"]],
  ["en;q=0.5, AR", ["ar", "en"]],
  ["ja, uk;q=0.1", ["uk"]],
  ["nl;q=0, pl", ["pl"]],
  ["de;q=x, fr;q=2e400", ["fr"]],
  [`${"xx,".repeat(300)}en`, []],
])("a browser that says %j is spoken to in %j", (header, expected) => {
  expect(acceptedLanguages(header)).toEqual(expected);
});
