import { expect, test } from "vitest";
import { answers, invitations, responses, suspects } from "#db/schema";
import { nothingStored, openLink, sendAnswers, storedAnswers } from "#tests/support/answering";
import { survey } from "#tests/support/make-survey";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { openingTime } from "~/flow/opening-time.server";

/** What a browser sends of the page as it stands, with what is filled in. */
function formOf(html: string, fields: Record<string, string> = {}): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute("name") ?? "";
    if (attribute("type") !== "radio" || / checked=/.test(tag)) given[name] = attribute("value") ?? "";
  }
  const [, text = ""] = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(html) ?? [];
  return { ...given, ...(text === "" ? {} : { comment: text }), ...fields };
}

const later = (runtime: TestRuntime, milliseconds: number) =>
  runtime.setNow(new Date(runtime.now().getTime() + milliseconds));
const kept = ({ store }: TestRuntime) => store.read.select().from(suspects);
const state = async ({ store }: TestRuntime) => (await store.read.select().from(invitations))[0]?.state;

test("a form sent within two seconds is kept apart, counts nowhere, and leaves the link open", async () => {
  const runtime = await testRuntime();
  const { token, invitationId, contactId, person } = await survey(runtime);
  const page = await (await openLink(token)).text();
  later(runtime, 2000);
  const sent = await sendAnswers(token, formOf(page, { grade: "1", comment: "Bel 0612345678" }));
  expect(sent.status).toBe(422);
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
  expect(await state(runtime)).toBe("sent");
  const apart = await kept(runtime);
  expect(apart).toEqual([
    {
      id: expect.any(String),
      sign: "too_fast",
      questionnaireVersionId: expect.any(String),
      channel: "phone",
      topic: "paspoort",
      team: "kcc",
      month: "2026-01",
      answers: [
        { questionKey: "grade", wording: 1, value: "1", comment: null },
        { questionKey: "comment", wording: 1, value: null, comment: "Bel [telefoonnummer]" },
      ],
    },
  ]);
  for (const secret of [token, invitationId, contactId, person ?? "?"])
    expect(JSON.stringify(apart)).not.toContain(secret);

  later(runtime, 86_400_000);
  const fresh = await (await openLink(token)).text();
  later(runtime, 30_000);
  expect((await sendAnswers(token, formOf(fresh, { grade: "9" }))).status).toBe(303);
  expect((await storedAnswers(runtime)).answers).toEqual({ grade: "9" });
  expect(await kept(runtime)).toHaveLength(1);
});

test("a millisecond after two seconds a form is a person's", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const page = await (await openLink(token)).text();
  later(runtime, 2001);
  expect((await sendAnswers(token, formOf(page, { grade: "8" }))).status).toBe(303);
  expect(await kept(runtime)).toEqual([]);
});

test("a fast person sees what was filled in and a kind question, sends once more, and counts once", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const page = await (await openLink(token)).text();
  later(runtime, 1200);
  const filled = { grade: "4", resolved: "no", callback_promised: "yes", comment: "Te <lang>" };
  const asked = await (await sendAnswers(token, formOf(page, filled))).text();
  expect(asked).toMatch(/<title>Klopt dit zo\?/);
  expect(asked).toMatch(/role="status" tabindex="-1" autofocus="" id="again" aria-labelledby="again-title"/);
  expect(asked).toContain("Klik dan nog een keer op ‘Verstuur mijn antwoorden’");
  for (const id of ["grade-4", "resolved-no", "callback_promised-yes"])
    expect(asked).toMatch(new RegExp(`id="${id}"[^>]* checked`));
  expect(asked).toContain("Te &lt;lang&gt;</textarea>");
  expect(asked).not.toContain('name="leave-empty"');
  expect(await kept(runtime)).toHaveLength(1);

  later(runtime, 1001);
  const confirmed = await sendAnswers(token, { ...formOf(asked), comment: "Te <lang>" });
  expect(confirmed.status).toBe(303);
  expect((await storedAnswers(runtime)).answers).toEqual(filled);
  expect(await kept(runtime)).toEqual([]);
  const again = await sendAnswers(token, { ...formOf(asked), comment: "Te <lang>" });
  expect(again.status).toBe(303);
  expect(await runtime.store.read.select().from(responses)).toHaveLength(1);
});

test("a machine that presses the next button at once gets no further", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  let page = await (await openLink(token, "?grade=8")).text();
  later(runtime, 1900);
  for (let press = 0; press < 10; press++) {
    const sent = await sendAnswers(token, formOf(page));
    expect(sent.status).toBe(422);
    page = await sent.text();
    later(runtime, 90);
  }
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
  expect(await kept(runtime)).toHaveLength(1);
});

test("a filled hidden field keeps a form apart, and the next page has no such field", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const page = await (await openLink(token)).text();
  expect(formOf(page)).toMatchObject({ "leave-empty": "" });
  later(runtime, 3_600_000);
  const asked = await sendAnswers(token, formOf(page, { grade: "8", "leave-empty": "https://spam.example" }));
  expect(asked.status).toBe(422);
  expect(await kept(runtime)).toMatchObject([{ sign: "hidden_field" }]);
  expect(JSON.stringify(await kept(runtime))).not.toContain("spam");
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
  later(runtime, 1001);
  expect((await sendAnswers(token, formOf(await asked.text()))).status).toBe(303);
  expect(await kept(runtime)).toEqual([]);
});

