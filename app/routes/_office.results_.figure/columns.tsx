import type { Column } from "~/components/data-table";
import type { FigureCell, Indicator } from "~/domain/indicator";
import { count } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { rangeText, valueText } from "~/messages/indicator-words";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", figureNl);
const shared = translator("nl", resultsNl);

export const nothing = <span className="figure-none cell-nothing">–</span>;

/** n, value and interval of a row; a hidden row says so where its n would be. */
export function cellColumns<Row extends FigureCell>(indicator: Indicator): Column<Row>[] {
  return [
    { key: "n", header: shared("table.shortN"), numeric: true, cell: (row) => <CountText cell={row} /> },
    {
      key: "value",
      header: t("rows.value"),
      numeric: true,
      cell: ({ figure }) =>
        figure?.value == null ? nothing : <strong>{valueText(indicator, figure.value)}</strong>,
    },
    {
      key: "interval",
      header: shared("table.interval"),
      numeric: true,
      nowrap: true,
      cell: ({ figure }) =>
        figure?.low == null || figure.high === null
          ? nothing
          : shared("total.interval", rangeText(indicator, figure.low, figure.high)),
    },
  ];
}

export function CountText({ cell: { visibility, n } }: { cell: FigureCell }) {
  switch (visibility) {
    case "none":
      return <span className="figure-none">{shared("table.noAnswers")}</span>;
    case "hidden":
      return <span className="figure-none">{shared("table.hidden")}</span>;
    case "withheld":
      return <span className="figure-none">{shared("table.withheld")}</span>;
    case "indicative":
      return (
        <>
          {count(n ?? 0)} <span className="figure-indicative">{shared("table.indicative")}</span>
        </>
      );
    case "shown":
      return count(n ?? 0);
  }
}
