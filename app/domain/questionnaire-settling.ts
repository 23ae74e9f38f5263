import { asksTheSame } from "./question-likeness";
import type { Question, QuestionnaireContent } from "./questionnaire";
import type { ContentChanges, Decision, KnownWording, QuestionChange } from "./questionnaire-changes";

export interface Decided {
  decision: Decision;
  /** Why, in the words of who decided; may be empty. */
  note: string;
}

/** What is kept of a change: `scale` breaks by rule, `known` follows what was decided when the wording was new. */
export interface DecidedChange {
  questionKey: string;
  decision: Decision | "scale" | "known";
  from: number;
  to: number;
  before: Question;
  after: Question;
  note: string;
}

export interface Settled {
  /** The new version, each question with the number of its series. */
  content: QuestionnaireContent;
  decided: DecidedChange[];
  /** Wordings that the register didn't have. */
  wordings: KnownWording[];
}

/** Questions that must be decided about and aren't. */
export function undecided(
  changes: ContentChanges,
  decisions: Readonly<Record<string, Decided>>,
): QuestionChange[] {
  return changes.questions.filter(({ key, ask }) => ask === "must" && !Object.hasOwn(decisions, key));
}

/** The version as it is published under these decisions; every question that must be decided about is. */
export function settle(
  content: QuestionnaireContent,
  changes: ContentChanges,
  decisions: Readonly<Record<string, Decided>>,
  register: readonly KnownWording[],
): Settled {
  const after = new Map(changes.questions.map((change) => [change.key, change]));
  const questions = content.questions.map((question) => {
    const change = after.get(question.key);
    return { ...question, wording: change ? seriesOf(change, decisions) : 1 };
  });
  return {
    content: { ...content, questions },
    decided: questions.flatMap((question) => {
      const change = after.get(question.key);
      return change ? decidedChange(change, question, decisions) : [];
    }),
    wordings: newWordings(questions, register),
  };
}

/** The series in which the answers are counted. */
export function seriesOf(change: QuestionChange, decisions: Readonly<Record<string, Decided>>): number {
  const decided = Object.hasOwn(decisions, change.key) ? decisions[change.key] : undefined;
  if (change.series && decided) return change.series[decided.decision];
  return change.to ?? change.from ?? 1;
}

function decidedChange(
  change: QuestionChange,
  after: Question,
  decisions: Readonly<Record<string, Decided>>,
): DecidedChange[] {
  const { before, from, ask, isKnown, outcome } = change;
  if (before === null || from === null || outcome === "none" || outcome === "stops") return [];
  const kept = { questionKey: change.key, from, to: after.wording, before, after, note: "" };
  const given = Object.hasOwn(decisions, change.key) ? decisions[change.key] : undefined;
  if (ask !== "no" && given) return [{ ...kept, decision: given.decision, note: given.note }];
  if (ask !== "no") return [{ ...kept, decision: "correction" }];
  if (isKnown) return [{ ...kept, decision: "known" }];
  return outcome === "breaks" ? [{ ...kept, decision: "scale" }] : [];
}

/** What must be written down of published questions: wordings that are not in the register under their series yet. */
export function newWordings(
  questions: readonly Question[],
  register: readonly KnownWording[],
): KnownWording[] {
  const found: KnownWording[] = [];
  for (const question of questions) {
    if (question.kind === "text") continue;
    const { key: questionKey, wording } = question;
    const series = [...register, ...found].filter(
      (each) => each.questionKey === questionKey && each.wording === wording,
    );
    if (series.some((each) => asksTheSame(each.question, question))) continue;
    const edition = Math.max(0, ...series.map((each) => each.edition)) + 1;
    found.push({ questionKey, wording, edition, question });
  }
  return found;
}

/** The changes between two versions that were both published: nothing is asked any more, their series tell what was decided. */
export function asPublished(changes: ContentChanges): ContentChanges {
  return {
    ...changes,
    questions: changes.questions.map((change): QuestionChange => {
      const { before, after, kind } = change;
      if (change.outcome === "none" || kind === "deleted") return change;
      const to = after?.wording ?? null;
      const from = kind === "added" ? null : (before?.wording ?? null);
      const outcome = kind === "added" ? "joins" : from === to ? "goes_on" : "breaks";
      return { ...change, outcome, from, to, ask: "no", series: null, isKnown: false };
    }),
  };
}
