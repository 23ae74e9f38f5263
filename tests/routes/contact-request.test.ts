import { expect, test } from "vitest";
import { writeSettings } from "#db/queries/settings";
import { responses } from "#db/schema";
import { openThanks, sendAnswers } from "#tests/support/answering";
import { answeredLink, keptRequests, openRequest, sendRequest } from "#tests/support/callback-request";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { defaultSettings } from "~/domain/settings";

const reach = { name: "Fatima  de Vries", phone: "06 1234 5678", email: "", about: "Mijn paspoort" };

test("whoever answered is offered to be called back, and what they leave is kept with the day alone", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  const thanks = await (await openThanks(token)).text();
  expect(thanks).toContain(`href="/s/${token}/contact?lang=nl"`);
  const form = await (await openRequest(token)).text();
  expect(form).toContain("Wij bellen of mailen u binnen 2 werkdagen");
  expect(form).not.toContain("<script");
  const sent = await sendRequest(runtime, token, reach, { query: "?lang=nl" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `/s/${token}/contact?lang=nl&sent`]);
  expect(await keptRequests(runtime)).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
      day: "2026-01-05",
      name: "Fatima de Vries",
      phone: "+31612345678",
      email: "",
      about: "Mijn paspoort",
      language: "nl",
      state: "open",
      doneAt: null,
      doneBy: null,
      formHash: expect.any(String),
    },
  ]);
  const done = await (await openRequest(token, "?lang=nl&sent")).text();
  expect(done).toContain("Wij nemen contact met u op");
});

test("nothing that is kept of a request is found with an answer, an invitation or a link", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  await sendRequest(runtime, token, reach, { query: "?lang=nl" });
  const [request] = await keptRequests(runtime);
  const [response] = await runtime.store.read.select().from(responses);
  const kept = Object.values(request ?? {}).filter((value) => value !== "" && value !== null);
  const answered = new Set(Object.values(response ?? {}));
  // The language is the one thing that both have.
  expect(kept.filter((value) => answered.has(value as string))).toEqual(["nl"]);
});

test("the same form twice is one request, and two forms are two", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  await Promise.all([1, 2, 3].map(() => sendRequest(runtime, token, reach, { id: "one" })));
  expect(await keptRequests(runtime)).toHaveLength(1);
  await sendRequest(runtime, token, reach, { id: "two" });
  expect(await keptRequests(runtime)).toHaveLength(2);
});

test("what is wrong is told at the top and at its field, and nothing that was typed is lost", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  const typed = { name: "", phone: "12", email: "a@b", about: "Over <b>afval</b>" };
  const sent = await sendRequest(runtime, token, typed);
  const html = await sent.text();
  expect(sent.status).toBe(422);
  for (const [field, text] of [
    ["name", "Vul uw naam in"],
    ["phone", "Dit telefoonnummer klopt niet"],
    ["email", "Dit e-mailadres klopt niet"],
  ]) {
    expect(html).toMatch(new RegExp(`<a href="#${field}">${text}`));
    expect(html).toMatch(new RegExp(`id="${field}-error">Fout: ${text}`));
  }
  expect(html).toContain('value="12"');
  expect(html).toContain("Over &lt;b&gt;afval&lt;/b&gt;");
  expect(html).toContain("<title>Fout:");
  const nowhere = await (await sendRequest(runtime, token, { ...reach, phone: " " })).text();
  expect(nowhere).toContain('<a href="#phone">Vul een telefoonnummer of een e-mailadres in');
  const long = await sendRequest(runtime, token, { ...reach, about: "x".repeat(501) });
  expect(await long.text()).toContain("er staan 501 tekens, 500 is het meeste");
  expect(await keptRequests(runtime)).toEqual([]);
});

