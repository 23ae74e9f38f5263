import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answers, invitations } from "#db/schema";
import { nothingStored, openLink, openThanks, sendAnswers, storedAnswers } from "#tests/support/answering";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";

test("a link shows its questions in plain HTML, without script, cookie or store", async () => {
  const runtime = await testRuntime({ now: at("2026-11-15T10:00+01:00") });
  const { token } = await survey(runtime, { occurredAt: at("2026-11-14T23:30+01:00") });
  const response = await openLink(token);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain("Uw telefoongesprek met de gemeente op 14 november over paspoort");
  expect(html.match(/type="radio" name="grade" id=/g)).toHaveLength(11);
  const markup = html.replace(/<style>.*<\/style>/, "");
  expect(markup).not.toMatch(/<script|checked|\son[a-z]+=|\sstyle=|https?:\/\/(?!www\.w3)/);
  expect(html).not.toContain(token);
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-robots-tag")).toContain("noindex");
  expect(response.headers.get("referrer-policy")).toBe("same-origin");
  const policy = response.headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

test("opening a link, however often, changes nothing", async () => {
  const runtime = await testRuntime();
  const { token, invitationId } = await survey(runtime);
  const before = await runtime.store.read.select().from(invitations);
  for (const method of ["GET", "HEAD"])
    for (const query of ["", "?lang=en", "?grade=8", "?_method=POST"]) await openLink(token, query, method);
  await openThanks(token, `/s/${token}/thanks?removed=bsn`);
  expect(await runtime.store.read.select().from(invitations)).toEqual(before);
  expect(before[0]).toMatchObject({ id: invitationId, state: "sent" });
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test("answers are stored once, counted, and lead to a page of thanks", async () => {
  const runtime = await testRuntime({ now: at("2026-11-15T10:00+01:00") });
  const { token, invitationId } = await survey(runtime);
  const sent = await sendAnswers(token, {
    grade: "8",
    resolved: "yes",
    friendly: "1",
    callback_promised: "yes",
    callback_on_time: "later",
    comment: "Sneller terugbellen",
  });
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toBe(`/s/${token}/thanks`);
  const { responses: kept, answers: given, tallies } = await storedAnswers(runtime);
  expect(kept).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
      receiptHash: expect.any(String),
      questionnaireVersionId: expect.any(String),
      channel: "phone",
      topic: "paspoort",
      team: "kcc",
      month: "2026-11",
      day: "2026-11-14",
      language: "nl",
      medium: "email",
    },
  ]);
  expect(given).toEqual({
    grade: "8",
    resolved: "yes",
    friendly: "1",
    callback_promised: "yes",
    callback_on_time: "later",
    comment: "Sneller terugbellen",
  });
  expect(tallies).toEqual([
    "callback_on_time later 1",
    "callback_promised yes 1",
    "friendly 1 1",
    "grade 8 1",
    "resolved yes 1",
  ]);
  const [invitation] = await runtime.store.read
    .select()
    .from(invitations)
    .where(eq(invitations.id, invitationId));
  expect(invitation?.state).toBe("answered");

  const thanks = await openThanks(token);
  const html = await thanks.text();
  expect(thanks.status).toBe(200);
  expect(html).toContain("Bedankt voor uw antwoorden");
  expect(html).toMatch(/class="receipt">[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}</);
});

test("nothing in a response or an answer leads back to the contact or the invitation", async () => {
  const runtime = await testRuntime();
  const { token, invitationId, contactId, person } = await survey(runtime);
  await sendAnswers(token, { grade: "3" });
  const kept = JSON.stringify([
    await storedAnswers(runtime),
    await runtime.store.read.select().from(answers),
  ]);
  for (const secret of [token, invitationId, contactId, person ?? "?"]) expect(kept).not.toContain(secret);
  expect(runtime.logged()).not.toContain(token);
});

test("the same answers sent twice are one answer, and both see the thanks", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const form = { grade: "7", comment: "Bel 0612345678" };
  const both = await Promise.all([
    sendAnswers(token, form),
    sendAnswers(token, form),
    sendAnswers(token, form),
  ]);
  expect(both.map((response) => response.status)).toEqual([303, 303, 303]);
  expect((await storedAnswers(runtime)).responses).toHaveLength(1);
  expect((await storedAnswers(runtime)).tallies).toEqual(["grade 7 1"]);
});

