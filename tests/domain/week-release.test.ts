import fc from "fast-check";
import { expect, test } from "vitest";
import { isZero, tracesOf } from "#tests/support/linear-span";
import { type CountView, DisclosureYear, reckonYear } from "~/domain/disclosure-view";
import { groupBy } from "~/domain/results";
import { type WeekRelease, weekRelease } from "~/domain/week-release";

const RUNS = Number(process.env.DISCLOSURE_RUNS ?? 60);
const CHANNELS = ["phone", "counter", "post"];
const TOPICS = ["afval", "paspoort"];
/** The third week lies in both months. */
const ATOMS = [
  [0, "w1"],
  [0, "w2"],
  [0, "w3"],
  [1, "w3"],
  [1, "w4"],
  [1, "w5"],
] as const;

interface Cell {
  month: number;
  week: string;
  channel: string;
  topic: string;
  n: number;
}

const few = fc.constantFrom(0, 0, 0, 1, 2, 4);
const town = (channels: number): fc.Arbitrary<Cell[]> => {
  const places = CHANNELS.slice(0, channels).flatMap((channel) =>
    TOPICS.map((topic) => ({ channel, topic })),
  );
  const cells = ATOMS.flatMap(([month, week]) => places.map((place) => ({ month, week, ...place })));
  return fc
    .array(fc.oneof(few, fc.integer({ min: 0, max: 30 })), {
      minLength: cells.length,
      maxLength: cells.length,
    })
    .map((counts) => cells.map((cell, index) => ({ ...cell, n: counts[index] ?? 0 })));
};

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, { n }) => sum + n, 0);
const isOf = (cell: Cell, channel: string | null, topic: string | null) =>
  (channel === null || cell.channel === channel) && (topic === null || cell.topic === topic);

/** The sets of cells that months tell: by channel or all, by topic or all, of one month or both. */
function toldByMonths(cells: readonly Cell[], limit: number) {
  const inMonths = groupBy(cells, ({ month, channel, topic }) => `${month} ${channel} ${topic}`);
  const year = new DisclosureYear(
    reckonYear(
      [...inMonths.values()].flatMap((own) => {
        const [first] = own;
        const n = sumOf(own);
        return first === undefined || n === 0
          ? []
          : [{ month: first.month, at: [first.channel, first.topic], n }];
      }),
      limit,
    ),
  );
  const views = [null, ...CHANNELS].flatMap((channel) =>
    [null, ...TOPICS].flatMap((topic) =>
      [[0], [1], [0, 1]].map((months) => ({ channel, topic, months: new Set(months) })),
    ),
  );
  const isTold = ({ channel, topic, months }: (typeof views)[number]) => {
    const at: CountView["at"] = [channel === null ? null : [channel], topic === null ? null : [topic]];
    const { n, isTold } = year.look({ at, months });
    return n >= limit && isTold;
  };
  return { views: views.filter(isTold), isTold };
}

/** A stretch of weeks or months in a row, of a channel or all and a topic or all, whose number follows though it is small. */
function smallThatFollows(cells: readonly Cell[], limit: number, telling: typeof weekRelease) {
  const months = toldByMonths(cells, limit);
  const releases = [0, 1].map((month): WeekRelease | null => {
    const own = cells.filter((cell) => cell.month === month);
    if (!months.isTold({ channel: null, topic: null, months: new Set([month]) })) return null;
    const told = new Set(
      CHANNELS.filter((channel) => months.isTold({ channel, topic: null, months: new Set([month]) })),
    );
    const counted = own.map(({ week, channel, n }) => ({ week, channel, answered: n, invited: n }));
    return telling(counted, told, limit);
  });
  const toldWeeks = releases.flatMap((release, month) => {
    if (release === null) return [];
    const of = (channel: string | null, weeks: ReadonlySet<string>) =>
      [...weeks].map((week) =>
        cells.filter((each) => each.month === month && each.week === week && isOf(each, channel, null)),
      );
    return [
      ...of(null, release.all),
      ...[...release.channels].flatMap(([channel, weeks]) => of(channel, weeks)),
    ];
  });
  // That nothing was counted is told: of a place in a month, and of a week that is told.
  const isNothing = (cell: Cell) =>
    sumOf(cells.filter((each) => each.month === cell.month && isOf(each, cell.channel, cell.topic))) === 0 ||
    toldWeeks.some((told) => told.includes(cell) && sumOf(told) === 0);
  const unknown = cells.filter((cell) => !isNothing(cell));
  const rows = [
    ...months.views.map(({ channel, topic, months }) =>
      unknown.map((each) => (months.has(each.month) && isOf(each, channel, topic) ? 1 : 0)),
    ),
    ...toldWeeks.map((told) => unknown.map((each) => (told.includes(each) ? 1 : 0))),
  ];
  let state = 7;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const traces = tracesOf(rows, unknown.length, random);
  for (let from = 0; from < ATOMS.length; from += 1)
    for (let to = from; to < ATOMS.length; to += 1)
      for (const channel of [null, ...CHANNELS])
        for (const topic of [null, ...TOPICS]) {
          const within = ATOMS.slice(from, to + 1);
          const isIn = (cell: Cell) =>
            within.some(([month, week]) => cell.month === month && cell.week === week) &&
            isOf(cell, channel, topic);
          const n = sumOf(cells.filter(isIn));
          if (n === 0 || n >= limit) continue;
          const follows = traces.every((trace) =>
            isZero(unknown.reduce((sum, each, at) => sum + (isIn(each) ? (trace[at] ?? 0) : 0), 0)),
          );
          if (follows) return { within, channel, topic, n };
        }
  return null;
}

