import { expect, test } from "vitest";
import { doorUses, responses, topics } from "#db/schema";
import { nothingStored, storedAnswers } from "#tests/support/answering";
import { answerThrough, door, openDoor, sendThrough, signedQuery, ticketIn } from "#tests/support/make-door";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { LINK_DAYS } from "~/domain/door-link";
import { forgetAddresses } from "~/flow/expire-invitations.server";
import { openApi } from "~/flow/openapi.server";

const now = at("2026-11-15T10:00+01:00");
const eService = { kind: "link", channel: "e_service", topic: "", team: "" } as const;
const link = { id: "zaak-2026-1", at: at("2026-11-14T23:30+01:00"), topic: "verhuizing" };

test("a signed link opens the questions about what was done, and its answer has its channel, topic and day", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, eService);
  const query = signedQuery(made, link);
  const page = await openDoor(made.code, query);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Wat u online regelde bij de gemeente op 14 november over verhuizing");
  expect((await answerThrough(town, made.code, { grade: "9" }, { query })).status).toBe(303);
  const [kept] = await town.store.read.select().from(responses);
  expect(kept).toMatchObject({
    channel: "e_service",
    topic: "verhuizing",
    day: "2026-11-14",
    medium: "link",
  });
  expect(JSON.stringify(kept)).not.toContain("zaak-2026-1");
  expect((await town.store.read.select().from(topics)).map(({ key }) => key)).toContain("verhuizing");
});

test("each number is answered once, and what was answered is shown to no other page", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, eService);
  const query = signedQuery(made, link);
  const one = await ticketIn(await openDoor(made.code, query));
  const other = await ticketIn(await openDoor(made.code, query));
  town.setNow(at("2026-11-15T10:01+01:00"));
  const send = (ticket: typeof one) =>
    sendThrough(made.code, { ...ticket, grade: "9", comment: "Fijn" }, { query });
  const twice = await Promise.all([send(one), send(one)]);
  expect(twice.map(({ status }) => status)).toEqual([303, 303]);
  expect((await send(other)).status).not.toBe(303);
  expect((await storedAnswers(town)).responses).toHaveLength(1);
  const later = await openDoor(made.code, query);
  const html = await later.text();
  expect(html).toContain("U hebt deze vragen al beantwoord");
  expect(html).not.toContain("Fijn");
  expect((await send(one)).status).toBe(303);
  const [use] = await town.store.read.select().from(doorUses);
  expect(use).toMatchObject({ doorId: made.id, until: "2026-11-28" });
  expect(JSON.stringify(use)).not.toContain("zaak");
});

test("of two forms for one number that are sent at the same time, one is answered", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, eService);
  const query = signedQuery(made, link);
  const tickets = [
    await ticketIn(await openDoor(made.code, query)),
    await ticketIn(await openDoor(made.code, query)),
  ];
  town.setNow(at("2026-11-15T10:01+01:00"));
  const sent = await Promise.all(
    tickets.map((ticket) => sendThrough(made.code, { ...ticket, grade: "9" }, { query })),
  );
  expect(sent.filter(({ status }) => status === 303)).toHaveLength(1);
  expect((await storedAnswers(town)).responses).toHaveLength(1);
});

for (const [what, change] of [
  ["another topic", (query: string) => query.replace("verhuizing", "paspoort")],
  ["another number", (query: string) => query.replace("zaak-2026-1", "zaak-2026-2")],
  ["another moment", (query: string) => query.replace(/at=\d/, "at=2")],
  ["another channel", (query: string) => query.replace("channel=", "channel=phone")],
  ["no signature", (query: string) => query.replace(/&sig=.*/, "")],
  ["a short signature", (query: string) => query.slice(0, -2)],
  ["no number", (query: string) => query.replace("zaak-2026-1", "")],
  ["two topics", (query: string) => `${query}&topic=paspoort`],
  ["a null character", (query: string) => query.replace("zaak", "zaak%00")],
  ["a line end in the number", (query: string) => query.replace("zaak", "zaak%0A")],
  ["nothing", () => ""],
] as const) {
  test(`a link with ${what} tells nothing and takes nothing`, async () => {
    const town = await testRuntime({ now });
    const made = await door(town, eService);
    const query = change(signedQuery(made, link));
    const page = await openDoor(made.code, query);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("Deze link kennen wij niet");
    expect((await sendThrough(made.code, { grade: "1" }, { query })).status).toBe(404);
    expect(await storedAnswers(town)).toEqual(nothingStored);
  });
}

