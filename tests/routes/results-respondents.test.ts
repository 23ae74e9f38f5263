import { expect, test } from "vitest";
import { invitationDays } from "#db/schema";
import type { Store } from "#db/store";
import { makeInvitationCounts, makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { readCsv } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Channel } from "~/domain/contact";
import { loader } from "~/routes/_office.results_.respondents/route";
import { loader as table } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");
type Answer = { data: Awaited<ReturnType<typeof loader>>["data"]; init: ResponseInit | null };
const load = async (request: Request) =>
  (await loader({ request, params: {}, context: {} })) as unknown as Answer;
const found = async (search = "") => {
  const { data } = await load(await as("viewer", `/results/respondents${search}`));
  if (data.found === null) throw new Error("The address is wrong");
  return data.found;
};

/** Of the contacts of a month on a channel: so many answered, so many didn't, so many were not asked. */
async function asked(
  store: Store,
  channel: Channel,
  answered: number,
  silent: number,
  unasked = 0,
  month = "2026-09",
) {
  const cell = { month, channel, topic: "paspoort", team: "kcc" };
  await makeInvitationCounts(
    store,
    (
      [
        ["answered", answered],
        ["expired", silent],
        ["not_invited", unasked],
      ] as const
    )
      .filter(([, n]) => n > 0)
      .map(([state, n]) => ({ ...cell, state, n })),
  );
}

async function onDays(store: Store, days: Record<string, [answered: number, silent: number]>) {
  const why = { channel: "phone" as const, reason: "", detail: "" as const, medium: "email" as const };
  await store.write((tx) =>
    tx.insert(invitationDays).values(
      Object.entries(days).flatMap(([day, [answered, silent]]) => [
        { ...why, day, state: "answered" as const, n: answered },
        { ...why, day, state: "expired" as const, n: silent },
      ]),
    ),
  );
}

test("who isn't signed in is asked to", async () => {
  await testRuntime({ now });
  const refused = await load(requestWith(null, "/results/respondents")).catch((thrown) => thrown);
  expect(refused.status).toBe(302);
});

test.each([
  ["a period that ends before it begins", "from=2026-06&to=2026-01"],
  ["month 13", "to=2026-13"],
  ["a team that is gone", "team=weg"],
])("an address with %s is answered with what is wrong", async (_, search) => {
  await testRuntime({ now });
  const { data, init } = await load(await as("viewer", `/results/respondents?${search}`));
  expect(init).toMatchObject({ status: 400 });
  expect(data.found).toBeNull();
});

test("the response is who answered of who was asked, and the weight of a channel is told beside it", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 40, 60, 100);
  await asked(store, "counter", 60, 40);
  const { total, rows, doubts } = await found();
  expect(total).toMatchObject({ contacts: 300, answered: 100, figure: { n: 200, value: 0.5 } });
  expect(doubts).toEqual([]);
  const phone = rows.channel.find(({ key }) => key === "phone");
  expect(phone).toMatchObject({ answered: 40, figure: { n: 100, value: 0.4 }, doubts: [] });
  expect(phone?.parts).toEqual({ ofContacts: 200 / 300, ofAnswers: 0.4 });
});

test("a low response, and a channel that weighs too light or too heavy, are told apart", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 40, 560);
  await asked(store, "counter", 120, 80);
  await asked(store, "email", 0, 0, 200);
  const { rows } = await found();
  const doubts = Object.fromEntries(rows.channel.map((row) => [row.key, row.doubts]));
  expect(doubts).toEqual({ phone: ["low", "light"], counter: ["heavy"], email: ["unasked"] });
});

test("how few answered is not told, nor does it follow from the others", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 100, 200);
  await asked(store, "counter", 50, 100);
  await asked(store, "post", 4, 30);
  const { rows } = await found();
  const told = rows.channel.filter(({ answered }) => answered !== null).map(({ key }) => key);
  expect(told).toEqual(["phone"]);
  const post = rows.channel.find(({ key }) => key === "post");
  expect(post).toMatchObject({ n: null, figure: null, answered: null, parts: null, doubts: ["few"] });
});

test("too few answers in all are nothing to lean on either", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 4, 30);
  await asked(store, "counter", 5, 21);
  expect(await found()).toMatchObject({ total: { visibility: "hidden", figure: null }, doubts: ["few"] });
});

test("nobody asked is no response of zero", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 0, 0, 50);
  const { total, bias, inTime } = await found();
  expect(total).toMatchObject({ visibility: "none", figure: null, contacts: 50 });
  expect([bias, inTime.points]).toEqual([null, []]);
});

