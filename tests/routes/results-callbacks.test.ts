import { expect, test } from "vitest";
import { addStrata } from "#db/queries/strata";
import type { Store } from "#db/store";
import { makeCallback, makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { readCsv, readWorkbook } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { loader } from "~/routes/_office.results_.callbacks/route";
import { loader as table } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");
type Answer = { data: Awaited<ReturnType<typeof loader>>["data"]; init: ResponseInit | null };
const load = async (request: Request) =>
  (await loader({ request, params: {}, context: {} })) as unknown as Answer;
const found = async (search = "") => {
  const { data } = await load(await as("viewer", `/results/callbacks${search}`));
  if (data.found === null) throw new Error("The address is wrong");
  return data.found;
};

/** Requests of September: so many made the next day, so many a week after, so many never. */
async function requests(store: Store, inTime: number, late: number, never: number, topic = "paspoort") {
  const request = { requestedAt: "2026-09-07T10:00+02:00", dueAt: "2026-09-09T23:59+02:00", topic };
  for (let count = 0; count < inTime; count++)
    await makeCallback(store, { ...request, calledBackAt: "2026-09-08T10:00+02:00" });
  for (let count = 0; count < late; count++)
    await makeCallback(store, { ...request, calledBackAt: "2026-09-14T10:00+02:00" });
  for (let count = 0; count < never; count++) await makeCallback(store, { ...request, calledBackAt: null });
}

const open = (store: Store) =>
  makeCallback(store, {
    requestedAt: "2026-11-20T10:00+01:00",
    dueAt: "2026-11-24T23:59+01:00",
    calledBackAt: null,
  });

const said = (n: number, value: string, topic = "paspoort") =>
  times(n, { month: "2026-09", topic, answers: { callback_promised: "yes", callback_on_time: value } });

test("who isn't signed in is asked to, with the view kept", async () => {
  await testRuntime({ now });
  const refused = await load(requestWith(null, "/results/callbacks?from=2026-01")).catch((thrown) => thrown);
  expect(refused.headers.get("Location")).toBe("/login?to=%2Fresults%2Fcallbacks%3Ffrom%3D2026-01");
});

test.each([
  ["a period that ends before it begins", "from=2026-06&to=2026-01"],
  ["month 13", "from=2026-13"],
  ["a topic that is gone", "topic=weg"],
  ["a questionnaire that is gone", "questionnaire=weg"],
])("an address with %s is answered with what is wrong", async (_, search) => {
  await testRuntime({ now });
  const { data, init } = await load(await as("viewer", `/results/callbacks?${search}`));
  expect(init).toMatchObject({ status: 400 });
  expect(data).toMatchObject({ found: null, frame: { problems: [expect.anything()] } });
});

test("each promise is in time, late or still open, and an open one past its day is late", async () => {
  const { store } = await testRuntime({ now });
  await requests(store, 20, 8, 4);
  await open(store);
  const { fates, logged } = await found();
  expect(fates).toEqual({ inTime: 20, late: 12, open: 1 });
  expect(logged?.figure).toMatchObject({ n: 32, value: 12 / 32 });
});

test("what residents say stands beside it, and 'weet niet' is no part of it", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, [...said(20, "within_norm"), ...said(15, "later"), ...said(5, "not_yet")]);
  await makeResponses(store, said(9, "dont_know"));
  const { experienced, logged, fates } = await found();
  expect(experienced.figure).toMatchObject({ n: 40, value: 0.5 });
  expect(logged).toMatchObject({ visibility: "none", figure: null });
  expect(fates).toEqual({ inTime: 0, late: 0, open: 0 });
});

