import {
  type LimeQuestion,
  type LimeSurvey,
  type LimeSurveyDocument,
  surveyOf,
  type ToPlainText,
} from "./limesurvey";
import {
  type ConditionReading,
  type ConditionTarget,
  fromConditionRows,
  fromExpression,
} from "./limesurvey-conditions";
import { type LimeMade, questionsFrom } from "./limesurvey-questions";
import type { LocalText, Question } from "./questionnaire";
import {
  assembleImport,
  codeFrom,
  freeKey,
  type ImportedQuestionnaire,
  type ImportNote,
  inLanguages,
  type MadeQuestion,
} from "./questionnaire-import";

/** Settings of a question that change what is asked; those on its looks aren't worth a word. */
const TELLING_SETTINGS = new Set([
  "answer_order",
  "array_filter",
  "array_filter_exclude",
  "em_validation_q",
  "em_validation_sq",
  "exclude_all_others",
  "max_answers",
  "max_num_value_n",
  "maximum_chars",
  "min_answers",
  "min_num_value_n",
  "multiflexible_max",
  "multiflexible_min",
  "numbers_only",
  "random_order",
]);

/** A survey of LimeSurvey as a questionnaire of ours, with what became of each of its questions. */
export function fromLimeSurvey(
  document: LimeSurveyDocument,
  plain: ToPlainText,
  fallbackName: string,
): ImportedQuestionnaire {
  const survey = surveyOf(document, plain);
  const taken = new Set<string>();
  const drafted = survey.questions.flatMap((question) => draft(question, taken));
  const find = targetFinder(drafted);
  const groups = new Map(
    drafted.flatMap(({ question, lime }) => (question ? [[question.key, lime.group]] : [])),
  );
  const made = drafted.map((one): MadeQuestion => {
    const { source, made, question, lime } = one;
    const text = shownText(made.text);
    if (question === null) return { source, text, question, notes: one.notes };
    const condition = conditionOf(lime, survey, find, groups);
    return {
      source,
      text,
      question: condition.showIf ? { ...question, showIf: condition.showIf } : question,
      notes: [...one.notes, ...condition.notes],
    };
  });
  const name = shownText(survey.title.text) || fallbackName;
  const title: LocalText = Object.values(survey.title.text).some(Boolean) ? survey.title.text : { nl: name };
  const { languages, notes } = survey;
  const imported = assembleImport({ name, title, languages }, made, [...survey.title.notes, ...notes]);
  // LimeSurvey's own answers, such as 'Anders', are there in every language.
  return { ...imported, content: inLanguages(imported.content) };
}

interface Drafted {
  source: string;
  lime: LimeQuestion;
  made: LimeMade;
  question: Question | null;
  notes: ImportNote[];
}

const shownText = (text: LocalText) => (text.nl || Object.values(text).find(Boolean) || "").trim();

function draft(lime: LimeQuestion, taken: Set<string>): Drafted[] {
  return questionsFrom(lime).map((made): Drafted => {
    const source = made.part === null ? lime.code : `${lime.code}_${made.part}`;
    if (made.kind === null) return { source, lime, made, question: null, notes: unique(made.notes) };
    const wanted = codeFrom(source) ?? "question";
    const key = freeKey(wanted, taken);
    const notes = [...made.notes, ...settingNotes(lime)];
    if (key !== wanted) notes.push({ code: "key_twice", values: { key: source, made: key } });
    else if (key !== source.toLowerCase())
      notes.push({ code: "key_made", values: { key: source, made: key } });
    if (lime.mandatory === "S") notes.push({ code: "soft_required" });
    const isAsked = made.kind !== "text";
    const question: Question = {
      key,
      kind: made.kind,
      wording: 1,
      text: made.text,
      ...(made.hint ? { hint: made.hint } : {}),
      ...(made.options ? { options: made.options } : {}),
      required: isAsked && lime.mandatory === "Y",
    };
    return { source, lime, made, question, notes: unique(notes) };
  });
}

