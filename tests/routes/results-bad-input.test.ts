import type { LoaderFunction } from "@remix-run/node";
import { expect, test } from "vitest";
import { makeResponses, times } from "#tests/support/make-answers";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { queryProblemsNl } from "~/messages/query-problems.nl";
import { loader as overview } from "~/routes/_office.results/route";
import { loader as actions } from "~/routes/_office.results_.actions/route";
import { loader as callbacks } from "~/routes/_office.results_.callbacks/route";
import { loader as comments } from "~/routes/_office.results_.comments/route";
import { loader as figure } from "~/routes/_office.results_.figure/route";
import { loader as respondents } from "~/routes/_office.results_.respondents/route";
import { loader as table } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");

const PAGES: readonly [string, LoaderFunction][] = [
  ["/results", overview],
  ["/results/figure", figure],
  ["/results/comments", comments],
  ["/results/callbacks", callbacks],
  ["/results/respondents", respondents],
  ["/results/actions", actions],
];

const WRONG = [
  ["a period that ends before it begins", "from=2026-06&to=2026-01", "ends_before_it_begins"],
  ["month 13", "from=2026-13&to=2026-12", "not_a_month"],
  ["a month in words", "from=januari&to=2026-12", "not_a_month"],
  ["a month of another century", "from=1900-01&to=2026-12", "month_too_far"],
  ["a topic that is gone", "topic=verdwenen", "unknown_topic"],
  ["a team that is gone", "team=verdwenen", "unknown_team"],
  ["a channel that isn't one", "channel=fax", "unknown_channel"],
] as const;

interface Answer {
  data: { problems?: Problem[]; controls?: unknown; frame?: { problems: Problem[] } };
  init: { status: number } | null;
}
type Problem = { code: keyof typeof queryProblemsNl };

async function ask(loader: LoaderFunction, address: string): Promise<Answer> {
  const request = await as("viewer", address);
  return (await loader({ request, params: {}, context: {} })) as Answer;
}

test.each(WRONG)("%s is said to be wrong, in words, on every page of results", async (_, search, code) => {
  await testRuntime({ now });
  for (const [path, loader] of PAGES) {
    const { data, init } = await ask(loader, `${path}?${search}`);
    expect(init?.status, path).toBe(400);
    const problems = data.problems ?? data.frame?.problems ?? [];
    expect(
      problems.map((problem) => problem.code),
      path,
    ).toContain(code);
    for (const problem of problems) expect(queryProblemsNl[problem.code]).toMatch(/\S.*\./);
  }
});

test.each(WRONG)("no file is made of %s: it leads to the page that says so", async (_, search) => {
  await testRuntime({ now });
  for (const file of ["map.csv", "movements.csv", "chart.xlsx", "figure-rows.csv", "figure-trend.xlsx"]) {
    const request = await as("viewer", `/results/tables/${file}?${search}`);
    const answer = (await table({ request, params: { file }, context: {} })) as Response;
    expect(answer.status, file).toBe(302);
    expect(answer.headers.get("Location"), file).toContain(search.split("&")[0]);
  }
});

test("filters that leave nothing give no figure on any page: no zero, and no number that isn't one", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, times(40, { month: "2026-09", grade: 7 }));
  for (const [path, loader] of PAGES) {
    const { data, init } = await ask(loader, `${path}?from=2019-01&to=2019-06&channel=post`);
    expect(init?.status ?? 200, path).toBe(200);
    expect(wrongNumbers(data), path).toEqual([]);
  }
  for (const file of [
    "map.csv",
    "movements.csv",
    "figure-rows.csv",
    "figure-answers.csv",
    "figure-course.csv",
  ]) {
    const address = `/results/tables/${file}?from=2019-01&to=2019-06&channel=post`;
    const answer = await table({ request: await as("viewer", address), params: { file }, context: {} });
    expect(await (answer as Response).text(), file).not.toMatch(/NaN|Infinity|undefined|null/);
  }
});

/** Where in a tree of data there is a number that isn't finite. */
function wrongNumbers(of: unknown, path = ""): string[] {
  if (typeof of === "number") return Number.isFinite(of) ? [] : [path];
  if (typeof of !== "object" || of === null) return [];
  return Object.entries(of).flatMap(([key, value]) => wrongNumbers(value, `${path}.${key}`));
}

test("a language and a medium at once are refused wherever answers are told apart by them", async () => {
  await testRuntime({ now });
  for (const [path, loader] of PAGES) {
    const { data, init } = await ask(loader, `${path}?language=nl&medium=sms`);
    // Of comments neither is told: there both are left out.
    const problems = path === "/results/comments" ? [] : [{ code: "told_apart_twice" }];
    expect([init?.status ?? 200, data.problems ?? data.frame?.problems ?? []], path).toEqual([
      problems.length > 0 ? 400 : 200,
      problems.map((problem) => expect.objectContaining(problem)),
    ]);
  }
});

test("what was chosen stays in the filters where the address is not right", async () => {
  await testRuntime({ now });
  const { data } = await ask(
    overview,
    "/results?from=2026-02&to=2026-01&channel=phone&language=en&medium=sms&compare=none",
  );
  expect(data.controls).toMatchObject({
    chosen: {
      from: "2026-02",
      to: "2026-01",
      channel: ["phone"],
      topic: [],
      language: ["en"],
      medium: ["sms"],
      compare: "none",
    },
  });
});
