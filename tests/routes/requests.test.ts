import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { insertContactRequest } from "#db/queries/contact-requests";
import { readSettings, writeSettings } from "#db/queries/settings";
import { contactRequests, officeMails } from "#db/schema";
import { call, form } from "#tests/support/call-route";
import { answeredLink, keptRequests, sendRequest } from "#tests/support/callback-request";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { as, requestWith, signedIn } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { newRandomId } from "~/domain/id";
import { defaultSettings } from "~/domain/settings";
import { eraseOldRequests } from "~/flow/handle-request.server";
import { sendOfficeMails } from "~/flow/send-office-mails.server";
import { writeOfficeMail } from "~/flow/write-office-mail.server";
import * as frame from "~/routes/_office";
import * as list from "~/routes/_office.contacts.requests._index/route";
import * as erase from "~/routes/_office.contacts.requests.$id.erase";
import * as settings from "~/routes/_office.settings.requests";

interface Made {
  name?: string;
  day?: string;
  phone?: string;
  email?: string;
  about?: string;
}

async function made({ store }: TestRuntime, change: Made = {}): Promise<string> {
  const id = newRandomId();
  const request = {
    id,
    day: "2026-01-05",
    name: "Fatima de Vries",
    phone: "+31612345678",
    email: "",
    about: "Mijn paspoort",
    language: "nl",
    formHash: id,
    ...change,
  };
  await store.write((tx) => insertContactRequest(tx, request));
  return id;
}

interface Shown {
  rows: { id: string; name: string; due: string; urgency: string; doneBy: string | null }[];
  total: number;
  hasNext: boolean;
}

async function show(cookie: string, query = ""): Promise<Shown> {
  const answer = await call(list.loader, requestWith(cookie, `/contacts/requests${query}`));
  expect(answer.status).toBe(200);
  return answer.data as Shown;
}
const names = async (cookie: string, query: string) =>
  (await show(cookie, query)).rows.map(({ name }) => name);

test("who waits longest comes first, with the working day by which they must have been called", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T12:00+01:00") });
  const cookie = await signedIn("editor");
  // The first of January is a holiday, the third and fourth are a weekend.
  await made(runtime, { name: "Vandaag", day: "2026-01-05" });
  await made(runtime, { name: "Oudjaar", day: "2025-12-31" });
  await made(runtime, { name: "Te laat", day: "2025-12-30" });
  const { rows } = await show(cookie);
  expect(rows.map(({ name, due, urgency }) => [name, due, urgency])).toEqual([
    ["Te laat", "2 januari 2026", "late"],
    ["Oudjaar", "5 januari 2026", "today"],
    ["Vandaag", "7 januari 2026", "later"],
  ]);
});