test("a new key makes the old links worthless", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, { ...eService, keyNumber: 2 });
  expect((await openDoor(made.code, signedQuery({ ...made, keyNumber: 1 }, link))).status).toBe(404);
  expect((await openDoor(made.code, signedQuery(made, link))).status).toBe(200);
});

test("a link expires after its days, and one from the future opens nothing", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, eService);
  const old = new Date(now.getTime() - LINK_DAYS * 86_400_000);
  expect((await openDoor(made.code, signedQuery(made, { ...link, at: old }))).status).toBe(410);
  const young = new Date(old.getTime() + 1000);
  expect((await openDoor(made.code, signedQuery(made, { ...link, at: young }))).status).toBe(200);
  expect(
    (await openDoor(made.code, signedQuery(made, { ...link, at: at("2026-11-15T11:00+01:00") }))).status,
  ).toBe(404);
});

test("a link stays itself when its language is changed or a mistake is put right", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, eService);
  const query = signedQuery(made, { ...link, id: "zaak & co/ü 1" });
  const ticket = await ticketIn(await openDoor(made.code, query));
  town.setNow(at("2026-11-15T10:01+01:00"));
  const again = await sendThrough(made.code, { ...ticket, comment: "Zonder cijfer" }, { query });
  expect(again.status).toBe(422);
  const html = await again.clone().text();
  const action = (/<form method="post" action="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&");
  const sent = await sendThrough(made.code, { ...(await ticketIn(again)), grade: "5" }, { query: action });
  expect(sent.status).toBe(303);
});

test("the mark of a link is erased once the link opens no more, and the link stays shut", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, eService);
  const query = signedQuery(made, link);
  await answerThrough(town, made.code, { grade: "9" }, { query });
  await forgetAddresses(town.store, at("2026-11-28T23:00+01:00"));
  expect(await town.store.read.select().from(doorUses)).toHaveLength(1);
  town.setNow(at("2026-11-29T01:00+01:00"));
  await forgetAddresses(town.store, town.now());
  expect(await town.store.read.select().from(doorUses)).toEqual([]);
  expect((await openDoor(made.code, query)).status).toBe(410);
});

test("the description of the API names what a link must bring, and every status that it may get", async () => {
  const town = await testRuntime({ now });
  const made = await door(town, { ...eService, dayCap: 1 });
  const { get } = (openApi("http://weerklank.test").paths as Record<string, { get: LinkDescription }>)[
    "/d/{code}"
  ] as { get: LinkDescription };
  const needed = get.parameters.filter(({ required }) => required).map(({ name }) => name);
  expect(needed).toEqual(["code", "id", "at", "sig"]);
  const own = new URLSearchParams(signedQuery(made, link));
  expect(get.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining([...own.keys()]));
  const code = get.parameters.find(({ name }) => name === "code");
  expect(made.code).toMatch(new RegExp(code?.schema.pattern ?? "^$"));
  const seen = [(await openDoor(made.code, `?${own}`)).status];
  await answerThrough(town, made.code, { grade: "9" }, { query: `?${own}` });
  seen.push((await openDoor(made.code, `?${own}`)).status);
  seen.push((await openDoor(made.code, signedQuery(made, { ...link, id: "zaak-2026-2" }))).status);
  seen.push(
    (await openDoor(made.code, signedQuery(made, { ...link, at: at("2026-10-01T10:00+02:00") }))).status,
  );
  seen.push((await openDoor(made.code)).status);
  expect(seen).toEqual([200, 200, 429, 410, 404]);
  expect(Object.keys(get.responses).map(Number)).toEqual(expect.arrayContaining([...new Set(seen)]));
});

interface LinkDescription {
  parameters: { name: string; required: boolean; schema: { pattern?: string } }[];
  responses: Record<string, unknown>;
}
