import { type WantedLanguage, wantedLanguage } from "./accept-language";
import { isLanguage, LANGUAGES, type Language } from "./languages";
import type { Condition, Question, QuestionnaireContent } from "./questionnaire-schema";

export type { Condition, Question, QuestionnaireContent };

/**
 * What a questionnaire is made of. A published version never changes; a trend follows a question's
 * `key` and is one line for as long as its `wording` number stays the same.
 */

export const QUESTION_KINDS = [
  "grade",
  "agree5",
  "yes_no",
  "choice",
  /** More than one answer may be chosen. */
  "choices",
  "open",
  /** Whether the resident wants to be contacted: yes or no, without 'weet niet'. */
  "contact_me",
  /** No question: a text between the questions. */
  "text",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** How a statement's five answers look; what is stored is the same. */
export const LOOKS = ["words", "smileys", "stars"] as const;
export type Look = (typeof LOOKS)[number];

/** 'weet niet / geen mening': always offered with a closed question, and never counted in a figure. */
export const DONT_KNOW = "dont_know";

export const LONGEST_COMMENT = 1000;
export const LONGEST_TEXT = 300;
export const LONGEST_OPTION = 100;
export const MOST_OPTIONS = 12;
/** Of a draft; long before that the editor says that it is too much. */
export const MOST_QUESTIONS = 60;
/** Of a draft: room for what was pasted by mistake, so that the editor can say so and nothing is lost. */
export const LONGEST_DRAFT_TEXT = 10_000;
export const MOST_DRAFT_OPTIONS = 60;

/** Languages in which the residents' screens are there. */
export type SurveyLanguage = Language;

/** A text per language; in a draft any of them may still be empty. */
export type LocalText = { nl: string } & { [Other in Exclude<Language, "nl">]?: string | undefined };

/** What the code of a question, of an answer or of a questionnaire looks like. */
export const CODE = /^[a-z][a-z0-9_]{0,39}$/;

const GRADES = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
const AGREEMENTS = ["1", "2", "3", "4", "5"];

export const hasOptions = ({ kind }: Pick<Question, "kind">): boolean =>
  kind === "choice" || kind === "choices";

/** Every value that may be stored for a question, in the order shown; none for an open one and for a text. */
export function valuesOf(question: Pick<Question, "kind" | "options">): string[] {
  switch (question.kind) {
    case "grade":
      return [...GRADES, DONT_KNOW];
    case "agree5":
      return [...AGREEMENTS, DONT_KNOW];
    case "yes_no":
      return ["yes", "no", DONT_KNOW];
    case "contact_me":
      return ["yes", "no"];
    case "choice":
    case "choices":
      return [...(question.options ?? []).map((option) => option.value), DONT_KNOW];
    case "open":
    case "text":
      return [];
  }
}

/**
 * The questions in the order of the page: whatever hangs on an answer comes right after its question, as the page's style
 * sheet can only show what stands there. A question whose condition leads nowhere comes where it stands.
 */
export function inPageOrder(questions: readonly Question[]): Question[] {
  const keys = new Set(questions.map(({ key }) => key));
  const placed = new Set<Question>();
  const withFollowers = (question: Question): Question[] => {
    if (placed.has(question)) return [];
    placed.add(question);
    const followers = questions.filter(({ showIf }) => showIf?.key === question.key);
    return [question, ...followers.flatMap(withFollowers)];
  };
  const first = questions.filter(({ showIf }) => showIf === undefined || !keys.has(showIf.key));
  // What only hangs on itself or in a circle is kept too: nothing that somebody wrote may go.
  return [...first, ...questions].flatMap(withFollowers);
}

/** A text in the language asked for, else in Dutch, which is always there. */
export function inLanguage(text: LocalText, language: string): string {
  return (isLanguage(language) && text[language]) || text.nl;
}

/**
 * The language asked for in the address, else the one the resident is known by, else the one that their browser likes
 * best, else Dutch: the first of these that is `offered`, as a version need not be there in all.
 */
export function surveyLanguage(
  wanted: WantedLanguage | string | null,
  known?: string | null,
  offered: readonly Language[] = LANGUAGES,
): SurveyLanguage {
  const { asked, browser } = typeof wanted === "object" && wanted !== null ? wanted : wantedLanguage(wanted);
  const found = [asked, known, ...browser].find((one) => (offered as readonly unknown[]).includes(one));
  return isLanguage(found) ? found : "nl";
}
