import { responseByReceipt, type StoredAnswer, type StoredResponse } from "#db/queries/responses";
import type { Store } from "#db/store";
import type { WantedLanguage } from "~/domain/accept-language";
import {
  type Answer,
  type AnswerError,
  type FormFields,
  type ParsedAnswers,
  parseAnswers,
  type TypedValues,
} from "~/domain/answer";
import { newRandomId } from "~/domain/id";
import { maskPersonalData, PERSONAL_DATA_KINDS, type PersonalDataKind } from "~/domain/personal-data";
import { type QuestionnaireContent, type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import type { LinkCondition } from "~/domain/survey-link";
import type { SuspectSign } from "~/domain/suspect-form";
import type { AnswerPlace } from "./answer-place.server";
import { keepSuspect } from "./keep-suspect.server";
import { publishedVersion } from "./published-content.server";
import { hashReceipt, receiptOf, suspectId } from "./secrets.server";
import { storeResponse } from "./store-responses.server";

/** The form is shown once more: with what is wrong with it, or to be confirmed. */
export interface FormAgain {
  /** `suspect`: it seems to be a machine's; it was kept apart, and the link stays open. */
  outcome: "invalid" | "suspect";
  at: AnswerPlace;
  content: QuestionnaireContent;
  /** None where only a confirmation is asked. */
  errors: AnswerError[];
  values: TypedValues;
  /** Where it was kept apart; null if it wasn't. */
  place: number | null;
}

/** What is known of where a form comes from. */
export interface FormOrigin {
  /** Why it seems to be a machine's. */
  sign: SuspectSign | null;
  /** Where an earlier form of the same sitting was kept apart: it goes once this one counts. */
  place: number | null;
}

export type RecordedResponse = { language: SurveyLanguage } & (
  | {
      /** `repeated`: the same answers once more, as from an impatient finger; counted once. */
      outcome: "recorded" | "repeated";
      at: AnswerPlace;
      /** Kinds of personal data that were taken out of the open text. */
      removed: PersonalDataKind[];
    }
  /** There are other answers already; those are kept. */
  | { outcome: "answered"; at: AnswerPlace }
  /** More came by this door than people send: kept apart, and not counted. */
  | { outcome: "crowded"; at: AnswerPlace }
  | FormAgain
  | { outcome: Exclude<LinkCondition, "open" | "answered"> | "unknown" }
);

/**
 * Stores what a resident filled in: the response, its answers, their counts and the mark that its place was used, in one
 * write. Nothing in the response leads to that place but a hash of the receipt, which only the form's holder can make.
 * `lang` is the language wanted; the resident's own stands in for it. A form that seems to be a
 * machine's is kept apart instead, and shown again: whoever is a person sends it once more, and loses nothing.
 */
export async function recordAnswers(
  { store, secret }: { store: Store; secret: string },
  /** Null: nothing is there. */
  at: AnswerPlace | null,
  form: FormFields,
  lang: WantedLanguage | null,
  { sign, place }: FormOrigin = { sign: null, place: null },
): Promise<RecordedResponse> {
  let language = surveyLanguage(lang, at?.about.language);
  if (at === null) return { outcome: "unknown", language };
  const { about, condition, code } = at;
  if (condition !== "open" && condition !== "answered") return { outcome: condition, language };
  const version = await publishedVersion(store, about.questionnaireVersionId);
  if (version === null)
    return condition === "answered" ? { outcome: "answered", at, language } : { outcome: "gone", language };
  const { content, questionnaire } = version;
  language = surveyLanguage(lang, about.language, content.languages);

  const parsed = parseAnswers(content, form);
  const { answers, removed } = storable(parsed.ok ? parsed.answers : []);
  const receiptHash = hashReceipt(secret, receiptOf(secret, code));
  const alreadyThere = async (): Promise<RecordedResponse> => {
    const first = await responseByReceipt(store.read, receiptHash);
    const same = parsed.ok && first !== null && sameAnswers(first.answers, answers);
    return same ? { outcome: "repeated", at, removed, language } : { outcome: "answered", at, language };
  };
  if (condition === "answered") return alreadyThere();
  const { channel, topic, team, month, day, medium } = about;
  const questionnaireVersionId = about.questionnaireVersionId as string;
  const keepApart = async (why: SuspectSign): Promise<void> => {
    if (at.mayKeepApart && !(await at.mayKeepApart())) return;
    const suspect = { sign: why, questionnaireVersionId, channel, topic, team, month, answers };
    place = await keepSuspect({ store, secret }, code, suspect, place);
  };
  if (sign !== null) await keepApart(sign);
  if (!parsed.ok) return { outcome: "invalid", at, content, place, language, ...again(parsed) };
  if (sign !== null) return { outcome: "suspect", at, content, place, language, ...again(parsed) };
  const response: StoredResponse = {
    id: newRandomId(),
    receiptHash,
    questionnaireVersionId,
    questionnaire,
    channel,
    topic,
    team,
    month,
    day,
    language,
    medium,
    answers,
  };
  const claim = await at.prepareClaim();
  if (claim === null) {
    await keepApart("too_many");
    return { outcome: "crowded", at, language };
  }
  const apart = place === null ? null : suspectId(secret, code, place);
  const recorded = await storeResponse(store, { response, claim, suspectId: apart });
  return recorded ? { outcome: "recorded", at, removed, language } : alreadyThere();
}

/** What was filled in, to fill it in again. */
function again(parsed: ParsedAnswers): Pick<FormAgain, "errors" | "values"> {
  if (!parsed.ok) return { errors: parsed.errors, values: parsed.values };
  const values = parsed.answers.map(({ questionKey, value, text }) => [questionKey, value ?? text ?? ""]);
  return { errors: [], values: Object.fromEntries(values) };
}

/** The answers as they are stored: open text without personal data. */
function storable(answers: Answer[]): { answers: StoredAnswer[]; removed: PersonalDataKind[] } {
  const removed = new Set<PersonalDataKind>();
  const stored = answers.map(({ questionKey, wording, value, text }) => {
    if (text === null) return { questionKey, wording, value, comment: null };
    const masked = maskPersonalData(text);
    for (const kind of masked.found) removed.add(kind);
    return { questionKey, wording, value, comment: masked.text };
  });
  return { answers: stored, removed: PERSONAL_DATA_KINDS.filter((kind) => removed.has(kind)) };
}

function sameAnswers(one: StoredAnswer[], other: StoredAnswer[]): boolean {
  const text = (answers: StoredAnswer[]) =>
    JSON.stringify(answers.map((answer) => [answer.questionKey, answer.value, answer.comment]).sort());
  return text(one) === text(other);
}
