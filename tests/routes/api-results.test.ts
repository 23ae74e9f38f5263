import { expect, test } from "vitest";
import { demoTargets } from "#db/demo/targets";
import { insertTarget } from "#db/queries/targets";
import { makeInvitationCounts, makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { apiKey } from "#tests/support/make-contact";
import { respond } from "#tests/support/respond";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { resultsAnswer, targetsAnswer } from "~/domain/results-api";
import { action, loader as results } from "~/routes/api.v1.results";
import { loader as targets } from "~/routes/api.v1.targets";

async function api(): Promise<TestRuntime> {
  const runtime = await testRuntime({ now: at("2026-11-21T12:00+01:00") });
  await apiKey(runtime, ["results:read"]);
  return runtime;
}

function get(path: string, headers: Record<string, string> = { Authorization: "Bearer test-key" }) {
  const request = new Request(`http://weerklank.test/api/v1${path}`, { headers });
  const loader = path.startsWith("/targets") ? targets : results;
  return respond(loader({ request, params: {}, context: {} }));
}

test("results are given per channel with their intervals, and a small row hidden with its neighbour", async () => {
  const { store } = await api();
  await makeResponses(store, [
    ...times(60, { month: "2026-02", channel: "phone", grade: 7 }),
    ...times(40, { month: "2026-03", channel: "counter", grade: 9 }),
    ...times(12, { month: "2026-03", channel: "report", grade: 6 }),
    ...times(4, { month: "2026-03", channel: "post", grade: 2 }),
  ]);
  const cell = { month: "2026-02", channel: "phone", topic: "paspoort", team: "kcc" } as const;
  await makeInvitationCounts(store, [
    { ...cell, state: "answered", n: 116 },
    { ...cell, state: "expired", n: 284 },
  ]);
  const response = await get("/results?from=2026-01&to=2026-06&by=channel");
  expect(response.status).toBe(200);
  expect(response.headers.get("API-Version")).toBeTruthy();
  const body = resultsAnswer.parse(await response.json());
  expect(body).toMatchObject({
    period: { from: "2026-01", to: "2026-06" },
    indicator: "grade",
    total: { n: 116, hidden: false },
    invited: 400,
    answered: 116,
    responseRate: 0.29,
  });
  expect(body.total.mean).toBeCloseTo((60 * 7 + 40 * 9 + 12 * 6 + 4 * 2) / 116, 12);
  const nothing = { n: null, mean: null, low: null, high: null, share8: null, shareInsufficient: null };
  expect(body.rows).toEqual([
    expect.objectContaining({ key: "counter", n: 40, mean: 9, share8: 1, hidden: false, indicative: false }),
    expect.objectContaining({ key: "phone", n: 60, mean: 7, low: 7, high: 7, shareInsufficient: 0 }),
    { key: "post", ...nothing, hidden: true, indicative: false },
    { key: "report", ...nothing, hidden: true, indicative: false },
  ]);
});

test.each([
  ["topic", ["paspoort"]],
  ["team", ["kcc"]],
  ["month", ["2026-02", "2026-03"]],
])("results by %s", async (by, keys) => {
  const { store } = await api();
  await makeResponses(store, [...times(30, { month: "2026-02" }), ...times(30, { month: "2026-03" })]);
  const body = resultsAnswer.parse(await (await get(`/results?from=2026-01&to=2026-06&by=${by}`)).json());
  expect(body.rows.map(({ key }) => key)).toEqual(keys);
});

test("a total of too few answers is hidden with all that goes with it", async () => {
  const { store } = await api();
  await makeResponses(store, times(9, { month: "2026-02" }));
  const body = await (await get("/results?from=2026-01&to=2026-06")).json();
  expect(body).toMatchObject({
    total: { n: null, mean: null, hidden: true },
    invited: null,
    answered: null,
    responseRate: null,
  });
});

test("no answers are null, not zero", async () => {
  await api();
  const body = await (await get("/results?from=2026-01&to=2026-06")).json();
  expect(body).toMatchObject({ total: { n: 0, mean: null, hidden: false }, rows: [], responseRate: null });
});

test("filters are taken up", async () => {
  const { store } = await api();
  await makeTopics(store, { paspoort: "kcc", wmo: "sociaal" });
  await makeResponses(store, [
    ...times(30, { month: "2026-02" }),
    ...times(20, { month: "2026-02", topic: "wmo", team: "sociaal", channel: "counter" }),
  ]);
  const of = async (search: string) =>
    (await (await get(`/results?from=2026-01&to=2026-06&${search}`)).json()).total.n;
  expect([await of("channel=counter"), await of("topic=paspoort"), await of("team=sociaal")]).toEqual([
    20, 30, 20,
  ]);
});

test.each([
  ["from=2026-06&to=2026-01", "to"],
  ["from=2026-13", "from"],
  ["channel=fax", "channel"],
  ["topic=weg", "topic"],
  ["by=person", "by"],
  ["language=nl&medium=sms", "medium"],
])("?%s is answered with a problem that names the parameter", async (search, parameter) => {
  await api();
  const response = await get(`/results?${search}`);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([400, "application/problem+json"]);
  expect((await response.json()).detail).toMatch(new RegExp(`^${parameter}: `));
});

test("targets are given with their verdicts", async () => {
  const { store, now } = await api();
  await store.write(async (tx) => {
    for (const [index, target] of demoTargets(2026).entries())
      await insertTarget(tx, `target-${index}`, target, now());
  });
  await makeResponses(store, times(50, { month: "2026-10", grade: 8 }));
  const response = await get("/targets");
  const body = targetsAnswer.parse(await response.json());
  expect(response.status).toBe(200);
  expect(body).toHaveLength(demoTargets(2026).length);
  expect(body.find(({ by, indicator }) => by === "2023-12-31" && indicator === "grade")).toEqual({
    id: "target-0",
    indicator: "grade",
    scope: {},
    direction: "at_least",
    bound: 7,
    by: "2023-12-31",
    baseline: 6.7,
    baselineYear: 2023,
    value: 8,
    low: 8,
    high: 8,
    n: 50,
    verdict: "met",
    measured: true,
    owner: "Directeur Dienstverlening",
    note: expect.any(String),
  });
  expect(body.find(({ indicator }) => indicator === "letters_b1")).toMatchObject({
    value: null,
    n: 0,
    verdict: "too_few",
    measured: false,
  });
});

test("without a key, or without the right, nothing is given", async () => {
  const runtime = await api();
  await apiKey(runtime, ["contacts:write"], "writer");
  for (const path of ["/results", "/targets"]) {
    expect((await get(path, {})).status).toBe(401);
    expect((await get(path, { Authorization: "Bearer nonsense" })).status).toBe(401);
    expect((await get(path, { Authorization: "Bearer writer" })).status).toBe(403);
  }
  const post = new Request("http://weerklank.test/api/v1/results", { method: "POST" });
  expect((await respond(action({ request: post, params: {}, context: {} }))).status).toBe(405);
});
