import { expect, test } from "vitest";
import { publishedRoutes } from "#db/queries/questionnaire-routes";
import { questionnaires } from "#db/schema";
import { nothingStored, storedAnswers } from "#tests/support/answering";
import {
  answerThrough,
  daysOf,
  door,
  keptApart,
  openDoor,
  sendThrough,
  ticketIn,
} from "#tests/support/make-door";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { FROM_ONE_NETWORK } from "~/domain/door";
import { givenResponse } from "~/flow/erase-response.server";
import { loader as thanksLoader } from "~/routes/d.$code_.thanks";

const now = at("2026-11-15T10:00+01:00");

const thanks = (address: string) =>
  thanksLoader({
    request: new Request(`http://weerklank.test${address}`),
    params: { code: address.split("/")[2] ?? "" },
    context: {},
  });

test("a code opens the questions of its channel and topic, and opening it changes nothing", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const page = await openDoor(code.toUpperCase());
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain("Uw bezoek aan de balie van de gemeente op 15 november over paspoort");
  expect(html).not.toContain("?stop");
  expect(html).not.toContain("<script");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("set-cookie")).toBeNull();
  expect(await storedAnswers(town)).toEqual(nothingStored);
  expect(await daysOf(town)).toEqual([]);
});

test("an answer by a code is stored with its medium and its place, and its receipt leads back to it", async () => {
  const town = await testRuntime({ now });
  const { id, code } = await door(town);
  const sent = await answerThrough(town, code, { grade: "9", comment: "Snel geholpen" });
  expect(sent.status).toBe(303);
  const address = sent.headers.get("location") ?? "";
  expect(address).toMatch(new RegExp(`^/d/${code}/thanks\\?receipt=[a-z0-9]{12}$`));
  const { responses, answers, tallies } = await storedAnswers(town);
  expect(responses).toEqual([
    expect.objectContaining({
      channel: "counter",
      topic: "paspoort",
      team: "burgerzaken",
      month: "2026-11",
      day: "2026-11-15",
      medium: "code",
    }),
  ]);
  expect(answers).toMatchObject({ grade: "9", comment: "Snel geholpen" });
  expect(tallies).toContain("grade 9 1");
  expect(await daysOf(town)).toEqual([{ doorId: id, day: "2026-11-15", answered: 1, apart: 0 }]);
  const receipt = new URLSearchParams(address.split("?")[1]).get("receipt") ?? "";
  expect((await givenResponse(town, receipt))?.response.answers).toHaveLength(2);
  expect(await (await thanks(address)).text()).toContain(receipt.slice(0, 4));
});

test("the same form sent twice at once is one answer", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const ticket = await ticketIn(await openDoor(code));
  town.setNow(at("2026-11-15T10:01+01:00"));
  const sent = await Promise.all([1, 2, 3, 4].map(() => sendThrough(code, { ...ticket, grade: "7" })));
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  expect((await storedAnswers(town)).responses).toHaveLength(1);
  expect(await daysOf(town)).toMatchObject([{ answered: 1 }]);
  const other = await sendThrough(code, { ...ticket, grade: "2" });
  expect(await other.text()).toContain("Wij bewaren uw eerste antwoorden");
});

test("two people at one counter are two answers, also in the same millisecond", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const tickets = await Promise.all([1, 2].map(async () => ticketIn(await openDoor(code))));
  town.setNow(at("2026-11-15T10:01+01:00"));
  await Promise.all(tickets.map((ticket) => sendThrough(code, { ...ticket, grade: "7" })));
  expect((await storedAnswers(town)).responses).toHaveLength(2);
});

for (const [what, change] of [
  ["no ticket", { "opened-at": "" }],
  ["a made up ticket", { "opened-at": "0000000000000000000000000000000" }],
  ["null characters and emoji for a ticket", { "opened-at": "\u0000💥".repeat(100) }],
] as const) {
  test(`a form with ${what} stores nothing, keeps what was filled in, and counts once confirmed`, async () => {
    const town = await testRuntime({ now });
    const { code } = await door(town);
    const ticket = await ticketIn(await openDoor(code));
    town.setNow(at("2026-11-15T10:01+01:00"));
    const again = await sendThrough(code, { ...ticket, ...change, grade: "4", comment: "Koud" });
    expect(again.status).toBe(422);
    const html = await again.clone().text();
    expect(html).toContain("Koud");
    expect(await storedAnswers(town)).toEqual(nothingStored);
    town.setNow(at("2026-11-15T10:02+01:00"));
    const sent = await sendThrough(code, { ...(await ticketIn(again)), grade: "4", comment: "Koud" });
    expect(sent.status).toBe(303);
    expect((await storedAnswers(town)).answers).toMatchObject({ grade: "4", comment: "Koud" });
  });
}

