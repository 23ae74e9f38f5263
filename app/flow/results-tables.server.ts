import { CHANNELS } from "~/domain/contact";
import type { Definition, ExportColumn, ExportTable, ExportValue } from "~/domain/export-table";
import { hiddenBecause } from "~/domain/export-table";
import { drawnLines } from "~/domain/figure-lines";
import type { Cell, ResultRow } from "~/domain/results";
import { type ResultsQuery, resultsAddress } from "~/domain/results-query";
import { whenText } from "~/messages/comparison-words";
import { periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { resultsNl } from "~/messages/results.nl";
import { type Names, nameOf, scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { definitionsOf } from "./export-definitions.server";
import type { TableNeeds } from "./export-tables.server";
import { type ResultsView, readResultsPage } from "./results-page.server";

const t = translator("nl", exportNl);
const results = translator("nl", resultsNl);

type By = "channel" | "topic" | "team";
const NAMES = { channel: "channels", topic: "topics", team: "teams" } as const;

/** The table of the mean grade per channel, topic or team as /results has it; null where the address isn't right. */
export const resultsTable =
  (by: By) =>
  async (needs: TableNeeds): Promise<ExportTable | null> => {
    const page = await readResultsPage(needs.db, needs.search, needs.now);
    if (page.view === null) return null;
    const { query, results: read } = page.view;
    const order = (row: ResultRow) => (CHANNELS as readonly string[]).indexOf(row.key);
    const rows = read[NAMES[by]].toSorted(
      (a, b) =>
        (by === "channel" ? order(a) - order(b) : b.contacts - a.contacts) || (a.key < b.key ? -1 : 1),
    );
    const total: ResultRow = { key: "total", ...read.total, otherWordings: [] };
    const isCompared = query.compare !== "none";
    const columns: ExportColumn[] = [
      { key: "name", header: results(`filter.${by}`), kind: "text" },
      ...gradeColumns,
      { key: "contacts", header: t("column.contacts"), kind: "count" },
      { key: "response", header: results("table.response"), kind: "percent" },
      ...(isCompared
        ? [
            {
              key: "change",
              header: results("table.change", { when: whenText(query) }),
              kind: "grade",
            } as const,
          ]
        : []),
      { key: "remark", header: t("column.remark"), kind: "text" },
    ];
    return gradeTable(needs, page, page.view, {
      title: t(`file.${NAMES[by]}`),
      columns,
      rows: [...rows, total].map((row) => ({
        name: row.key === "total" ? results("table.total") : nameOf(by, row.key, page),
        ...gradeValues(row),
        contacts: row.contacts,
        response:
          row.reach === null || row.reach.invited === 0
            ? null
            : Math.min(1, row.reach.answered / row.reach.invited),
        change: row.change?.value ?? null,
      })),
      more: [
        { term: t("about.response"), text: t("about.responseText") },
        ...(isCompared ? [{ term: t("about.change"), text: t("about.changeText") }] : []),
      ],
    });
  };

/** The mean grade per month of the period, of one question. */
export async function monthsTable(needs: TableNeeds): Promise<ExportTable | null> {
  const page = await readResultsPage(needs.db, needs.search, needs.now);
  if (page.view === null) return null;
  return gradeTable(needs, page, page.view, {
    title: t("file.months"),
    columns: [
      { key: "month", header: t("column.month"), kind: "month" },
      ...gradeColumns,
      { key: "remark", header: t("column.remark"), kind: "text" },
    ],
    rows: page.view.results.months
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map((row) => ({ month: row.key, ...gradeValues(row) })),
    more: [],
  });
}

/** The line in time of /results: in the grain of its chart, each question by itself. */
export async function chartTable(needs: TableNeeds): Promise<ExportTable | null> {
  const page = await readResultsPage(needs.db, needs.search, needs.now);
  if (page.view === null) return null;
  const { chart, wording } = page.view.results;
  return gradeTable(needs, page, page.view, {
    title: results(`chart.title.${chart.grain}`),
    columns: [
      { key: "from", header: t("column.from"), kind: "month" },
      { key: "to", header: t("column.to"), kind: "month" },
      { key: "series", header: t("about.series"), kind: "count" },
      ...gradeColumns,
      { key: "remark", header: t("column.remark"), kind: "text" },
    ],
    rows: drawnLines(chart.series, wording)
      .flat()
      .toSorted((a, b) => (a.from === b.from ? a.wording - b.wording : a.from < b.from ? -1 : 1))
      .map((point) => ({ from: point.from, to: point.to, series: point.wording, ...gradeValues(point) })),
    more: [],
  });
}

const gradeColumns: readonly ExportColumn[] = [
  { key: "n", header: results("table.n"), kind: "count" },
  { key: "mean", header: results("table.mean"), kind: "grade" },
  { key: "low", header: t("column.low"), kind: "grade" },
  { key: "high", header: t("column.high"), kind: "grade" },
  { key: "share8", header: t("column.share8"), kind: "percent" },
  { key: "insufficient", header: t("column.insufficient"), kind: "percent" },
];

function gradeValues({ visibility, n, figure }: Cell): Record<string, ExportValue> {
  const why = hiddenBecause(visibility);
  return {
    n,
    mean: figure?.mean ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    share8: figure?.share8 ?? null,
    insufficient: figure?.shareInsufficient ?? null,
    remark: why === null ? "" : t(`remark.${why}`),
  };
}

interface Parts extends Pick<ExportTable, "title" | "columns" | "rows"> {
  more: readonly Definition[];
}

function gradeTable(
  { now, baseUrl }: TableNeeds,
  page: Names & Pick<Awaited<ReturnType<typeof readResultsPage>>, "bounds">,
  { query, results: read, questions }: ResultsView,
  { title: table, columns, rows, more }: Parts,
): ExportTable {
  const selection = scopeText(query.scope, page);
  const title = t("file.title", { table, scope: selection, period: periodText(query.period) });
  const question = read.wording === null ? null : (questions[read.wording] ?? null);
  const definitions = definitionsOf(
    {
      title,
      selection,
      period: query.period,
      question,
      series: read.wording,
      bounds: page.bounds,
      address: addressOf(query, baseUrl),
      madeAt: now,
    },
    [
      { term: t("about.n"), text: t("about.nText") },
      { term: t("about.mean"), text: t("about.meanText") },
      { term: t("about.shares"), text: t("about.sharesText") },
      { term: t("about.interval"), text: t("about.intervalText") },
      ...more,
    ],
  );
  return { name: t("file.name", { table, ...query.period }), title, columns, rows, definitions };
}

const addressOf = (query: ResultsQuery, baseUrl: string) => new URL(resultsAddress(query), baseUrl).href;
