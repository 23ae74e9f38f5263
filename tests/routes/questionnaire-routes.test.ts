import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { routeRules, rulesAt } from "#db/queries/questionnaire-routes";
import { questionnaires } from "#db/schema";
import { answerOf } from "#tests/support/answer";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { as, type MadeAccount, makeAccount } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { seenAs } from "~/domain/route-form";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import { loader as gridLoader } from "~/routes/_office.questionnaires.routes/route";
import { action as addAction, loader as newLoader } from "~/routes/_office.questionnaires.routes_.new/route";
import {
  action as placeAction,
  loader as placeLoader,
} from "~/routes/_office.questionnaires.routes_.place/route";
import { loader as sampleLoader } from "~/routes/_office.questionnaires.routes_.sample/route";

const now = at("2026-11-22T12:00+01:00");
const COUNTER_LICENCE = "/questionnaires/routes/place?channel=counter&topic=rijbewijs";

async function town(): Promise<TestRuntime> {
  const runtime = await testRuntime({ now });
  await installStarterLibrary(runtime.store, now);
  return runtime;
}

const seenNow = async ({ store }: TestRuntime, channel: string, topic: string) =>
  seenAs(await rulesAt(store.read, channel, topic));

interface Result {
  status: number;
  done: { to: string; before: string } | null;
  errors: Record<string, string>;
  conflict: string | null;
  location: string | null;
}

async function post(
  action: (args: never) => unknown,
  who: Role | MadeAccount,
  path: string,
  fields: [string, string][] | Record<string, string>,
): Promise<Result> {
  const request = await as(who, path, { method: "POST", body: new URLSearchParams(fields) });
  const answer = (await Promise.resolve(action({ request, params: {}, context: {} } as never)).catch(
    (thrown) => thrown,
  )) as Response | { data: Omit<Result, "status" | "location">; init: { status?: number } | null };
  return answer instanceof Response
    ? {
        status: answer.status,
        done: null,
        errors: {},
        conflict: null,
        location: answer.headers.get("Location"),
      }
    : { ...answer.data, status: answer.init?.status ?? 200, location: null };
}

const get = async <Data>(loader: (args: never) => Promise<Data>, path: string): Promise<Data> =>
  loader({ request: await as("editor", path), params: {}, context: {} } as never);

const audited = async ({ store }: TestRuntime) =>
  (await auditPage(store.read, { kind: "questionnaire_route" }, 20)).map(
    ({ action, subject, actor }) => `${action}: ${subject}, by ${actor.split(" (")[0]}`,
  );

test("an exception is added for several channels at once, and the audit trail says who did", async () => {
  const runtime = await town();
  const { location } = await post(addAction, "editor", "/questionnaires/routes/new", [
    ["topic", "Rijbewijs"],
    ["channel", "counter"],
    ["channel", "phone"],
    ["questionnaire", "report"],
    ["validFrom", "2026-12-01"],
  ]);
  expect(location).toBe("/questionnaires/routes?q=rijbewijs#grid");
  const exceptions = (await routeRules(runtime.store.read)).filter(({ topic }) => topic !== "");
  expect(exceptions).toEqual([
    { channel: "counter", topic: "rijbewijs", validFrom: "2026-12-01", questionnaireKey: "report" },
    { channel: "phone", topic: "rijbewijs", validFrom: "2026-12-01", questionnaireKey: "report" },
  ]);
  expect((await audited(runtime)).sort()).toEqual([
    "questionnaire_route.changed: Balie, rijbewijs, by Erik Bewerker",
    "questionnaire_route.changed: Telefoon, rijbewijs, by Erik Bewerker",
  ]);
});

test("the grid as it was looked at comes back after a rule, and nothing strange in its address does", async () => {
  await town();
  const narrowed = "q=rij&channel=counter&show=exceptions&sort=gaps&page=2";
  expect((await get(gridLoader, `/questionnaires/routes?${narrowed}&odd=1`)).back).toBe(narrowed);
  const asked = new URLSearchParams({ back: narrowed });
  const fields: [string, string][] = [
    ["topic", "Rijbewijs"],
    ["channel", "counter"],
    ["questionnaire", "report"],
    ["validFrom", ""],
  ];
  const one = await post(addAction, "editor", `/questionnaires/routes/new?${asked}`, fields);
  expect(one.location).toBe(`/questionnaires/routes/place?channel=counter&topic=rijbewijs&${asked}`);
  const place = await get(placeLoader, one.location ?? "");
  expect(place.back).toBe(`/questionnaires/routes?${narrowed}#grid`);
  const two = await post(addAction, "editor", `/questionnaires/routes/new?${asked}`, [
    ...fields.slice(2),
    ["topic", "Paspoort"],
    ["channel", "phone"],
    ["channel", "counter"],
  ]);
  expect(two.location).toBe(`/questionnaires/routes?${narrowed}#grid`);
  const odd = new URLSearchParams({ back: "q=&channel=nowhere&page=-1&next=//elsewhere.example" });
  expect((await get(placeLoader, `${COUNTER_LICENCE}&${odd}`)).back).toBe("/questionnaires/routes");
});

