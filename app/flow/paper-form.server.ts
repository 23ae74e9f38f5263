import { type VersionChoice, versionChoices, versionForExport } from "#db/queries/questionnaire-export";
import { readSettings } from "#db/queries/settings";
import type { Db } from "#db/store";
import type { Editor } from "~/domain/access";
import { directionOf, isLanguage, type Language, LOCALES } from "~/domain/languages";
import { type PaperQuestion, paperQuestions } from "~/domain/paper";
import { DONT_KNOW, inLanguage, type Look, type QuestionKind } from "~/domain/questionnaire";
import { TOKEN_LENGTH } from "~/domain/token";
import { filledIn, type PaperWords, paperWords } from "~/messages/paper-words";
import { wordsIn } from "~/resident/catalogues.server";
import { optionText } from "~/resident/survey-words";
import type { Words } from "~/resident/words";

/** A question as it is printed: words only. */
export interface PrintedQuestion {
  number: number | null;
  kind: QuestionKind;
  look: Look;
  text: string;
  hint: string;
  /** "Alleen als u bij vraag 3 ‘Ja’ koos:"; '' for everyone. */
  after: string;
  isNeeded: boolean;
  options: { value: string; text: string }[];
  dontKnow: string | null;
}

export interface PaperForm {
  name: string;
  number: number;
  state: VersionChoice["state"];
  choices: VersionChoice[];
  languages: Language[];
  language: Language;
  direction: "ltr" | "rtl";
  organisation: string;
  title: string;
  /** In groups, as the code of an invitation is spelt. */
  codeGroups: number[];
  words: Record<keyof PaperWords | "lowest" | "highest", string>;
  handIn: string;
  questions: PrintedQuestion[];
}

/** Longest text on where to hand it in. */
export const LONGEST_HAND_IN = 300;

/** A version or the draft as a form of paper in one language; null where there is none. */
export async function paperForm(
  _editor: Editor,
  db: Db,
  key: string,
  asked: { number: number | null; language: string | null; handIn: string | null },
): Promise<PaperForm | null> {
  const version = await versionForExport(db, key, asked.number);
  if (version === null) return null;
  const { organisation } = await readSettings(db);
  const { content } = version;
  const language = content.languages.find((one) => one === asked.language) ?? content.languages[0] ?? "nl";
  const t = wordsIn(language);
  const own = paperWords[language];
  const contact = organisation.contact;
  const handIn = asked.handIn?.trim().slice(0, LONGEST_HAND_IN);
  return {
    name: version.name,
    number: version.number,
    state: version.state,
    choices: await versionChoices(db, key),
    languages: content.languages.filter(isLanguage),
    language,
    direction: directionOf(language),
    organisation: organisation.name,
    title: inLanguage(content.title, language),
    codeGroups: groupsOf(TOKEN_LENGTH),
    words: {
      ...own,
      contact: contact === "" ? "" : filledIn(own.contact, { yes: t("survey.yes"), contact }),
      question: contact === "" ? "" : filledIn(own.question, { contact }),
      lowest: t("survey.lowest"),
      highest: t("survey.highest"),
    },
    handIn: handIn || filledIn(own.handInCounter, { organisation: organisation.name }),
    questions: paperQuestions(content, language).map((question) => printed(question, t, language)),
  };
}

/** 11 as 4, 4 and 3. */
const groupsOf = (length: number): number[] =>
  Array.from({ length: Math.ceil(length / 4) }, (_, index) => Math.min(4, length - index * 4));

function printed(paper: PaperQuestion, t: Words, language: Language): PrintedQuestion {
  const { question, number, text, hint, values, hasDontKnow, after } = paper;
  const words = (value: string) => optionText(t, language, question, value);
  return {
    number,
    kind: question.kind,
    look: question.look ?? "words",
    text,
    hint,
    after: after === null ? "" : afterText(after, t, language),
    isNeeded: question.required && number !== null,
    // From little to much, as on the screen; a list of words begins with agreeing.
    options: (question.look === "smileys" || question.look === "stars" ? [...values].reverse() : values).map(
      (value) => ({ value, text: words(value) }),
    ),
    dontKnow: hasDontKnow ? words(DONT_KNOW) : null,
  };
}

function afterText(
  { number, question, values }: NonNullable<PaperQuestion["after"]>,
  t: Words,
  language: Language,
): string {
  const answers = values.map((value) => `‘${optionText(t, language, question, value)}’`);
  const list = new Intl.ListFormat(LOCALES[language], { type: "disjunction" }).format(answers);
  return filledIn(paperWords[language].onlyAfter, { number, answers: list });
}
