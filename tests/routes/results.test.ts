import { expect, test } from "vitest";
import { writeSettings } from "#db/queries/settings";
import { makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { loader } from "~/routes/_office.results/route";

const now = at("2026-11-21T12:00+01:00");
type Answer = { data: Awaited<ReturnType<typeof loader>>["data"]; init: ResponseInit | null };
const load = async (request: Request) =>
  (await loader({ request, params: {}, context: {} })) as unknown as Answer;

test("who isn't signed in is asked to, with the view kept", async () => {
  await testRuntime({ now });
  const refused = await load(requestWith(null, "/results?from=2026-01")).catch((thrown) => thrown);
  expect(refused).toBeInstanceOf(Response);
  expect(refused.status).toBe(302);
  expect(refused.headers.get("Location")).toBe("/login?to=%2Fresults%3Ffrom%3D2026-01");
});

test("a viewer sees the results of this half year", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, times(40, { month: "2026-09", grade: 8 }));
  const { data, init } = await load(await as("viewer", "/results"));
  expect(init).toMatchObject({ status: 200 });
  expect(data.view).toMatchObject({
    query: { period: { from: "2026-07", to: "2026-12" } },
    results: { total: { n: 40 } },
  });
});

test.each([
  ["a period that ends before it begins", "from=2026-06&to=2026-01"],
  ["month 13", "from=2026-13&to=2026-12"],
  ["a topic that is gone", "topic=weg"],
  ["a channel that isn't one", "channel=fax"],
])("an address with %s is answered with what is wrong", async (_, search) => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc" });
  const { data, init } = await load(await as("viewer", `/results?${search}`));
  expect(init).toMatchObject({ status: 400 });
  expect(data).toMatchObject({ view: null, query: null, problems: [expect.anything()] });
});

test("filters that leave nothing say so, and no figure is a zero", async () => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc", wmo: "sociaal" });
  await makeResponses(store, times(40, { month: "2026-09" }));
  const { data, init } = await load(await as("viewer", "/results?topic=wmo"));
  expect(init).toMatchObject({ status: 200 });
  expect(data.view).toMatchObject({ results: { total: { visibility: "none", figure: null }, channels: [] } });
});

test("the bounds for small numbers are settings", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, times(40, { month: "2026-09" }));
  await store.write((tx) => writeSettings(tx, "figures", { hiddenBelow: 50, indicativeBelow: 100 }, now));
  const { data } = await load(await as("viewer", "/results"));
  expect(data.view).toMatchObject({ results: { total: { visibility: "hidden", n: null, figure: null } } });
});