for (const version of ["", "no-such-version", "v".repeat(1000), "\u0000"])
  test(`a form that names the version ${JSON.stringify(version.slice(0, 20))} is one of what is asked today`, async () => {
    const town = await testRuntime({ now });
    const { code } = await door(town);
    const ticket = await ticketIn(await openDoor(code));
    town.setNow(at("2026-11-15T10:01+01:00"));
    const sent = await sendThrough(code, { ...ticket, "asked-version": version, grade: "4" });
    expect(sent.status).toBe(303);
  });

test("a ticket of one door is of no use at another", async () => {
  const town = await testRuntime({ now });
  const one = await door(town);
  const other = await door(town);
  const ticket = await ticketIn(await openDoor(one.code));
  town.setNow(at("2026-11-15T10:01+01:00"));
  expect((await sendThrough(other.code, { ...ticket, grade: "1" })).status).toBe(422);
  expect(await storedAnswers(town)).toEqual(nothingStored);
});

test("a page that lay open for half a day is shown once more", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const ticket = await ticketIn(await openDoor(code));
  town.setNow(at("2026-11-15T22:01+01:00"));
  expect((await sendThrough(code, { ...ticket, grade: "6" })).status).toBe(422);
});

test("a form sent within two seconds is kept apart, and counts once it is confirmed", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const ticket = await ticketIn(await openDoor(code));
  const again = await sendThrough(code, { ...ticket, grade: "1" });
  expect(again.status).toBe(422);
  expect(await keptApart(town)).toMatchObject([{ sign: "too_fast" }]);
  town.setNow(at("2026-11-15T10:00:30+01:00"));
  const sent = await sendThrough(code, { ...(await ticketIn(again)), grade: "1" });
  expect(sent.status).toBe(303);
  expect(await keptApart(town)).toEqual([]);
});

test("what one network sends above the bound is kept apart, and another network is not held up", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const most = FROM_ONE_NETWORK.code.hour;
  for (let sent = 0; sent < most; sent++) expect((await answerThrough(town, code)).status).toBe(303);
  const over = await answerThrough(town, code, { grade: "1" }, { address: "198.51.100.99" });
  expect(over.status).toBe(200);
  expect(await over.text()).toContain("Wij tellen uw antwoorden niet mee");
  expect((await storedAnswers(town)).responses).toHaveLength(most);
  expect(await keptApart(town)).toMatchObject([{ sign: "too_many", channel: "counter" }]);
  expect(await daysOf(town)).toMatchObject([{ answered: most, apart: 1 }]);
  expect((await answerThrough(town, code, { grade: "8" }, { address: "203.0.113.5" })).status).toBe(303);
});

test("a tablet at a counter takes more from its own address", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town, { kiosk: true });
  for (let sent = 0; sent < FROM_ONE_NETWORK.code.hour + 2; sent++)
    expect((await answerThrough(town, code, { grade: "8" }, { query: "?kiosk=1" })).status).toBe(303);
  expect((await storedAnswers(town)).responses.every(({ medium }) => medium === "kiosk")).toBe(true);
});

test("a door takes no more than its number for a day, and opens again the next", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town, { dayCap: 2 });
  const tickets = await Promise.all([1, 2, 3].map(async () => ticketIn(await openDoor(code))));
  town.setNow(at("2026-11-15T10:01+01:00"));
  const sent = await Promise.all(tickets.map((ticket) => sendThrough(code, { ...ticket, grade: "7" })));
  expect(sent.filter(({ status }) => status === 303)).toHaveLength(2);
  expect((await storedAnswers(town)).responses).toHaveLength(2);
  expect(await daysOf(town)).toMatchObject([{ answered: 2 }]);
  const page = await openDoor(code);
  expect(page.status).toBe(429);
  expect(await page.text()).toContain("genoeg antwoorden voor vandaag");
  town.setNow(at("2026-11-16T00:00+01:00"));
  expect((await openDoor(code)).status).toBe(200);
});