test("the list is sorted, filtered, searched and given page by page", async () => {
  const runtime = await testRuntime();
  const cookie = await signedIn("editor");
  await made(runtime, { name: "bram", day: "2026-01-02", about: "100% afval" });
  await made(runtime, { name: "Anna", day: "2026-01-03", phone: "", email: "a@b.nl", about: "Paspoort_2" });
  await made(runtime, { name: "Chris", day: "2026-01-04", about: "" });
  expect(await names(cookie, "?order=newest")).toEqual(["Chris", "Anna", "bram"]);
  expect(await names(cookie, "?order=name")).toEqual(["Anna", "bram", "Chris"]);
  expect(await names(cookie, "?order=name_back")).toEqual(["Chris", "bram", "Anna"]);
  expect(await names(cookie, "?way=email")).toEqual(["Anna"]);
  expect(await names(cookie, "?way=phone")).toEqual(["bram", "Chris"]);
  expect(await names(cookie, "?q=BRAM")).toEqual(["bram"]);
  expect(await names(cookie, "?q=0%25")).toEqual(["bram"]);
  expect(await names(cookie, "?q=t_")).toEqual(["Anna"]);
  expect(await names(cookie, "?state=done")).toEqual([]);
  expect(await names(cookie, "?state=nonsense&order=x&page=-3&way=letter")).toHaveLength(3);
  for (let n = 0; n < 60; n++) await made(runtime, { name: `Nummer ${n}` });
  const first = await show(cookie);
  const second = await show(cookie, "?page=2");
  expect([first.rows.length, first.hasNext, first.total]).toEqual([50, true, 63]);
  expect([second.rows.length, second.hasNext]).toEqual([13, false]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(63);
});

test("a request is answered once, can be put back, and the trail tells nothing of who asked", async () => {
  const runtime = await testRuntime();
  const cookie = await signedIn("editor");
  const id = await made(runtime);
  const press = (fields: Record<string, string>, query = "") =>
    call(list.action, requestWith(cookie, `/contacts/requests${query}`, form(fields)));
  const done = await press({ id, intent: "done" }, "?way=phone&page=1");
  expect(done.headers.get("location")).toBe(`/contacts/requests?way=phone&done=${id}`);
  expect(await keptRequests(runtime)).toMatchObject([{ state: "done", doneAt: runtime.now() }]);
  expect((await show(cookie, "?state=done")).rows).toMatchObject([{ doneBy: "Erik Bewerker" }]);
  expect((await press({ id, intent: "done" })).headers.get("location")).toBe("/contacts/requests?gone=1");
  const open = await press({ id, intent: "open" });
  expect(open.headers.get("location")).toBe(`/contacts/requests?opened=${id}`);
  expect(await keptRequests(runtime)).toMatchObject([{ state: "open", doneAt: null, doneBy: null }]);
  expect((await press({ id: "nonsense" })).headers.get("location")).toBe("/contacts/requests?gone=1");
  const trail = await auditPage(runtime.store.read, {}, 10);
  expect(trail.map(({ action }) => action).toSorted()).toEqual([
    "contact_request.answered",
    "contact_request.reopened",
  ]);
  expect(JSON.stringify(trail)).not.toMatch(/Fatima|0?612345678|paspoort/i);
});

test("a request is erased after a question, and then it is gone", async () => {
  const runtime = await testRuntime();
  const cookie = await signedIn("editor");
  const id = await made(runtime);
  const address = `/contacts/requests/${id}/erase`;
  const asked = await call(erase.loader, requestWith(cookie, address), { id });
  expect(asked.data).toEqual({ name: "Fatima de Vries", day: "5 januari 2026" });
  const erased = await call(erase.action, requestWith(cookie, address, form({})), { id });
  expect(erased.headers.get("location")).toBe("/contacts/requests?erased");
  expect(await runtime.store.read.select().from(contactRequests)).toEqual([]);
  const again = await call(erase.action, requestWith(cookie, address, form({})), { id });
  expect(again.headers.get("location")).toBe("/contacts/requests?gone");
  expect((await call(erase.loader, requestWith(cookie, address), { id })).status).toBe(302);
});

test("a viewer sees no names, changes nothing, and has no count in the navigation", async () => {
  const runtime = await testRuntime();
  const id = await made(runtime);
  const cookie = await signedIn("viewer");
  const request = (init?: RequestInit) => requestWith(cookie, "/contacts/requests", init);
  expect((await call(list.loader, request())).status).toBe(403);
  expect((await call(list.action, request(form({ id, intent: "done" })))).status).toBe(403);
  expect((await call(erase.loader, request(), { id })).status).toBe(403);
  expect((await call(erase.action, request(form({})), { id })).status).toBe(403);
  expect((await call(settings.loader, request())).status).toBe(403);
  expect((await call(settings.action, request(form({ keepDays: "3" })))).status).toBe(403);
  expect(await keptRequests(runtime)).toMatchObject([{ state: "open" }]);
  expect((await call(frame.loader, request())).data).toMatchObject({ waiting: { n: 0 } });
  const editor = await as("editor", "/results");
  expect((await call(frame.loader, editor)).data).toMatchObject({ waiting: { n: 1 } });
});

test("what was answered is erased after the chosen days, and who waits stays", async () => {
  const runtime = await testRuntime();
  const cookie = await signedIn("editor");
  const id = await made(runtime);
  await made(runtime, { name: "Wacht", day: "2024-01-05" });
  await call(list.action, requestWith(cookie, "/contacts/requests", form({ id })));
  const later = (days: number) => new Date(runtime.now().getTime() + days * 24 * 3600_000);
  expect(await eraseOldRequests(runtime.store, later(14))).toBe(0);
  expect(await eraseOldRequests(runtime.store, later(14.1))).toBe(1);
  expect((await keptRequests(runtime)).map(({ name }) => name)).toEqual(["Wacht"]);
});

test("settings are checked and kept", async () => {
  const runtime = await testRuntime();
  const cookie = await signedIn("editor");
  const save = (fields: Record<string, string>) =>
    call(settings.action, requestWith(cookie, "/settings/requests", form(fields)));
  const wrong = await save({ offered: "yes", mailTo: "geen adres", keepDays: "0" });
  expect(wrong.status).toBe(400);
  expect(Object.keys((wrong.data as { errors: object }).errors)).toEqual(["mailTo", "keepDays"]);
  expect((await save({ mailTo: "a@b.nl\nBcc: c@d.nl", keepDays: "3" })).status).toBe(400);
  expect((await save({ mailTo: " Terugbellen@Voorbeeld.example ", keepDays: "3" })).status).toBe(200);
  expect((await readSettings(runtime.store.read)).requests).toEqual({
    offered: false,
    mailTo: "terugbellen@voorbeeld.example",
    keepDays: 3,
  });
});

test("a chosen mailbox hears of new requests once a quarter of an hour, and of nobody's name", async () => {
  const runtime = await testRuntime({ now: at("2026-01-05T09:07+01:00") });
  const requests = { ...defaultSettings.requests, mailTo: "terugbellen@voorbeeld.example" };
  await runtime.store.write((tx) => writeSettings(tx, "requests", requests, runtime.now()));
  const token = await answeredLink(runtime);
  const reach = { name: "Fatima de Vries", phone: "0612345678", about: "Mijn paspoort" };
  for (let n = 0; n < 3; n++) await sendRequest(runtime, token, reach);
  const given: { to: string; subject: string; text: string; html: string | null }[] = [];
  const send = () =>
    sendOfficeMails({
      store: runtime.store,
      now: runtime.now,
      write: (mail) => writeOfficeMail(runtime, mail),
      transport: {
        name: "kept",
        concurrency: 1,
        send: async (message) => {
          given.push(message);
          return { outcome: "accepted", detail: "250", providerId: null };
        },
        close: async () => {},
      },
    });
  await send();
  expect(given).toEqual([]);
  runtime.setNow(at("2026-01-05T09:15+01:00"));
  await send();
  expect(given).toMatchObject([
    { to: "terugbellen@voorbeeld.example", subject: "3 inwoners wachten op contact" },
  ]);
  expect(JSON.stringify(given)).not.toMatch(/Fatima|612345678|paspoort/);
  expect(given[0]?.text).toContain("http://weerklank.test/contacts/requests");
  // Whoever was called meanwhile needs no mail.
  await sendRequest(runtime, token, reach);
  const cookie = await signedIn("editor");
  for (const { id } of await keptRequests(runtime))
    await call(list.action, requestWith(cookie, "/contacts/requests", form({ id })));
  runtime.setNow(at("2026-01-05T09:30+01:00"));
  await send();
  expect(given).toHaveLength(1);
  expect(await runtime.store.read.select().from(officeMails)).toHaveLength(1);
});
