import { findingsIn, type PlainFinding } from "./plain-language";
import type { Question } from "./questionnaire";
import { type Readability, readabilityOf } from "./readability";

export interface QuestionLanguage {
  key: string;
  text: string;
  findings: PlainFinding[];
}

/** What in the Dutch of a questionnaire may be hard: per question that has any, with its explanation and its answers. */
export function languageOf(questions: readonly Question[]): QuestionLanguage[] {
  return questions
    .map((question) => ({
      key: question.key,
      text: question.text.nl,
      findings: [
        ...findingsIn(question.text.nl, question.kind === "text" ? "text" : "question"),
        ...besidesOf(question).flatMap((text) => findingsIn(text, "text")),
      ],
    }))
    .filter(({ findings }) => findings.length > 0);
}

const besidesOf = ({ hint, options = [] }: Question): string[] => [
  hint?.nl ?? "",
  ...options.map(({ text }) => text.nl),
];

/** The readability figure of all that a questionnaire asks and explains in Dutch; null while that is too little. */
export function readabilityOfAll(questions: readonly Question[]): Readability | null {
  return readabilityOf(questions.flatMap(({ text, hint }) => [text.nl, hint?.nl ?? ""]).join("\n"));
}
