import type { Language } from "./languages";
import {
  ASKED_PARTS,
  asksTheSame,
  type ChangedPart,
  differences,
  OPEN_PARTS,
  SCALE_PARTS,
  scaleChange,
} from "./question-likeness";
import type { Question, QuestionnaireContent } from "./questionnaire";

/** A wording as the register has it: every question that was ever published under a key. */
export interface KnownWording {
  questionKey: string;
  /** The series. */
  wording: number;
  /** Within the series: a correction has the next one. */
  edition: number;
  question: Question;
}

/** A correction keeps the series going; a different question breaks it. */
export const DECISIONS = ["correction", "different"] as const;
export type Decision = (typeof DECISIONS)[number];

export type QuestionChangeKind =
  | "added"
  | "deleted"
  | "changed"
  /** As it was. */
  | "same";

/** What becomes of a question's series. */
export type SeriesOutcome =
  /** Measured for the first time anywhere. */
  | "starts"
  /** New in this questionnaire, and counted with what others already ask. */
  | "joins"
  | "goes_on"
  /** The answers after this are another series. */
  | "breaks"
  /** Not asked any more in this questionnaire. */
  | "stops"
  /** It hangs on a decision that must be made. */
  | "undecided"
  /** A text between the questions: nothing is measured. */
  | "none";

export interface QuestionChange {
  key: string;
  kind: QuestionChangeKind;
  /** As it was in this questionnaire, or, where it is new here, as it is known from elsewhere. */
  before: Question | null;
  after: Question | null;
  parts: ChangedPart[];
  outcome: SeriesOutcome;
  /** Series before; null where there is none. */
  from: number | null;
  /** Series after, as long as nobody decides otherwise; null where it stops, is undecided or measures nothing. */
  to: number | null;
  /** Why the outcome isn't asked: the wording is known already, with the series it was given then. */
  isKnown: boolean;
  /** Whether somebody must, may or can't say that it is a correction or a different question. */
  ask: "must" | "may" | "no";
  /** The series by either decision; null where none is asked. */
  series: Record<Decision, number> | null;
}

export interface ContentChanges {
  /** One per question of either version: those of the new one in its order, then those that are gone. */
  questions: QuestionChange[];
  title: boolean;
  languagesAdded: Language[];
  languagesRemoved: Language[];
}

/**
 * What changes from one version to the next, and what that does to each trend. `before` is null for a first version. The
 * register says what other questionnaires and earlier versions asked under the same keys: one wording has one series.
 */
export function changesBetween(
  before: QuestionnaireContent | null,
  after: QuestionnaireContent,
  register: readonly KnownWording[] = [],
): ContentChanges {
  const was = new Map((before?.questions ?? []).map((question) => [question.key, question]));
  const moved = movedKeys(before?.questions ?? [], after.questions);
  const kept = new Set(after.questions.map(({ key }) => key));
  const known = (key: string) => register.filter((each) => each.questionKey === key);
  return {
    questions: [
      ...after.questions.map((question) => {
        const earlier = was.get(question.key);
        const isText = question.kind === "text";
        if (earlier === undefined || isText !== (earlier.kind === "text"))
          return added(question, known(question.key));
        const parts = differences(earlier, question);
        if (moved.has(question.key)) parts.push("moved");
        return changed(earlier, question, parts, known(question.key));
      }),
      ...(before?.questions ?? []).filter(({ key }) => !kept.has(key)).map(deleted),
    ],
    title: JSON.stringify(texts(before?.title)) !== JSON.stringify(texts(after.title)),
    languagesAdded: after.languages.filter((language) => !(before?.languages ?? []).includes(language)),
    languagesRemoved: (before?.languages ?? []).filter((language) => !after.languages.includes(language)),
  };
}

const texts = (title: Record<string, string | undefined> | undefined) =>
  Object.entries(title ?? {})
    .map(([language, text]) => [language, (text ?? "").trim()])
    .filter(([, text]) => text !== "")
    .sort();

/** Whether two versions say the same in everything. */
export function isUnchanged(changes: ContentChanges): boolean {
  const { questions, title, languagesAdded, languagesRemoved } = changes;
  return (
    !title &&
    languagesAdded.length + languagesRemoved.length === 0 &&
    questions.every(({ kind }) => kind === "same")
  );
}

function deleted(question: Question): QuestionChange {
  const isText = question.kind === "text";
  return {
    key: question.key,
    kind: "deleted",
    before: question,
    after: null,
    parts: [],
    outcome: isText ? "none" : "stops",
    from: isText ? null : question.wording,
    to: null,
    isKnown: false,
    ask: "no",
    series: null,
  };
}