test("of too few requests or answers nothing is told, nor the rows that they are in", async () => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc", afval: "kcc" });
  await requests(store, 4, 2, 0);
  await makeResponses(store, said(6, "later"));
  const { experienced, logged, fates, rows } = await found();
  expect(experienced).toMatchObject({ visibility: "hidden", n: null, figure: null, change: null });
  expect(logged).toMatchObject({ visibility: "hidden", n: null, figure: null });
  expect(fates).toBeNull();
  expect(rows.topic).toEqual([
    expect.objectContaining({
      key: "paspoort",
      fates: null,
      experienced: expect.objectContaining({ n: null }),
    }),
  ]);
});

test("a hidden row doesn't follow from the total and the others", async () => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc", afval: "kcc", wmo: "sociaal" });
  await requests(store, 30, 5, 0, "paspoort");
  await requests(store, 20, 5, 0, "afval");
  await requests(store, 3, 2, 0, "wmo");
  const { rows, fates } = await found();
  expect(fates).toEqual({ inTime: 53, late: 12, open: 0 });
  const told = rows.topic.filter(({ fates: own }) => own !== null).map(({ key }) => key);
  expect(told).toEqual(["paspoort"]);
});

test("with a filter on language only residents are heard: a request has no language", async () => {
  const { store } = await testRuntime({ now });
  await requests(store, 20, 8, 4);
  await store.write((tx) => addStrata(tx, [{ language: "nl", medium: "email", questionnaire: "" }]));
  await makeResponses(store, said(40, "later"));
  const { logged, fates, experienced, rows } = await found("?language=nl");
  expect([logged, fates]).toEqual([null, null]);
  expect(experienced.figure).toMatchObject({ n: 40, value: 1 });
  expect(rows.team.every((row) => row.logged === null)).toBe(true);
});

test("a selection without any promise has nothing, which is no zero", async () => {
  await testRuntime({ now });
  const { experienced, logged, rows, quarters } = await found();
  expect([experienced.figure, logged?.figure]).toEqual([null, null]);
  expect([rows.team, rows.topic, quarters]).toEqual([[], [], []]);
});

test("it is held against the same half year a year before", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, [...said(30, "within_norm"), ...said(10, "later")]);
  await makeResponses(
    store,
    [...said(10, "within_norm"), ...said(30, "later")].map((each) => ({ ...each, month: "2025-09" })),
  );
  expect((await found()).experienced.change).toMatchObject({ value: -0.5, verdict: "down" });
  expect((await found("?compare=none")).experienced.change).toBeNull();
});

test("the table is given out as it is shown: both sides with n and interval, and hidden rows hidden", async () => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc", afval: "kcc", wmo: "sociaal" });
  await requests(store, 30, 5, 0, "paspoort");
  await requests(store, 20, 5, 0, "afval");
  await requests(store, 3, 2, 0, "wmo");
  await makeResponses(store, [...said(20, "within_norm"), ...said(20, "later")]);
  const give = async (file: string) =>
    (await table({
      request: await as("viewer", `/results/tables/${file}`),
      params: { file },
      context: {},
    })) as Response;
  const [header, ...rows] = await readCsv(await give("callbacks-topic.csv"));
  const byName = new Map(rows.map((row) => [row[0], row]));
  const cell = (name: string, column: string) =>
    byName.get(name)?.[header?.findIndex((each) => each === column || each === `${column} (%)`) ?? -1];
  expect(cell("Paspoort", "Op tijd")).toBe("30");
  expect(cell("Paspoort", "Te laat volgens verzoeken, n")).toBe("35");
  expect(cell("Paspoort", "Te laat volgens inwoners")).toBe("50");
  expect([cell("Wmo", "Op tijd"), cell("Afval", "Te laat volgens verzoeken")]).toEqual(["", ""]);
  expect(cell("Alles samen", "Te laat volgens verzoeken, n")).toBe("65");
  const { Definities } = await readWorkbook(await give("callbacks-topic.xlsx"));
  const terms = new Map(Definities as [string, string][]);
  expect(terms.get("Termijn")).toContain("2 werkdagen");
  expect(terms.get("Op het scherm")).toContain("/results/callbacks?");
});
