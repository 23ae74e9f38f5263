import { and, between, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { monthsOf, type Period } from "~/domain/period";
import { preparedOnce } from "../prepared";
import { callbackMargins, callbackTallies, normMargins, normTallies } from "../schema";
import type { Db } from "../store";
import { type AnswerCounted, answersTo, groupedBy, inAllOf, invitationStates } from "./counted-kinds";
import { heldBlocks, heldSums, heldSumsByMonth } from "./held-counts";
import { type Stratum, stratumIn } from "./strata";

/** How much was counted in one cell in one month. */
export interface CellCount {
  month: string;
  channel: string;
  topic: string;
  team: string;
  n: number;
}

/** Which answers count: those that are in `only`, or all but `without`. */
export interface CountedAnswers {
  question: string;
  wording: number;
  only?: readonly string[];
  without?: readonly string[];
}

const sumOf = (of: SQLWrapper) => sql`sum(${of})`.mapWith(Number);

/** Answers per cell and month. */
export async function answersPerCell(db: Db, which: CountedAnswers, period: Period): Promise<CellCount[]> {
  const rows = await heldSumsByMonth(db, answersTo(which.question), period, byPlace);
  return perPlace(rows.filter(({ what }) => doesCount(which, what)));
}

/** What is held of the months of a period in which a question was answered; see heldBlocks. */
export const heldAnswers = (db: Db, questionKey: string, period: Period) =>
  heldBlocks(db, answersTo(questionKey), period);

const byPlace = groupedBy({}, "place", ({ channel, topic, team }) => `${channel}\n${topic}\n${team}`);

/** Rows of one place and month follow each other. */
function perPlace(rows: readonly { month: string; group: string; n: number }[]): CellCount[] {
  return perGroup(rows).map(({ month, n, parts: [channel = "", topic = "", team = ""] }) => {
    return { month, channel, topic, team, n };
  });
}

function perGroup(rows: readonly { month: string; group: string; n: number }[]) {
  const found: { month: string; parts: string[]; n: number }[] = [];
  let last = "";
  for (const { month, group, n } of rows) {
    const key = `${month}\n${group}`;
    const same = key === last ? found.at(-1) : undefined;
    last = key;
    if (same) same.n += n;
    else found.push({ month, parts: group.split("\n"), n });
  }
  return found;
}

const doesCount = ({ wording, only, without }: CountedAnswers, what: AnswerCounted): boolean =>
  what.wording === wording && only?.includes(what.value) !== false && without?.includes(what.value) !== true;

/** The same, apart by language, medium or questionnaire; '' where it was counted before these were known. */
export async function answersPerStratum(
  db: Db,
  which: CountedAnswers,
  by: keyof Stratum,
  period: Period,
): Promise<(CellCount & { stratum: string })[]> {
  const byPart = groupedBy({}, `place and ${by}`, ({ channel, topic, team, stratum = "" }) =>
    [channel, topic, team, stratumIn(stratum)[by]].join("\n"),
  );
  const rows = await heldSumsByMonth(db, answersTo(which.question), period, byPart);
  return perGroup(rows.filter(({ what }) => doesCount(which, what))).map(({ month, n, parts }) => {
    const [channel = "", topic = "", team = "", stratum = ""] = parts;
    return { month, channel, topic, team, stratum, n };
  });
}

/** What was kept in time or late per cell and month, and what is open past its day, as late. */
export function fatesPerCell(
  db: Db,
  norm: string | null,
  period: Period,
  today: string,
): PromiseLike<CellCount[]> {
  const cells = norm === null ? callbackTallies : normTallies;
  const { month, channel, topic, team, fate, due, n } = cells;
  return db
    .select({ month, channel, topic, team, n: sumOf(n) })
    .from(cells)
    .where(
      and(
        inArray(month, monthsOf(period)),
        norm === null ? undefined : eq(normTallies.norm, norm),
        sql`(${fate} <> 'open' or ${due} < ${today})`,
      ),
    )
    .groupBy(month, channel, topic, team);
}

/** Invitations that were answered, per cell and month. */
export async function answeredPerCell(db: Db, period: Period): Promise<CellCount[]> {
  const rows = await heldSumsByMonth(db, invitationStates, period, byPlace);
  return perPlace(rows.filter(({ what }) => what === "answered"));
}

/** All answers that count, of every cell together: quickly read. */
export async function answersInAll(db: Db, which: CountedAnswers, period: Period): Promise<number> {
  const rows = await heldSums(db, answersTo(which.question), period, inAllOf({}));
  return sumOfN(rows.filter(({ what }) => doesCount(which, what)));
}

const sumOfN = (rows: readonly { n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);

/** All that was kept in time or late, as fatesPerCell. */
export async function fatesInAll(
  db: Db,
  norm: string | null,
  period: Period,
  today: string,
): Promise<number> {
  const { from, to } = period;
  const [all] = await (norm === null
    ? callbacksInAll(db, { from, to, today })
    : normInAll(db, { norm, from, to, today }));
  return all?.n ?? 0;
}

const fatesOf = (margins: typeof callbackMargins | typeof normMargins) =>
  preparedOnce((db) =>
    db
      .select({ n: inAll(margins.n) })
      .from(margins)
      .where(
        and(
          margins === normMargins ? eq(normMargins.norm, sql.placeholder("norm")) : undefined,
          eq(margins.margin, "channel"),
          between(margins.month, sql.placeholder("from"), sql.placeholder("to")),
          sql`(${margins.fate} <> 'open' or ${margins.due} < ${sql.placeholder("today")})`,
        ),
      ),
  );

/** All invitations that were answered. */
export async function answeredInAll(db: Db, period: Period): Promise<number> {
  const rows = await heldSums(db, invitationStates, period, inAllOf({}));
  return sumOfN(rows.filter(({ what }) => what === "answered"));
}

const inAll = (of: SQLWrapper) => sql`coalesce(sum(${of}), 0)`.mapWith(Number);
const callbacksInAll = fatesOf(callbackMargins);
const normInAll = fatesOf(normMargins);
