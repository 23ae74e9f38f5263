import { validate, version } from "uuid";
import { expect, test } from "vitest";
import { newId, newRandomId } from "~/domain/id";

test("identifiers sort in the order in which they were made, and none comes twice", () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
});

test("an identifier begins with the moment it was made", () => {
  const before = Date.now();
  const made = Number.parseInt(newId().replace("-", "").slice(0, 12), 16);
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
});

test("a random identifier tells nothing of when", () => {
  expect(version(newRandomId())).toBe(4);
});