test("where one of the channels has a rule from that day already, none is added", async () => {
  const runtime = await town();
  const fields: [string, string][] = [
    ["topic", "rijbewijs"],
    ["channel", "counter"],
    ["questionnaire", "report"],
  ];
  await post(addAction, "editor", "/questionnaires/routes/new", fields);
  const again = await post(addAction, "editor", "/questionnaires/routes/new", [
    ...fields,
    ["channel", "phone"],
  ]);
  expect(again).toMatchObject({ status: 409, errors: { channel: expect.stringContaining("Balie") } });
  expect(await rulesAt(runtime.store.read, "phone", "rijbewijs")).toEqual([]);
});

test("bad input is told beside its field and changes nothing", async () => {
  const runtime = await town();
  const before = await routeRules(runtime.store.read);
  const missing = await post(addAction, "editor", "/questionnaires/routes/new", { validFrom: "gisteren" });
  expect([missing.status, Object.keys(missing.errors).sort()]).toEqual([
    422,
    ["channel", "questionnaire", "topic", "validFrom"],
  ]);
  const seen = await seenNow(runtime, "counter", "");
  for (const fields of [
    { questionnaire: "", validFrom: "", seen },
    { questionnaire: "report", validFrom: "2062-01-01", seen },
    { questionnaire: "no_such_list", validFrom: "", seen },
    { questionnaire: "<script>", validFrom: "", seen },
  ]) {
    const result = await post(placeAction, "editor", "/questionnaires/routes/place?channel=counter", {
      intent: "save",
      ...fields,
    });
    expect([result.status, Object.keys(result.errors).length]).toEqual([422, 1]);
  }
  expect((await post(placeAction, "editor", "/questionnaires/routes/place?channel=duif", {})).status).toBe(
    404,
  );
  expect(await routeRules(runtime.store.read)).toEqual(before);
});

test("a rule is changed, taken away and put back", async () => {
  const runtime = await town();
  const path = "/questionnaires/routes/place?channel=counter";
  const send = async (fields: Record<string, string>) =>
    post(placeAction, "editor", path, { seen: await seenNow(runtime, "counter", ""), ...fields });
  const rules = async () =>
    (await rulesAt(runtime.store.read, "counter", "")).map(
      ({ validFrom, questionnaireKey }) => `${validFrom}: ${questionnaireKey}`,
    );
  const [original] = await rules();
  const saved = await send({ intent: "save", questionnaire: "report", validFrom: "2027-01-01" });
  expect(saved.done).toMatchObject({ to: "report", before: "" });
  expect(await rules()).toEqual([original, "2027-01-01: report"]);
  await send({ intent: "save", questionnaire: "-", validFrom: "2027-01-01" });
  expect(await rules()).toEqual([original, "2027-01-01: null"]);
  const removed = await send({ intent: "remove", validFrom: "" });
  expect(await rules()).toEqual(["2027-01-01: null"]);
  await send({ intent: "undo", validFrom: "", questionnaire: removed.done?.before ?? "" });
  expect(await rules()).toEqual([original, "2027-01-01: null"]);
  expect(await audited(runtime)).toHaveLength(4);
  const same = await send({ intent: "save", questionnaire: "-", validFrom: "2027-01-01" });
  expect(same.done).toMatchObject({ to: "-", before: "-" });
  expect(await audited(runtime)).toHaveLength(4);
});

