import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { allTallies } from "#db/queries/tallies";
import { answers, invitations, responses } from "#db/schema";
import { survey } from "#tests/support/make-survey";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { action, loader } from "~/routes/s.$token";
import { loader as thanksLoader } from "~/routes/s.$token_.thanks";

const url = (path: string) => `http://weerklank.test${path}`;
const args = (token: string, request: Request) => ({ request, params: { token }, context: {} });

const open = (token: string, query = "") =>
  loader(args(token, new Request(url(`/s/${encodeURIComponent(token)}${query}`))));

function post(token: string, fields: string[][] | Record<string, string>, query = "", headers = {}) {
  return action(
    args(
      token,
      new Request(url(`/s/${token}${query}`), {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { Origin: "http://weerklank.test", ...headers },
      }),
    ),
  );
}

async function stored({ store }: TestRuntime) {
  const given = await store.read.select().from(answers);
  return {
    responses: await store.read.select().from(responses),
    answers: Object.fromEntries(given.map((answer) => [answer.questionKey, answer.value ?? answer.comment])),
    tallies: (await allTallies(store.read)).map((row) => `${row.questionKey} ${row.value} ${row.n}`),
  };
}
const nothing = { responses: [], answers: {}, tallies: [] };

test("a link shows its questions in plain HTML, without script, cookie or store", async () => {
  const runtime = await testRuntime({ now: at("2026-11-15T10:00+01:00") });
  const { token } = await survey(runtime, { occurredAt: at("2026-11-14T23:30+01:00") });
  const response = await open(token);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain("Uw telefoongesprek met de gemeente op 14 november over paspoort");
  expect(html.match(/type="radio" name="grade"/g)).toHaveLength(11);
  expect(html).not.toMatch(/<script|checked|\son[a-z]+=|\sstyle=|https?:\/\/(?!www\.w3)/);
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
    for (const query of ["", "?lang=en", "?grade=8", "?_method=POST"])
      await loader(args(token, new Request(url(`/s/${token}${query}`), { method })));
  await thanksLoader(args(token, new Request(url(`/s/${token}/thanks?removed=bsn`))));
  expect(await runtime.store.read.select().from(invitations)).toEqual(before);
  expect(before[0]).toMatchObject({ id: invitationId, state: "sent" });
  expect(await stored(runtime)).toEqual(nothing);
});

test("answers are stored once, counted, and lead to a page of thanks", async () => {
  const runtime = await testRuntime({ now: at("2026-11-15T10:00+01:00") });
  const { token, invitationId } = await survey(runtime);
  const sent = await post(token, {
    grade: "8",
    resolved: "yes",
    friendly: "1",
    callback_promised: "yes",
    callback_on_time: "later",
    comment: "Sneller terugbellen",
  });
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toBe(`/s/${token}/thanks`);
  const { responses: kept, answers: given, tallies } = await stored(runtime);
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

  const thanks = await thanksLoader(args(token, new Request(url(`/s/${token}/thanks`))));
  const html = await thanks.text();
  expect(thanks.status).toBe(200);
  expect(html).toContain("Bedankt voor uw antwoorden");
  expect(html).toMatch(/class="receipt">[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}</);
});

test("nothing in a response or an answer leads back to the contact or the invitation", async () => {
  const runtime = await testRuntime();
  const { token, invitationId, contactId, person } = await survey(runtime);
  await post(token, { grade: "3" });
  const kept = JSON.stringify([await stored(runtime), await runtime.store.read.select().from(answers)]);
  for (const secret of [token, invitationId, contactId, person ?? "?"]) expect(kept).not.toContain(secret);
  expect(runtime.logged()).not.toContain(token);
});

test("the same answers sent twice are one answer, and both see the thanks", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const form = { grade: "7", comment: "Bel 0612345678" };
  const both = await Promise.all([post(token, form), post(token, form), post(token, form)]);
  expect(both.map((response) => response.status)).toEqual([303, 303, 303]);
  expect((await stored(runtime)).responses).toHaveLength(1);
  expect((await stored(runtime)).tallies).toEqual(["grade 7 1"]);
});

