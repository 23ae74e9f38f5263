import { expect, test } from "vitest";
import { allTallies, rebuildTallies } from "#db/queries/tallies";
import { nothingStored, openLink, openThanks, sendAnswers, storedAnswers } from "#tests/support/answering";
import { publishEveryKind } from "#tests/support/every-kind";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";

/** A link to a questionnaire with every kind of question. */
async function link() {
  const runtime = await testRuntime();
  const questionnaireVersionId = await publishEveryKind(runtime.store, runtime.now());
  const { token } = await survey(runtime, { questionnaireVersionId });
  return { runtime, token };
}

test("every kind of question is on the page, with what hangs on an answer right behind it", async () => {
  const { token } = await link();
  const html = await (await openLink(token)).text();
  expect(html.match(/type="checkbox" name="means"/g)).toHaveLength(5);
  expect(html.match(/type="radio" name="friendly" id=/g)).toHaveLength(6);
  expect(html.match(/type="radio" name="contact_me" id=/g)).toHaveLength(2);
  expect(html).toContain("4 sterren van 5");
  expect(html).toContain("Nu nog een paar vragen over uw bezoek.");
  // Which answer opens what: by its place, in a style sheet that is the same for all.
  expect(html).toMatch(/id="means-phone" class="v1" value="phone"/);
  expect(html).toMatch(/<div class="if i1 i3"><fieldset class="question then"/);
  expect(html).toMatch(/<div class="if i0"><div class="pair"><fieldset/);
  expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=/);
});

test("without a style sheet each condition names its question and its answers", async () => {
  const { token } = await link();
  const html = await (await openLink(token)).text();
  expect(html).toContain(
    "Alleen als u bij ‘Hoe had u het liefst contact?’ koos voor ‘Telefoon’ of ‘WhatsApp’:",
  );
  expect(html).toContain("Alleen als u bij ‘Heeft de gemeente u teruggebeld?’ koos voor ‘Ja, maar later’:");
});

test("every kind is stored and counted, and counting anew gives the same", async () => {
  const { runtime, token } = await link();
  const sent = await sendAnswers(token, [
    ["grade", "4"],
    ["low", "De wachttijd"],
    ["friendly", "2"],
    ["heard", "dont_know"],
    ["means", "chat"],
    ["means", "desk"],
    ["hours", "evening"],
    ["callback_promised", "yes"],
    ["callback_on_time", "later"],
    ["how_late", "weeks"],
    ["about", "geen vraag"],
    ["contact_me", "yes"],
  ]);
  expect(sent.status).toBe(303);
  const { answers, tallies } = await storedAnswers(runtime);
  expect(answers).toEqual({
    grade: "4",
    low: "De wachttijd",
    friendly: "2",
    heard: "dont_know",
    means: "+desk+chat",
    hours: "evening",
    callback_promised: "yes",
    callback_on_time: "later",
    how_late: "weeks",
    contact_me: "yes",
  });
  expect(tallies.filter((each) => each.startsWith("means")).sort()).toEqual([
    "means + 1",
    "means chat 1",
    "means desk 1",
  ]);
  const counted = await allTallies(runtime.store.read);
  await runtime.store.write((tx) => rebuildTallies(tx));
  expect(await allTallies(runtime.store.read)).toEqual(counted);
});

test("the server asks again whether a question was asked, also two deep", async () => {
  const { runtime, token } = await link();
  await sendAnswers(token, {
    grade: "8",
    low: "Niets",
    means: "email",
    hours: "evening",
    callback_promised: "no",
    callback_on_time: "later",
    how_late: "weeks",
  });
  expect((await storedAnswers(runtime)).answers).toEqual({
    grade: "8",
    means: "+email",
    callback_promised: "no",
  });
});

test.each([
  [
    [
      ["means", "desk"],
      ["means", "dont_know"],
    ],
    "Kies ‘weet niet’ of een ander antwoord, niet allebei",
  ],
  [
    [
      ["means", "desk"],
      ["means", "pigeon"],
    ],
    "Kies een antwoord",
  ],
  [[["means", "+desk"]], "Kies een antwoord"],
  [[["friendly", "6"]], "Kies een antwoord"],
  [[["contact_me", "dont_know"]], "Kies een antwoord"],
])("answers that can't be are told, and the rest is kept: %j", async (fields, message) => {
  const { runtime, token } = await link();
  const answer = await sendAnswers(token, [["grade", "7"], ["comment", "Blijft staan"], ...fields]);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain(message);
  expect(html).toContain("Blijft staan");
  expect(html).toMatch(/id="grade-7"[^>]* checked/);
  expect(await storedAnswers(runtime)).toEqual(nothingStored);
});

test("what was chosen is still chosen when something else is wrong", async () => {
  const { token } = await link();
  const html = await (
    await sendAnswers(token, [
      ["means", "desk"],
      ["means", "phone"],
      ["hours", "evening"],
    ])
  ).text();
  for (const id of ["means-desk", "means-phone", "hours-evening"])
    expect(html).toMatch(new RegExp(`id="${id}"[^>]* checked`));
  expect(html).not.toMatch(/id="means-chat"[^>]* checked/);
});

test("who wants to be contacted is told how, and sees the answers in words", async () => {
  const { token } = await link();
  await sendAnswers(token, [
    ["grade", "9"],
    ["means", "desk"],
    ["means", "email"],
    ["contact_me", "yes"],
  ]);
  expect(await (await openThanks(token)).text()).toContain("wij weten niet wie u bent");
  const given = await (await openLink(token)).text();
  expect(given).toContain("Aan de balie en E-mail");
  expect(given).toContain("Wilt u dat wij contact met u opnemen?");
});

test("who doesn't want to be contacted isn't told how", async () => {
  const { token } = await link();
  await sendAnswers(token, { grade: "9", contact_me: "no" });
  expect(await (await openThanks(token)).text()).not.toContain("wij weten niet wie u bent");
});
