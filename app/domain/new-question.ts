import { codeSchema, hasOptions, type Question, type QuestionKind } from "./questionnaire";

/** A code as `codeSchema` wants it, made of the first words of a text; null where no letter is left. */
export function codeFrom(text: string): string | null {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const words = plain.split(" ").filter((word) => word !== "" && !SMALL_WORDS.has(word));
  const code = words
    .slice(0, 4)
    .join("_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 30)
    .replace(/_+$/, "");
  return codeSchema.safeParse(code).success ? code : null;
}

/** Say nothing of what is asked. */
const SMALL_WORDS = new Set(
  "de het een en of u uw wij ons onze ik mijn is was wordt werd hebt heeft had heb kunt kan van voor met op in aan bij dit dat deze die er wat welk welke hoe te".split(
    " ",
  ),
);

/** The code itself, or with the first number behind it that makes it one that isn't taken. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const code = `${wanted.slice(0, 36)}_${number}`;
    if (!taken.has(code)) return code;
  }
}

/** Made by the editor, not chosen: it may be replaced by one that follows from the text. */
export const isAutomaticCode = (code: string): boolean => /^vraag_\d+$/.test(code);

export function automaticCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`vraag_${number}`)) return `vraag_${number}`;
}

/** The code of one more answer: never one that meant another answer before. */
export function optionCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(`antwoord_${number}`)) return `antwoord_${number}`;
}

/** A question with nothing in it yet. */
export function newQuestion(kind: QuestionKind, key: string): Question {
  return ofKind({ key, kind, wording: 1, text: { nl: "" }, required: false }, kind);
}

/** The same question as another kind: what the new kind has no use for goes, what it needs comes. */
export function ofKind(question: Question, kind: QuestionKind): Question {
  const { options, look, ...rest } = question;
  const changed: Question = { ...rest, kind };
  if (kind === "text") changed.required = false;
  if (kind === "agree5" && look) changed.look = look;
  if (!hasOptions({ kind })) return changed;
  changed.options =
    options && options.length > 0
      ? options
      : [
          { value: "antwoord_1", text: { nl: "" } },
          { value: "antwoord_2", text: { nl: "" } },
        ];
  return changed;
}
