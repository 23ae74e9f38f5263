import { expect, test } from "vitest";
import { readSettings } from "#db/queries/settings";
import { auditTrail } from "#db/schema";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { CHANNELS } from "~/domain/contact";
import * as policyPage from "~/routes/_office.settings._index";
import * as channelsPage from "~/routes/_office.settings.channels/route";
import * as momentsPage from "~/routes/_office.settings.moments/route";

// A Wednesday.
const now = at("2026-12-16T10:00+01:00");

type Page = { action: (args: never) => Promise<unknown>; loader: (args: never) => Promise<unknown> };
const post = async <Data = { errors: Record<string, string>; changed: boolean | null; typed: unknown }>(
  page: Page,
  fields: Record<string, string>,
) =>
  (await page.action({
    request: await as("editor", "/settings", { method: "POST", body: new URLSearchParams(fields) }),
    params: {},
    context: {},
  } as never)) as { data: Data; init: ResponseInit | null };
const load = async (page: Page) =>
  (await page.loader({
    request: await as("editor", "/settings"),
    params: {},
    context: {},
  } as never)) as never;

const momentsForm = {
  "email.quiet": "on",
  "email.quietFrom": "21.00",
  "email.quietTo": "8:00",
  "email.closingDays": "on",
  "sms.quietFrom": "20:00",
  "sms.quietTo": "09:00",
  "sms.sundays": "on",
  liberationDay: "lustrum",
  closingDays: "24-12-2026\n31.12.2026",
};

test("moments are set per medium, times as people write them, with a line in the audit trail", async () => {
  const { store } = await testRuntime({ now });
  expect((await post(momentsPage, momentsForm)).data).toMatchObject({ changed: true, errors: {} });
  const { moments, calendar } = await readSettings(store.read);
  expect(moments).toEqual({
    email: { quietHours: { from: "21:00", to: "08:00" }, sundays: false, holidays: false, closingDays: true },
    sms: { quietHours: null, sundays: true, holidays: false, closingDays: false },
  });
  expect(calendar.closingDays).toEqual(["2026-12-24", "2026-12-31"]);
  const trail = await store.read.select().from(auditTrail);
  expect(trail.map((row) => row.subject).sort()).toEqual(["calendar", "moments"]);
  expect((await post(momentsPage, momentsForm)).data.changed).toBe(false);
});

test("moments that can't be are refused beside their fields, and nothing typed is lost", async () => {
  const { store } = await testRuntime({ now });
  const wrong = {
    ...momentsForm,
    "email.quietFrom": "25:00",
    "sms.quiet": "on",
    "sms.quietTo": "20:00",
    closingDays: "31-02-2026",
  };
  const answer = await post(momentsPage, wrong);
  expect(answer.init?.status).toBe(400);
  expect(answer.data.errors).toEqual({
    "email.quietFrom": "Vul een tijd in, bijvoorbeeld 21:00.",
    "sms.quietTo": "De begintijd en de eindtijd zijn gelijk. Dan zijn er geen stille uren.",
    closingDays: "“31-02-2026” is geen datum. Schrijf bijvoorbeeld 24-12-2026.",
  });
  expect(answer.data.typed).toMatchObject(wrong);
  const endless = await post(momentsPage, { ...momentsForm, closingDays: "x".repeat(5000) });
  expect(endless.data.errors.closingDays?.length).toBeLessThan(120);
  expect((await readSettings(store.read)).calendar.closingDays).toEqual([]);
});

interface Meaning {
  examples: {
    ready: Date;
    email: { at: Date; because: string | null };
    sms: { at: Date; because: string | null };
  }[];
  days: { day: string; name: string | null; email: boolean; sms: boolean }[];
}

test("the page says when a mail of Friday evening leaves, by the rule that sends it", async () => {
  await testRuntime({ now });
  const { meaning } = await (load(momentsPage) as Promise<{ meaning: Meaning }>);
  const friday = meaning.examples.find(
    ({ ready }) => ready.getTime() === at("2026-12-18T21:30+01:00").getTime(),
  );
  expect(friday?.email).toEqual({ at: at("2026-12-19T08:00+01:00"), because: "quiet_hours" });
  expect(friday?.sms).toEqual({ at: at("2026-12-19T09:00+01:00"), because: "quiet_hours" });
  expect(meaning.days.slice(0, 3).map(({ day, name }) => [day, name])).toEqual([
    ["2026-12-25", "Eerste kerstdag"],
    ["2026-12-26", "Tweede kerstdag"],
    ["2027-01-01", "Nieuwjaarsdag"],
  ]);
});

