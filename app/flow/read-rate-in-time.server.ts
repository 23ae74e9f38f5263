import { type DayOfInvitations, heldInvitations, invitationsByDay } from "#db/queries/invitation-weeks";
import type { ResolvedScope } from "#db/queries/scopes";
import { addDays, type CalendarDate, calendarDate, dayInAmsterdam } from "~/domain/calendar";
import { isVisible, type Visibility, visibilityOf } from "~/domain/disclosure";
import {
  COUNTED_AS,
  type FigureCell,
  figureCell,
  figureOf,
  type Indicator,
  standardIndicator,
} from "~/domain/indicator";
import { lastDayOf, type Month, month as monthFrom, monthsBetween, type Period } from "~/domain/period";
import { remembered } from "~/domain/remembered";
import { groupBy } from "~/domain/results";
import { weekOf } from "~/domain/week";
import { NO_WEEKS, type WeekCell, type WeekRelease, weekRelease } from "~/domain/week-release";
import { disclosureFor } from "./disclosure.server";
import { type FigureNeeds, readFigureSeries } from "./read-figure.server";

/** From one day to another, both included: a week or a month, as far as it lies in the period. */
export interface RatePoint extends FigureCell {
  from: CalendarDate;
  to: CalendarDate;
  /** People may still answer: their link works on. */
  isYoung: boolean;
}

export interface RateInTime {
  grain: "week" | "month";
  /**
   * Why it isn't per week: the period is `long`; the selection is of some topics or teams (`narrow`), of which only months
   * are told; or fewer than half of the weeks may be told (`few`). Null: it is.
   */
  because: "long" | "narrow" | "few" | null;
  points: RatePoint[];
}

/** More months than these are shown per month: nobody reads more than so many weeks. */
const MOST_MONTHS = 12;
/** Most answers come within so many days of being asked. */
const YOUNG_DAYS = 7;

/** The response rate by week of the contact, or by month. */
export async function readRateInTime(
  needs: FigureNeeds,
  { period, scope }: { period: Period; scope: ResolvedScope },
): Promise<RateInTime> {
  const perMonth = async (because: RateInTime["because"]): Promise<RateInTime> => ({
    grain: "month",
    because,
    points: await byMonth(needs, period, scope),
  });
  if (monthsBetween(period.from, period.to) >= MOST_MONTHS) return perMonth("long");
  if (scope.topic || scope.team || scope.pairs) return perMonth("narrow");
  const points = byWeek(needs, period, await weeksIn(needs, period), scope.channel ?? null);
  // A line through fewer than half of its weeks says less than one through months.
  const told = points.filter(({ figure }) => figure !== null).length;
  return told * 2 >= points.length ? { grain: "week", because: null, points } : perMonth("few");
}

/** What was counted by week in a calendar month, and what of it may be told. */
interface MonthOfWeeks {
  month: Month;
  cells: readonly WeekCell[];
  release: WeekRelease;
}

async function weeksIn(needs: FigureNeeds, period: Period): Promise<MonthOfWeeks[]> {
  const rate = responseRate();
  const held = await heldInvitations(needs.db, period);
  return Promise.all(held.map(([month, block]) => weeksOf(needs, rate, monthFrom(month), block)));
}

/** Kept as long as what the month counts is the same, and what may be told of it. */
async function weeksOf(
  needs: FigureNeeds,
  rate: Indicator,
  month: Month,
  block: object,
): Promise<MonthOfWeeks> {
  const { hiddenBelow } = needs.bounds;
  const { total, rows } = await disclosureFor(needs, rate, 1, { from: month, to: month }, {});
  const told = [...rows("channel")].flatMap(([key, visibility]) => (isVisible(visibility) ? [key] : []));
  const isTold = isVisible(total);
  const key = JSON.stringify(["weeks", month, isTold, told, hiddenBelow]);
  const kept = remembered([block], key, (): { found?: Promise<MonthOfWeeks> | undefined } => ({}));
  kept.found ??= find().catch((error) => {
    // The next who asks tries again.
    kept.found = undefined;
    throw error;
  });
  return kept.found;

  async function find(): Promise<MonthOfWeeks> {
    const days = { from: calendarDate(`${month}-01`), to: lastDayOf(month) };
    const cells = cellsOf(await invitationsByDay(needs.db, days));
    return { month, cells, release: isTold ? weekRelease(cells, new Set(told), hiddenBelow) : NO_WEEKS };
  }
}

