import { expect, test } from "vitest";
import { inDutchAndEnglish } from "#tests/support/two-languages";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { changesBetween, isUnchanged, type KnownWording } from "~/domain/questionnaire-changes";
import { newWordings } from "~/domain/questionnaire-settling";
import { STARTER_QUESTIONS } from "~/domain/starter-library";

const content = (...questions: Question[]): QuestionnaireContent => ({
  title: { nl: "Na een bezoek" },
  languages: ["nl"],
  questions,
});
const { grade, resolved, friendly, comment, callback_promised, callback_on_time } =
  inDutchAndEnglish(STARTER_QUESTIONS);
const asked = (question: Question, change: Partial<Question> = {}): Question => ({ ...question, ...change });
const worded = (question: Question, nl: string): Question =>
  asked(question, { text: { ...question.text, nl } });
const registered = (...questions: Question[]): KnownWording[] => newWordings(questions, []);

/** The one change of a question, in a register that knows what was asked before. */
function change(before: Question, after: Question, others: Question[] = []) {
  const [first] = changesBetween(content(before), content(after), registered(before, ...others)).questions;
  if (first === undefined) throw new Error("No question");
  return first;
}

test("an unchanged question goes on in its series and nothing is asked", () => {
  expect(change(grade, grade)).toMatchObject({
    kind: "same",
    parts: [],
    outcome: "goes_on",
    to: 1,
    ask: "no",
  });
  expect(isUnchanged(changesBetween(content(grade), content(grade), registered(grade)))).toBe(true);
  expect(change(grade, worded(grade, `  ${grade.text.nl} `))).toMatchObject({ kind: "same" });
});

test("another Dutch wording must be decided about: the same series or a new one", () => {
  expect(change(grade, worded(grade, "Welk cijfer geeft u voor dit bezoek?"))).toMatchObject({
    parts: ["text"],
    outcome: "undecided",
    to: null,
    ask: "must",
    series: { correction: 1, different: 2 },
  });
  expect(change(grade, asked(grade, { hint: { nl: "Denk aan het laatste contact." } })).ask).toBe("must");
  const options = (resolved.options ?? []).map((option, index) =>
    index === 0 ? { ...option, text: { nl: "Jazeker", en: "Yes" } } : option,
  );
  expect(change(resolved, asked(resolved, { options }))).toMatchObject({
    parts: ["option_texts"],
    ask: "must",
  });
});

test.each<[string, Question, Question]>([
  ["another kind", callback_promised, asked(callback_promised, { kind: "agree5" })],
  [
    "an answer more",
    resolved,
    asked(resolved, { options: [...resolved.options, { value: "other", text: { nl: "Anders" } }] }),
  ],
  ["an answer less", resolved, asked(resolved, { options: resolved.options.slice(1) })],
  [
    "another code",
    resolved,
    asked(resolved, { options: resolved.options.map((o, i) => (i ? o : { ...o, value: "aye" })) }),
  ],
  ["the answers in reverse order", resolved, asked(resolved, { options: resolved.options.toReversed() })],
  [
    "answers that changed places",
    resolved,
    asked(resolved, {
      options: [
        { value: "yes", text: { nl: "Nee" } },
        { value: "partly", text: { nl: "Voor een deel" } },
        { value: "no", text: { nl: "Ja" } },
      ],
    }),
  ],
])("a change of scale always breaks: %s", (_, before, after) => {
  expect(change(before, after)).toMatchObject({
    outcome: "breaks",
    from: 1,
    to: 2,
    ask: "no",
    isKnown: false,
  });
});

test("a translation, a look or another order of answers may be called a different question, and needs not", () => {
  const inEnglish = asked(friendly, { text: { ...friendly.text, en: "The staff member was kind." } });
  expect(change(friendly, inEnglish)).toMatchObject({
    parts: ["translation"],
    outcome: "goes_on",
    to: 1,
    ask: "may",
    series: { correction: 1, different: 2 },
  });
  expect(change(friendly, asked(friendly, { look: "smileys" }))).toMatchObject({
    parts: ["look"],
    ask: "may",
  });
  const [yes, partly, no] = resolved.options;
  expect(change(resolved, asked(resolved, { options: [partly, yes, no] as never }))).toMatchObject({
    parts: ["option_order"],
    ask: "may",
  });
  const inGerman = asked(friendly, { text: { ...friendly.text, de: "Die Person war freundlich." } });
  expect(change(friendly, inGerman)).toMatchObject({
    parts: ["translation_added"],
    outcome: "goes_on",
    ask: "no",
  });
});