function added(question: Question, known: readonly KnownWording[]): QuestionChange {
  const change = {
    key: question.key,
    kind: "added" as const,
    before: null,
    after: question,
    parts: [],
    from: null,
    isKnown: false,
    ask: "no" as const,
    series: null,
  };
  if (question.kind === "text") return { ...change, outcome: "none", to: null };
  if (known.length === 0) return { ...change, outcome: "starts", to: 1 };
  const same = newest(known.filter((each) => asksTheSame(each.question, question)));
  if (same) return { ...change, outcome: "joins", to: same.wording, isKnown: true };
  const next = nextSeries(known);
  const comparable = newest(known.filter(({ wording }) => scaleOff(known, wording, question) === null));
  if (comparable === undefined) {
    const other = newest(known) as KnownWording;
    const parts = differences(other.question, question).filter((part) => SCALE_PARTS.includes(part));
    return { ...change, before: other.question, parts, outcome: "breaks", from: other.wording, to: next };
  }
  return {
    ...change,
    before: comparable.question,
    parts: differences(comparable.question, question).filter((part) => ASKED_PARTS.includes(part)),
    from: comparable.wording,
    outcome: "undecided",
    to: null,
    ask: "must",
    series: { correction: comparable.wording, different: next },
  };
}

function changed(
  before: Question,
  after: Question,
  parts: ChangedPart[],
  known: readonly KnownWording[],
): QuestionChange {
  const from = before.wording;
  const change = {
    key: after.key,
    kind: parts.length === 0 ? ("same" as const) : ("changed" as const),
    before,
    after,
    parts,
    from,
    to: from,
    isKnown: false,
    ask: "no" as const,
    series: null,
  };
  if (after.kind === "text") return { ...change, outcome: "none", from: null, to: null };
  const has = (of: readonly ChangedPart[]) => parts.some((part) => of.includes(part));
  // Small steps don't add up to another scale: a correction must fit every earlier wording of its series.
  const off = scaleOff(known, from, after);
  if (off !== null && has([...ASKED_PARTS, ...OPEN_PARTS]) && !has(SCALE_PARTS)) parts.unshift(off);
  const next = nextSeries([...known, { wording: from }]);
  const isReworded = has(SCALE_PARTS) || !asksTheSame(before, after);
  const same = isReworded
    ? preferred(
        known.filter((each) => asksTheSame(each.question, after)),
        from,
      )
    : undefined;
  if (has(SCALE_PARTS))
    return { ...change, outcome: "breaks", to: same?.wording ?? next, isKnown: same !== undefined };
  if (same !== undefined && same.wording !== from)
    return { ...change, outcome: "breaks", to: same.wording, isKnown: true };
  const isKnown = same !== undefined;
  const series = { correction: from, different: next };
  if (has(isKnown ? ["condition"] : ASKED_PARTS))
    return { ...change, outcome: "undecided", to: null, ask: "must", isKnown, series };
  if (has(OPEN_PARTS)) return { ...change, outcome: "goes_on", ask: "may", isKnown, series };
  return { ...change, outcome: "goes_on", isKnown };
}

/** Why a question can't be counted in a series; null if its scale is that of every wording in it. */
const scaleOff = (known: readonly KnownWording[], wording: number, question: Question) =>
  known
    .filter((each) => each.wording === wording)
    .map((each) => scaleChange(each.question, question))
    .find((change) => change !== null) ?? null;

const nextSeries = (known: readonly { wording: number }[]): number =>
  Math.max(0, ...known.map(({ wording }) => wording)) + 1;

const newest = (known: readonly KnownWording[]): KnownWording | undefined =>
  known.toSorted((a, b) => b.wording - a.wording || b.edition - a.edition)[0];

/** Of wordings that are the same: the one in the series that the question is in, else the newest. */
const preferred = (known: readonly KnownWording[], wording: number): KnownWording | undefined =>
  known.find((each) => each.wording === wording) ?? newest(known);

/** The fewest questions that must have been picked up and put elsewhere: all but a longest run in the same order. */
function movedKeys(before: readonly Question[], after: readonly Question[]): Set<string> {
  const places = new Map(before.map(({ key }, index) => [key, index]));
  const kept = [...new Set(after.map(({ key }) => key))].filter((key) => places.has(key));
  // For each question the longest rising run of earlier places that ends with it.
  const runs: string[][] = [];
  for (const [index, key] of kept.entries()) {
    const place = places.get(key) as number;
    const fitting = runs
      .slice(0, index)
      .filter((run) => (places.get(run.at(-1) as string) as number) < place);
    const longest = fitting.toSorted((a, b) => b.length - a.length)[0] ?? [];
    runs.push([...longest, key]);
  }
  const staying = runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return new Set(kept.filter((key) => !staying.includes(key)));
}
