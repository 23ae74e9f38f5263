import { expect, test } from "vitest";
import { answersToSee } from "~/domain/needed-answers";

test("half a standard deviation takes 32 answers, a tenth 785", () => {
  // (1.960 + 0.842)² / 0.5² = 31.4 and / 0.1² = 784.9: Cohen 1988, Statistical Power Analysis, table 2.4.1 (one sample).
  expect(answersToSee("grade", { value: 7, deviation: 2 }, 8)).toBe(32);
  expect(answersToSee("grade", { value: 7.8, deviation: 2 }, 8)).toBe(785);
});

test("a share of 50% against 60% takes 194 answers", () => {
  // (1.960·√0.24 + 0.842·√0.25)² / 0.1² = 190.9 from below; against the bound of 50% it is 193.9.
  expect(answersToSee("share", { value: 0.5, deviation: null }, 0.6)).toBe(191);
  expect(answersToSee("share", { value: 0.6, deviation: null }, 0.5)).toBe(194);
});

test("without a difference, or without any spread, there is no number", () => {
  expect(answersToSee("grade", { value: 8, deviation: 2 }, 8)).toBeNull();
  expect(answersToSee("grade", { value: 7, deviation: null }, 8)).toBeNull();
  expect(answersToSee("grade", { value: 7, deviation: 0 }, 8)).toBeNull();
  expect(answersToSee("share", { value: 0, deviation: null }, 1)).toBe(1);
});
