import { type Indicator, indicators, reaches } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { count, dayText, decimal, percent } from "./dutch";
import { targetsNl } from "./targets.nl";
import { translator } from "./translate";

const t = translator("nl", targetsNl);

/** 7,3 for a grade, 58% for a share. */
export function indicatorText(indicator: Indicator, value: number, finer = false): string {
  if (indicators[indicator].unit === "grade") return decimal(value, finer ? 2 : 1);
  return percent(value, finer ? 1 : 0);
}

/** An interval cut off at the ends of the scale, as far as people need it. */
export function intervalText(indicator: Indicator, low: number, high: number): { low: string; high: string } {
  const [least, most] = indicators[indicator].unit === "grade" ? [1, 10] : [0, 1];
  return {
    low: indicatorText(indicator, Math.max(least, low)),
    high: indicatorText(indicator, Math.min(most, high)),
  };
}

const tones = {
  met: "positive",
  met_within_margin: "positive",
  on_course: "positive",
  missed_within_margin: "warning",
  behind: "warning",
  missed: "negative",
  too_few: "neutral",
} as const;

/** A verdict in two or three words, with the tone that says the same in colour and shape. */
export function verdictSign({ target, verdict }: TargetReading) {
  return indicators[target.indicator].measured
    ? { tone: tones[verdict], text: t(`verdict.${verdict}`) }
    : { tone: "neutral" as const, text: t("verdict.notMeasured") };
}

/** "Nog niet: 7,2 van 8,0 in 2027. Op koers." */
export function targetSentence({ target, reading, verdict }: TargetReading, hiddenBelow: number): string {
  const { indicator, direction, bound, by } = target;
  if (!indicators[indicator].measured) return t("said.notMeasured");
  if (verdict === "too_few" || reading.value === null) {
    return t("said.too_few", { more: Math.max(0, hiddenBelow - reading.n) });
  }
  const isThere = reaches(direction, reading.value, bound);
  // 6.95 prints as 7,0 and is still below 7: then one more digit says so.
  const finer = !isThere && indicatorText(indicator, reading.value) === indicatorText(indicator, bound);
  const values = {
    value: indicatorText(indicator, reading.value, finer),
    bound: indicatorText(indicator, bound, finer),
    year: by.slice(0, 4),
  };
  if (verdict === "met" || verdict === "met_within_margin") return t(`said.${verdict}`, values);
  if (isThere && (verdict === "on_course" || verdict === "behind")) return t(`said.${verdict}_there`, values);
  return direction === "at_most" ? t(`said.at_most.${verdict}`, values) : t(`said.${verdict}`, values);
}

/** How sure the verdict is, in a sentence or two; empty where there is none. */
export function certaintyText({ target, reading, expectation, verdict }: TargetReading): string[] {
  const { indicator } = target;
  if (verdict === "too_few") return [];
  const sentences: string[] = [];
  if (reading.low !== null && reading.high !== null) {
    sentences.push(
      t("sure.interval", { ...intervalText(indicator, reading.low, reading.high), n: count(reading.n) }),
    );
  }
  if (verdict !== "on_course" && verdict !== "behind") return sentences;
  if (expectation.from === "trend") {
    const { value, low, high } = expectation.projected;
    const projected = indicatorText(indicator, value);
    sentences.push(
      t("sure.trend", { projected, day: dayText(target.by), ...intervalText(indicator, low, high) }),
    );
    if (low <= target.bound && target.bound <= high) sentences.push(t("sure.trendUnsure"));
  } else if (expectation.from === "baseline") {
    sentences.push(t("sure.baseline", { required: indicatorText(indicator, expectation.required) }));
  } else {
    sentences.push(t("sure.now"));
  }
  return sentences;
}
