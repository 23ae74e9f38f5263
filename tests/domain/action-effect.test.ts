import { expect, test } from "vitest";
import { beforeAndAfter, effectOf, nearerMonths, type Side } from "~/domain/action-effect";
import { calendarDate } from "~/domain/calendar";
import { defaultBounds } from "~/domain/disclosure";
import { figureCellOf, figureOf, type Indicator, standardIndicator } from "~/domain/indicator";
import { addMonths, month, type Period } from "~/domain/period";

const grade = standardIndicator("grade") as Indicator;
const late = standardIndicator("callbacks_late") as Indicator;
const before = { from: month("2024-03"), to: month("2025-02") };
const after = { from: month("2025-04"), to: month("2026-03") };

function side(indicator: Indicator, period: Period, counts: Record<string, number>, wording = 1): Side {
  const counted = Object.entries(counts).map(([value, n]) => ({ wording: 1, value, n }));
  return {
    period,
    wording,
    answers: new Map(Object.entries(counts)),
    cell: figureCellOf(figureOf(indicator, counted, 1), defaultBounds),
  };
}

/** A month's figure for each value, from the first month before on. */
const monthly = (values: readonly number[]) =>
  values.map((value, place) => {
    const from = addMonths(before.from, place);
    const figure = { n: 100, value, low: value - 0.1, high: value + 0.1 };
    return { from, to: from, visibility: "shown" as const, n: 100, figure };
  });

const level = monthly([6.9, 7.1, 6.9, 7.1, 6.9, 7.1, 6.9, 7.1, 6.9, 7.1, 6.9, 7.1]);
const rising = monthly(Array.from({ length: 12 }, (_, place) => 6.5 + place * 0.1));

test("an action that began halfway a month leaves that month out of both", () => {
  expect(beforeAndAfter(calendarDate("2025-03-12"), month("2026-11"))).toEqual({
    before: { from: "2024-03", to: "2025-02" },
    after: { from: "2025-04", to: "2026-03" },
    leftOut: "2025-03",
  });
});

test("one that began on the first leaves none out, and after goes as far as the last month that is over", () => {
  expect(beforeAndAfter(calendarDate("2026-09-01"), month("2026-11"))).toEqual({
    before: { from: "2025-09", to: "2026-08" },
    after: { from: "2026-09", to: "2026-10" },
    leftOut: null,
  });
});

test("of months over which a figure may not be shown those nearest to the action are left, three at least", () => {
  const months = { from: month("2026-04"), to: month("2026-08") };
  expect(nearerMonths(months, "after")).toEqual([
    months,
    { from: "2026-04", to: "2026-07" },
    { from: "2026-04", to: "2026-06" },
  ]);
  expect(nearerMonths(months, "before").at(-1)).toEqual({ from: "2026-06", to: "2026-08" });
  const short = { from: month("2026-04"), to: month("2026-05") };
  expect(nearerMonths(short, "after")).toEqual([short]);
});

test("a figure that may not be shown is not called one of too few answers", () => {
  const many = side(grade, before, { "7": 50 });
  const withheld: Side = { ...many, cell: { visibility: "withheld", n: null, figure: null } };
  const few = side(grade, after, { "7": 3 });
  expect(effectOf(grade, many, { ...withheld, period: after }, level).verdict).toBe("withheld");
  expect(effectOf(grade, withheld, few, level).verdict).toBe("too_few");
});

test("in the month in which it began it is too early", () => {
  const { after: none } = beforeAndAfter(calendarDate("2026-11-02"), month("2026-11"));
  expect(none).toBeNull();
  expect(effectOf(grade, side(grade, before, { "7": 50 }), null, level).verdict).toBe("too_early");
});

test("what got better by more than chance, out of a level line, is better", () => {
  const found = effectOf(
    grade,
    side(grade, before, { "6": 100, "8": 100 }),
    side(grade, after, { "7": 100, "9": 100 }),
    level,
  );
  expect(found).toMatchObject({ verdict: "better", expected: null, change: { value: 1, verdict: "up" } });
});

test("what got better as it was already doing isn't set down to the action", () => {
  const found = effectOf(
    grade,
    side(grade, before, { "6": 100, "8": 100 }),
    side(grade, after, { "7": 100, "9": 100 }),
    rising,
  );
  expect(found.verdict).toBe("was_going");
  // The line goes up 0.1 a month; the middle of the months after is 13 months past the middle of those before.
  expect(found.expected?.value).toBeCloseTo(6.5 + 5.5 * 0.1 + 13 * 0.1);
});

test("of late callbacks fewer is better", () => {
  const [was, is] = [
    side(late, before, { later: 60, within_norm: 40 }),
    side(late, after, { later: 30, within_norm: 70 }),
  ];
  expect(effectOf(late, was, is, [])).toMatchObject({ verdict: "better", change: { verdict: "down" } });
  expect(effectOf(late, { ...is, period: before }, { ...was, period: after }, []).verdict).toBe("worse");
});

test("a small difference may be chance", () => {
  const found = effectOf(
    grade,
    side(grade, before, { "6": 10, "8": 10 }),
    side(grade, after, { "6": 9, "8": 11 }),
    level,
  );
  expect(found.verdict).toBe("uncertain");
});

test("with few answers, or another question, nothing is said", () => {
  const many = side(grade, before, { "7": 30, "8": 30 });
  expect(effectOf(grade, many, side(grade, after, { "7": 9 }), level)).toEqual({
    verdict: "too_few",
    change: null,
    expected: null,
  });
  expect(effectOf(grade, many, side(grade, after, { "7": 30, "9": 30 }, 2), level).verdict).toBe(
    "other_question",
  );
});
