import type { ValueAxis } from "~/components/charts/time-layout";
import type { Indicator } from "~/domain/indicator";
import { figureNl } from "~/messages/figure.nl";
import { valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";

const t = translator("nl", figureNl);

/** A grade from 1 to 10, a share from 0 to 100%. */
export const axisOf = (indicator: Pick<Indicator, "unit">): ValueAxis =>
  indicator.unit === "grade"
    ? { origin: 1, limit: 10, leastSpan: 2, step: 0.5, format: (value) => valueText(indicator, value) }
    : { origin: 0, limit: 1, leastSpan: 0.3, step: 0.1, format: (value) => valueText(indicator, value) };

/** Under a chart whose axis begins higher than the scale does. */
export const cutNote =
  (indicator: Pick<Indicator, "unit">) =>
  (start: string): string =>
    t("trend.cut", {
      start,
      least: indicator.unit === "grade" ? "1" : "0%",
      most: indicator.unit === "grade" ? "10" : "100%",
    });
