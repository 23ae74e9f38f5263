import { expect, test } from "vitest";
import { actionById, allActions, insertAction } from "#db/queries/actions";
import { auditPage } from "#db/queries/audit";
import { makeResponses, times } from "#tests/support/make-answers";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { calendarDate } from "~/domain/calendar";
import { defaultBounds } from "~/domain/disclosure";
import { readActionRows } from "~/flow/actions-page.server";
import { action as listAction, loader as listLoader } from "~/routes/_office.results_.actions/route";
import { action as endAction, loader as oneLoader } from "~/routes/_office.results_.actions_.$id/route";
import { action, loader } from "~/routes/_office.results_.actions_.$id_.edit/route";

const now = at("2026-05-20T12:00+02:00");
const good = {
  name: "Aandacht voor terugbellen via intranet",
  day: "2025-03-03",
  owner: "KCC",
  indicator: "grade",
  scopeKind: "channel",
  channel: "phone",
  expected: "Een hoger cijfer",
};

const written = (day: string) => ({
  name: "Terugbellen eerst",
  day: calendarDate(day),
  owner: "",
  indicator: "grade",
  scope: {},
  expected: "",
  publicText: "",
  restarts: false,
});

async function send(role: Role, id: string, fields: Record<string, string>) {
  const path = `/results/actions/${id}/edit`;
  const request = await as(role, path, { method: "POST", body: new URLSearchParams(fields) });
  const answer = await Promise.resolve(action({ request, params: { id }, context: {} })).catch(
    (thrown) => thrown,
  );
  return answer as
    | Response
    | { data: { errors: Record<string, string>; form: object }; init: { status: number } };
}

test("an editor writes down an action, changes it, takes it away and puts it back", async () => {
  const { store } = await testRuntime({ now });
  expect(await send("editor", "new", good)).toMatchObject({ status: 302 });
  const [made] = await allActions(store.read);
  const id = made?.id ?? "";
  expect(made).toMatchObject({ day: "2025-03-03", scope: { channel: ["phone"] }, restarts: false });

  await send("editor", id, { ...good, name: "Terugbellen eerst", restarts: "yes" });
  expect(await actionById(store.read, id)).toMatchObject({ name: "Terugbellen eerst", restarts: true });

  const path = `/results/actions/${id}`;
  const ended = (await endAction({
    request: await as("editor", path, { method: "POST", body: new URLSearchParams() }),
    params: { id },
    context: {},
  })) as Response;
  expect(ended.headers.get("Location")).toBe(`/results/actions?ended=${id}`);
  expect(await allActions(store.read)).toEqual([]);

  await listAction({
    request: await as("editor", "/results/actions", { method: "POST", body: new URLSearchParams({ id }) }),
    params: {},
    context: {},
  });
  expect(await allActions(store.read)).toHaveLength(1);
  const noted = await auditPage(store.read, { kind: "action" }, 20);
  expect(noted.map((entry) => entry.action).sort()).toEqual([
    "action.added",
    "action.changed",
    "action.ended",
    "action.restored",
  ]);
});

test.each([
  ["without a name", { name: " " }, { name: "name_missing" }],
  ["on a day that isn't one", { day: "2025-02-30" }, { day: "day_missing" }],
  ["in month 13", { day: "2025-13-01" }, { day: "day_missing" }],
  ["on a day to come", { day: "2026-05-21" }, { day: "day_ahead" }],
  [
    "of which residents would read a whole story",
    { publicText: "x".repeat(201) },
    { publicText: "public_long" },
  ],
  ["for an indicator that is gone", { indicator: "gone" }, { indicator: "choose_indicator" }],
  ["for channels, of which none is chosen", { channel: "fax" }, { channel: "choose_some" }],
])("an action %s is refused beside its field, and what was typed stays", async (_, change, errors) => {
  const { store } = await testRuntime({ now });
  const refused = await send("editor", "new", { ...good, ...change });
  expect(refused).toMatchObject({
    init: { status: 400 },
    data: { errors, form: { expected: "Een hoger cijfer" } },
  });
  expect(await allActions(store.read)).toEqual([]);
});

test("a viewer reads what came of an action, and can't change it", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, [
    ...times(40, { month: "2024-06", grade: 6 }),
    ...times(40, { month: "2024-11", grade: 7 }),
    ...times(40, { month: "2025-06", grade: 8 }),
    ...times(40, { month: "2025-11", grade: 9 }),
  ]);
  await store.write((tx) => insertAction(tx, "a", written("2025-03-03"), "Erik", now));
  const list = (await listLoader({
    request: await as("viewer", "/results/actions"),
    params: {},
    context: {},
  })) as unknown as {
    data: Awaited<ReturnType<typeof import("~/flow/actions-page.server").readActionsPage>>;
  };
  expect(list.data.mayChange).toBe(false);
  expect(list.data.rows[0]?.reading).toMatchObject({
    before: { cell: { n: 80, figure: { value: 6.5 } } },
    after: { cell: { n: 80, figure: { value: 8.5 } } },
    leftOut: "2025-03",
    effect: { verdict: "better" },
  });
  const one = await oneLoader({
    request: await as("viewer", "/results/actions/a"),
    params: { id: "a" },
    context: {},
  });
  expect(one.action.name).toBe("Terugbellen eerst");
  expect(await send("viewer", "a", good)).toMatchObject({ status: 403 });
  const form = await respond(
    loader({ request: await as("viewer", "/results/actions/a/edit"), params: { id: "a" }, context: {} }),
  );
  expect(form.status).toBe(403);
});

test("where all months after an action may not be shown, those that may are, and the page says so", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, [
    ...times(40, { month: "2026-01", grade: 6 }),
    ...times(40, { month: "2026-04", grade: 7 }),
    ...times(40, { month: "2026-05", grade: 7 }),
    ...times(40, { month: "2026-06", grade: 7 }),
    // With July and August they would tell how few answered in September.
    ...times(40, { month: "2026-07", grade: 9 }),
    ...times(40, { month: "2026-08", grade: 9 }),
    ...times(3, { month: "2026-09", grade: 1 }),
  ]);
  const today = at("2026-09-15T12:00+02:00");
  await store.write((tx) => insertAction(tx, "a", written("2026-04-01"), "Erik", today));
  const [row] = await readActionRows({ db: store.read, bounds: defaultBounds, now: today });
  expect(row?.reading).toMatchObject({
    isNearer: true,
    after: { period: { from: "2026-04", to: "2026-06" }, cell: { n: 120, figure: { value: 7 } } },
  });
});

test("an action that is gone is not found", async () => {
  await testRuntime({ now });
  const gone = await respond(
    oneLoader({ request: await as("viewer", "/results/actions/none"), params: { id: "none" }, context: {} }),
  );
  expect(gone.status).toBe(404);
  expect(await send("editor", "none", good)).toMatchObject({ status: 404 });
});
