import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { ownIndicators } from "#db/queries/indicators";
import { insertTarget } from "#db/queries/targets";
import { normTallies } from "#db/schema";
import { contact } from "#tests/support/make-contact";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { receiveContacts } from "~/flow/receive-contacts.server";
import { loader as listLoader } from "~/routes/_office.settings.indicators._index/route";
import { action, loader } from "~/routes/_office.settings.indicators.$key/route";

const now = at("2026-11-21T12:00+01:00");
const norm = {
  kind: "norm",
  name: "Telefoon binnen 30 seconden",
  direction: "at_least",
  measure: "wait",
  within: "30",
  unit: "seconds",
  channels: "phone",
};

async function send(role: Role, key: string, fields: Record<string, string | string[]>) {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  );
  const request = await as(role, `/settings/indicators/${key}`, { method: "POST", body });
  const answer = await Promise.resolve(action({ request, params: { key }, context: {} })).catch(
    (thrown) => thrown,
  );
  return answer as Response | { data: { errors: Record<string, string> }; init: { status: number } };
}

const own = async (store: Awaited<ReturnType<typeof testRuntime>>["store"]) => ownIndicators(store.read);

test("a service norm that is added counts what came in before, and a changed one counts anew", async () => {
  const { store, secret } = await testRuntime({ now });
  const calls = [10, 30, 45, 90].map((waitSeconds) => contact({ channel: "phone", waitSeconds }));
  await receiveContacts({ store, secret, now }, calls, "api");
  const counted = async () =>
    Object.fromEntries((await store.read.select().from(normTallies)).map(({ fate, n }) => [fate, n]));
  expect(await send("editor", "new", norm)).toMatchObject({ status: 302 });
  expect(await own(store)).toMatchObject([{ key: "telefoon_binnen_30_seconden", unit: "share" }]);
  expect(await counted()).toEqual({ in_time: 2, late: 2 });
  await send("editor", "telefoon_binnen_30_seconden", { ...norm, within: "1", unit: "minutes" });
  expect(await counted()).toEqual({ in_time: 3, late: 1 });
  const [line] = await auditPage(store.read, { kind: "indicator" }, 20);
  expect(line).toMatchObject({ action: "indicator.changed" });
});

test("a share is made of answers to a question that was asked", async () => {
  const { store } = await testRuntime({ now });
  await installStarterLibrary(store, now);
  const share = {
    kind: "share",
    name: "Vraag (deels) beantwoord",
    direction: "at_least",
    question: "resolved",
  };
  expect(await send("editor", "new", { ...share, chosen: ["yes", "partly"] })).toMatchObject({ status: 302 });
  expect(await own(store)).toMatchObject([
    { source: { kind: "share", question: "resolved", chosen: ["yes", "partly"], leftOut: ["dont_know"] } },
  ]);
  const request = await as("editor", "/settings/indicators/new?kind=share&question=resolved");
  const page = await loader({ request, params: { key: "new" }, context: {} });
  expect(page.answers.options.map(({ value }) => value)).toEqual(["yes", "partly", "no"]);
});

test.each([
  ["without a name", { name: "" }, { name: "name_missing" }],
  ["of no channel", { channels: "" }, { channels: "choose_some" }],
  ["within nothing", { within: "0" }, { within: "within_wrong" }],
  ["within some words", { within: "kort" }, { within: "within_wrong" }],
  ["of waiting for days", { unit: "working_days" }, { unit: "unit_of_wait" }],
  ["of a question that isn't there", { kind: "share", question: "geluk" }, { question: "choose_question" }],
  ["without a scale", { kind: "outside" }, { scale: "choose_scale" }],
])("an indicator %s is refused beside its field", async (_, change, errors) => {
  const { store } = await testRuntime({ now });
  expect(await send("editor", "new", { ...norm, ...change })).toMatchObject({
    data: { errors },
    init: { status: 400 },
  });
  expect(await own(store)).toEqual([]);
});

test("two indicators can't have one name, and one with a target can't go", async () => {
  const { store } = await testRuntime({ now });
  await send("editor", "new", norm);
  expect(await send("editor", "new", norm)).toMatchObject({ data: { errors: { name: "name_taken" } } });
  const key = "telefoon_binnen_30_seconden";
  const target = { indicator: key, scope: {}, direction: "at_least" as const, bound: 0.8, by: "2026-12-31" };
  const rest = { baseline: null, baselineYear: null, owner: "", note: "" };
  await store.write((tx) => insertTarget(tx, "t", { ...target, ...rest }, now));
  expect(await send("editor", key, { intent: "end" })).toMatchObject({ init: { status: 409 } });
  expect(await own(store)).toHaveLength(1);
});

test("an indicator that is taken away is gone from the lists, with what was counted of it", async () => {
  const { store } = await testRuntime({ now });
  await send("editor", "new", norm);
  const key = "telefoon_binnen_30_seconden";
  expect(await send("editor", key, { intent: "end" })).toMatchObject({ status: 302 });
  expect(await own(store)).toEqual([]);
  expect(await send("editor", key, { intent: "end" })).toMatchObject({ status: 404 });
});

test("a viewer may not see or change them", async () => {
  await testRuntime({ now });
  const list = listLoader({
    request: await as("viewer", "/settings/indicators"),
    params: {},
    context: {},
  });
  expect((await respond(list)).status).toBe(403);
  expect(await send("viewer", "new", norm)).toMatchObject({ status: 403 });
});