test("going back and sending other answers keeps the first, and says so", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await post(token, { grade: "7" });
  const again = await post(token, { grade: "2" });
  expect(again.status).toBe(200);
  expect(await again.text()).toContain("Wij bewaren uw eerste antwoorden");
  expect((await stored(runtime)).answers).toEqual({ grade: "7" });
});

test("the link shows after answering what was answered", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await post(token, { grade: "7", comment: "<b>Fijn</b>" });
  const response = await open(token);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain("U hebt deze vragen al beantwoord");
  expect(html).toContain("&lt;b&gt;Fijn&lt;/b&gt;");
});

test("errors stand at the top and at the question, and nothing typed is lost", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const response = await post(token, { resolved: "no", comment: "Het duurde <lang>" });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toMatch(/<title>Fout: /);
  expect(html).toContain('<a href="#grade-1">Kies een cijfer van 1 tot en met 10');
  expect(html).toMatch(/<fieldset class="question wrong" aria-describedby="grade-error grade-ends">/);
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus="" id="errors"/);
  expect(html).toMatch(/id="resolved-no" checked/);
  expect(html).toContain("Het duurde &lt;lang&gt;</textarea>");
  expect(await stored(runtime)).toEqual(nothing);
});

test.each(["11", "8.5", "0", "", "acht", "8\u0000"])(
  "a grade of %j is refused with a clear answer",
  async (grade) => {
    const runtime = await testRuntime();
    const { token } = await survey(runtime);
    const response = await post(token, { grade });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Kies een cijfer van 1 tot en met 10");
    expect(await stored(runtime)).toEqual(nothing);
  },
);

test("every field doubled, missing or too long gets a page, and nothing is stored half", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const keys = ["grade", "resolved", "friendly", "callback_promised", "callback_on_time", "comment"];
  const doubled = await post(
    token,
    keys.flatMap((key) => [
      [key, "1"],
      [key, "2"],
    ]),
  );
  expect(doubled.status).toBe(422);
  expect((await post(token, {})).status).toBe(422);
  expect((await post(token, Object.fromEntries(keys.map((key) => [key, "9".repeat(2000)])))).status).toBe(
    422,
  );
  const huge = await post(token, { grade: "8", comment: "x".repeat(5_000_000) });
  expect(huge.status).toBe(413);
  expect(await huge.text()).toContain("te veel tekst");
  expect(await stored(runtime)).toEqual(nothing);
});

test("a body that is no form gets a page", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const request = new Request(url(`/s/${token}`), {
    method: "POST",
    body: '{"grade":8}',
    headers: { "Content-Type": "application/json", Origin: "http://weerklank.test" },
  });
  const response = await action(args(token, request));
  expect(response.status).toBe(400);
  expect(await stored(runtime)).toEqual(nothing);
});

test("a form from another site is refused", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  for (const headers of [{ Origin: "https://elsewhere.example" }, { "Sec-Fetch-Site": "cross-site" }]) {
    const response = await post(token, { grade: "1" }, "", headers);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("een andere website");
  }
  expect(await stored(runtime)).toEqual(nothing);
});

test("null bytes, emoji and direction marks in a text are stored clean", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect((await post(token, { grade: "9", comment: "a\u0000b 😀 \u202etxt مرحبا" })).status).toBe(303);
  expect((await stored(runtime)).answers.comment).toBe("ab 😀 txt مرحبا");
});

test("personal data in the open text is masked before it is stored, and the resident is told", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const sent = await post(token, { grade: "5", comment: "Bel mij: 06-12345678, bsn 111222333" });
  expect((await stored(runtime)).answers.comment).toBe("Bel mij: [telefoonnummer], bsn [BSN]");
  const location = sent.headers.get("location") ?? "";
  expect(location).not.toContain("111222333");
  const html = await (await thanksLoader(args(token, new Request(url(location))))).text();
  expect(html).toContain("een burgerservicenummer (BSN) en een telefoonnummer");
});