test("who gets a question is asked about; whether it must be answered is told", () => {
  const toAll = { ...callback_on_time, showIf: undefined } as unknown as Question;
  expect(change(callback_on_time, toAll)).toMatchObject({ parts: ["condition"], ask: "must" });
  expect(change(friendly, asked(friendly, { required: true }))).toMatchObject({
    parts: ["required"],
    outcome: "goes_on",
    ask: "no",
  });
  expect(change(grade, asked(grade, { required: false })).parts).toEqual(["optional"]);
});

test("of questions in another order the fewest have moved", () => {
  const changes = changesBetween(
    content(grade, resolved, friendly, comment),
    content(resolved, friendly, grade, comment),
  );
  expect(changes.questions.filter(({ parts }) => parts.includes("moved")).map(({ key }) => key)).toEqual([
    "grade",
  ]);
});

test("a question that goes stops its series, and one that is new anywhere starts one", () => {
  const { questions } = changesBetween(
    content(grade, friendly),
    content(grade, comment),
    registered(grade, friendly),
  );
  expect(questions.map(({ key, kind, outcome, from, to }) => [key, kind, outcome, from, to])).toEqual([
    ["grade", "same", "goes_on", 1, 1],
    ["comment", "added", "starts", null, 1],
    ["friendly", "deleted", "stops", 1, null],
  ]);
});

test("a wording that others already ask joins their series; on another scale the code gets a new one", () => {
  const other = { ...worded(grade, "Welk cijfer geeft u de balie?"), wording: 3 };
  const register = registered(grade, other);
  const first = (question: Question) => changesBetween(null, content(question), register).questions[0];
  expect(first(grade)).toMatchObject({ outcome: "joins", to: 1, isKnown: true, ask: "no" });
  expect(first({ ...other, wording: 1 })).toMatchObject({ outcome: "joins", to: 3 });
  expect(first(worded(grade, "Hoe was het?"))).toMatchObject({
    outcome: "undecided",
    from: 3,
    ask: "must",
    series: { correction: 3, different: 4 },
  });
  expect(first({ ...friendly, key: "grade" })).toMatchObject({
    outcome: "breaks",
    parts: ["kind"],
    to: 4,
    ask: "no",
  });
});

test("changing to a wording that was asked before follows what was decided then", () => {
  const second = { ...worded(grade, "Welk cijfer geeft u de balie?"), wording: 2 };
  expect(change(second, { ...grade, wording: 9 }, [grade])).toMatchObject({
    outcome: "breaks",
    from: 2,
    to: 1,
    isKnown: true,
    ask: "no",
  });
  const corrected = worded(grade, "Welk rapportcijfer geeft u voor dit contact? ");
  const typo = worded(grade, "Welk raportcijfer geeft u voor dit contact?");
  expect(change(typo, corrected, [grade])).toMatchObject({
    outcome: "goes_on",
    to: 1,
    isKnown: true,
    ask: "no",
  });
});

test("small steps don't add up to another scale within one series", () => {
  const labelled = (yes: string, no: string) =>
    asked(resolved, {
      options: [
        { value: "yes", text: { nl: yes } },
        { value: "no", text: { nl: no } },
      ],
    });
  const [first, second, third] = [labelled("Ja", "Nee"), labelled("Zeker", "Nee"), labelled("Zeker", "Ja")];
  expect(change(first, second)).toMatchObject({ ask: "must" });
  expect(change(second, third)).toMatchObject({ ask: "must" });
  expect(change(second, third, [first])).toMatchObject({
    parts: ["direction", "option_texts"],
    outcome: "breaks",
  });
});

test("texts between the questions measure nothing", () => {
  const text: Question = {
    key: "intro",
    kind: "text",
    wording: 1,
    text: { nl: "Fijn dat u meedoet." },
    required: false,
  };
  expect(changesBetween(null, content(text)).questions[0]).toMatchObject({
    outcome: "none",
    to: null,
    ask: "no",
  });
  expect(change(text, worded(text, "Dank u wel."))).toMatchObject({
    parts: ["text"],
    outcome: "none",
    ask: "no",
  });
  expect(newWordings([text], [])).toEqual([]);
  expect(
    changesBetween(content(text), content(asked(friendly, { key: "intro" }))).questions[0]?.outcome,
  ).toBe("starts");
});

test("languages and the title are told", () => {
  const before = content(grade);
  const after = { ...before, title: { nl: "Na uw bezoek" }, languages: ["nl", "ar"] as const };
  const changes = changesBetween(before, { ...after, languages: [...after.languages] });
  expect(changes).toMatchObject({ title: true, languagesAdded: ["ar"], languagesRemoved: [] });
  expect(isUnchanged(changes)).toBe(false);
});