test("weeks are cut off at the ends of the period, and small ones hidden with the next smallest", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 100, 200);
  await onDays(store, {
    "2026-09-01": [30, 61],
    "2026-09-03": [10, 20],
    "2026-09-08": [4, 20],
    "2026-09-16": [12, 40],
    "2026-09-28": [44, 59],
  });
  const { inTime } = await found("?from=2026-09&to=2026-09");
  expect(inTime.grain).toBe("week");
  expect(inTime.points.map(({ from, to, figure }) => [from, to, figure?.value ?? null])).toEqual([
    ["2026-09-01", "2026-09-06", 40 / 121],
    ["2026-09-07", "2026-09-13", null],
    ["2026-09-14", "2026-09-20", null],
    ["2026-09-28", "2026-09-30", 44 / 103],
  ]);
});

test("how few answered in the days of a week that lie in one month follows from no two periods", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 100, 200, 0, "2026-09");
  await asked(store, "phone", 100, 200, 0, "2026-10");
  await onDays(store, {
    "2026-09-09": [40, 80],
    "2026-09-16": [23, 46],
    "2026-09-29": [37, 74],
    // In the week of 28 September.
    "2026-10-02": [3, 6],
    "2026-10-07": [42, 84],
    "2026-10-14": [25, 50],
    "2026-10-21": [30, 60],
  });
  const weeks = async (search: string) =>
    Object.fromEntries(
      (await found(search)).inTime.points.map(({ from, figure }) => [from.slice(5), figure?.n ?? null]),
    );
  expect(await weeks("?from=2026-09&to=2026-09")).toEqual({ "09-07": 120, "09-14": 69, "09-28": 111 });
  expect(await weeks("?from=2026-09&to=2026-10")).toEqual({
    "09-07": 120,
    "09-14": 69,
    "09-28": null,
    "10-05": 126,
    // The smallest of the others in October, without which the three of the second would follow.
    "10-12": null,
    "10-19": 90,
  });
});

test("of a topic or a team no weeks are told, and that is said", async () => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc" });
  await asked(store, "phone", 100, 200);
  await onDays(store, { "2026-09-09": [50, 100], "2026-09-16": [50, 100] });
  const period = "from=2026-09&to=2026-09";
  expect((await found(`?${period}&channel=phone`)).inTime).toMatchObject({ grain: "week", because: null });
  expect((await found(`?${period}&topic=paspoort`)).inTime).toMatchObject({
    grain: "month",
    because: "narrow",
  });
});

test("a period of more than a year is shown per month", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 100, 200);
  const { inTime } = await found("?from=2025-01&to=2026-09");
  expect(inTime).toMatchObject({
    grain: "month",
    because: "long",
    points: [{ from: "2026-09-01", to: "2026-09-30" }],
  });
});

test("a filter that contacts don't have is left out, and that is said", async () => {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc" });
  await asked(store, "phone", 100, 200);
  const { ignored, total } = await found("?language=en&topic=paspoort");
  expect(ignored).toEqual(["language"]);
  expect(total.figure).toMatchObject({ n: 300 });
});

test("the mean can be off by what the response differs between channels, at most", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 50, 450);
  await asked(store, "counter", 150, 350);
  await makeResponses(store, [
    ...times(100, { month: "2026-09", grade: 6 }),
    ...times(100, { month: "2026-09", grade: 8, channel: "counter" }),
  ]);
  // Of the contacts 10% and 30% answered: half the mean of 20%, times the spread of the grades, √(200/199).
  expect((await found()).bias).toBeCloseTo(0.5 * Math.sqrt(200 / 199), 10);
});

test("the table is given out as it is shown, and how few answered stays hidden", async () => {
  const { store } = await testRuntime({ now });
  await asked(store, "phone", 100, 200);
  await asked(store, "counter", 50, 100);
  await asked(store, "post", 4, 30);
  const file = "respondents-channel.csv";
  const request = await as("viewer", `/results/tables/${file}?language=nl`);
  const answer = (await table({ request, params: { file }, context: {} })) as Response;
  const [header, ...rows] = await readCsv(answer);
  const cell = (name: string, column: string) =>
    rows.find((row) => row[0] === name)?.[
      header?.findIndex((each) => each === column || each === `${column} (%)`) ?? -1
    ];
  expect(cell("Telefoon", "Antwoordden")).toBe("100");
  expect(Number(cell("Telefoon", "Respons")?.replace(",", "."))).toBeCloseTo(100 / 3, 3);
  expect([cell("Post", "Antwoordden"), cell("Post", "Gevraagd (n)"), cell("Balie", "Respons")]).toEqual([
    "",
    "",
    "",
  ]);
  expect(cell("Alles samen", "Antwoordden")).toBe("154");
});
