import type { DisclosureBounds } from "~/domain/disclosure";
import type { Definition } from "~/domain/export-table";
import type { Period } from "~/domain/period";
import { count, momentText, periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", exportNl);

/** What a table is about. */
export interface Subject {
  title: string;
  /** Its selection in words: "telefoon, onderwerp Paspoort". */
  selection: string;
  period: Period;
  /** The wording of the question in its newest edition; null where it isn't about one. */
  question: string | null;
  series: number | null;
  bounds: DisclosureBounds;
  /** The page it is from, with its filters. */
  address: string;
  madeAt: Date;
}

/** What every table says of itself, with what its own columns mean in the middle. */
export function definitionsOf(subject: Subject, columns: readonly Definition[]): Definition[] {
  const { period, bounds } = subject;
  return [
    { term: t("about.what"), text: subject.title },
    { term: t("about.selection"), text: subject.selection },
    {
      term: t("about.period"),
      text: t("about.periodText", { period: periodText(period), from: period.from, to: period.to }),
    },
    ...(subject.question === null ? [] : [{ term: t("about.question"), text: subject.question }]),
    ...(subject.series === null
      ? []
      : [{ term: t("about.series"), text: t("about.seriesText", { series: String(subject.series) }) }]),
    ...columns,
    { term: t("about.time"), text: t("about.timeText") },
    {
      term: t("about.small"),
      text: t("about.smallText", {
        hidden: count(bounds.hiddenBelow),
        indicative: count(bounds.indicativeBelow),
      }),
    },
    { term: t("about.units"), text: t("about.unitsText") },
    { term: t("about.address"), text: subject.address },
    { term: t("about.made"), text: momentText(subject.madeAt) },
  ];
}