function cellsOf(days: readonly DayOfInvitations[]): WeekCell[] {
  const byWeek = groupBy(days, ({ day, channel }) => `${weekOf(day as CalendarDate)}\n${channel}`);
  return [...byWeek.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [{ week: weekOf(first.day as CalendarDate), channel: first.channel, ...countsOf(own) }];
  });
}

const countsOf = (cells: readonly { invited: number; answered: number }[]) => ({
  invited: cells.reduce((sum, { invited }) => sum + invited, 0),
  answered: cells.reduce((sum, { answered }) => sum + answered, 0),
});

function byWeek(
  { bounds, now }: FigureNeeds,
  period: Period,
  months: readonly MonthOfWeeks[],
  channels: readonly string[] | null,
): RatePoint[] {
  const [first, last] = [calendarDate(`${period.from}-01`), lastDayOf(period.to)];
  // The weeks of all channels: those in which nobody used one of them aren't told from its others.
  const weeks = [...new Set(months.flatMap(({ cells }) => cells.map(({ week }) => week)))].sort();
  return weeks.map((week) => {
    const monday = calendarDate(week);
    const sunday = addDays(monday, 6);
    const to = sunday > last ? last : sunday;
    const { invited, answered } = countsOf(
      months.flatMap(({ cells }) =>
        cells.filter((cell) => cell.week === week && channels?.includes(cell.channel) !== false),
      ),
    );
    const isTold = months.every((month) => mayTell(month, week, channels));
    const own = visibilityOf(answered > 0 ? answered : invited, bounds);
    return {
      from: monday < first ? first : monday,
      to,
      isYoung: isYoung(to, now),
      ...rateCell(invited, answered, isTold ? own : own === "hidden" ? own : "withheld"),
    };
  });
}

/** Whether a month's part of a week may be told of some channels, or of all. */
function mayTell(
  { cells, release }: MonthOfWeeks,
  week: string,
  channels: readonly string[] | null,
): boolean {
  if (!cells.some((cell) => cell.week === week)) return true;
  if (channels === null) return release.all.has(week);
  return channels.every(
    (channel) =>
      release.channels.get(channel)?.has(week) === true || !cells.some((cell) => cell.channel === channel),
  );
}

function rateCell(invited: number, answered: number, visibility: Visibility): FigureCell {
  const counted = [
    { wording: 1, value: COUNTED_AS.answered, n: answered },
    { wording: 1, value: COUNTED_AS.silent, n: invited - answered },
  ];
  return figureCell(figureOf({ source: { kind: "response_rate" } }, counted, 1), visibility);
}

async function byMonth(needs: FigureNeeds, period: Period, scope: ResolvedScope): Promise<RatePoint[]> {
  const { pairs: _, ...own } = scope;
  const { lines } = await readFigureSeries(needs, responseRate(), { span: period, scope: own, grain: 1 });
  return (lines[0]?.points ?? []).map(({ from, to, visibility, n, figure }) => ({
    from: calendarDate(`${from}-01`),
    to: lastDayOf(to),
    isYoung: isYoung(lastDayOf(to), needs.now),
    visibility,
    n,
    figure,
  }));
}

function responseRate(): Indicator {
  const rate = standardIndicator("response_rate");
  if (rate === null) throw new Error("The response rate is no indicator");
  return rate;
}

const isYoung = (last: CalendarDate, now: Date): boolean => addDays(last, YOUNG_DAYS) >= dayInAmsterdam(now);
