import type { CourseAlert } from "~/domain/course-alert";
import type { Indicator } from "~/domain/indicator";
import type { Change } from "~/domain/statistics";
import type { Verdict } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { count, dayText, decimal, monthText } from "./dutch";
import { indicatorName, valueText } from "./indicator-words";
import { officeMailsNl } from "./office-mails.nl";
import { type Names, scopeText } from "./scope-words";
import { boundText, certaintyText, targetSentence, verdictSign } from "./target-words";
import { translator } from "./translate";

const t = translator("nl", officeMailsNl);

/** How a target or a change is to be read; each has a word and a sign beside its colour. */
export type Tone = "positive" | "warning" | "negative" | "neutral";

/** A target in the scoreboard of a mail, in words. */
export interface ScoreLine {
  id: string;
  name: string;
  scope: string;
  /** "Op koers". */
  verdict: string;
  tone: Tone;
  /** The verdict in a sentence. */
  sentence: string;
  /** How sure that is; may be ''. */
  certainty: string;
  /** Null where there are too few answers or nothing is measured. */
  value: string | null;
  /** "minstens 8,0". */
  bound: string;
  /** "uiterlijk 31 december 2027". */
  by: string;
}

/** A change that is more than chance, in words. */
export interface AlertLine {
  id: string;
  title: string;
  tone: Tone;
  sentences: readonly string[];
  link: { text: string; href: string };
}

/** "3 doelstellingen zijn gehaald, 1 is op koers en 2 lopen achter." */
export function boardSentence(readings: readonly TargetReading[]): string {
  const number = (...verdicts: Verdict[]) =>
    readings.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const parts = [
    ["mail.count.met", number("met", "met_within_margin")],
    ["mail.count.course", number("on_course")],
    ["mail.count.missed", number("missed", "missed_within_margin")],
    ["mail.count.behind", number("behind")],
    ["mail.count.open", number("too_few")],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }));
  if (said.length === 0) return t("mail.noTargets");
  const list = new Intl.ListFormat("nl-NL", { type: "conjunction" }).format(said);
  return `${list.charAt(0).toLocaleUpperCase("nl")}${list.slice(1)}.`;
}

/** A target with its verdict as a line of the scoreboard. */
export function scoreLine(reading: TargetReading, names: Names): ScoreLine {
  const { target, indicator, verdict } = reading;
  const { text, tone } = verdictSign(reading);
  const value = reading.reading.value;
  return {
    id: target.id,
    name: indicatorName(indicator),
    scope: scopeText(target.scope, names),
    verdict: text,
    tone,
    sentence: targetSentence(reading),
    certainty: certaintyText(reading).join(" "),
    value: value === null || verdict === "too_few" ? null : valueText(indicator, value),
    bound: boundText(reading),
    by: t("mail.by", { day: dayText(target.by) }),
  };
}

/** What the last month did, against the same month a year before. */
export function monthSentences(
  figure: { n: number; mean: number | null; low: number | null; high: number | null } | null,
  change: Change | null,
  before: string,
): string[] {
  if (figure === null || figure.mean === null) return [t("mail.month.none")];
  const sentences = [t("mail.month.mean", { mean: decimal(figure.mean), n: count(figure.n) })];
  if (figure.low !== null && figure.high !== null)
    sentences.push(
      t("mail.month.interval", {
        low: decimal(Math.max(1, figure.low)),
        high: decimal(Math.min(10, figure.high)),
      }),
    );
  if (change !== null)
    sentences.push(
      t(`mail.month.${change.verdict}`, {
        change: decimal(Math.abs(change.value), Math.abs(change.value) < 0.1 ? 2 : 1),
        mean: decimal(figure.mean - change.value),
        before: monthText(before),
      }),
    );
  return sentences;
}

type Alerted = CourseAlert & { indicator: Indicator; month: string; n: number | null };

/** Whether it went the right way. */
export const wayOf = ({ indicator, side }: Alerted): "better" | "worse" =>
  (side === "above") === (indicator.direction === "at_least") ? "better" : "worse";

const TONES: Record<"better" | "worse", Tone> = { better: "positive", worse: "warning" };

/** What happened, why it is more than chance, and what is usual; a sentence each. */
export function alertSentences(alert: Alerted, scope: string): string[] {
  const { indicator, month, value, n, side, signals, mean, low, high } = alert;
  // 7,3 beside a limit of 7,3 says nothing: then with one more digit.
  const finer = [mean, low, high].some((each) => valueText(indicator, each) === valueText(indicator, value));
  return [
    t("alert.what", {
      month: monthText(month),
      value: valueText(indicator, value, finer),
      n: n === null ? "" : t("alert.n", { n: count(n) }),
      scope,
    }),
    t("alert.usual", {
      mean: valueText(indicator, mean, finer),
      low: valueText(indicator, low, finer),
      high: valueText(indicator, high, finer),
    }),
    ...signals.map((signal) => {
      const said = t(`alert.${signal}.${side}`, { month: monthText(month) });
      return said.charAt(0).toLocaleUpperCase("nl") + said.slice(1);
    }),
  ];
}

/** The same as a line of the summary. */
export function alertLine(alert: Alerted, scope: string, href: string): AlertLine {
  const way = wayOf(alert);
  return {
    id: `${alert.indicator.key} ${scope}`,
    title: t(`alert.title.${way}`, { name: indicatorName(alert.indicator) }),
    tone: TONES[way],
    sentences: alertSentences(alert, scope),
    link: { text: t("alert.button"), href },
  };
}

export const toneOf = (alert: Alerted): Tone => TONES[wayOf(alert)];
