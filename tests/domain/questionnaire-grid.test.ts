import { expect, test } from "vitest";
import { spentOn } from "#tests/support/spent";
import { cellReader, gridRows, gridView, inView } from "~/domain/questionnaire-grid";
import { type RouteRule, routeSteps } from "~/domain/questionnaire-route";
import { settingsSchema } from "~/domain/settings";

const rule = (
  channel: string,
  topic: string,
  questionnaireKey: string | null,
  validFrom = "",
): RouteRule => ({ channel, topic, validFrom, questionnaireKey });

const rules = [
  rule("phone", "", "phone"),
  rule("counter", "", "counter"),
  rule("counter", "", "counter_new", "2027-01-01"),
  rule("counter", "rijbewijs", "licence", "2026-06-01"),
  rule("phone", "paspoort", "old"),
  rule("phone", "afval", "waste"),
  rule("phone", "afval", null, "2026-09-01"),
];
const { channels } = settingsSchema.parse({
  channels: {
    counter: { share: 25, topicShares: [{ topic: "rijbewijs", share: 50 }] },
    post: { survey: false },
  },
});
const input = {
  rules,
  stateOf: (key: string) => (key === "old" ? ("retired" as const) : ("asked" as const)),
  channels,
  today: "2026-11-22",
};
const topics = ["afval", "paspoort", "rijbewijs"].map((key) => ({ key, name: key }));

test("a cell says what holds, since when, what comes, and how many are asked", () => {
  const read = cellReader(input);
  expect(read("counter", "rijbewijs")).toMatchObject({
    level: "topic",
    questionnaireKey: "licence",
    since: "2026-06-01",
    share: 50,
    isOwnShare: true,
    isException: true,
    isGap: false,
  });
  expect(read("counter", "")).toMatchObject({
    level: "channel",
    questionnaireKey: "counter",
    upcoming: { validFrom: "2027-01-01", questionnaireKey: "counter_new" },
    share: 25,
  });
  expect(read("counter", "paspoort")).toMatchObject({ level: "channel", upcoming: null, isException: false });
});

test("without a rule there is a gap, but not where nobody is asked", () => {
  const read = cellReader(input);
  expect(read("email", "paspoort")).toMatchObject({ level: null, questionnaireKey: null, isGap: true });
  expect(read("post", "paspoort")).toMatchObject({ isGap: false, share: 0 });
  expect(read("", "")).toMatchObject({ level: null, isGap: false });
});

test("a rule for a retired questionnaire is told, and what holds instead", () => {
  expect(cellReader(input)("phone", "paspoort")).toMatchObject({
    level: "channel",
    questionnaireKey: "phone",
    passedOver: "retired",
    isException: true,
  });
});

test("a rule that has ended is no exception any more", () => {
  expect(cellReader(input)("phone", "afval")).toMatchObject({ level: "channel", isException: false });
});

test("the grid can be searched, narrowed to exceptions or gaps, and sorted by them", () => {
  const view = (query: string) => gridView(new URLSearchParams(query));
  const names = (query: string) =>
    inView(gridRows(input, topics, view(query).channel), view(query)).map(({ topic }) => topic);
  expect(names("")).toEqual(["afval", "paspoort", "rijbewijs"]);
  expect(names("q=RIJ")).toEqual(["rijbewijs"]);
  expect(names("show=exceptions")).toEqual(["paspoort", "rijbewijs"]);
  expect(names("show=exceptions&channel=counter")).toEqual(["rijbewijs"]);
  expect(names("channel=phone&show=gaps")).toEqual([]);
  expect(names("sort=exceptions")).toEqual(["paspoort", "rijbewijs", "afval"]);
  expect(names("sort=sideways&show=nothing&channel=pigeon")).toEqual(["afval", "paspoort", "rijbewijs"]);
});

test("accents and capitals don't matter in a search", () => {
  const rows = gridRows(input, [{ key: "reisdocument", name: "Reisdocument België" }]);
  expect(inView(rows, gridView(new URLSearchParams({ q: "belgie" })))).toHaveLength(1);
});

test("the steps say why each level was passed over", () => {
  const steps = routeSteps(rules, input.stateOf);
  const told = (channel: string, topic: string, day: string) =>
    steps(channel, topic, day).map(({ level, verdict }) => `${level} ${verdict}`);
  expect(told("phone", "paspoort", "2026-11-22")).toEqual(["topic retired", "channel applies"]);
  expect(told("counter", "rijbewijs", "2026-05-31")).toEqual(["topic not_yet", "channel applies"]);
  expect(told("phone", "afval", "2026-09-01")).toEqual(["topic ended", "channel applies"]);
  expect(told("email", "afval", "2026-09-01")).toEqual(["topic none", "channel none", "everything none"]);
});

test("eleven channels by three hundred topics are read in a moment", async () => {
  const many = Array.from({ length: 300 }, (_, n) => ({ key: `t${n}`, name: `Onderwerp ${n}` }));
  const more = many.flatMap(({ key }) => [
    rule("phone", key, "phone"),
    rule("counter", key, "x", "2027-01-01"),
  ]);
  const read = () => gridRows({ ...input, rules: [...rules, ...more] }, many);
  const rows = read();
  expect(await spentOn(read)).toBeLessThan(200);
  expect(rows).toHaveLength(300);
  expect(rows[0]?.cells).toHaveLength(11);
});
