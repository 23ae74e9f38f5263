import type { QuestionnaireContent } from "~/domain/questionnaire";
import type { ContentChanges, QuestionChange, SeriesOutcome } from "~/domain/questionnaire-changes";
import { type TextPart, textDifference } from "~/domain/text-difference";
import { listText } from "./dutch";
import { effectText, languagesText, partText } from "./question-words";
import { questionnaireChangesNl } from "./questionnaire-changes.nl";
import { translator } from "./translate";

const t = translator("nl", questionnaireChangesNl);

const KIND_TONES = { added: "positive", deleted: "negative", changed: "info", same: "neutral" } as const;
const EFFECT_TONES = {
  starts: "positive",
  joins: "positive",
  goes_on: "positive",
  breaks: "warning",
  stops: "warning",
  undecided: "waiting",
  none: "neutral",
} as const satisfies Record<SeriesOutcome, string>;

/** One question in words: what it was, what it becomes, and what that does to its trend. */
export interface ChangeInWords {
  key: string;
  question: string;
  kind: { tone: "positive" | "negative" | "info" | "neutral"; text: string };
  /** The text of the question before and after; null where it is the same or one of them isn't there. */
  difference: TextPart[] | null;
  /** What else is different, a sentence each. */
  parts: string[];
  effect: { tone: "positive" | "warning" | "waiting" | "neutral"; text: string };
}

export interface ChangesInWords {
  /** All in one line. */
  summary: string;
  /** About the questionnaire as a whole. */
  whole: string[];
  told: ChangeInWords[];
  same: { key: string; question: string; effect: string }[];
}

interface Compared {
  before: QuestionnaireContent | null;
  after: QuestionnaireContent;
  changes: ContentChanges;
}

/** Everything that differs between two versions; `namesFor` gives the other questionnaires that ask a question. */
export function changesInWords(
  { before, after, changes }: Compared,
  namesFor: (change: QuestionChange) => readonly string[],
): ChangesInWords {
  const questions = { before: before?.questions ?? [], after: after.questions };
  const of = (isIt: boolean) => changes.questions.filter(({ kind }) => (kind === "same") === isIt);
  return {
    summary: summaryText(changes),
    whole: before === null ? [] : wholeTexts(before, after, changes),
    told: of(false).map((change) => {
      const isReworded = change.parts.includes("text") && change.before !== null && change.after !== null;
      return {
        key: change.key,
        question: (change.after ?? change.before)?.text.nl ?? change.key,
        kind: { tone: KIND_TONES[change.kind], text: t(`kind.${change.kind}`) },
        difference: isReworded
          ? textDifference(change.before?.text.nl ?? "", change.after?.text.nl ?? "")
          : null,
        parts: change.parts
          .filter((part) => part !== "text")
          .map((part) => partText(part, change, questions)),
        effect: { tone: EFFECT_TONES[change.outcome], text: effectText(change, namesFor(change)) },
      };
    }),
    same: of(true).map((change) => ({
      key: change.key,
      question: change.after?.text.nl ?? change.key,
      effect: effectText(change, []),
    })),
  };
}

function summaryText({ questions }: ContentChanges): string {
  const of = (isIt: (change: QuestionChange) => boolean) => questions.filter(isIt).length;
  const counts = {
    added: of(({ kind }) => kind === "added"),
    changed: of(({ kind }) => kind === "changed"),
    deleted: of(({ kind }) => kind === "deleted"),
    breaks: of(({ outcome }) => outcome === "breaks"),
    asked: of(({ ask }) => ask === "must"),
  };
  const parts = Object.entries(counts).flatMap(([name, n]) =>
    n === 0 ? [] : [t(`summary.${name as keyof typeof counts}`, { n })],
  );
  if (parts.length === 0) return t("summary.none");
  const text = listText(parts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function wholeTexts(
  before: QuestionnaireContent,
  after: QuestionnaireContent,
  { title, languagesAdded, languagesRemoved }: ContentChanges,
): string[] {
  const isRetitled = before.title.nl.trim() !== after.title.nl.trim();
  return [
    title &&
      (isRetitled
        ? t("whole.title", { before: before.title.nl, after: after.title.nl })
        : t("whole.titleTranslations")),
    languagesAdded.length > 0 && t("whole.languagesAdded", { languages: languagesText(languagesAdded) }),
    languagesRemoved.length > 0 &&
      t("whole.languagesRemoved", { languages: languagesText(languagesRemoved) }),
  ].filter((line) => typeof line === "string");
}
