import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isWarning, problemsOf } from "~/domain/questionnaire-problems";
import { readQuestionnaireFile } from "~/flow/read-questionnaire-file.server";

/** Files as each generation of LimeSurvey writes them: its tables, order of rows, names of fields and empty elements. */
async function imported(version: string) {
  const file = readFileSync(new URL(`../fixtures/limesurvey/${version}.lss`, import.meta.url));
  const reading = await readQuestionnaireFile(file, "enquete.lss");
  if (!reading.ok) throw new Error(reading.problem);
  const { content, lines, notes } = reading.imported;
  return {
    content,
    kinds: content.questions.map(({ key, kind }) => [key, kind]),
    conditions: content.questions.flatMap(({ key, showIf }) =>
      showIf ? [[key, showIf.key, showIf.is]] : [],
    ),
    told: Object.fromEntries(
      lines.filter(({ notes }) => notes.length > 0).map(({ source, notes }) => [source, codes(notes)]),
    ),
    whole: codes(notes),
    errors: codes(problemsOf(content).filter((problem) => !isWarning(problem))),
  };
}

const codes = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);

test("1.91: a row per language in any order, the first language not first, conditions by the numbers of fields", async () => {
  const { content, kinds, conditions, told, whole, errors } = await imported("1.91");
  expect(content).toMatchObject({
    title: { nl: "Enquête balie", fr: "Enquête guichet" },
    languages: ["nl", "fr"],
    questions: [
      {
        text: { nl: "Hoe snel was u geholpen?", fr: "Avez-vous été aidé rapidement ?" },
        required: true,
        options: [
          { value: "heel_snel", text: { fr: "Très vite" } },
          { value: "gewoon" },
          { value: "te_langzaam" },
        ],
      },
      {},
      {},
    ],
  });
  expect(kinds).toEqual([
    ["duur", "choice"],
    ["via", "choices"],
    ["opm", "open"],
  ]);
  expect(conditions).toEqual([["opm", "duur", ["te_langzaam", "gewoon"]]]);
  expect(told).toEqual({ via: ["settings_gone"], rang: ["left_ranking"] });
  expect(whole).toEqual(["welcome_gone", "group_texts_gone"]);
  expect(errors).toEqual([]);
});

test("2.05: expressions, what only one language's row says, a group's condition beside a question's own", async () => {
  const { kinds, conditions, told, whole, errors } = await imported("2.05");
  expect(kinds).toEqual([
    ["oud_1", "choice"],
    ["hulp", "yes_no"],
    ["wie", "choice"],
    ["hoe", "open"],
    ["stel_sq001", "agree5"],
    ["stel_sq002", "agree5"],
  ]);
  expect(conditions).toEqual([
    ["wie", "hulp", ["yes"]],
    ["hoe", "wie", ["familie", "anders"]],
    ["stel_sq001", "oud_1", ["q_1", "q_2"]],
    ["stel_sq002", "oud_1", ["q_1", "q_2"]],
  ]);
  const agree = ["dont_know_built_in", "became_agree5", "condition_gone"];
  expect(told).toEqual({
    OUD_1: ["buttons_five"],
    som: ["placeholders_gone", "left_no_text"],
    wie: ["placeholders_gone", "other_without_text", "condition_of_group"],
    hoe: ["settings_gone"],
    stel_SQ001: ["part_of_array", "hint_from_array", ...agree],
    stel_SQ002: ["part_of_array", ...agree],
  });
  expect(whole).toEqual(["welcome_gone", "quotas_gone"]);
  expect(errors).toEqual([]);
});

test("5: texts in tables of their own, questions named by number, scripts beside them, themes behind the tables", async () => {
  const { content, kinds, conditions, told, whole, errors } = await imported("5.3");
  expect(content.title).toEqual({ nl: "Test & proef" });
  expect(kinds).toEqual([
    ["q00", "choice"],
    ["g02q03", "open"],
    ["g02q04", "grade"],
  ]);
  expect(conditions).toEqual([["g02q03", "q00", ["vrouw"]]]);
  expect(JSON.stringify(content)).not.toMatch(/alert|script|ready/);
  expect(told).toEqual({
    Q00: ["gender_choice"],
    G02Q02: ["left_no_text"],
    G02Q03: ["scripts_gone"],
    G02Q04: ["scripts_gone", "soft_required"],
  });
  expect(whole).toEqual(["group_texts_gone"]);
  expect(errors).toEqual([]);
});

test("7: rows named by their numbers, a second scale, answers chosen by their picture", async () => {
  const { content, kinds, conditions, told, whole, errors } = await imported("7.0");
  expect(kinds).toEqual([
    ["g01q01", "grade"],
    ["g01q02", "choice"],
    ["g01q03_sq001", "agree5"],
    ["g01q03_sq002", "agree5"],
    ["g01q05", "choices"],
    ["g02q01", "open"],
    ["g02q02", "open"],
    ["g02q05", "text"],
  ]);
  expect(conditions).toEqual([
    ["g02q01", "g01q03_sq001", ["4", "5"]],
    ["g02q02", "g01q05", ["via_een_website"]],
  ]);
  expect(content.questions[1]?.options).toEqual([
    { value: "ao01", text: { nl: "" } },
    { value: "ao02", text: { nl: "" } },
  ]);
  expect(told).toEqual({
    G01Q01: ["dont_know_built_in", "became_grade"],
    G01Q02: ["media_gone"],
    G01Q03_SQ001: ["part_of_array", "hint_from_array", "became_agree5"],
    G01Q03_SQ002: ["part_of_array", "became_agree5"],
    G01Q04: ["left_dual_scale"],
    G01Q05: ["other_without_text", "settings_gone"],
    G02Q03: ["left_ranking"],
    BMI: ["placeholders_gone", "left_equation"],
  });
  expect(whole).toEqual(["welcome_gone", "dutch_missing", "language_incomplete"]);
  // What a picture said is for the editor to put in words.
  expect(new Set(errors)).toEqual(new Set(["missing"]));
});
