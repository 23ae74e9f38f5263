import { hasOptions, type Question, type QuestionKind } from "./questionnaire";

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
