import { expect, test } from "vitest";
import { archiveAction, insertAction } from "#db/queries/actions";
import { addToTallies } from "#db/queries/tallies";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { type CalendarDate, calendarDate } from "~/domain/calendar";
import { loader as accessibility } from "~/routes/accessibility";
import { loader as figures } from "~/routes/figures";
import { loader as privacy } from "~/routes/privacy";

const get = (path: string) => ({
  request: new Request(`http://weerklank.test${path}`),
  params: {},
  context: {},
});

test.each([
  ["privacy", privacy, "Uw antwoorden staan los van uw naam", "Your answers are kept apart from your name"],
  ["accessibility", accessibility, "Wat is getest, en hoe", "What is tested, and how"],
] as const)("the page on %s is there in Dutch and in English", async (path, loader, dutch, english) => {
  await testRuntime();
  expect(await (await loader(get(`/${path}`))).text()).toContain(dutch);
  const response = await loader(get(`/${path}?lang=en`));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(english);
});

test("the public figures say so when there is nothing to show", async () => {
  await testRuntime();
  const response = await figures(get("/figures"));
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Er zijn nog te weinig antwoorden om te laten zien.");
});

test("the public figures show the past year per kind of contact, and hide what is too small", async () => {
  const { store } = await testRuntime({ now: at("2026-07-10T09:00+02:00") });
  const cell = { questionKey: "grade", wording: 1, month: "2026-03", topic: "afval", team: "", stratum: "" };
  await store.write((tx) =>
    addToTallies(tx, [
      { ...cell, channel: "phone", value: "7", n: 100 },
      { ...cell, channel: "phone", value: "8", n: 100 },
      { ...cell, channel: "counter", value: "9", n: 20 },
      { ...cell, channel: "report", value: "2", n: 3 },
      { ...cell, channel: "post", value: "5", n: 50 },
      { ...cell, channel: "phone", month: "2025-06", value: "1", n: 500 },
      { ...cell, channel: "phone", month: "2026-07", value: "1", n: 500 },
    ]),
  );
  const html = await (await figures(get("/figures"))).text();
  expect(html).toContain("van juli 2025 tot en met juni 2026");
  expect(html).toMatch(
    /<th scope="row">Telefoon<\/th><td class="number">7,5<\/td><td class="number">50\s?%<\/td><td class="number">200</,
  );
  expect(html).toMatch(
    /<th scope="row">Melding over de buitenruimte<\/th><td colSpan="3">te weinig antwoorden/i,
  );
  // The counter's 20 are hidden too: else the report's 3 would follow from the total.
  expect(html).toMatch(/<th scope="row">Balie<\/th><td colSpan="3">te weinig antwoorden/i);
  expect(html).toMatch(/<th scope="row">Brief<\/th><td class="number">5,0</);
  expect(html).toContain("273 antwoorden");
});

test("residents read what was done to do better, the newest first: only what staff wrote for them, and not what was taken away", async () => {
  const now = at("2026-07-10T09:00+02:00");
  const { store } = await testRuntime({ now });
  const told = (id: string, day: CalendarDate, publicText: string) => {
    const action = { name: `Intern ${id}`, day, owner: "Manager KCC", indicator: "grade", scope: {} };
    return store.write((tx) =>
      insertAction(tx, id, { ...action, expected: "Verwacht", publicText, restarts: false }, "Erik", now),
    );
  };
  await told("a", calendarDate("2025-03-03"), "Wij bellen op tijd terug.");
  await told("b", calendarDate("2026-02-01"), "De balie is ook 's avonds <open>.");
  await told("c", calendarDate("2026-03-01"), "");
  await told("d", calendarDate("2026-04-01"), "Weer weg.");
  await store.write((tx) => archiveAction(tx, "d", now, now));
  const html = await (await figures(get("/figures?lang=en"))).text();
  expect(html).toContain("What we have done");
  const done = [...html.matchAll(/<dt>([^<]+)<\/dt><dd lang="nl" dir="auto">([^<]+)</g)];
  expect(done.map(([, month, text]) => `${month}: ${text}`)).toEqual([
    "February 2026: De balie is ook &#x27;s avonds &lt;open&gt;.",
    "March 2025: Wij bellen op tijd terug.",
  ]);
  expect(html).not.toMatch(/Intern|Manager|Verwacht|Weer weg/);
});
