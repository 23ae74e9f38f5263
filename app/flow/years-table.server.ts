import { answeredMonths } from "#db/queries/figures";
import { readSettings } from "#db/queries/settings";
import { dayInAmsterdam } from "~/domain/calendar";
import type { ExportTable } from "~/domain/export-table";
import { calendarYear } from "~/domain/period";
import { indicatorName } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import { yearsNl } from "~/messages/years.nl";
import { definitionsOf } from "./export-definitions.server";
import type { TableNeeds } from "./export-tables.server";
import { readYears } from "./read-years.server";

const t = translator("nl", yearsNl);

/** The yearly table as a file: a line per indicator, year and side, as it can be imported elsewhere. */
export async function yearsTable({ db, now, baseUrl }: TableNeeds): Promise<ExportTable> {
  const [{ figures: bounds }, answered] = await Promise.all([readSettings(db), answeredMonths(db, "grade")]);
  const { years, rows } = await readYears({ db, bounds, now }, answered?.first ?? null);
  const thisYear = dayInAmsterdam(now).slice(0, 4);
  const [from, to] = [Number(years[0] ?? thisYear), Number(years.at(-1) ?? thisYear)];
  const title = t("page.title", { from: String(from), to: String(to) });
  return {
    name: title,
    title,
    columns: [
      { key: "indicator", header: t("table.indicator"), kind: "text" },
      { key: "year", header: t("form.year"), kind: "text" },
      { key: "kind", header: t("form.kind"), kind: "text" },
      { key: "grade", header: t("export.grade"), kind: "grade" },
      { key: "share", header: t("export.share"), kind: "percent" },
      { key: "n", header: t("form.n"), kind: "count" },
      { key: "source", header: t("form.source"), kind: "text" },
    ],
    rows: rows.flatMap(({ indicator, measured, years: cells }) =>
      years.flatMap((year) =>
        (["realised", "planned"] as const).flatMap((side) => {
          const figure = cells[year]?.[side];
          if (!figure) return [];
          const { value, n, source, hidden } = figure;
          return [
            {
              indicator: indicatorName(indicator),
              year,
              kind: t(`table.${side}Full`),
              grade: indicator.unit === "grade" ? value : null,
              share: indicator.unit === "share" ? value : null,
              n,
              source: hidden ? t("table.few") : measured ? t("table.measuredHere") : source,
            },
          ];
        }),
      ),
    ),
    definitions: definitionsOf(
      {
        title,
        selection: t("export.everything"),
        period: { from: calendarYear(from).from, to: calendarYear(to).to },
        question: null,
        series: null,
        bounds,
        address: `${baseUrl}/results/years`,
        madeAt: now,
      },
      [{ term: t("table.caption"), text: t("table.note") }],
    ),
  };
}
