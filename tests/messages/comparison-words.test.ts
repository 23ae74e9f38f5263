import { expect, test } from "vitest";
import { isRoundedApart } from "~/messages/comparison-words";

test("a difference that the printed figures don't show is known as such", () => {
  // 7,2 and 7,4 and +0,1; 7,3 and 7,3 and −0,1.
  expect(isRoundedApart(7.36, 7.24, 0.12)).toBe(true);
  expect(isRoundedApart(7.3, 7.2, 0.1)).toBe(false);
  expect(isRoundedApart(7.26, 7.34, -0.08)).toBe(true);
  expect(isRoundedApart(6.94, 7.04, -0.1)).toBe(false);
});
