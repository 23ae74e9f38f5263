import { expect, test } from "vitest";
import { insertDoor } from "#db/queries/doors";
import { call } from "#tests/support/call-route";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { starterTown } from "#tests/support/publishing";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import type { Door } from "~/domain/door";
import { LANGUAGES } from "~/domain/languages";
import type { Question } from "~/domain/questionnaire";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { TOKEN_LENGTH } from "~/domain/token";
import type { PaperForm } from "~/flow/paper-form.server";
import { paperWords } from "~/messages/paper-words";
import { loader } from "~/routes/_office.questionnaires_.$key_.paper/route";

const ask = async (key: string, search = "") => {
  const answer = await call(loader, await as("editor", `/questionnaires/${key}/paper${search}`), { key });
  return { status: answer.status, form: (answer.data as { form: PaperForm } | null)?.form };
};

const between: Question = {
  key: "uitleg",
  kind: "text",
  wording: 1,
  text: { nl: "Nog twee vragen." },
  required: false,
};

test("a questionnaire on paper is numbered, and a condition names the number that it hangs on", async () => {
  const { store, now } = await testRuntime();
  const { grade, callback_promised, callback_on_time, comment } = STARTER_QUESTIONS;
  const questions = [callback_on_time, grade, between, callback_promised, comment];
  const content = contentOf("Bellen", questions);
  const key = await makeQuestionnaire(store, await makeEditor(), now(), { content });
  const { form } = await ask(key);
  expect(form).toMatchObject({
    state: "draft",
    number: 1,
    title: "Bellen",
    language: "nl",
    direction: "ltr",
  });
  expect(form?.code.flat().length).toBe(TOKEN_LENGTH);
  expect(form?.questions.map(({ number, kind, after }) => [number, kind, after])).toEqual([
    [1, "grade", ""],
    [null, "text", ""],
    [2, "yes_no", ""],
    [3, "choice", "Alleen als u bij vraag 2 ‘Ja’ koos:"],
    [4, "open", ""],
  ]);
  expect(form?.questions[0]?.options).toHaveLength(10);
  expect(form?.questions[0]?.dontKnow).toBe("Weet niet / geen mening");
});

test("the code of an open door to this questionnaire can be printed in its boxes", async () => {
  const { store, now } = await starterTown();
  const door = (id: string, code: string, more: Partial<Door> = {}): Door => ({
    id,
    kind: "code",
    code,
    name: "Balie paspoorten",
    channel: "counter",
    topic: "paspoort",
    team: "",
    kiosk: false,
    keyNumber: 1,
    dayCap: null,
    openFrom: null,
    openUntil: null,
    createdAt: now(),
    closedAt: null,
    ...more,
  });
  await store.write(async (tx) => {
    await insertDoor(tx, door("open", "bcdfgh23"));
    await insertDoor(tx, door("closed", "bcdfgh24", { closedAt: now() }));
    await insertDoor(tx, door("phone", "bcdfgh25", { channel: "phone" }));
    await insertDoor(tx, door("link", "bcdfgh26", { kind: "link" }));
  });
  const { form } = await ask("counter");
  expect(form?.doors).toEqual([{ id: "open", name: "Balie paspoorten", code: "BCDF-GH23" }]);
  expect(form).toMatchObject({
    door: null,
    code: [
      ["", "", "", ""],
      ["", "", "", ""],
      ["", "", ""],
    ],
  });
  expect(form?.words.codeHint).not.toBe("");
  const printed = (await ask("counter", "?door=open")).form;
  expect(printed).toMatchObject({ door: "open", code: [[..."BCDF"], [..."GH23"]] });
  expect(printed?.words.codeHint).toBe("");
  expect((await ask("counter", "?door=closed")).form?.door).toBeNull();
});

test("where to hand it in can be said; else it is the counter", async () => {
  await starterTown();
  expect((await ask("counter")).form?.handIn).toContain("Bij de balie van");
  const said = await ask("counter", `?handIn=${encodeURIComponent("In de bus in de hal <b>")}`);
  expect(said.form?.handIn).toBe("In de bus in de hal <b>");
});

test("a version is printed in each of its languages, and in Dutch where another is asked for", async () => {
  const { store, now } = await testRuntime();
  const content = { ...contentOf("Balie"), languages: [...LANGUAGES] };
  content.title = { nl: "Balie", ar: "المكتب" };
  const key = await makeQuestionnaire(store, await makeEditor(), now(), { content });
  for (const language of LANGUAGES) {
    const { form } = await ask(key, `?language=${language}`);
    expect(form?.language).toBe(language);
    expect(form?.words.tick).toBe(paperWords[language].tick);
  }
  expect((await ask(key, "?language=ar")).form).toMatchObject({ direction: "rtl", title: "المكتب" });
  expect((await ask(key, "?language=xx")).form?.language).toBe("nl");
});

test("every text of the form of paper is there in every language, with the same places to fill in", () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const language of LANGUAGES) {
    for (const [name, text] of Object.entries(paperWords[language])) {
      expect(text.trim(), `${language} ${name}`).not.toBe("");
      expect(places(text), `${language} ${name}`).toEqual(places(paperWords.nl[name as "code"]));
    }
  }
});

test("a version that isn't there is 404, and only an editor prints", async () => {
  await starterTown();
  expect((await ask("counter", "?version=9")).status).toBe(404);
  expect((await ask("nowhere")).status).toBe(404);
  const viewer = await call(loader, await as("viewer", "/questionnaires/counter/paper"), { key: "counter" });
  expect(viewer.status).toBe(403);
});
