import type { Indicator } from "~/domain/indicator";
import type { QuestionKind } from "~/domain/questionnaire";
import { figureNl } from "./figure.nl";
import { translator } from "./translate";

const t = translator("nl", figureNl);

/** An answer, or some of them together, and how often it was given. */
export interface SpreadPart {
  key: string;
  label: string;
  n: number;
  /** Counts for the figure: one of the answers that make the share; of a mean all are. */
  counts: boolean;
}

interface Asked {
  series: number;
  kind: QuestionKind;
  options: readonly { value: string; text: string }[];
}

/** A figure with what was answered. */
export interface Answered {
  indicator: Indicator;
  total: { wording: number | null };
  wordings: readonly Asked[];
  answers: readonly (readonly [value: string, n: number])[];
}

export interface Spread {
  /** In five groups; null where the answers are no grades. */
  bins: SpreadPart[] | null;
  parts: SpreadPart[];
  /** Whether the parts are grades, other answers, or what became of contacts. */
  of: "grades" | "answers" | "fates";
  /** Residents who said that they didn't know: in no part. */
  left: number;
}

/** How often each answer was given, in the order in which they are asked. */
export function spreadOf(figure: Answered): Spread {
  const { indicator } = figure;
  const answers = new Map(figure.answers);
  const asked = figure.wordings.findLast(({ series }) => series === figure.total.wording);
  const isGrade = indicator.source.kind === "mean" || asked?.kind === "grade";
  const isAnswers = indicator.source.kind === "mean" || indicator.source.kind === "share";
  return {
    bins: isGrade ? binsOf(answers, indicator) : null,
    parts: isGrade ? gradesOf(answers, indicator) : partsOf(asked, indicator, answers),
    of: isGrade ? "grades" : isAnswers ? "answers" : "fates",
    left: answers.get("dont_know") ?? 0,
  };
}

/** Its part of all that are shown beside it, 0 to 1; 0 where there are none. */
export function partOf({ n }: SpreadPart, all: readonly SpreadPart[]): number {
  const sum = all.reduce((total, each) => total + each.n, 0);
  return sum === 0 ? 0 : n / sum;
}

/** Whether an answer is one of those that make the figure; of a mean all are. */
const countsFor = ({ source }: Indicator, value: string): boolean =>
  source.kind !== "share" || source.chosen.includes(value);

function gradesOf(answers: ReadonlyMap<string, number>, indicator: Indicator): SpreadPart[] {
  return Array.from({ length: 10 }, (_, index) => String(10 - index)).map((value) => ({
    key: value,
    label: value,
    n: answers.get(value) ?? 0,
    counts: countsFor(indicator, value),
  }));
}

function binsOf(answers: ReadonlyMap<string, number>, indicator: Indicator): SpreadPart[] {
  const bins = [
    { key: "9", label: t("spread.high"), grades: [9, 10] },
    { key: "8", label: "8", grades: [8] },
    { key: "7", label: "7", grades: [7] },
    { key: "6", label: "6", grades: [6] },
    { key: "5", label: t("spread.low"), grades: [1, 2, 3, 4, 5] },
  ];
  return bins.map(({ key, label, grades }) => ({
    key,
    label,
    n: grades.reduce((sum, grade) => sum + (answers.get(String(grade)) ?? 0), 0),
    counts: grades.every((grade) => countsFor(indicator, String(grade))),
  }));
}

/** Those that aren't offered any more come last. */
function partsOf(
  asked: Asked | undefined,
  indicator: Indicator,
  answers: ReadonlyMap<string, number>,
): SpreadPart[] {
  const offered =
    asked?.kind === "agree5" ? ["1", "2", "3", "4", "5"] : (asked?.options ?? []).map(({ value }) => value);
  const order = [...offered, ...[...answers.keys()].filter((value) => !offered.includes(value)).sort()];
  return order
    .filter((value) => value !== "dont_know" && value !== "+")
    .map((value) => ({
      key: value,
      label: labelOf(value, asked),
      n: answers.get(value) ?? 0,
      counts: countsFor(indicator, value) && isGood(indicator, value),
    }));
}

function isGood({ source }: Indicator, value: string): boolean {
  switch (source.kind) {
    case "callbacks":
      return value === source.fate;
    case "norm":
      return value === "in_time";
    case "response_rate":
      return value === "answered";
    default:
      return true;
  }
}

const fixed = ["in_time", "late", "answered", "silent", "yes", "no"] as const;

function labelOf(value: string, asked: Asked | undefined): string {
  const option = asked?.options.find((each) => each.value === value);
  if (option) return option.text;
  if (asked?.kind === "agree5" && /^[1-5]$/.test(value)) return t(`spread.agree${value as "1"}`);
  const known = fixed.find((each) => each === value);
  return known ? t(`spread.${known}`) : value;
}
