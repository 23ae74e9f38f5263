import { readSettings } from "#db/queries/settings";
import { EFFECT_MONTHS } from "~/domain/action-effect";
import { dayInAmsterdam } from "~/domain/calendar";
import { type ExportColumn, type ExportTable, type ExportValue, hiddenBecause } from "~/domain/export-table";
import type { Indicator } from "~/domain/indicator";
import { monthOf } from "~/domain/period";
import { actionsNl } from "~/messages/actions.nl";
import { exportNl } from "~/messages/export.nl";
import { indicatorName } from "~/messages/indicator-words";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { type ActionReading, readActionRows, type ShownSide } from "./actions-page.server";
import { definitionsOf } from "./export-definitions.server";
import type { TableNeeds } from "./export-tables.server";
import { readResultsFrame } from "./results-frame.server";

const t = translator("nl", exportNl);
const actions = translator("nl", actionsNl);

type Row = Record<string, ExportValue>;

/** Every improvement action with what was before it and after; the filters of the page change nothing in it. */
export async function actionsTable({ db, now, baseUrl }: TableNeeds): Promise<ExportTable> {
  const [frame, { figures: bounds }] = await Promise.all([
    readResultsFrame(db, new URLSearchParams(), now),
    readSettings(db),
  ]);
  const rows = await readActionRows({ db, bounds, now });
  const days = rows.map(({ action }) => monthOf(action.day)).sort();
  const thisMonth = monthOf(dayInAmsterdam(now));
  const title = actions("page.caption");
  return {
    name: title,
    title,
    columns: [
      { key: "name", header: actions("list.name"), kind: "text" },
      { key: "day", header: actions("list.day"), kind: "text" },
      { key: "owner", header: actions("list.owner"), kind: "text" },
      { key: "indicator", header: actions("one.indicator"), kind: "text" },
      { key: "scope", header: actions("one.scope"), kind: "text" },
      { key: "expected", header: actions("one.expected"), kind: "text" },
      ...sideColumns("before", actions("list.before")),
      ...sideColumns("after", actions("list.after")),
      ...changeColumns,
      { key: "verdict", header: actions("list.verdict"), kind: "text" },
    ],
    rows: rows.map(
      ({ action, reading }): Row => ({
        name: action.name,
        day: action.day,
        owner: action.owner,
        indicator: reading ? indicatorName(reading.indicator) : actions("one.gone"),
        scope: scopeText(action.scope, frame),
        expected: action.expected,
        ...sideValues("before", reading?.indicator ?? null, reading?.before ?? null),
        ...sideValues("after", reading?.indicator ?? null, reading?.after ?? null),
        ...changeValues(reading),
        verdict: reading ? actions(`verdict.${reading.effect.verdict}`) : "",
      }),
    ),
    definitions: definitionsOf(
      {
        title,
        selection: t("answers.allTime"),
        period: { from: days[0] ?? thisMonth, to: thisMonth },
        question: null,
        series: null,
        bounds,
        address: new URL("/results/actions", baseUrl).href,
        madeAt: now,
      },
      [
        { term: actions("list.before"), text: t("about.actionSides", { months: EFFECT_MONTHS }) },
        { term: actions("list.verdict"), text: actions("one.caution") },
        { term: t("about.interval"), text: t("about.intervalText") },
        { term: t("column.change"), text: t("about.welchText") },
      ],
    ),
  };
}

/** A grade and a share each have a column of their own: one row is about the one, another about the other. */
const sideColumns = (of: "before" | "after", name: string): ExportColumn[] => [
  { key: `${of}From`, header: `${name}, ${t("column.from").toLowerCase()}`, kind: "month" },
  { key: `${of}To`, header: `${name}, ${t("column.to").toLowerCase()}`, kind: "month" },
  { key: `${of}Grade`, header: `${name}, ${t("column.grade")}`, kind: "grade" },
  { key: `${of}Share`, header: `${name}, ${t("column.share")}`, kind: "percent" },
  { key: `${of}N`, header: `${name}, n`, kind: "count" },
  { key: `${of}Remark`, header: `${name}, ${t("column.remark").toLowerCase()}`, kind: "text" },
];

function sideValues(of: "before" | "after", indicator: Indicator | null, side: ShownSide | null): Row {
  const why = side && hiddenBecause(side.cell.visibility);
  const value = side?.cell.figure?.value ?? null;
  return {
    [`${of}From`]: side?.period.from ?? null,
    [`${of}To`]: side?.period.to ?? null,
    [`${of}Grade`]: indicator?.unit === "grade" ? value : null,
    [`${of}Share`]: indicator?.unit === "share" ? value : null,
    [`${of}N`]: side?.cell.n ?? null,
    [`${of}Remark`]: why ? t(`remark.${why}`) : "",
  };
}

const CHANGES = ["value", "low", "high"] as const;
const changeHeaders = { value: t("column.change"), low: t("column.changeLow"), high: t("column.changeHigh") };
const changeColumns = CHANGES.flatMap((part): ExportColumn[] => [
  { key: `${part}Grade`, header: `${changeHeaders[part]}, ${t("column.points")}`, kind: "grade" },
  { key: `${part}Share`, header: `${changeHeaders[part]}, ${t("column.share")}`, kind: "percent" },
]);

function changeValues(reading: ActionReading | null): Row {
  const change = reading?.effect.change;
  if (!reading || !change) return {};
  const { unit } = reading.indicator;
  return Object.fromEntries(
    CHANGES.map((part) => [unit === "grade" ? `${part}Grade` : `${part}Share`, change[part]]),
  );
}
