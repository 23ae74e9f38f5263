import { invitationsByMonth } from "#db/queries/figures";
import { type DayOfInvitations, invitationsByDay, invitationsByDayOf } from "#db/queries/invitation-weeks";
import type { ResolvedScope } from "#db/queries/scopes";
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayInAmsterdam,
  endOfDay,
  startOfDay,
} from "~/domain/calendar";
import { isVisible, type Visibility, visibilityOfRows } from "~/domain/disclosure";
import { COUNTED_AS, type FigureCell, figureCell, figureOf, standardIndicator } from "~/domain/indicator";
import { lastDayOf, monthsBetween, type Period } from "~/domain/period";
import { groupBy, reachOf } from "~/domain/results";
import { weekOf } from "~/domain/week";
import { type FigureNeeds, readFigureSeries } from "./read-figure.server";

/** From one day to another, both included: a week or a month, as far as it lies in the period. */
export interface RatePoint extends FigureCell {
  from: CalendarDate;
  to: CalendarDate;
  /** People may still answer: their link works on. */
  isYoung: boolean;
}

export interface RateInTime {
  /** `month` where the period is long, or where there are too many invitations to go through for a page. */
  grain: "week" | "month";
  points: RatePoint[];
}

/** More months than these are shown per month: nobody reads more than so many weeks. */
const MOST_MONTHS = 12;
/** Invitations of a topic or a team that are still gone through one by one. */
const MOST_INVITATIONS = 20_000;
/** Most answers come within so many days of being asked. */
const YOUNG_DAYS = 7;

/** The response rate by week of the contact, or by month. */
export async function readRateInTime(
  needs: FigureNeeds,
  { period, scope }: { period: Period; scope: ResolvedScope },
): Promise<RateInTime> {
  const days = await readDays(needs, period, scope);
  return days === null
    ? { grain: "month", points: await byMonth(needs, period, scope) }
    : { grain: "week", points: byWeek(needs, period, days) };
}

/** Null where per week would be too much. */
async function readDays(
  { db }: FigureNeeds,
  period: Period,
  scope: ResolvedScope,
): Promise<DayOfInvitations[] | null> {
  if (monthsBetween(period.from, period.to) >= MOST_MONTHS) return null;
  const days = { from: calendarDate(`${period.from}-01`), to: lastDayOf(period.to) };
  if (!scope.topic && !scope.team) return invitationsByDay(db, days, scope.channel);
  const { contacts } = reachOf(await invitationsByMonth(db, period, scope));
  if (contacts > MOST_INVITATIONS) return null;
  return invitationsByDayOf(db, { ...days, start: startOfDay(days.from), end: endOfDay(days.to) }, scope);
}

function byWeek(
  { bounds, now }: FigureNeeds,
  period: Period,
  days: readonly DayOfInvitations[],
): RatePoint[] {
  const weeks = [...groupBy(days, ({ day }) => weekOf(day as CalendarDate))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const reached = weeks.map(([, states]) => reachOf(states));
  const visibility = visibilityOfRows(
    reached.map(({ answered, invited }) => (answered > 0 ? answered : invited)),
    bounds,
  );
  const [first, last] = [calendarDate(`${period.from}-01`), lastDayOf(period.to)];
  return weeks.map(([key, states], index) => {
    const monday = calendarDate(key);
    const sunday = addDays(monday, 6);
    const to = sunday > last ? last : sunday;
    return {
      from: monday < first ? first : monday,
      to,
      isYoung: isYoung(to, now),
      ...inWholePercents(rateCell(states, visibility[index] ?? "none")),
    };
  });
}

function rateCell(states: readonly { state: string; n: number }[], visibility: Visibility): FigureCell {
  const { invited, answered } = reachOf(states);
  const counted = [
    { wording: 1, value: COUNTED_AS.answered, n: answered },
    { wording: 1, value: COUNTED_AS.silent, n: invited - answered },
  ];
  return figureCell(figureOf({ source: { kind: "response_rate" } }, counted, 1), visibility);
}

/**
 * Weeks lie across months: from exact counts of both, those of a few days at the end of a month would follow, however small.
 * So no exact number of answers of a week leaves the server.
 */
function inWholePercents(cell: FigureCell): FigureCell {
  if (cell.figure === null || !isVisible(cell.visibility)) return cell;
  const whole = (share: number | null) => (share === null ? null : Math.round(share * 100) / 100);
  const { n, value, low, high } = cell.figure;
  return { ...cell, figure: { n, value: whole(value), low: whole(low), high: whole(high) } };
}

async function byMonth(needs: FigureNeeds, period: Period, scope: ResolvedScope): Promise<RatePoint[]> {
  const rate = standardIndicator("response_rate");
  if (rate === null) throw new Error("The response rate is no indicator");
  const { pairs: _, ...own } = scope;
  const { lines } = await readFigureSeries(needs, rate, { span: period, scope: own, grain: 1 });
  return (lines[0]?.points ?? []).map(({ from, to, visibility, n, figure }) => ({
    from: calendarDate(`${from}-01`),
    to: lastDayOf(to),
    isYoung: isYoung(lastDayOf(to), needs.now),
    visibility,
    n,
    figure,
  }));
}

const isYoung = (last: CalendarDate, now: Date): boolean => addDays(last, YOUNG_DAYS) >= dayInAmsterdam(now);
