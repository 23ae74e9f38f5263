import { expect, test } from "vitest";
import { boardOf, countStandings } from "~/domain/board";
import { type Indicator, standardIndicator } from "~/domain/indicator";
import { month } from "~/domain/period";
import type { TargetReading } from "~/domain/target-reading";
import { becauseText, shortScopeText, standText, sureText } from "~/messages/board-words";
import { measuredText, targetSentence } from "~/messages/target-words";

const reading = (change: Partial<TargetReading> = {}): TargetReading => ({
  target: {
    id: "t",
    indicator: "grade",
    scope: {},
    direction: "at_least",
    bound: 8,
    by: "2027-12-31",
    baseline: null,
    baselineYear: null,
    owner: "",
    note: "",
  },
  indicator: standardIndicator("grade") as Indicator,
  measured: true,
  period: { from: month("2025-12"), to: month("2026-11") },
  through: [],
  reading: { n: 100, value: 7.2, low: 7.1, high: 7.3 },
  needed: null,
  expectation: { from: "trend", projected: { value: 7.5, low: 7.3, high: 7.7 } },
  verdict: "behind",
  ...change,
});

test("a board begins with what asks for attention, and counts how many stand where", () => {
  const board = boardOf([
    { reading: reading({ verdict: "met" }) },
    { reading: reading({ measured: false }) },
    { reading: reading({ verdict: "too_few", needed: 4 }) },
    { reading: reading() },
    { reading: reading({ verdict: "missed_within_margin" }) },
  ]);
  expect(board.map(({ standing }) => standing)).toEqual(["missed", "behind", "met", "open", "unmeasured"]);
  expect(countStandings(board)).toEqual({
    missed: 1,
    behind: 1,
    on_course: 0,
    met: 1,
    open: 1,
    unmeasured: 1,
  });
});

test.each([
  ["met", {}, true, "zeker"],
  ["missed_within_margin", {}, false, "niet zeker"],
  ["behind", {}, true, "vrij zeker"],
  [
    "behind",
    { expectation: { from: "trend", projected: { value: 7.9, low: 7.6, high: 8.2 } } },
    false,
    "niet zeker",
  ],
  ["on_course", { expectation: { from: "baseline", required: 7 } }, false, "niet zeker"],
  ["met_within_margin", { reading: { n: 40, value: 8.1, low: null, high: null } }, null, "marge niet bekend"],
  ["too_few", { needed: 4 }, null, ""],
] as const)("a verdict %s of %j is told with how sure it is", (verdict, change, isSure, words) => {
  const [row] = boardOf([{ reading: reading({ ...change, verdict }) }]);
  expect(row?.isSure).toBe(isSure);
  expect(row && sureText(row)).toBe(words);
});

test("a value just below its bound is told with the digit that shows it", () => {
  const [row] = boardOf([
    { reading: reading({ verdict: "missed", reading: { n: 900, value: 7.96, low: 7.9, high: 7.99 } }) },
  ]);
  expect(row && standText(row)).toBe("7,96 van 8,00 (2027)");
  expect(row && becauseText(row)).toBe("95% zeker tussen 7,9 en 8,0");
});

test("a value that came after the day of its target says that it is of now, one of before that day doesn't", () => {
  const { target } = reading();
  const told = (change: Partial<TargetReading>) => {
    const [row] = boardOf([{ reading: reading({ verdict: "missed", ...change }) }]);
    return row && [standText(row), targetSentence(row.reading), measuredText(row.reading)];
  };
  const measured = "Gemeten over december 2025 tot en met november 2026.";
  expect(told({ target: { ...target, by: "2025-12-31" } })).toEqual([
    "nu 7,2, doel 8,0 (2025)",
    "Niet gehaald: nu 7,2, het doel was 8,0 in 2025.",
    measured,
  ]);
  expect(
    told({ target: { ...target, direction: "at_most", bound: 6, by: "2025-12-31" } })?.slice(0, 2),
  ).toEqual(["nu 7,2, hoogstens 6,0 (2025)", "Niet gehaald: nu 7,2, het doel was hoogstens 6,0 in 2025."]);
  expect(told({ target: { ...target, by: "2026-11-10" } })).toEqual([
    "7,2 van 8,0 (2026)",
    "Niet gehaald: 7,2 van 8,0 in 2026.",
    measured,
  ]);
});

test("what still misses answers says how many", () => {
  const [row] = boardOf([{ reading: reading({ verdict: "too_few", needed: 4 }) }]);
  expect(row && standText(row)).toBe("nog 4 nodig");
});

test("a scope of many channels is told by their number", () => {
  const names = { topics: [], teams: [{ key: "kcc", name: "KCC" }] };
  expect(shortScopeText({}, names)).toBe("alle contacten");
  expect(shortScopeText({ channel: ["phone", "counter"] }, names)).toBe("telefoon en balie");
  expect(shortScopeText({ channel: ["phone", "counter", "email"], team: ["kcc"] }, names)).toBe(
    "3 kanalen, team KCC",
  );
});
