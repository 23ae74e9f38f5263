import { type Fates, fatesBy, fatesByCell, fatesByMonth, type Promised } from "#db/queries/fates";
import {
  answersBy,
  answersByCell,
  answersByMonth,
  invitationsBy,
  invitationsByCell,
  invitationsByMonth,
} from "#db/queries/figures";
import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { Db } from "#db/store";
import type { CalendarDate } from "~/domain/calendar";
import { COUNTED_AS, type Indicator, questionOf } from "~/domain/indicator";
import type { Period } from "~/domain/period";
import { type Counted, groupBy, reachOf } from "~/domain/results";
import { isOfResponses } from "~/domain/scope";

/**
 * What an indicator is counted from, in one form whatever it is counted from: see figureOf (domain/indicator.ts). A contact
 * has no language, medium or questionnaire: with such a filter only answers can be counted.
 */
export interface EvidenceNeeds {
  db: Db;
  /** What is open past its due day is late. */
  today: CalendarDate;
}

/** Per month. */
export async function evidenceByMonth(
  { db, today }: EvidenceNeeds,
  indicator: Indicator,
  period: Period,
  scope: ResolvedScope,
): Promise<(Counted & { month: string })[]> {
  const question = questionOf(indicator);
  if (question !== null) return answersByMonth(db, question, period, scope);
  if (isOfResponses(scope)) return [];
  const promised = promisedOf(indicator);
  if (promised) return (await fatesByMonth(db, promised, period, scope, today)).flatMap(asCounted);
  if (indicator.source.kind !== "response_rate") return [];
  const invitations = groupBy(await invitationsByMonth(db, period, scope), ({ month }) => month);
  return [...invitations].flatMap(([month, states]) => asCounted({ month, ...asked(states) }));
}

/** Per channel, topic or team. */
export async function evidenceBy(
  { db, today }: EvidenceNeeds,
  indicator: Indicator,
  by: Margin,
  period: Period,
  scope: ResolvedScope,
): Promise<(Counted & { key: string })[]> {
  const question = questionOf(indicator);
  if (question !== null) return answersBy(db, by, question, { period }, scope);
  if (isOfResponses(scope)) return [];
  const promised = promisedOf(indicator);
  if (promised) return (await fatesBy(db, promised, by, period, scope, today)).flatMap(asCounted);
  if (indicator.source.kind !== "response_rate") return [];
  const invitations = groupBy(await invitationsBy(db, by, period, scope), ({ key }) => key);
  return [...invitations].flatMap(([key, states]) => asCounted({ key, ...asked(states) }));
}

/** Per channel and topic. */
export async function evidenceByCell(
  { db, today }: EvidenceNeeds,
  indicator: Indicator,
  period: Period,
  scope: ResolvedScope,
): Promise<(Counted & { channel: string; topic: string })[]> {
  const question = questionOf(indicator);
  if (question !== null) return answersByCell(db, question, period, scope);
  if (isOfResponses(scope)) return [];
  const promised = promisedOf(indicator);
  if (promised) return (await fatesByCell(db, promised, period, scope, today)).flatMap(asCounted);
  if (indicator.source.kind !== "response_rate") return [];
  const cells = groupBy(await invitationsByCell(db, period, scope), (cell) =>
    JSON.stringify([cell.channel, cell.topic]),
  );
  return [...cells.values()].flatMap((states) => {
    const [{ channel, topic } = { channel: "", topic: "" }] = states;
    return asCounted({ channel, topic, ...asked(states) });
  });
}

function promisedOf({ key, source }: Indicator): Promised | null {
  if (source.kind === "callbacks") return { of: "callbacks" };
  return source.kind === "norm" ? { of: "norm", norm: key } : null;
}

const asked = (states: readonly { state: string; n: number }[]) => {
  const { invited, answered } = reachOf(states);
  return { answered, silent: invited - answered };
};

type Tallied = Partial<Fates> & { answered?: number; silent?: number };

function asCounted<Of extends Tallied>(tallied: Of): (Counted & Omit<Of, keyof Tallied>)[] {
  const { inTime, late, open: _, answered, silent, ...of } = tallied;
  const counts = { inTime, late, answered, silent };
  return Object.entries(counts).flatMap(([fate, n = 0]) =>
    n > 0 ? [{ ...of, wording: 1, value: COUNTED_AS[fate as keyof typeof counts], n }] : [],
  );
}
