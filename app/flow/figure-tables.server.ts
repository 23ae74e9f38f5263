import { CHANNELS } from "~/domain/contact";
import {
  type Definition,
  type ExportColumn,
  type ExportTable,
  type ExportValue,
  hiddenBecause,
} from "~/domain/export-table";
import { drawnLines } from "~/domain/figure-lines";
import type { FigureCell, Indicator } from "~/domain/indicator";
import { resultsAddress } from "~/domain/results-query";
import { signalText } from "~/messages/chart-words";
import { periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { figureNl } from "~/messages/figure.nl";
import { denominatorText, indicatorName } from "~/messages/indicator-words";
import { nameOf, questionnaireName, scopeText } from "~/messages/scope-words";
import { partOf, type SpreadPart, spreadOf } from "~/messages/spread-words";
import { translator } from "~/messages/translate";
import { definitionsOf } from "./export-definitions.server";
import type { ReadTable, TableNeeds } from "./export-tables.server";
import { type FigureView, readFigurePage } from "./figure-page.server";
import type { ResultsFrame } from "./results-frame.server";

const t = translator("nl", exportNl);
const figure = translator("nl", figureNl);

type Row = Record<string, ExportValue>;

/** What a table of /results/figure has of its own. */
interface Parts {
  title: string;
  columns: readonly ExportColumn[];
  rows: readonly Row[];
  more?: readonly Definition[];
}

interface Shown {
  frame: Extract<ResultsFrame, { problems: null }>;
  view: FigureView;
}

/** A table of the page of a figure, for what that page's address asks for; null where the address isn't right. */
const figureTable =
  (partsOf: (shown: Shown) => Parts): ReadTable =>
  async (needs) => {
    const { frame, view, asked } = await readFigurePage(needs.db, needs.search, needs.now);
    if (frame.query === null || view === null) return null;
    return tableOf(needs, { frame, view }, asked, partsOf({ frame, view }));
  };

function tableOf(
  { now, baseUrl }: TableNeeds,
  { frame, view }: Shown,
  asked: Record<"indicator" | "grain" | "by", string>,
  { title: table, columns, rows, more = [] }: Parts,
): ExportTable {
  const { indicator, total, wordings } = view;
  const { query } = frame;
  const selection = scopeText(query.scope, frame);
  const title = `${table}: ${selection}`;
  const address = new URL(resultsAddress(query, "/results/figure"), baseUrl);
  for (const [name, value] of Object.entries(asked)) if (value !== "") address.searchParams.set(name, value);
  const definitions = definitionsOf(
    {
      title,
      selection,
      period: query.period,
      question: wordings.findLast(({ series }) => series === total.wording)?.text ?? null,
      series: total.wording,
      bounds: frame.bounds,
      address: address.href,
      madeAt: now,
    },
    [
      { term: indicatorName(indicator), text: denominatorText(indicator) },
      { term: t("about.interval"), text: figure(`about.interval.${indicator.unit}`) },
      ...more,
    ],
  );
  return { name: table, title, columns, rows, definitions };
}

/** n, value and interval, and why they are empty where they are. */
const cellColumns = (indicator: Indicator): ExportColumn[] => [
  { key: "n", header: figure("table.n"), kind: "count" },
  { key: "value", header: indicatorName(indicator), kind: kindOf(indicator) },
  { key: "low", header: t("column.low"), kind: kindOf(indicator) },
  { key: "high", header: t("column.high"), kind: kindOf(indicator) },
];
const remarkColumn: ExportColumn = { key: "remark", header: t("column.remark"), kind: "text" };

const kindOf = ({ unit }: Indicator) => (unit === "grade" ? "grade" : "percent");

function cellValues({ n, figure: read, visibility }: FigureCell): Row {
  const why = hiddenBecause(visibility);
  return {
    n,
    value: read?.value ?? null,
    low: read?.low ?? null,
    high: read?.high ?? null,
    remark: why === null ? "" : t(`remark.${why}`),
  };
}

/** How often each answer was given, or each of five groups of grades. */
export const spreadTable = (groups: boolean): ReadTable =>
  figureTable(({ frame, view }) => {
    const { bins, parts, of } = spreadOf(view);
    const period = periodText(frame.query.period);
    // Of a figure that is hidden no answer is told: no row, and not a zero.
    const rows: readonly SpreadPart[] = view.total.figure === null ? [] : groups ? (bins ?? []) : parts;
    return {
      title: `${indicatorName(view.indicator)}, ${figure(groups ? "spread.bins" : `spread.${of}`, { period }).toLowerCase()}`,
      columns: [
        { key: "answer", header: figure("spread.answer"), kind: "text" },
        { key: "n", header: figure("spread.count"), kind: "count" },
        { key: "share", header: figure("spread.share"), kind: "percent" },
        { key: "counts", header: t("column.counts"), kind: "text" },
      ],
      rows: rows.map((part) => ({
        answer: part.label,
        n: part.n,
        share: partOf(part, rows),
        counts: part.counts ? t("value.yes") : t("value.no"),
      })),
    };
  });

/** The control chart: each month with the centre and the limits of its stretch, and why it stands out. */
export const courseTable: ReadTable = figureTable(({ view: { course, indicator } }) => ({
  title: figure("course.table", { indicator: indicatorName(indicator) }),
  columns: [
    { key: "month", header: t("column.month"), kind: "month" },
    ...cellColumns(indicator),
    { key: "mean", header: figure("course.meanColumn"), kind: kindOf(indicator) },
    { key: "lowLimit", header: t("column.lowLimit"), kind: kindOf(indicator) },
    { key: "highLimit", header: t("column.highLimit"), kind: kindOf(indicator) },
    { key: "signals", header: figure("course.why"), kind: "text" },
    remarkColumn,
  ],
  rows: course.points.map((point, index) => {
    const stretch = course.stretches.find(({ from, to }) => from <= index && index <= to);
    const drawn = stretch?.points.find((each) => each.index === index);
    return {
      month: point.from,
      ...cellValues(point),
      mean: stretch?.mean ?? null,
      lowLimit: stretch?.low ?? null,
      highLimit: stretch?.high ?? null,
      signals: drawn ? signalText(drawn) : "",
    };
  }),
  more: [{ term: figure("course.limitsColumn"), text: figure("course.note") }],
}));

/** The line in time in the grain that the page shows. */
export const trendTable: ReadTable = figureTable(({ view: { series, indicator, total } }) => ({
  title: figure(`trend.chart.${series.grain}`, { indicator: indicatorName(indicator) }),
  columns: [
    { key: "from", header: t("column.from"), kind: "month" },
    { key: "to", header: t("column.to"), kind: "month" },
    { key: "series", header: t("about.series"), kind: "count" },
    ...cellColumns(indicator),
    remarkColumn,
  ],
  rows: drawnLines(series.lines, total.wording)
    .flat()
    .toSorted((a, b) => (a.from === b.from ? a.wording - b.wording : a.from < b.from ? -1 : 1))
    .map((point) => ({ from: point.from, to: point.to, series: point.wording, ...cellValues(point) })),
}));

/** The figure per channel, topic or team, as the page's address asks. */
export const figureRowsTable: ReadTable = figureTable(({ frame, view: { by, table, indicator } }) => {
  const order = (key: string) => (CHANNELS as readonly string[]).indexOf(key);
  const rows = table.rows.toSorted(
    (a, b) => (by === "channel" ? order(a.key) - order(b.key) : 0) || (a.key < b.key ? -1 : 1),
  );
  const hasContacts = rows.some(({ contacts }) => contacts !== null);
  const sum = hasContacts ? rows.reduce((total, { contacts }) => total + (contacts ?? 0), 0) : null;
  return {
    title: figure(`rows.caption.${by}`, {
      indicator: indicatorName(indicator),
      period: periodText(frame.query.period),
    }),
    columns: [
      { key: "name", header: t(`column.${by}`), kind: "text" },
      ...cellColumns(indicator),
      { key: "contacts", header: t("column.contacts"), kind: "count" },
      remarkColumn,
    ],
    rows: [
      ...rows.map((row) => ({
        name: nameOf(by, row.key, frame),
        ...cellValues(row),
        contacts: row.contacts,
      })),
      { name: figure("table.total"), ...cellValues(table.total), contacts: sum },
    ],
  };
});

/** What was entered or imported from outside. */
export const outsideTable: ReadTable = figureTable(({ view: { indicator, outside } }) => ({
  title: figure("outside.caption", { indicator: indicatorName(indicator) }),
  columns: [
    { key: "from", header: t("column.from"), kind: "month" },
    { key: "to", header: t("column.to"), kind: "month" },
    { key: "kind", header: figure("outside.kind"), kind: "text" },
    { key: "value", header: figure("outside.value"), kind: kindOf(indicator) },
    { key: "n", header: figure("outside.n"), kind: "count" },
    { key: "source", header: figure("outside.source"), kind: "text" },
  ],
  rows: outside.map(({ from, to, kind, value, n, source }) => ({
    from,
    to,
    kind: figure(`outside.${kind}`),
    value,
    n,
    source,
  })),
}));

/** Every wording under which the question was asked. */
export const wordingsTable: ReadTable = figureTable(({ frame, view: { indicator, wordings } }) => ({
  title: `${indicatorName(indicator)}: ${figure("about.wordings").toLowerCase()}`,
  columns: [
    { key: "text", header: figure("about.wordingColumn"), kind: "text" },
    { key: "series", header: figure("about.series"), kind: "count" },
    { key: "questionnaire", header: figure("about.questionnaire"), kind: "text" },
    { key: "since", header: figure("about.since"), kind: "text" },
  ],
  rows: wordings.map(({ text, series, questionnaire, version, since }) => ({
    text,
    series,
    questionnaire: figure("about.version", {
      questionnaire: questionnaireName(questionnaire, frame),
      version,
    }),
    since,
  })),
}));
