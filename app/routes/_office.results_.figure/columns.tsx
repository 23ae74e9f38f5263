import type { Column } from "~/components/data-table";
import { FigureCount } from "~/components/figure-count";
import type { FigureCell, Indicator } from "~/domain/indicator";
import { figureNl } from "~/messages/figure.nl";
import { rangeText, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";

const t = translator("nl", figureNl);

export const nothing = <span className="figure-none cell-nothing">–</span>;

/** n, value and interval of a row; a hidden row says so where its n would be. */
export function cellColumns<Row extends FigureCell>(indicator: Indicator): Column<Row>[] {
  return [
    {
      key: "n",
      header: t("table.n"),
      numeric: true,
      cell: (row) => <FigureCount visibility={row.visibility} n={row.n} />,
    },
    {
      key: "value",
      header: t("rows.value"),
      numeric: true,
      cell: ({ figure }) =>
        figure?.value == null ? nothing : <strong>{valueText(indicator, figure.value)}</strong>,
    },
    {
      key: "interval",
      header: t("table.interval"),
      numeric: true,
      nowrap: true,
      cell: ({ figure }) =>
        figure?.low == null || figure.high === null
          ? nothing
          : t("table.between", rangeText(indicator, figure.low, figure.high)),
    },
  ];
}
