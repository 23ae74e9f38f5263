import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultBounds, isVisible, visibilityOf, visibilityOfRows } from "~/domain/disclosure";

const rows = fc.array(fc.oneof(fc.nat(15), fc.nat(2000)), { minLength: 1, maxLength: 14 });
const bounds = fc.record({
  hiddenBelow: fc.integer({ min: 2, max: 40 }),
  indicativeBelow: fc.integer({ min: 40, max: 90 }),
});

test.each([
  [0, "none"],
  [1, "hidden"],
  [9, "hidden"],
  [10, "indicative"],
  [29, "indicative"],
  [30, "shown"],
])("%i answers are %s", (n, visibility) => {
  expect(visibilityOf(n, defaultBounds)).toBe(visibility);
});

test("one hidden row takes the next smallest with it", () => {
  expect(visibilityOfRows([400, 35, 3, 200], defaultBounds)).toEqual([
    "shown",
    "withheld",
    "hidden",
    "shown",
  ]);
});

test("two hidden rows of together too few answers take a third with them", () => {
  expect(visibilityOfRows([3, 4, 50, 60], defaultBounds)).toEqual(["hidden", "hidden", "withheld", "shown"]);
  expect(visibilityOfRows([6, 7, 50, 60], defaultBounds)).toEqual(["hidden", "hidden", "shown", "shown"]);
});

test("a row without answers is no secret and protects nobody", () => {
  expect(visibilityOfRows([0, 3, 50, 60], defaultBounds)).toEqual(["none", "hidden", "withheld", "shown"]);
});

test("a shown row always has enough answers", () => {
  fc.assert(
    fc.property(rows, bounds, (counts, limits) => {
      visibilityOfRows(counts, limits).forEach((visibility, index) => {
        if (isVisible(visibility)) expect(counts[index]).toBeGreaterThanOrEqual(limits.hiddenBelow);
      });
    }),
  );
});

test("what is left when the shown rows are taken off the total is never one row nor too few answers", () => {
  fc.assert(
    fc.property(rows, bounds, (counts, limits) => {
      const total = counts.reduce((sum, n) => sum + n, 0);
      if (!isVisible(visibilityOf(total, limits))) return;
      const visibility = visibilityOfRows(counts, limits);
      const secret = counts.filter((n, index) => n > 0 && !isVisible(visibility[index] ?? "none"));
      if (secret.length === 0) return;
      const shown = counts.filter((_, index) => isVisible(visibility[index] ?? "none"));
      const left = total - shown.reduce((sum, n) => sum + n, 0);
      expect(secret.length).toBeGreaterThan(1);
      expect(left).toBeGreaterThanOrEqual(limits.hiddenBelow);
    }),
  );
});

test("no more rows are withheld than needed", () => {
  fc.assert(
    fc.property(rows, bounds, (counts, limits) => {
      const visibility = visibilityOfRows(counts, limits);
      const small = counts.filter((n) => n > 0 && n < limits.hiddenBelow);
      const withheld = counts.filter((_, index) => visibility[index] === "withheld").sort((a, b) => a - b);
      if (withheld.length === 0) return;
      const without = [...small, ...withheld.slice(0, -1)];
      const enough = without.length >= 2 && without.reduce((sum, n) => sum + n, 0) >= limits.hiddenBelow;
      expect(enough).toBe(false);
    }),
  );
});