test("a form sent within two seconds, or without its page, is asked once more and then kept once", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  const fast = await sendRequest(runtime, token, reach, { openFor: 500 });
  expect([fast.status, (await fast.text()).includes('id="again"')]).toEqual([422, true]);
  const bare = await sendRequest(runtime, token, { ...reach, "opened-at": "no" });
  const html = await bare.text();
  expect([bare.status, html.includes('id="again"')]).toEqual([422, true]);
  const trapped = await sendRequest(runtime, token, { ...reach, "leave-empty": "x" });
  expect(trapped.status).toBe(422);
  expect(await keptRequests(runtime)).toEqual([]);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  runtime.setNow(new Date(runtime.now().getTime() + 5_000));
  const again = { ...reach, "request-id": hidden("request-id"), "opened-at": hidden("opened-at") };
  expect((await sendRequest(runtime, token, again)).status).toBe(303);
  expect(await keptRequests(runtime)).toHaveLength(1);
});

test("another language keeps what was typed, and stores nothing", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  const sent = await sendRequest(runtime, token, { ...reach, "in-language": "ar" }, { query: "?lang=ar" });
  const html = await sent.text();
  expect(sent.status).toBe(200);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('value="06 1234 5678"');
  expect(await keptRequests(runtime)).toEqual([]);
});

test("who didn't answer gets the survey, and who has no link gets nothing", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect(await (await openRequest(token)).text()).toContain('id="survey"');
  expect(await (await sendRequest(runtime, token, reach)).text()).toContain('id="survey"');
  expect((await openRequest("bbbbbbbbbbb")).status).toBe(404);
  expect((await sendRequest(runtime, "bbbbbbbbbbb", reach)).status).toBe(404);
  expect(await keptRequests(runtime)).toEqual([]);
});

test("a form from another site, of five megabytes, or full of rubbish stores nothing", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  const elsewhere = await sendRequest(runtime, token, reach, { headers: { Origin: "https://evil.example" } });
  expect(elsewhere.status).toBe(403);
  const large = await sendRequest(runtime, token, { ...reach, about: "x".repeat(5_000_000) });
  expect(large.status).toBe(413);
  const odd = await sendRequest(runtime, token, [
    ["name", "\u0000"],
    ["phone", "\u202e0612345678"],
    ["phone", "0687654321"],
    ["about", "\ud83d\ude00".repeat(501)],
    ["state", "done"],
  ]);
  expect(odd.status).toBe(422);
  expect(await keptRequests(runtime)).toEqual([]);
  await sendRequest(runtime, token, [
    ["name", "A\u0000\u202eb"],
    ["phone", "0612345678"],
    ["about", "\ud83d\ude00\u0000 regel\r\ntwee"],
    ["state", "done"],
  ]);
  expect(await keptRequests(runtime)).toMatchObject([
    { name: "Ab", about: "\ud83d\ude00 regel\ntwee", state: "open" },
  ]);
});

test("one network can't fill the list, and another isn't kept from it", async () => {
  const runtime = await testRuntime();
  const token = await answeredLink(runtime);
  const statuses: number[] = [];
  for (let at = 0; at < 22; at++)
    statuses.push((await sendRequest(runtime, token, reach, { from: "198.51.100.7" })).status);
  expect(statuses.slice(19)).toEqual([303, 429, 429]);
  expect((await sendRequest(runtime, token, reach, { from: "198.51.101.7" })).status).toBe(303);
  expect(await keptRequests(runtime)).toHaveLength(21);
});

test("a municipality that offers no callback shows none, and takes none", async () => {
  const runtime = await testRuntime();
  await runtime.store.write((tx) =>
    writeSettings(tx, "requests", { ...defaultSettings.requests, offered: false }, runtime.now()),
  );
  const { token } = await survey(runtime);
  await sendAnswers(token, { grade: "8" });
  expect(await (await openThanks(token)).text()).not.toContain("/contact");
  for (const answer of [await openRequest(token), await sendRequest(runtime, token, reach)])
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/s/${token}/thanks`]);
  expect(await keptRequests(runtime)).toEqual([]);
});
