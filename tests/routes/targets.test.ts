import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { currentTargets } from "#db/queries/targets";
import { makeResponses, times } from "#tests/support/make-answers";
import { respond } from "#tests/support/respond";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { loader as listLoader } from "~/routes/_office.targets/route";
import { action, loader } from "~/routes/_office.targets_.$id/route";

const now = at("2026-11-21T12:00+01:00");
const good = {
  indicator: "grade",
  scopeKind: "everything",
  direction: "at_least",
  bound: "7,5",
  by: "2027-06-30",
};

async function send(role: Role, id: string, fields: Record<string, string>) {
  const request = await as(role, `/targets/${id}`, { method: "POST", body: new URLSearchParams(fields) });
  const answer = await Promise.resolve(action({ request, params: { id }, context: {} })).catch(
    (thrown) => thrown,
  );
  return answer as Response | { data: { errors: Record<string, string> }; init: { status: number } };
}

const audited = async ({ store }: TestRuntime) =>
  (await auditPage(store.read, { kind: "target" }, 20)).map(
    ({ action: done, actor }) => `${done} by ${actor}`,
  );

test("an editor adds a target, and the audit trail says who did", async () => {
  const runtime = await testRuntime({ now });
  const saved = (await send("editor", "new", good)) as Response;
  expect([saved.status, saved.headers.get("Location")]).toEqual([302, "/targets?saved=added"]);
  expect(await currentTargets(runtime.store.read)).toMatchObject([
    { indicator: "grade", bound: 7.5, by: "2027-06-30" },
  ]);
  expect(await audited(runtime)).toEqual([expect.stringMatching(/^target.added by Erik Bewerker/)]);
});

test("a viewer sees the list, without the form", async () => {
  const { store } = await testRuntime({ now });
  const list = await listLoader({ request: await as("viewer", "/targets"), params: {}, context: {} });
  expect(list.mayChange).toBe(false);
  expect(await send("viewer", "new", good)).toMatchObject({ status: 403 });
  const form = await respond(
    loader({ request: await as("viewer", "/targets/new"), params: { id: "new" }, context: {} }),
  );
  expect(form.status).toBe(403);
  expect(await currentTargets(store.read)).toEqual([]);
});

test.each([
  ["in the past", { by: "2026-11-20" }, { by: "by_past" }],
  ["at 11", { bound: "11" }, { bound: "bound_grade" }],
])("a target %s is refused beside its field", async (_, change, errors) => {
  const { store } = await testRuntime({ now });
  expect(await send("editor", "new", { ...good, ...change })).toMatchObject({
    data: { errors },
    init: { status: 400 },
  });
  expect(await currentTargets(store.read)).toEqual([]);
});

test("two targets for the same figure and day are refused, for another day or scope they are not", async () => {
  const { store } = await testRuntime({ now });
  await send("editor", "new", good);
  expect(await send("editor", "new", { ...good, bound: "8" })).toMatchObject({
    data: { errors: { by: "same_target" } },
    init: { status: 400 },
  });
  await send("editor", "new", { ...good, by: "2027-12-31" });
  await send("editor", "new", { ...good, scopeKind: "channel", channel: "phone" });
  expect(await currentTargets(store.read)).toHaveLength(3);
});

test("two editors who add the same target at once get one", async () => {
  const { store } = await testRuntime({ now });
  await send("editor", "new", { ...good, by: "2027-12-31" });
  await Promise.all([send("editor", "new", good), send("editor", "new", good)]);
  expect(await currentTargets(store.read)).toHaveLength(2);
});

test("a change keeps the old target in the audit trail", async () => {
  const { store } = await testRuntime({ now });
  await send("editor", "new", good);
  const [target] = await currentTargets(store.read);
  await send("editor", target?.id ?? "", { ...good, bound: "8,1" });
  expect(await currentTargets(store.read)).toMatchObject([{ bound: 8.1 }]);
  const [line] = await auditPage(store.read, { kind: "target" }, 20);
  expect(line).toMatchObject({
    action: "target.changed",
    detail: { before: { bound: 7.5 }, after: { bound: 8.1 } },
  });
});

