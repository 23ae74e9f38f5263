import type { Question, QuestionnaireContent } from "./questionnaire";
import type { KnownWording } from "./questionnaire-changes";
import type { DecidedChange } from "./questionnaire-settling";

export interface PlanVersion {
  questionnaireKey: string;
  name: string;
  number: number;
  publishedAt: Date | null;
  retiredAt: Date | null;
  content: QuestionnaireContent;
}
export type PlanWording = KnownWording & { questionnaireKey: string; version: number; since: Date };
export type PlanChange = DecidedChange & {
  questionnaireKey: string;
  version: number;
  decidedBy: string;
  decidedAt: Date;
};

/** One wording in the life of a question. */
export interface PlanStep {
  wording: number;
  edition: number;
  since: Date;
  text: string;
  /** Name and number of the version with which it came. */
  questionnaire: string;
  version: number;
  /** `first`: how it began; `break`: another question from here on; `correction`: the series goes on. */
  kind: "first" | "break" | "correction";
  /** Who decided so, and why; null where it began, and for what was there before decisions were kept. */
  decided: { by: string; note: string; byRule: boolean } | null;
}

export interface PlanLine {
  key: string;
  kind: Question["kind"];
  /** As it is asked now, or was last. */
  text: string;
  since: Date;
  /** The questionnaires that ask it now, with the series in each. */
  askedIn: { key: string; name: string; wording: number }[];
  steps: PlanStep[];
  /** How often its trend breaks. */
  breaks: number;
  /** More than one series is asked at this moment: their answers are never added up. */
  isSplit: boolean;
}

/**
 * For each question since when it is measured, in which questionnaires, with which wording, and where it is interrupted:
 * what most questionnaires ask now first, what is asked no more last.
 */
export function measurementPlan(
  versions: readonly PlanVersion[],
  wordings: readonly PlanWording[],
  changes: readonly PlanChange[],
): PlanLine[] {
  const now = askedNow(versions);
  const names = new Map(versions.map(({ questionnaireKey, name }) => [questionnaireKey, name]));
  const lines = [...new Set(wordings.map(({ questionKey }) => questionKey))].map((key): PlanLine => {
    const own = wordings
      .filter(({ questionKey }) => questionKey === key)
      .toSorted((a, b) => +a.since - +b.since || a.wording - b.wording || a.edition - b.edition);
    const askedIn = now.flatMap(({ questionnaireKey, name, content }) => {
      const question = content.questions.find((each) => each.key === key);
      return question ? [{ key: questionnaireKey, name, wording: question.wording, question }] : [];
    });
    const last = own.at(-1) as PlanWording;
    const shown = askedIn.find(({ wording }) => wording === last.wording)?.question ?? last.question;
    const steps = own.map((wording, index) => stepOf(wording, index, names, changes));
    return {
      key,
      kind: shown.kind,
      text: shown.text.nl,
      since: (own[0] as PlanWording).since,
      askedIn: askedIn.map(({ question: _, ...place }) => place),
      steps,
      breaks: steps.filter(({ kind }) => kind === "break").length,
      isSplit: new Set(askedIn.map(({ wording }) => wording)).size > 1,
    };
  });
  return lines.toSorted((a, b) => b.askedIn.length - a.askedIn.length || +a.since - +b.since);
}

/** The newest version of each questionnaire that is in use. */
export function askedNow<Version extends Pick<PlanVersion, "questionnaireKey" | "number" | "retiredAt">>(
  versions: readonly Version[],
): Version[] {
  const newest = new Map<string, Version>();
  for (const version of versions)
    if (version.number > (newest.get(version.questionnaireKey)?.number ?? 0))
      newest.set(version.questionnaireKey, version);
  return [...newest.values()].filter(({ retiredAt }) => retiredAt === null);
}

function stepOf(
  { questionKey, wording, edition, since, question, questionnaireKey, version }: PlanWording,
  index: number,
  names: ReadonlyMap<string, string>,
  changes: readonly PlanChange[],
): PlanStep {
  const change = changes.find(
    (each) =>
      each.questionKey === questionKey &&
      each.questionnaireKey === questionnaireKey &&
      each.version === version,
  );
  return {
    wording,
    edition,
    since,
    text: question.text.nl,
    questionnaire: names.get(questionnaireKey) ?? questionnaireKey,
    version,
    kind: index === 0 ? "first" : edition > 1 ? "correction" : "break",
    decided: change ? { by: change.decidedBy, note: change.note, byRule: change.decision === "scale" } : null,
  };
}