test("going back and sending other answers keeps the first, and says so", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await sendAnswers(token, { grade: "7" });
  const again = await sendAnswers(token, { grade: "2" });
  expect(again.status).toBe(200);
  expect(await again.text()).toContain("Wij bewaren uw eerste antwoorden");
  expect((await storedAnswers(runtime)).answers).toEqual({ grade: "7" });
});

test("the link shows after answering what was answered", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await sendAnswers(token, { grade: "7", comment: "<b>Fijn</b>" });
  const response = await openLink(token);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain("U hebt deze vragen al beantwoord");
  expect(html).toContain("&lt;b&gt;Fijn&lt;/b&gt;");
});

test("personal data in the open text is masked before it is stored, and the resident is told", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const sent = await sendAnswers(token, { grade: "5", comment: "Bel mij: 06-12345678, bsn 111222333" });
  expect((await storedAnswers(runtime)).answers.comment).toBe("Bel mij: [telefoonnummer], bsn [BSN]");
  const location = sent.headers.get("location") ?? "";
  expect(location).not.toContain("111222333");
  const html = await (await openThanks(token, location)).text();
  expect(html).toContain("een burgerservicenummer (BSN) en een telefoonnummer");
});

test("the callback's second answer is not stored unless the first is 'ja'", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await sendAnswers(token, { grade: "5", callback_promised: "no", callback_on_time: "later" });
  expect((await storedAnswers(runtime)).answers).toEqual({ grade: "5", callback_promised: "no" });
});

test("the language is the address's, else the resident's, else Dutch", async () => {
  const runtime = await testRuntime();
  const english = await survey(runtime, { language: "en" });
  const turkish = await survey(runtime, { language: "tr" });
  const title = async (token: string, query: string) =>
    /<html lang="(..)".*<h1>(.*?)<\/h1>/.exec(await (await openLink(token, query)).text())?.slice(1);
  expect(await title(english.token, "")).toEqual(["en", "How was this contact?"]);
  expect(await title(english.token, "?lang=nl")).toEqual(["nl", "Wat vond u van dit contact?"]);
  const arabic = await survey(runtime, { language: "ar" });
  const chinese = await survey(runtime, { language: "zh" });
  expect(await title(turkish.token, "")).toEqual(["tr", "Bu görüşmeyi nasıl buldunuz?"]);
  expect(await title(arabic.token, "?lang=xx")).toEqual(["ar", "ما رأيكم في هذا التواصل؟"]);
  expect(await title(chinese.token, "")).toEqual(["nl", "Wat vond u van dit contact?"]);
  expect(await title(turkish.token, "?lang=en")).toEqual(["en", "How was this contact?"]);
  const sent = await sendAnswers(turkish.token, { grade: "8" }, { query: "?lang=en" });
  expect(sent.headers.get("location")).toBe(`/s/${turkish.token}/thanks?lang=en`);
  expect((await storedAnswers(runtime)).responses[0]?.language).toBe("en");
});

test("a link typed over in capitals and with hyphens works", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect((await openLink(`${token.slice(0, 4)}-${token.slice(4).toUpperCase()}`)).status).toBe(200);
});

test("the thanks of a link that was not used is its survey, and of an unknown link the page for that", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect(await (await openThanks(token)).text()).toContain('name="grade"');
  expect((await openThanks("bcdfgh23456")).status).toBe(404);
});

test.each([
  "phone",
  "counter",
  "email",
  "contact_form",
  "social_media",
  "report",
  "post",
  "home_visit",
] as const)("the questions after %s can be answered", async (channel) => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime, { channel, topic: "x-17" });
  const html = await (await openLink(token)).text();
  const names = [...new Set([...html.matchAll(/ name="([a-z_]+)"/g)].map(([, name]) => name as string))];
  expect(html).not.toContain("x-17");
  const form = Object.fromEntries(
    names.filter((name) => name !== "viewport" && name !== "color-scheme").map((name) => [name, "dont_know"]),
  );
  expect((await sendAnswers(token, form)).status).toBe(303);
  expect(Object.keys((await storedAnswers(runtime)).answers)).toContain("grade");
});