test("a target whose day has passed can be corrected but not put on another day gone by", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T09:00+01:00") });
  await send("editor", "new", { ...good, by: "2026-06-30" });
  runtime.setNow(now);
  const [target] = await currentTargets(runtime.store.read);
  expect(await send("editor", target?.id ?? "", { ...good, by: "2026-06-30", bound: "8" })).toMatchObject({
    status: 302,
  });
  expect(await send("editor", target?.id ?? "", { ...good, by: "2026-07-31" })).toMatchObject({
    data: { errors: { by: "by_past" } },
  });
});

test("an ended target is gone from the list and stays in the audit trail", async () => {
  const runtime = await testRuntime({ now });
  await send("editor", "new", good);
  const [target] = await currentTargets(runtime.store.read);
  expect(await send("editor", target?.id ?? "", { intent: "end" })).toMatchObject({ status: 302 });
  expect(await currentTargets(runtime.store.read)).toEqual([]);
  expect((await audited(runtime))[0]).toMatch(/^target.ended/);
  for (const fields of [good, { intent: "end" }]) {
    expect(await send("editor", target?.id ?? "", fields)).toMatchObject({ status: 404 });
  }
  const gone = loader({ request: await as("editor", "/targets/x"), params: { id: "x" }, context: {} });
  expect((await respond(gone)).status).toBe(404);
});

test("a target that was moved shows what it was, and a note that was reworded doesn't", async () => {
  const { store } = await testRuntime({ now });
  await send("editor", "new", good);
  const id = (await currentTargets(store.read))[0]?.id ?? "";
  await send("editor", id, { ...good, note: "Duidelijker." });
  await send("editor", id, { ...good, bound: "7,2", by: "2027-12-31" });
  const list = await listLoader({ request: await as("viewer", "/targets"), params: {}, context: {} });
  expect(list.versions).toMatchObject([{ targetId: id, target: { bound: 7.5, by: "2027-06-30" } }]);
  expect(list.rows[0]?.reading.target).toMatchObject({ bound: 7.2, by: "2027-12-31" });
});

test("the form says what the last year did for what is chosen, and which steps there are already", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, [
    ...times(30, { month: "2026-05", grade: 6, channel: "phone" }),
    ...times(30, { month: "2026-05", grade: 8, channel: "phone" }),
    // What protects the four.
    ...times(12, { month: "2026-05", grade: 7, channel: "counter" }),
    ...times(4, { month: "2026-05", grade: 1, channel: "post" }),
  ]);
  await send("editor", "new", { ...good, scopeKind: "channel", channel: "phone" });
  const outlook = async (search: string) => {
    const request = await as("editor", `/targets/new?${search}`);
    return (await loader({ request, params: { id: "new" }, context: {} })).outlook;
  };
  const phone = await outlook("indicator=grade&scopeKind=channel&channel=phone");
  expect(phone).toMatchObject({ reading: { n: 60, value: 7 }, ladder: [{ bound: 7.5 }] });
  // Thirty times 1 above and 1 below, over 59.
  expect(phone?.deviation).toBeCloseTo(Math.sqrt(60 / 59), 10);
  expect(await outlook("indicator=grade&scopeKind=channel&channel=post")).toMatchObject({
    reading: { n: null, value: null },
    deviation: null,
    needed: 10,
  });
  expect(await outlook("indicator=grade&scopeKind=channel&channel=counter")).toMatchObject({
    reading: { n: null, value: null },
    needed: null,
  });
  expect(await outlook("indicator=letters_b1&scopeKind=everything")).toMatchObject({ measured: false });
  expect(await outlook("indicator=grade&scopeKind=topic")).toBeNull();
  expect(await outlook("indicator=geluk")).toBeNull();
});