function settingNotes({ attributes, type }: LimeQuestion): ImportNote[] {
  const isNumber = type === "N";
  const told = [...attributes].filter(
    ([name, value]) =>
      TELLING_SETTINGS.has(name) &&
      value !== "0" &&
      value !== "normal" &&
      !(isNumber && name.endsWith("_value_n")),
  );
  if (told.length === 0) return [];
  return [{ code: "settings_gone", values: { settings: told.map(([name]) => name).join(", ") } }];
}

const unique = (notes: readonly ImportNote[]): ImportNote[] => [
  ...new Map(notes.map((note) => [JSON.stringify(note), note])).values(),
];

const LEFT_OUT = Symbol("left out");

function targetFinder(
  drafted: readonly Drafted[],
): (name: string) => ConditionTarget | typeof LEFT_OUT | null {
  const byName = new Map<string, ConditionTarget | typeof LEFT_OUT>();
  const add = (lime: LimeQuestion, part: string | null, target: ConditionTarget | typeof LEFT_OUT) => {
    const number = lime.parts.find(({ code }) => code === part)?.id;
    const names =
      part === null
        ? [lime.code, `#${lime.id}`, `Q${lime.id}`]
        : [`${lime.code}_${part}`, `#${lime.id}${part}`, ...(number ? [`Q${lime.id}_S${number}`] : [])];
    for (const name of names) if (!byName.has(name)) byName.set(name, target);
  };
  for (const { lime, made, question } of drafted) {
    if (question === null) {
      add(lime, made.part, LEFT_OUT);
      continue;
    }
    const { key } = question;
    add(lime, made.part, { key, values: made.values });
    for (const [box, value] of made.boxes ?? []) add(lime, box, { key, values: new Map(), box: value });
  }
  // A field is named after the numbers of its survey, its group and its question: 12345X1X5SQ001. From version 7 on
  // after those of its question and its row: Q5_S6.
  return (name) => byName.get(name) ?? byName.get(name.replace(/^\d+X\d+X/, "#")) ?? null;
}

function conditionOf(
  lime: LimeQuestion,
  survey: LimeSurvey,
  find: ReturnType<typeof targetFinder>,
  groups: ReadonlyMap<string, string>,
): { showIf: Question["showIf"]; notes: ImportNote[] } {
  let onLeftOut: string | null = null;
  const findAsked = (name: string) => {
    const found = find(name);
    if (found === LEFT_OUT) onLeftOut = name;
    return found === LEFT_OUT ? null : found;
  };
  const rows = survey.conditions.get(lime.id) ?? [];
  const own =
    rows.length > 0 ? fromConditionRows(rows, findAsked) : fromExpression(lime.relevance, findAsked);
  const told = (reading: ConditionReading, condition: string): ImportNote[] => {
    if (reading !== null) return [];
    if (onLeftOut !== null) return [{ code: "condition_on_left_out", values: { question: onLeftOut } }];
    return [{ code: "condition_gone", values: { condition: condition.slice(0, 300) } }];
  };
  const relevance = survey.groups.get(lime.group)?.relevance ?? "";
  const ofGroup = fromExpression(relevance, findAsked);
  if (own !== "always") {
    // What hangs on a question of the same group is only asked where that is; else one of the two conditions stays behind.
    const isBoth = ofGroup !== "always" && !(own !== null && groups.get(own.key) === lime.group);
    const asText = rows
      .map((row) => `${row.cfieldname} ${row.method?.trim() || "=="} ${row.value}`)
      .join("; ");
    return {
      showIf: own ?? undefined,
      notes: [
        ...told(own, lime.relevance.trim() === "" || lime.relevance === "1" ? asText : lime.relevance),
        ...(isBoth ? told(null, relevance) : []),
      ],
    };
  }
  if (ofGroup === "always") return { showIf: undefined, notes: [] };
  const carried: ImportNote[] = ofGroup === null ? [] : [{ code: "condition_of_group" }];
  return { showIf: ofGroup ?? undefined, notes: [...carried, ...told(ofGroup, relevance)] };
}
