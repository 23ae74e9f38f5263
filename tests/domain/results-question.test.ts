import { expect, test } from "vitest";
import { callbackSeries } from "~/domain/callbacks";
import { defaultBounds } from "~/domain/disclosure";
import { groupBy, resultRows, seriesOf } from "~/domain/results";
import { breaksIn, isParallel, leadingWording, otherQuestions } from "~/domain/results-question";

const asked = (month: string, wording: number, n: number, value = "8") => ({ month, wording, n, value });
const seriesFrom = (...answers: ReturnType<typeof asked>[]) => seriesOf(answers, defaultBounds).series;

test("a question that came in place of another leads; one that is only tried beside it doesn't", () => {
  expect(leadingWording([asked("2026-01", 1, 400), asked("2026-02", 2, 30)])).toBe(2);
  expect(leadingWording([asked("2026-01", 1, 400), asked("2026-02", 1, 300), asked("2026-02", 2, 20)])).toBe(
    1,
  );
  expect(leadingWording([asked("2026-01", 2, 400), asked("2026-02", 1, 30)])).toBe(1);
  expect(leadingWording([asked("2026-02", 1, 5), asked("2026-02", 2, 5), asked("2026-03", 3, 0)])).toBe(2);
  expect(leadingWording([])).toBeNull();
});

test("of another question it is told how many answered it, unless that is too few to tell", () => {
  const answers = [
    asked("2026-01", 1, 40),
    asked("2026-02", 1, 2),
    asked("2026-02", 2, 9),
    asked("2026-02", 3, 50),
  ];
  expect(otherQuestions(answers, 3, defaultBounds)).toEqual([
    { wording: 1, n: 42, from: "2026-01", to: "2026-02" },
    { wording: 2, n: null, from: "2026-02", to: "2026-02" },
  ]);
  expect(otherQuestions([asked("2026-01", 1, 40, "dont_know")], 3, defaultBounds)).toEqual([]);
});

test("a line breaks where another question begins, and where an older one comes back", () => {
  const [first, second, third] = ["2026-01", "2026-02", "2026-03"].map((month) => month);
  expect(breaksIn(seriesFrom(asked(first as string, 1, 50), asked(second as string, 1, 50)))).toEqual([]);
  const changed = seriesFrom(
    asked("2026-01", 1, 50),
    asked("2026-02", 1, 50),
    asked("2026-02", 2, 50),
    asked("2026-03", 2, 50),
  );
  expect([breaksIn(changed), isParallel(changed)]).toEqual([["2026-02"], false]);
  const back = seriesFrom(asked("2026-01", 1, 50), asked("2026-02", 2, 50), asked(third as string, 1, 50));
  expect(breaksIn(back)).toEqual(["2026-02", "2026-03"]);
  const gap = seriesFrom(asked("2026-01", 1, 50), asked("2026-03", 1, 50));
  expect(breaksIn(gap)).toEqual([]);
});

test("two questions that are asked beside each other are two lines", () => {
  const both = seriesFrom(
    asked("2026-01", 1, 90),
    ...["2026-02", "2026-03", "2026-04"].flatMap((month) => [asked(month, 1, 40), asked(month, 2, 50)]),
  );
  expect([isParallel(both), breaksIn(both)]).toEqual([true, ["2026-02"]]);
});

test("a row that was only asked another question says so, and its response doesn't tell that few answered that", () => {
  const answers = groupBy(
    [
      { key: "phone", ...asked("2026-02", 2, 60) },
      { key: "counter", ...asked("2026-02", 1, 40) },
      { key: "email", ...asked("2026-02", 1, 3) },
      { key: "post", ...asked("2026-02", 1, 12) },
    ],
    ({ key }) => key,
  );
  const invitations = groupBy(
    ["phone", "counter", "email", "post"].map((key) => ({ key, state: "answered", n: 60 })),
    ({ key }) => key,
  );
  const rows = resultRows(answers, new Map(), invitations, 2, defaultBounds);
  expect(
    rows.map(({ key, visibility, n, otherWordings, reach }) => [
      key,
      visibility,
      n,
      [...otherWordings],
      reach !== null,
    ]),
  ).toEqual([
    ["phone", "shown", 60, [], true],
    ["counter", "none", 0, [1], true],
    ["email", "none", 0, [1], false],
    ["post", "none", 0, [1], true],
  ]);
});

test("a quarter of callbacks is about one question, and the next may be about another", () => {
  const points = callbackSeries(
    [
      asked("2026-01", 1, 40, "later"),
      asked("2026-04", 1, 20, "later"),
      asked("2026-06", 2, 30, "within_norm"),
      asked("2026-07", 2, 30, "within_norm"),
    ],
    [],
    defaultBounds,
  );
  expect(points.map(({ wording, experienced }) => [wording, experienced.figure?.share])).toEqual([
    [1, 1],
    [2, 0],
    [2, 0],
  ]);
});