test("the callback's second answer is not stored unless the first is 'ja'", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  await post(token, { grade: "5", callback_promised: "no", callback_on_time: "later" });
  expect((await stored(runtime)).answers).toEqual({ grade: "5", callback_promised: "no" });
});

test.each([
  ["expired by date", { expiresAt: at("2026-01-05T08:59+01:00") }, 410, "Deze link werkt niet meer"],
  ["expired by state", { state: "expired" as const }, 410, "Deze link werkt niet meer"],
  ["withdrawn", { state: "not_invited" as const }, 410, "Deze link werkt niet meer"],
  ["without a questionnaire", { questionnaireVersionId: null }, 410, "Deze vragen zijn er niet meer"],
  [
    "with a questionnaire that is gone",
    { questionnaireVersionId: "gone" },
    410,
    "Deze vragen zijn er niet meer",
  ],
])("a link %s has a page of its own, and takes no answer", async (_, wish, status, title) => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime, wish);
  for (const response of [await open(token), await post(token, { grade: "8" })]) {
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<h1>${title}</h1>`);
  }
  expect(await stored(runtime)).toEqual(nothing);
});

test.each(["bcdfgh23456", "x", "a/b", "../../etc/passwd", "b".repeat(10_000), "%E0%A4%A", "\u0000", "💥"])(
  "the token %j is not known, and the page tells nothing more",
  async (token) => {
    await testRuntime();
    const response = await open(token);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("<h1>Deze link kennen wij niet</h1>");
    expect((await post("bcdfgh23456", { grade: "8" })).status).toBe(404);
  },
);

test("the language is the address's, else the resident's, else Dutch", async () => {
  const runtime = await testRuntime();
  const english = await survey(runtime, { language: "en" });
  const turkish = await survey(runtime, { language: "tr" });
  const title = async (token: string, query: string) =>
    /<html lang="(..)".*<h1>(.*?)<\/h1>/.exec(await (await open(token, query)).text())?.slice(1);
  expect(await title(english.token, "")).toEqual(["en", "How was this contact?"]);
  expect(await title(english.token, "?lang=nl")).toEqual(["nl", "Wat vond u van dit contact?"]);
  expect(await title(turkish.token, "")).toEqual(["nl", "Wat vond u van dit contact?"]);
  expect(await title(turkish.token, "?lang=en")).toEqual(["en", "How was this contact?"]);
  const sent = await post(turkish.token, { grade: "8" }, "?lang=en");
  expect(sent.headers.get("location")).toBe(`/s/${turkish.token}/thanks?lang=en`);
  expect((await stored(runtime)).responses[0]?.language).toBe("en");
});

test("a link typed over in capitals and with hyphens works", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect((await open(`${token.slice(0, 4)}-${token.slice(4).toUpperCase()}`)).status).toBe(200);
});

test("the thanks of a link that was not used is its survey, and of an unknown link the page for that", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const thanks = (of: string) => thanksLoader(args(of, new Request(url(`/s/${of}/thanks`))));
  expect(await (await thanks(token)).text()).toContain('name="grade"');
  expect((await thanks("bcdfgh23456")).status).toBe(404);
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
  const html = await (await open(token)).text();
  const names = [...new Set([...html.matchAll(/ name="([a-z_]+)"/g)].map(([, name]) => name as string))];
  expect(html).not.toContain("x-17");
  const form = Object.fromEntries(
    names.filter((name) => name !== "viewport" && name !== "color-scheme").map((name) => [name, "dont_know"]),
  );
  expect((await post(token, form)).status).toBe(303);
  expect(Object.keys((await stored(runtime)).answers)).toContain("grade");
});