test("of two editors the second is told who was first, and overwrites nothing unseen", async () => {
  const runtime = await town();
  const seen = await seenNow(runtime, "counter", "rijbewijs");
  const anna = await makeAccount("editor", { name: "Anna Eerst" });
  const fields = { intent: "save", seen, validFrom: "" };
  await post(placeAction, anna, COUNTER_LICENCE, { ...fields, questionnaire: "report" });
  const second = await post(placeAction, "editor", COUNTER_LICENCE, { ...fields, questionnaire: "phone" });
  expect(second.status).toBe(409);
  expect(second.conflict).toContain("Anna Eerst");
  expect(await rulesAt(runtime.store.read, "counter", "rijbewijs")).toMatchObject([
    { questionnaireKey: "report", changedBy: "Anna Eerst" },
  ]);
  const knowingly = {
    ...fields,
    seen: await seenNow(runtime, "counter", "rijbewijs"),
    questionnaire: "phone",
  };
  expect((await post(placeAction, "editor", COUNTER_LICENCE, knowingly)).done).toMatchObject({
    before: "report",
    to: "phone",
  });
});

test("two who save at the same moment: one of them is told", async () => {
  const runtime = await town();
  const seen = await seenNow(runtime, "counter", "rijbewijs");
  const save = (questionnaire: string) =>
    post(placeAction, "editor", COUNTER_LICENCE, { intent: "save", seen, validFrom: "", questionnaire });
  const results = await Promise.all([save("report"), save("phone"), save("counter")]);
  expect(results.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(await rulesAt(runtime.store.read, "counter", "rijbewijs")).toHaveLength(1);
});

test("the grid shows gaps, exceptions and rules that do nothing", async () => {
  const runtime = await town();
  await post(addAction, "editor", "/questionnaires/routes/new", {
    topic: "rijbewijs",
    channel: "counter",
    questionnaire: "report",
    validFrom: "",
  });
  const before = await get(gridLoader, "/questionnaires/routes");
  expect(before.passed).toEqual([]);
  expect(
    before.rows.map(({ topic, cells }) => [topic, cells.find((one) => one.channel === "counter")]),
  ).toEqual([["rijbewijs", expect.objectContaining({ level: "topic", isException: true })]]);
  await runtime.store.write((tx) => tx.update(questionnaires).set({ retiredAt: now }));
  const after = await get(gridLoader, "/questionnaires/routes?show=gaps&channel=counter");
  expect(after.gaps).toContain("counter");
  expect(after.passed.length + after.morePassed).toBeGreaterThan(5);
  expect(after.rows).toMatchObject([{ topic: "rijbewijs", cells: [{ isGap: true, passedOver: "retired" }] }]);
});

test("a made-up contact is told its questionnaire, version, language and why", async () => {
  await town();
  await post(addAction, "editor", "/questionnaires/routes/new", {
    topic: "rijbewijs",
    channel: "counter",
    questionnaire: "report",
    validFrom: "2026-12-01",
  });
  const ask = async (query: Record<string, string>) =>
    get(sampleLoader, `/questionnaires/routes/sample?${new URLSearchParams(query)}`);
  const later = await ask({ channel: "counter", topic: "Rijbewijs", day: "2026-12-01", language: "en" });
  expect(later.answer).toMatchObject({
    level: "topic",
    questionnaire: { key: "report", number: 1 },
    hasLanguage: true,
    isLater: true,
    share: 100,
  });
  const today = await ask({ channel: "counter", topic: "rijbewijs", day: "2026-11-22", language: "nl" });
  expect(today.answer).toMatchObject({
    level: "channel",
    questionnaire: { key: "counter" },
    steps: [{ verdict: "not_yet" }, { verdict: "applies" }],
  });
  expect((await ask({ channel: "duif" })).errors).toHaveProperty("channel");
  expect((await ask({ channel: "phone", day: "2026-02-31" })).errors).toHaveProperty("day");
  expect((await ask({})).answer).toBeNull();
});

test("only an editor sees or changes the rules", async () => {
  const runtime = await town();
  const before = await routeRules(runtime.store.read);
  for (const [loader, path] of [
    [gridLoader, "/questionnaires/routes"],
    [newLoader, "/questionnaires/routes/new"],
    [placeLoader, COUNTER_LICENCE],
    [sampleLoader, "/questionnaires/routes/sample"],
  ] as const) {
    const request = await as("viewer", path);
    const { status } = await answerOf(() => loader({ request, params: {}, context: {} } as never));
    expect([path, status]).toEqual([path, 403]);
  }
  for (const action of [addAction, placeAction])
    expect((await post(action, "viewer", COUNTER_LICENCE, { intent: "remove", seen: "" })).status).toBe(403);
  expect(await routeRules(runtime.store.read)).toEqual(before);
});
