import fc from "fast-check";
import { expect, test } from "vitest";
import { month } from "~/domain/period";
import { comparedWith, defaultPeriod, parseResultsQuery, resultsAddress } from "~/domain/results-query";
import { sameScope, topTopics } from "~/domain/scope";

const known = {
  topics: new Set(["paspoort", "wmo"]),
  teams: new Set(["kcc"]),
  questionnaires: new Set(["balie"]),
};
const read = (search: string) => parseResultsQuery(new URLSearchParams(search), known, month("2026-11"));

test("the address of the contract is understood", () => {
  expect(read("from=2026-01&to=2026-06&channel=phone&topic=paspoort&team=kcc&compare=previous-year")).toEqual(
    {
      ok: true,
      query: {
        period: { from: "2026-01", to: "2026-06" },
        scope: { channel: ["phone"], topic: ["paspoort"], team: ["kcc"] },
        compare: "previous-year",
      },
    },
  );
});

test("an empty filter is no filter, as a form sends it", () => {
  expect(read("from=&to=&channel=&topic=&team=")).toEqual(read(""));
});

test("without a period it is this half year, or the last one in its first month", () => {
  expect(defaultPeriod(month("2026-11"))).toEqual({ from: "2026-07", to: "2026-12" });
  expect(defaultPeriod(month("2026-07"))).toEqual({ from: "2026-01", to: "2026-06" });
  expect(defaultPeriod(month("2026-01"))).toEqual({ from: "2025-07", to: "2025-12" });
  expect(read("from=2025-03")).toMatchObject({ query: { period: { from: "2025-03", to: "2026-11" } } });
});

test.each([
  ["from=2026-06&to=2026-01", "ends_before_it_begins", "2026-01"],
  ["from=2026-13&to=2026-12", "not_a_month", "2026-13"],
  ["from=gisteren", "not_a_month", "gisteren"],
  ["from=2001-01&to=2026-01", "too_long", "2001-01"],
  ["channel=fax", "unknown_channel", "fax"],
  ["topic=vervallen", "unknown_topic", "vervallen"],
  ["team=opgeheven", "unknown_team", "opgeheven"],
  ["language=xx", "unknown_language", "xx"],
  ["medium=fax", "unknown_medium", "fax"],
  ["questionnaire=verwijderd", "unknown_questionnaire", "verwijderd"],
  ["language=nl&medium=sms", "told_apart_twice", "sms"],
  ["compare=last-week", "unknown_comparison", "last-week"],
  ["compare=since", "since_missing", ""],
  ["since=2025-14", "not_a_month", "2025-14"],
  ["from=2026-01&since=2026-02", "since_too_late", "2026-02"],
])("%s is refused with its reason", (search, code, value) => {
  expect(read(search)).toMatchObject({ ok: false, problems: [{ code, value }] });
});

test("everything that is wrong is named at once", () => {
  const result = read("from=2026-13&channel=fax&topic=weg");
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
    "not_a_month",
    "unknown_channel",
    "unknown_topic",
  ]);
});

test("no address makes it fail", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("from", "to", "channel", "topic", "team", "compare", "since", "language"),
        fc.string(),
      ),
      (search) => {
        expect(typeof parseResultsQuery(new URLSearchParams(search), known, month("2026-11")).ok).toBe(
          "boolean",
        );
      },
    ),
  );
});

test("a view's address leads back to the view", () => {
  const result = read("from=2026-01&to=2026-06&channel=phone&channel=counter&topic=wmo&compare=none");
  if (!result.ok) throw new Error("refused");
  expect(read(resultsAddress(result.query).split("?")[1] ?? "")).toEqual(result);
});

test.each([
  ["language", "en"],
  ["medium", "sms"],
  ["questionnaire", "balie"],
] as const)("the way in which responses came narrows a view, and its address keeps it: %s", (part, key) => {
  const result = read(`${part}=${key}&compare=previous-period&series=2`);
  if (!result.ok) throw new Error("refused");
  expect(result.query.scope).toEqual({ [part]: [key] });
  expect(read(resultsAddress(result.query).split("?")[1] ?? "")).toEqual(result);
  expect(resultsAddress(result.query, "/results/figure?indicator=grade")).toMatch(
    /^\/results\/figure\?indicator=grade&from=2026-07&/,
  );
});

test("a view is held against as many months of an earlier time", () => {
  const against = (search: string) => {
    const result = read(`from=2026-07&to=2026-10&${search}`);
    return result.ok ? comparedWith(result.query) : "refused";
  };
  expect(against("")).toEqual({ from: "2025-07", to: "2025-10" });
  expect(against("compare=previous-period")).toEqual({ from: "2026-03", to: "2026-06" });
  expect(against("since=2025-03")).toEqual({ from: "2024-11", to: "2025-02" });
  expect(against("compare=none")).toBeNull();
});

test("a month to compare since is told by itself, and kept", () => {
  const result = read("from=2026-01&to=2026-06&since=2025-03");
  expect(result).toMatchObject({ ok: true, query: { compare: "since", since: "2025-03" } });
  expect(result.ok && read(resultsAddress(result.query).split("?")[1] ?? "")).toEqual(result);
});

test("the most used topics of each team are those with most contacts, always the same ones", () => {
  const volumes = [
    { team: "kcc", topic: "c", contacts: 5 },
    { team: "kcc", topic: "b", contacts: 9 },
    { team: "kcc", topic: "a", contacts: 5 },
    { team: "wmo", topic: "z", contacts: 1 },
  ];
  const expected = [
    { team: "kcc", topic: "b" },
    { team: "kcc", topic: "a" },
    { team: "wmo", topic: "z" },
  ];
  expect(topTopics(volumes, 2)).toEqual(expected);
  expect(topTopics([...volumes].reverse(), 2)).toEqual(expect.arrayContaining(expected));
});

test("two scopes are the same in whatever order they are written", () => {
  expect(sameScope({ channel: ["phone", "counter"] }, { channel: ["counter", "phone"] })).toBe(true);
  expect(sameScope({}, { topTopicsOfTeam: 3 })).toBe(false);
  expect(sameScope({ topic: ["a"] }, { team: ["a"] })).toBe(false);
});
