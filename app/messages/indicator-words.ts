import { type Indicator, rangeOf } from "~/domain/indicator";
import { decimal, percent } from "./dutch";
import { indicatorsNl } from "./indicators.nl";
import { translator } from "./translate";

const t = translator("nl", indicatorsNl);

/** As staff named it, or else the name of the standard indicator. */
export function indicatorName({ key, name }: Pick<Indicator, "key" | "name">): string {
  if (name !== "") return name;
  const known = `name.${key}`;
  return known in indicatorsNl ? t(known as keyof typeof indicatorsNl) : t("name.gone", { key });
}

/** 7,3 for a grade, 58% for a share; with one digit more where `finer`. */
export function valueText({ unit }: Pick<Indicator, "unit">, value: number, finer = false): string {
  return unit === "grade" ? decimal(value, finer ? 2 : 1) : percent(value, finer ? 1 : 0);
}

/** An interval in the same digits, cut off at the ends of the scale. */
export function rangeText(
  indicator: Pick<Indicator, "unit">,
  low: number,
  high: number,
): { low: string; high: string } {
  const { least, most } = rangeOf(indicator);
  return {
    low: valueText(indicator, Math.max(least, low)),
    high: valueText(indicator, Math.min(most, high)),
  };
}

/** What a share is a share of, or a mean a mean of: "van wie een cijfer gaf". */
export function denominatorText({ source }: Pick<Indicator, "source">): string {
  if (source.kind === "share" && source.leftOut.length === 0) return t("of.shareAll");
  return t(`of.${source.kind}`);
}

/** Of mean grades. */
export const gradeRangeText = (low: number, high: number): { low: string; high: string } =>
  rangeText({ unit: "grade" }, low, high);

/** As it is typed in a form: 7.3 as "7,3", 0.15 as "15"; "" for what wasn't measured. */
export function typedText({ unit }: Pick<Indicator, "unit">, value: number | null): string {
  if (value === null) return "";
  return String(Number((unit === "grade" ? value : value * 100).toFixed(4))).replace(".", ",");
}
