import type { Indicator } from "~/domain/indicator";
import { isRealised, type YearCell, type YearFigure, type YearRow } from "~/domain/yearly-table";
import { count } from "~/messages/dutch";
import { indicatorName, rangeText, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import { yearsNl } from "~/messages/years.nl";

const t = translator("nl", yearsNl);

interface Props {
  table: { years: string[]; rows: YearRow[] };
  mayChange: boolean;
}

const SIDES = ["realised", "planned"] as const;
type Side = (typeof SIDES)[number];

/** As municipalities print it in their budget: a year over what was realised and what was planned. */
export function YearsTable({ table: { years, rows }, mayChange }: Props) {
  const sidesOf = (year: string) => SIDES.filter((side) => rows.some((row) => row.years[year]?.[side]));
  const columns = years.flatMap((year) => sidesOf(year).map((side) => ({ year, side })));
  return (
    <div className="table-container">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className="table-scroller table-scroller--scroll" tabIndex={0} aria-label={t("table.caption")}>
        <table className="utrecht-table utrecht-table--scroll years-table">
          <caption className="visually-hidden">{t("table.caption")}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              <th className="utrecht-table__header-cell" scope="col" rowSpan={2}>
                {t("table.indicator")}
              </th>
              {years.map((year) => (
                <th
                  key={year}
                  className="utrecht-table__header-cell years-table__year"
                  scope="colgroup"
                  colSpan={sidesOf(year).length}
                >
                  {rows.some((row) => row.years[year]?.realised?.partial)
                    ? t("table.so_far", { year })
                    : year}
                </th>
              ))}
            </tr>
            <tr className="utrecht-table__row">
              {columns.map(({ year, side }) => (
                <th
                  key={`${year} ${side}`}
                  className="utrecht-table__header-cell utrecht-table__header-cell--numeric-column"
                  scope="col"
                >
                  <abbr title={t(`table.${side}Full`)}>{t(`table.${side}`)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {rows.map((row) => (
              <tr key={row.indicator.key} className="utrecht-table__row">
                <th className="utrecht-table__cell utrecht-table__cell--row-header" scope="row">
                  {indicatorName(row.indicator)}
                  <span className="years-table__source">{sourceOf(row)}</span>
                </th>
                {columns.map(({ year, side }) => (
                  <td
                    key={`${year} ${side}`}
                    className={`utrecht-table__cell utrecht-table__cell--numeric-column years-table__${side}`}
                  >
                    <Cell row={row} year={year} side={side} mayChange={mayChange} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="utrecht-paragraph utrecht-paragraph--small">{t("table.note")}</p>
    </div>
  );
}

function Cell({
  row,
  year,
  side,
  mayChange,
}: {
  row: YearRow;
  year: string;
  side: Side;
  mayChange: boolean;
}) {
  const { indicator, measured } = row;
  const cell = row.years[year];
  const figure = cell?.[side];
  if (!cell || !figure) return <span className="visually-hidden">{t("table.empty")}</span>;
  if (figure.hidden) return <span className="muted">{t("table.few")}</span>;
  const words = figure.value === null ? t("table.notMeasured") : valueText(indicator, figure.value);
  const isOwn = side === "planned" ? figure.source === "" && measured : measured;
  const shown =
    figure.value === null ? (
      // Empty as on paper, and still said to who can't see that it is.
      <span className="visually-hidden">{words}</span>
    ) : (
      words
    );
  return (
    <>
      {mayChange && !isOwn ? (
        <a
          className={figure.value === null ? "utrecht-link years-table__blank" : "utrecht-link"}
          href={`/results/years/figure?${new URLSearchParams({ indicator: indicator.key, year, kind: side })}`}
          aria-label={t("table.edit", {
            what: `${indicatorName(indicator)}, ${year}, ${t(`table.${side}Full`)}: ${words}`,
          })}
        >
          {figure.value === null ? "–" : words}
        </a>
      ) : (
        shown
      )}
      {side === "realised" ? <Details cell={cell} figure={figure} indicator={indicator} /> : null}
    </>
  );
}

function Details({ cell, figure, indicator }: { cell: YearCell; figure: YearFigure; indicator: Indicator }) {
  const met = isRealised(cell, indicator);
  const { low, high, n } = figure;
  const interval =
    low === null || high === null ? null : Object.values(rangeText(indicator, low, high)).join(" – ");
  const lines = [
    met === null ? null : t(met ? "table.met" : "table.missed"),
    interval,
    n === null || figure.value === null ? null : t("table.n", { n: count(n) }),
    figure.otherQuestion ? t("table.otherQuestion") : null,
  ];
  return lines.map((line) =>
    line === null ? null : (
      <span key={line} className="years-table__detail">
        {line}
      </span>
    ),
  );
}

function sourceOf({ measured, years }: YearRow): string {
  if (measured) return t("table.measuredHere");
  const sources = Object.values(years).flatMap(({ realised }) => realised?.source || []);
  const [first] = new Set(sources);
  return first ? t("table.fromOutside", { source: first }) : t("table.fromOutsideUnknown");
}
