import { teamNames, topicNames } from "#db/queries/figures";
import { readSettings } from "#db/queries/settings";
import { dayInAmsterdam } from "~/domain/calendar";
import type { ExportColumn, ExportTable, ExportValue } from "~/domain/export-table";
import type { Indicator } from "~/domain/indicator";
import { monthOf } from "~/domain/period";
import { readOver, type TargetReading } from "~/domain/target-reading";
import { exportNl } from "~/messages/export.nl";
import { indicatorName } from "~/messages/indicator-words";
import { type Names, scopeText } from "~/messages/scope-words";
import { certaintyText, targetSentence, verdictSign } from "~/messages/target-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { definitionsOf } from "./export-definitions.server";
import type { TableNeeds } from "./export-tables.server";
import { readTargets } from "./read-targets.server";

const t = translator("nl", exportNl);
const targets = translator("nl", targetsNl);

type Row = Record<string, ExportValue>;

/** Every target in force with how it stands, as its page tells; the filters of a page change nothing in it. */
export async function targetsTable({ db, now, baseUrl }: TableNeeds): Promise<ExportTable> {
  const [{ figures: bounds }, topics, teams] = await Promise.all([
    readSettings(db),
    topicNames(db),
    teamNames(db),
  ]);
  const readings = await readTargets(db, bounds, now);
  const title = targets("list.caption");
  return {
    name: title,
    title,
    columns: [
      { key: "name", header: targets("list.indicator"), kind: "text" },
      { key: "scope", header: t("targets.scope"), kind: "text" },
      { key: "direction", header: t("targets.direction"), kind: "text" },
      ...valueColumns("bound", targets("list.bound")),
      { key: "by", header: targets("list.by"), kind: "text" },
      ...valueColumns("baseline", t("targets.baseline")),
      { key: "baselineYear", header: t("targets.baselineYear"), kind: "text" },
      { key: "owner", header: t("targets.owner"), kind: "text" },
      { key: "note", header: t("targets.note"), kind: "text" },
      { key: "from", header: t("column.from"), kind: "month" },
      { key: "to", header: t("column.to"), kind: "month" },
      ...valueColumns("value", targets("list.value")),
      ...valueColumns("low", t("column.low")),
      ...valueColumns("high", t("column.high")),
      { key: "n", header: targets("list.n"), kind: "count" },
      { key: "verdict", header: targets("list.verdict"), kind: "text" },
      { key: "said", header: t("targets.said"), kind: "text" },
    ],
    rows: readings.map((reading) => rowOf(reading, { topics, teams })),
    definitions: definitionsOf(
      {
        title,
        selection: t("targets.selection"),
        period: readOver(monthOf(dayInAmsterdam(now))),
        question: null,
        series: null,
        bounds,
        address: new URL("/targets", baseUrl).href,
        madeAt: now,
      },
      [
        { term: targets("list.value"), text: t("targets.valueText") },
        { term: targets("list.verdict"), text: t("targets.verdictText") },
        { term: t("about.interval"), text: t("about.intervalText") },
      ],
    ),
  };
}

/** A grade and a share each have a column of their own: one row is about the one, another about the other. */
const valueColumns = (of: string, name: string): ExportColumn[] => [
  { key: `${of}Grade`, header: `${name}, ${t("column.grade")}`, kind: "grade" },
  { key: `${of}Share`, header: `${name}, ${t("column.share")}`, kind: "percent" },
];

const valueIn = (of: string, { unit }: Indicator, value: number | null): Row => ({
  [unit === "grade" ? `${of}Grade` : `${of}Share`]: value,
});

function rowOf(reading: TargetReading, names: Names): Row {
  const { target, indicator, period, verdict } = reading;
  // As on the page: with too few answers there is no value, and no n either.
  const isTold = reading.reading.value !== null && verdict !== "too_few";
  const { value, low, high, n } = reading.reading;
  return {
    name: indicatorName(indicator),
    scope: scopeText(target.scope, names),
    direction: targets(`direction.${target.direction}`),
    ...valueIn("bound", indicator, target.bound),
    by: target.by,
    ...valueIn("baseline", indicator, target.baseline),
    baselineYear: target.baselineYear === null ? null : String(target.baselineYear),
    owner: target.owner,
    note: target.note,
    from: isTold ? period.from : null,
    to: isTold ? period.to : null,
    ...(isTold
      ? {
          ...valueIn("value", indicator, value),
          ...valueIn("low", indicator, low),
          ...valueIn("high", indicator, high),
          n,
        }
      : {}),
    verdict: verdictSign(reading).text,
    said: [targetSentence(reading), ...certaintyText(reading)].join(" "),
  };
}
