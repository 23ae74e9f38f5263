import { reaches } from "~/domain/target";
import type { TargetReading } from "~/domain/target-reading";
import { count, dayText, periodInSentence } from "./dutch";
import { rangeText, valueText } from "./indicator-words";
import { targetsNl } from "./targets.nl";
import { translator } from "./translate";

const t = translator("nl", targetsNl);

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
export function verdictSign({ measured, reading, needed, verdict }: TargetReading) {
  if (!measured) return { tone: "neutral" as const, text: t("verdict.notMeasured") };
  // Enough answered, but the figure would give away another.
  if (verdict === "too_few" && needed === null) return { tone: tones[verdict], text: t("verdict.withheld") };
  if (reading.low === null && isWithinMargin(verdict)) {
    return {
      tone: tones[verdict],
      text: t(verdict === "met_within_margin" ? "verdict.met" : "verdict.missed"),
    };
  }
  return { tone: tones[verdict], text: t(`verdict.${verdict}`) };
}

const isWithinMargin = (verdict: TargetReading["verdict"]) =>
  verdict === "met_within_margin" || verdict === "missed_within_margin";

/** "Nog niet: 7,2 van 8,0 in 2027. Op koers." */
export function targetSentence({
  target,
  indicator,
  measured,
  reading,
  needed,
  verdict,
  period,
}: TargetReading): string {
  const { direction, bound, by } = target;
  if (!measured) return t("said.notMeasured");
  if (verdict === "too_few" || reading.value === null) {
    if (needed === null) return t("said.withheld");
    return t(reading.n === null ? "said.too_few_about" : "said.too_few", { more: needed });
  }
  const isThere = reaches(direction, reading.value, bound);
  // 6.95 prints as 7,0 and is still below 7: then one more digit says so.
  const finer = !isThere && valueText(indicator, reading.value) === valueText(indicator, bound);
  const after = whenAfter({ target, indicator, period });
  const values = {
    value: valueText(indicator, reading.value, finer),
    bound: valueText(indicator, bound, finer),
    year: by.slice(0, 4),
    when: after ?? "",
  };
  if (verdict === "on_course" || verdict === "behind") {
    if (isThere) return t(`said.${verdict}_there`, values);
    return t(direction === "at_most" ? `said.at_most.${verdict}` : `said.${verdict}`, values);
  }
  const said = `${isThere ? "met" : "missed"}${after === null ? "" : "_after"}` as const;
  const sentence =
    direction === "at_most" && (said === "missed" || said === "missed_after")
      ? t(`said.at_most.${said}`, values)
      : t(`said.${said}`, values);
  // Without an interval there is no margin to be in.
  return reading.low !== null && isWithinMargin(verdict) ? `${sentence} ${t("said.margin")}` : sentence;
}

/** When a value was measured that came after the target's day: "nu", or "in 2025" from outside; null where it didn't. */
export function whenAfter({
  target,
  indicator,
  period,
}: Pick<TargetReading, "target" | "indicator" | "period">): string | null {
  if (period.to <= target.by.slice(0, 7)) return null;
  return indicator.source.kind === "outside"
    ? t("said.in", { period: periodInSentence(period) })
    : t("said.now");
}

/** The months that a target's value is about; '' where there is no value. */
export const measuredText = ({ period, reading, verdict }: TargetReading): string =>
  reading.value === null || verdict === "too_few" ? "" : t("sure.over", { period: periodInSentence(period) });

/** How sure the verdict is, in a sentence or two; empty where there is none. */
export function certaintyText({ target, indicator, reading, expectation, verdict }: TargetReading): string[] {
  if (verdict === "too_few") return [];
  const sentences: string[] = [];
  if (reading.low !== null && reading.high !== null && reading.n !== null) {
    sentences.push(
      t("sure.interval", { ...rangeText(indicator, reading.low, reading.high), n: count(reading.n) }),
    );
  } else {
    sentences.push(
      reading.n === null ? t("sure.unknownN") : t("sure.unknownMargin", { n: count(reading.n) }),
    );
  }
  if (verdict !== "on_course" && verdict !== "behind") return sentences;
  if (expectation.from === "trend") {
    const { value, low, high } = expectation.projected;
    const projected = valueText(indicator, value);
    sentences.push(
      t("sure.trend", { projected, day: dayText(target.by), ...rangeText(indicator, low, high) }),
    );
    if (low <= target.bound && target.bound <= high) sentences.push(t("sure.trendUnsure"));
  } else if (expectation.from === "baseline") {
    sentences.push(t("sure.baseline", { required: valueText(indicator, expectation.required) }));
  } else {
    sentences.push(t("sure.now"));
  }
  return sentences;
}

/** "minstens 7,3", "hoogstens 15%". */
export const boundText = ({ target, indicator }: Pick<TargetReading, "target" | "indicator">): string =>
  `${t(`direction.${target.direction}`)} ${valueText(indicator, target.bound)}`;