test("what was filled in can be looked at before it is saved", async () => {
  const { store } = await testRuntime({ now });
  const form = { ...momentsForm, intent: "preview" };
  const { data } = await post<{ meaning: Meaning; changed: null; typed: unknown }>(momentsPage, form);
  expect(data.changed).toBeNull();
  expect(data.typed).toMatchObject(momentsForm);
  expect(data.meaning.days[0]).toMatchObject({ day: "2026-12-24", name: null, email: true, sms: false });
  const sunday = data.meaning.examples.find(
    ({ ready }) => ready.getTime() === at("2026-12-20T11:00+01:00").getTime(),
  );
  expect(sunday?.sms.because).toBeNull();
  expect(sunday?.email).toEqual({ at: at("2026-12-21T08:00+01:00"), because: "sunday" });
  expect(await store.read.select().from(auditTrail)).toEqual([]);
});

test("a reminder that comes too late for the link is refused; none and no number per day are empty fields", async () => {
  const { store } = await testRuntime({ now });
  const form = {
    organisationName: "Gemeente Voorbeeld",
    organisationContact: "",
    quarantineDays: "90",
    deferDays: "7",
    maxAgeDays: "30",
    linkDays: "8",
    callbackWorkingDays: "2",
    reminderDays: "7",
    dayCap: "250",
  };
  expect(Object.keys((await post(policyPage, form)).data.errors)).toEqual(["reminderDays"]);
  expect((await post(policyPage, { ...form, linkDays: "9" })).data.changed).toBe(true);
  expect((await readSettings(store.read)).policy).toMatchObject({ reminderDays: 7, dayCap: 250 });
  await post(policyPage, { ...form, reminderDays: "", dayCap: "" });
  expect((await readSettings(store.read)).policy).toMatchObject({ reminderDays: null, dayCap: null });
});

const channelsForm = Object.fromEntries(
  CHANNELS.flatMap((channel) => [
    [`${channel}.survey`, "on"],
    [`${channel}.share`, "100"],
    [`${channel}.delayMinutes`, "60"],
    [`${channel}.medium`, "email_or_sms"],
  ]),
);
const exception = (row: number, channel: string, topic: string, share: string) => ({
  [`exceptions.${row}.channel`]: channel,
  [`exceptions.${row}.topic`]: topic,
  [`exceptions.${row}.share`]: share,
});

test("a topic gets a share of its own in a channel, and loses it when its row is taken away", async () => {
  const { store } = await testRuntime({ now });
  const rows = { ...exception(0, "phone", "paspoort", "10"), ...exception(3, "phone", "wmo", "0") };
  expect((await post(channelsPage, { ...channelsForm, ...rows })).data.changed).toBe(true);
  expect((await readSettings(store.read)).channels.phone.topicShares).toEqual([
    { topic: "paspoort", share: 10 },
    { topic: "wmo", share: 0 },
  ]);
  expect(((await load(channelsPage)) as { rows: unknown[] }).rows).toHaveLength(2);
  await post(channelsPage, { ...channelsForm, ...exception(1, "", "", "") });
  expect((await readSettings(store.read)).channels.phone.topicShares).toEqual([]);
});

test("without JavaScript a row is added and taken away by sending the form, which saves nothing and loses nothing", async () => {
  const { store } = await testRuntime({ now });
  type Answer = { rows: { row: string; topic: string }[]; typed: Record<string, string>; changed: null };
  const typed = { ...channelsForm, "phone.share": "x", ...exception(2, "phone", "paspoort", "1o") };
  const more = await post<Answer>(channelsPage, { ...typed, intent: "add" });
  expect(more.data.rows.map(({ row, topic }) => [row, topic])).toEqual([
    ["2", "paspoort"],
    ["3", ""],
  ]);
  expect(more.data.typed["phone.share"]).toBe("x");
  const less = await post<Answer>(channelsPage, { ...typed, intent: "remove.2" });
  expect(less.data.rows).toEqual([]);
  expect((await readSettings(store.read)).channels.phone.share).toBe(100);
});

test("an exception that can't be is refused beside its field", async () => {
  await testRuntime({ now });
  const rows = {
    ...exception(0, "phone", "paspoort", "101"),
    ...exception(1, "moon", "paspoort", "5"),
    ...exception(2, "phone", "", "5"),
    ...exception(3, "counter", "wmo", "5"),
    ...exception(4, "counter", "wmo", "6"),
  };
  const { data, init } = await post(channelsPage, { ...channelsForm, ...rows });
  expect(init?.status).toBe(400);
  expect(data.errors).toMatchObject({
    "exceptions.0.share": "Vul een heel getal in van 0 tot en met 100.",
    "exceptions.1.channel": "Maak een keuze.",
    "exceptions.2.topic": "Kies een onderwerp.",
    "exceptions.4.topic": "Dit onderwerp staat er al bij dit kanaal.",
  });
});

test("viewers see none of it", async () => {
  await testRuntime({ now });
  for (const { loader, action } of [policyPage, momentsPage, channelsPage] as Page[]) {
    for (const ask of [loader, action]) {
      const request = await as("viewer", "/settings", ask === action ? { method: "POST", body: "" } : {});
      const answer = await respond(ask({ request, params: {}, context: {} } as never) as Promise<never>);
      expect(answer.status).toBe(403);
    }
  }
});