test("a closed door, one of later and one that isn't there each have a page", async () => {
  const town = await testRuntime({ now });
  const closed = await door(town, { closedAt: now });
  const over = await door(town, { openUntil: "2026-11-14" });
  const early = await door(town, { openFrom: "2026-11-16" });
  expect((await openDoor(closed.code)).status).toBe(410);
  expect((await openDoor(over.code)).status).toBe(410);
  expect((await openDoor(early.code)).status).toBe(403);
  for (const code of ["bcdfgh23", "%00", "a/b", "💥", "b".repeat(5000)])
    expect((await openDoor(code)).status).toBe(404);
  const sent = await sendThrough(closed.code, { grade: "8" });
  expect(sent.status).toBe(410);
  expect(await storedAnswers(town)).toEqual(nothingStored);
});

test("a form that lay open when its questionnaire was retired is answered under its version, and nobody gets it after", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const ticket = await ticketIn(await openDoor(code));
  await town.store.write(async (tx) => {
    await tx.update(questionnaires).set({ retiredAt: now });
  });
  expect(await publishedRoutes(town.store.read)).toEqual([]);
  town.setNow(at("2026-11-15T10:01+01:00"));
  expect((await openDoor(code)).status).toBe(410);
  const madeUp = await sendThrough(code, { ...ticket, "opened-at": "", grade: "8" });
  expect(madeUp.status).toBe(410);
  const wrong = await sendThrough(code, { ...ticket, grade: "11" });
  expect(wrong.status).toBe(422);
  expect(await storedAnswers(town)).toEqual(nothingStored);
  expect((await sendThrough(code, { ...(await ticketIn(wrong)), grade: "8" })).status).toBe(303);
  expect((await storedAnswers(town)).answers).toEqual({ grade: "8" });
  // Its page lay open for longer than a page may: by then it is over.
  town.setNow(at("2026-11-16T10:02+01:00"));
  expect((await sendThrough(code, { ...ticket, grade: "8" })).status).toBe(410);
  expect((await storedAnswers(town)).responses).toHaveLength(1);
});

test("the languages of a door keep what was filled in", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town, { kiosk: true });
  const ticket = await ticketIn(await openDoor(code, "?kiosk=1"));
  const shown = await sendThrough(
    code,
    { ...ticket, grade: "3", comment: "Koud", "in-language": "ar" },
    { query: "?kiosk=1&lang=ar" },
  );
  const html = await shown.text();
  expect(shown.status).toBe(200);
  expect(html).toContain('dir="rtl"');
  expect(html).toContain("Koud");
  expect(html).toContain('action="?lang=ar&amp;kiosk=1"');
  expect(await storedAnswers(town)).toEqual(nothingStored);
});

test("a tablet shows nothing of the last one to the next", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town, { kiosk: true });
  const page = await openDoor(code, "?kiosk=1");
  const html = await page.clone().text();
  expect(html).toMatch(/<form[^>]+autocomplete="off"/i);
  expect(html).toContain(
    `<noscript><meta http-equiv="refresh" content="180;url=/d/${code}?kiosk=1"/></noscript>`,
  );
  expect(html).not.toContain('href="/privacy');
  expect(page.headers.get("content-security-policy")).toMatch(/script-src 'sha256-[^']+'$/);
  const ticket = await ticketIn(page);
  town.setNow(at("2026-11-15T10:01+01:00"));
  const sent = await sendThrough(code, { ...ticket, grade: "3", comment: "Geheim" }, { query: "?kiosk=1" });
  expect(sent.headers.get("location")).toBe(`/d/${code}/thanks?kiosk=1`);
  const after = await (await thanks(sent.headers.get("location") ?? "")).text();
  expect(after).toContain(`content="15;url=/d/${code}?kiosk=1"`);
  const back = await sendThrough(code, { ...ticket, grade: "4" }, { query: "?kiosk=1" });
  const start = await back.text();
  expect(start).not.toContain("Geheim");
  expect(start).toContain("Wat vond u van dit contact?");
});

test("a door that is no kiosk stays an ordinary page, whatever its address says", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  const page = await openDoor(code, "?kiosk=1");
  expect(await page.text()).not.toContain("<script");
  expect(page.headers.get("content-security-policy")).not.toContain("script-src");
});

test("too many forms kept apart in a day are no longer stored", async () => {
  const town = await testRuntime({ now });
  const { code } = await door(town);
  for (let sent = 0; sent < 505; sent++)
    await sendThrough(code, { ...(await ticketIn(await openDoor(code))), grade: "1" });
  expect(await keptApart(town)).toHaveLength(500);
}, 60_000);
