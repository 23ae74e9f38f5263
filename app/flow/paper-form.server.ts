import { allDoors } from "#db/queries/doors";
import { type VersionChoice, versionChoices, versionForExport } from "#db/queries/questionnaire-export";
import { askedVersions, routeRules } from "#db/queries/questionnaire-routes";
import { readSettings } from "#db/queries/settings";
import type { Db } from "#db/store";
import type { Editor } from "~/domain/access";
import { dayInAmsterdam } from "~/domain/calendar";
import { doorCondition } from "~/domain/door";
import { directionOf, isLanguage, type Language, LOCALES } from "~/domain/languages";
import { type PaperQuestion, paperQuestions } from "~/domain/paper";
import { DONT_KNOW, inLanguage, type Look, type QuestionKind } from "~/domain/questionnaire";
import { routeFinder } from "~/domain/questionnaire-route";
import { spellToken, TOKEN_LENGTH } from "~/domain/token";
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
  /** In groups, as a code is spelt: boxes for the code of a letter, or the code of a door with its letters in them. */
  code: string[][];
  /** The doors that lead to this questionnaire, whose code can be printed. */
  doors: { id: string; name: string; code: string }[];
  /** Of the door whose code is printed; null for empty boxes. */
  door: string | null;
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
  asked: { number: number | null; language: string | null; handIn: string | null; door: string | null },
  now: Date,
): Promise<PaperForm | null> {
  const version = await versionForExport(db, key, asked.number);
  if (version === null) return null;
  const { organisation } = await readSettings(db);
  const { content } = version;
  const language = content.languages.find((one) => one === asked.language) ?? content.languages[0] ?? "nl";
  const t = wordsIn(language);
  const own = paperWords[language];
  const contact = organisation.contact;
  const doors = await doorsTo(db, key, now);
  const door = doors.find(({ id }) => id === asked.door);
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
    code: groupsOf(
      door === undefined
        ? Array.from({ length: TOKEN_LENGTH }, () => "")
        : [...door.code.replaceAll("-", "")],
    ),
    doors,
    door: door?.id ?? null,
    words: {
      ...own,
      // Nobody has to write a code that is there.
      codeHint: door === undefined ? own.codeHint : "",
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
const groupsOf = (letters: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(letters.length / 4) }, (_, index) =>
    letters.slice(index * 4, index * 4 + 4).map((letter) => letter.toUpperCase()),
  );

/** Open doors by which somebody gets this questionnaire today, where a topic isn't brought by who comes. */
async function doorsTo(db: Db, key: string, now: Date): Promise<PaperForm["doors"]> {
  const today = dayInAmsterdam(now);
  const [rules, versions] = [await routeRules(db), await askedVersions(db)];
  const find = routeFinder(rules, (one) => versions.has(one));
  return (await allDoors(db))
    .filter((door) => door.kind === "code" && doorCondition(door, today) === "open")
    .filter(({ channel, topic }) => find(channel, topic, today)?.questionnaireKey === key)
    .map(({ id, name, code }) => ({ id, name, code: spellToken(code).toUpperCase() }));
}

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