test("no small number of answers follows from weeks and months together", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }).chain(town),
      fc.integer({ min: 2, max: 12 }),
      (cells, limit) => {
        expect(smallThatFollows(cells, limit, weekRelease)).toBeNull();
      },
    ),
    { numRuns: RUNS },
  );
}, 60_000);

test("weeks that are told as soon as they have enough answers give small ones away", () => {
  const naive: typeof weekRelease = (cells, told, bound) => {
    const enough = (own: readonly { week: string; answered: number }[]) =>
      new Set(
        [...groupBy(own, ({ week }) => week)]
          .filter(([, each]) => each.reduce((sum, { answered }) => sum + answered, 0) >= bound)
          .map(([week]) => week),
      );
    const ofChannel = (channel: string) => enough(cells.filter((cell) => cell.channel === channel));
    return { all: enough(cells), channels: new Map([...told].map((each) => [each, ofChannel(each)])) };
  };
  const counts: [number, string, string, number][] = [
    [0, "w1", "phone", 30],
    [0, "w2", "phone", 40],
    [0, "w2", "counter", 20],
    [0, "w3", "phone", 3],
  ];
  const cells = counts.map(([month, week, channel, n]) => ({ month, week, channel, topic: "afval", n }));
  expect(smallThatFollows(cells, 10, naive)).toMatchObject({ n: 3 });
  expect(smallThatFollows(cells, 10, weekRelease)).toBeNull();
});

/** Twice as many asked as answered, by week and channel. */
const month = (counts: Record<string, Record<string, number>>) =>
  Object.entries(counts).flatMap(([week, channels]) =>
    Object.entries(channels).map(([channel, answered]) => ({
      week,
      channel,
      answered,
      invited: 2 * answered,
    })),
  );
const listed = ({ all, channels }: WeekRelease) => ({
  all: [...all].sort(),
  ...Object.fromEntries([...channels].map(([channel, weeks]) => [channel, [...weeks].sort()])),
});

test("where every channel has enough answers in every week, all of them are told", () => {
  const cells = month({ w1: { phone: 30, counter: 20 }, w2: { phone: 30, counter: 20 } });
  expect(listed(weekRelease(cells, new Set(["phone", "counter"]), 10))).toEqual({
    all: ["w1", "w2"],
    phone: ["w1", "w2"],
    counter: ["w1", "w2"],
  });
});

test("a channel with few answers in a week keeps its weeks hidden, not those of all together", () => {
  const cells = month({
    w1: { phone: 60, counter: 30, post: 4 },
    w2: { phone: 60, counter: 30, post: 9 },
    w3: { phone: 60, counter: 30, post: 8 },
  });
  expect(listed(weekRelease(cells, new Set(["phone", "counter", "post"]), 10))).toEqual({
    all: ["w1", "w2", "w3"],
    phone: ["w1", "w2", "w3"],
  });
});

test("a few days at the end of a month are hidden with the smallest other week", () => {
  const cells = month({ w1: { phone: 40 }, w2: { phone: 30 }, w3: { phone: 50 }, w4: { phone: 3 } });
  expect(listed(weekRelease(cells, new Set(["phone"]), 10))).toEqual({
    all: ["w1", "w3"],
    phone: ["w1", "w3"],
  });
});
