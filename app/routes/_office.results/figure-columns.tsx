import type { Column } from "~/components/data-table";
import type { ShareCell } from "~/domain/callbacks";
import type { Cell } from "~/domain/results";
import type { Change } from "~/domain/statistics";
import { count, decimal, percent, signed } from "~/messages/dutch";
import { gradeRangeText } from "~/messages/indicator-words";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", resultsNl);
const nothing = <span className="figure-none cell-nothing">–</span>;

/** n, mean, interval and the two shares of a row; a hidden row says so where its n would be. */
export function figureColumns<Row extends Cell>(): Column<Row>[] {
  return [
    { key: "n", header: t("table.n"), numeric: true, cell: countCell },
    {
      key: "mean",
      header: t("table.mean"),
      numeric: true,
      cell: ({ figure }) => (figure?.mean == null ? nothing : <strong>{decimal(figure.mean)}</strong>),
    },
    {
      key: "interval",
      header: t("table.interval"),
      numeric: true,
      nowrap: true,
      cell: ({ figure }) => {
        if (figure?.low == null || figure.high === null) return nothing;
        return t("total.interval", gradeRangeText(figure.low, figure.high));
      },
    },
    {
      key: "share8",
      header: t("table.share8"),
      numeric: true,
      cell: ({ figure }) => (figure?.share8 == null ? nothing : percent(figure.share8)),
    },
    {
      key: "insufficient",
      header: t("table.insufficient"),
      numeric: true,
      cell: ({ figure }) => (figure?.shareInsufficient == null ? nothing : percent(figure.shareInsufficient)),
    },
  ];
}

/** A share of a row with its n and interval, under a name of its own. */
export function shareColumns<Row>(of: keyof Row & string, name: string): Column<Row>[] {
  const cell = (row: Row) => row[of] as ShareCell;
  return [
    {
      key: of,
      header: name,
      numeric: true,
      cell: (row) => {
        const { figure } = cell(row);
        return figure?.share == null ? nothing : <strong>{percent(figure.share)}</strong>;
      },
    },
    {
      key: `${of} interval`,
      header: t("table.interval"),
      numeric: true,
      nowrap: true,
      cell: (row) => {
        const { figure } = cell(row);
        if (figure?.low == null || figure.high === null) return nothing;
        return t("total.interval", { low: percent(figure.low), high: percent(figure.high) });
      },
    },
    { key: `${of} n`, header: t("table.shortN"), numeric: true, cell: (row) => countCell(cell(row)) },
  ];
}

function countCell({
  visibility,
  n,
  otherWordings = [],
}: Pick<Cell, "visibility" | "n"> & { otherWordings?: readonly number[] }) {
  switch (visibility) {
    case "none":
      return (
        <span className="figure-none">
          {t(otherWordings.length > 0 ? "table.otherQuestion" : "table.noAnswers")}
        </span>
      );
    case "hidden":
      return <span className="figure-none">{t("table.hidden")}</span>;
    case "withheld":
      return <span className="figure-none">{t("table.withheld")}</span>;
    case "indicative":
      return (
        <>
          {count(n ?? 0)} <span className="figure-indicative">{t("table.indicative")}</span>
        </>
      );
    case "shown":
      return count(n ?? 0);
  }
}

/** "+0,3 meer dan toeval"; the words carry what colour might say. */
export function ChangeText({ change }: { change: Change | null }) {
  if (change === null) return nothing;
  return (
    <span className={`change change--${change.verdict}`}>
      <span className="change__value">{signed(decimal(change.value))}</span>{" "}
      <span className="change__words">
        {t(change.verdict === "uncertain" ? "change.maybe" : "change.sure")}
      </span>
    </span>
  );
}