test.each([
  ["empty", ""],
  ["made up", "0mf2x1aaAAAAAAAAAAA"],
  ["of another link", "other"],
  ["very long", "a".repeat(20_000)],
])("a form whose opening time is %s is asked about once, and then counts", async (_, opening) => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const other = openingTime(runtime.secret, "survey", "bcdfgh23456", new Date(0));
  const fields = { grade: "8", "opened-at": opening === "other" ? other : opening };
  const asked = await sendAnswers(token, fields, { openFor: null });
  expect(asked.status).toBe(422);
  expect(await kept(runtime)).toMatchObject([{ sign: "false_time" }]);
  later(runtime, 1001);
  expect((await sendAnswers(token, formOf(await asked.text()))).status).toBe(303);
});

test("a form that doesn't say when its page was opened counts, as from a page that was saved long ago", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  expect((await sendAnswers(token, { grade: "8" }, { openFor: null })).status).toBe(303);
  expect(await kept(runtime)).toEqual([]);
});

test("a page that lay open for weeks, or was saved, still counts", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const page = await (await openLink(token)).text();
  later(runtime, 27 * 86_400_000);
  expect((await sendAnswers(token, formOf(page, { grade: "8" }))).status).toBe(303);
});

test("a page made by a process whose clock is ahead is asked about, and never without end", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const asked = await sendAnswers(token, { grade: "8" }, { openFor: -600_000 });
  expect(asked.status).toBe(422);
  later(runtime, 2001);
  expect((await sendAnswers(token, formOf(await asked.text()))).status).toBe(303);
});

test("errors keep the first opening time, so that putting one right quickly is no reason for doubt", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const page = await (await openLink(token)).text();
  later(runtime, 20_000);
  const wrong = await (await sendAnswers(token, formOf(page, { resolved: "yes" }))).text();
  expect(formOf(wrong)["opened-at"]).toBe(formOf(page)["opened-at"]);
  later(runtime, 500);
  expect((await sendAnswers(token, formOf(wrong, { grade: "8" }), { query: "?lang=en" })).status).toBe(303);
  expect(await kept(runtime)).toEqual([]);
});

test("an empty form sent at once is kept apart too, shows what is missing, and can be put right", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  const page = await (await openLink(token)).text();
  const wrong = await (await sendAnswers(token, formOf(page))).text();
  expect(wrong).toContain("Kies een cijfer van 1 tot en met 10");
  expect(wrong).not.toContain('id="again"');
  expect(await kept(runtime)).toMatchObject([{ sign: "too_fast", answers: [] }]);
  later(runtime, 2001);
  expect((await sendAnswers(token, formOf(wrong, { grade: "8" }))).status).toBe(303);
  expect(await kept(runtime)).toEqual([]);
});

test("whatever a machine sends, a link keeps five forms apart at most, and each only once", async () => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  for (let round = 0; round < 3; round++)
    await Promise.all(["1", "1", "2"].map((grade) => sendAnswers(token, { grade }, { openFor: 10 })));
  expect((await kept(runtime)).map(({ answers: given }) => JSON.stringify(given)).sort()).toEqual([
    expect.stringContaining('"value":"1"'),
    expect.stringContaining('"value":"2"'),
  ]);
  for (let grade = 1; grade <= 10; grade++)
    expect((await sendAnswers(token, { grade: String(grade) }, { openFor: 10 })).status).toBe(422);
  expect(await kept(runtime)).toHaveLength(5);
  expect((await sendAnswers(token, { grade: "7" })).status).toBe(303);
});

test("a link that can't be answered keeps nothing apart", async () => {
  const runtime = await testRuntime();
  const expired = await survey(runtime, { expiresAt: new Date(0) });
  const answered = await survey(runtime);
  await sendAnswers(answered.token, { grade: "7" });
  expect((await sendAnswers(expired.token, { grade: "8" }, { openFor: 10 })).status).toBe(410);
  expect((await sendAnswers("bcdfgh23456", { grade: "8" }, { openFor: 10 })).status).toBe(404);
  const second = await sendAnswers(answered.token, { grade: "1" }, { openFor: 10 });
  expect(await second.text()).toContain("Wij bewaren uw eerste antwoorden");
  expect(await kept(runtime)).toEqual([]);
  expect(await runtime.store.read.select().from(answers)).toHaveLength(1);
});

test.each([
  ["?grade=8", "8"],
  ["?grade=10", "10"],
  ["?grade=1&lang=en", "1"],
])("%s only chooses the grade, and the other language keeps it", async (query, grade) => {
  const runtime = await testRuntime();
  const { token } = await survey(runtime);
  for (const method of ["HEAD", "GET"]) await openLink(token, query, method);
  const html = await (await openLink(token, query)).text();
  expect(html.match(/ checked=""/g)).toHaveLength(1);
  expect(html).toMatch(new RegExp(`id="grade-${grade}"[^>]* checked=""`));
  const other = await sendAnswers(token, { ...formOf(html), "in-language": "de" }, { query: "?lang=de" });
  expect(await other.text()).toMatch(new RegExp(`lang="de".*id="grade-${grade}"[^>]* checked=""`));
  expect(html).toContain('class="ready"');
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
  expect(await kept(runtime)).toEqual([]);
  expect(await state(runtime)).toBe("sent");
  expect(formOf(html).grade).toBe(grade);
  expect(await (await openLink(token)).text()).not.toMatch(/ checked=|class="ready"/);
});

test.each(["0", "11", "8.5", "-1", "dont_know", "08", "acht", "", "8%00", "%3Cscript%3E", "8".repeat(5000)])(
  "a grade of %j in the address is left alone",
  async (grade) => {
    const runtime = await testRuntime();
    const { token } = await survey(runtime);
    const response = await openLink(token, `?grade=${grade}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/ checked=|class="ready"|&amp;grade|<script/);
  },
);
