import type { CalendarDate } from "./calendar";
import { type CallbackLog, lateExperienced, lateLogged } from "./callbacks";
import type { DisclosureBounds } from "./disclosure";
import { lastDayOf, lastMonths, type Month, month, monthsBetween, type Period } from "./period";
import { type Counted, gradesOf, groupBy, inPeriod, wordingOf } from "./results";
import { leadingWording } from "./results-question";
import { gradeFigure, type Interval, type ShareFigure } from "./statistics";
import {
  type Expectation,
  type Indicator,
  indicators,
  type Reading,
  requiredOn,
  type Target,
  type Verdict,
  verdictOf,
} from "./target";
import { trendOf } from "./trend";

/** What an indicator is counted from, per month; what doesn't belong to it is left empty. */
export interface Evidence {
  answers: readonly (Counted & { month: string })[];
  callbacks: readonly (CallbackLog & { month: string })[];
}

export interface TargetReading {
  target: Target;
  /** The months that the value is about. */
  period: Period;
  reading: Reading;
  expectation: Expectation;
  verdict: Verdict;
}

/** A target is read over the last 12 months, so that seasons don't decide; its trend over the last 24. */
export const readOver = (thisMonth: Month): Period => lastMonths(12, thisMonth);
export const trendOver = (thisMonth: Month): Period => lastMonths(24, thisMonth);

export function readTarget(
  target: Target,
  evidence: Evidence,
  today: CalendarDate,
  bounds: DisclosureBounds,
): TargetReading {
  const thisMonth = month(today.slice(0, 7));
  const period = readOver(thisMonth);
  // Only answers to one question: those to an earlier one, or to another beside it, say nothing about this target.
  const wording = leadingWording(evidence.answers);
  const answers = evidence.answers.filter((each) => each.wording === wording);
  const reading = readingOf(target.indicator, {
    answers: inPeriod(answers, period),
    callbacks: inPeriod(evidence.callbacks, period),
  });
  const expectation = expectationOf(target, { answers, callbacks: evidence.callbacks }, thisMonth, today);
  return {
    target,
    period,
    reading,
    expectation,
    verdict: verdictOf(target, reading, expectation, today, bounds),
  };
}

/** The value of an indicator over all that is given. */
export function readingOf(indicator: Indicator, evidence: Evidence): Reading {
  switch (indicator) {
    case "grade": {
      const { n, mean, low, high } = gradeFigure(gradesOf(evidence.answers, wordingOf(evidence.answers)));
      return { n, value: mean, low, high };
    }
    case "callbacks_late":
      return fromShare(lateExperienced(evidence.answers));
    case "callbacks_late_logged":
      return fromShare(lateLogged(evidence.callbacks));
    case "callbacks_in_time": {
      const late = fromShare(lateLogged(evidence.callbacks));
      const turned = (share: number | null) => (share === null ? null : 1 - share);
      return { n: late.n, value: turned(late.value), low: turned(late.high), high: turned(late.low) };
    }
    case "answered_at_once":
    case "letters_b1":
      return { n: 0, value: null, low: null, high: null };
  }
}

const fromShare = ({ n, share, low, high }: ShareFigure): Reading => ({ n, value: share, low, high });

function expectationOf(
  target: Target,
  evidence: Evidence,
  thisMonth: Month,
  today: CalendarDate,
): Expectation {
  const answers = groupBy(evidence.answers, (each) => each.month);
  const callbacks = groupBy(evidence.callbacks, (each) => each.month);
  const points = [...new Set([...answers.keys(), ...callbacks.keys()])].flatMap((key) => {
    const { n, value } = readingOf(target.indicator, {
      answers: answers.get(key) ?? [],
      callbacks: callbacks.get(key) ?? [],
    });
    return value === null ? [] : [{ x: monthsBetween(thisMonth, month(key)) + 0.5, y: value, weight: n }];
  });
  const trend = trendOf(points);
  if (trend)
    return {
      from: "trend",
      projected: onScale(target.indicator, trend.at(monthsUntil(thisMonth, target.by))),
    };
  const required = requiredOn(today, target);
  return required === null ? { from: "now" } : { from: "baseline", required };
}

/** No trend leaves the scale. */
function onScale(indicator: Indicator, interval: Interval): Interval {
  const [lowest, highest] = indicators[indicator].unit === "grade" ? [1, 10] : [0, 1];
  const clamp = (value: number) => Math.min(highest, Math.max(lowest, value));
  return { value: clamp(interval.value), low: clamp(interval.low), high: clamp(interval.high) };
}

/** From the start of this month to the end of a day, in months and parts of one. */
function monthsUntil(thisMonth: Month, day: string): number {
  const of = month(day.slice(0, 7));
  return monthsBetween(thisMonth, of) + Number(day.slice(8)) / Number(lastDayOf(of).slice(8));
}
