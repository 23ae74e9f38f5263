import { type ExportValue, hiddenBecause } from "~/domain/export-table";
import { heatMap } from "~/domain/heat-map";
import { againstText } from "~/messages/comparison-words";
import { decimal, periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { overviewNl } from "~/messages/overview.nl";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import type { ReadTable } from "./export-tables.server";
import { tableOf } from "./people-table-parts.server";
import { readFigureCells } from "./read-figure.server";
import { gradeIndicator, readResultsPage } from "./results-page.server";

const t = translator("nl", exportNl);
const overview = translator("nl", overviewNl);

type Row = Record<string, ExportValue>;

/** The heat map of /results, a row per topic and channel: what pulls the total down most first. */
export const mapTable: ReadTable = async (needs) => {
  const { view, ...frame } = await readResultsPage(needs.db, needs.search, needs.now);
  if (view === null) return null;
  const { query, heatMap: found, results, questions } = view;
  const needed = { ...needs, bounds: frame.bounds };
  const map =
    found && heatMap((await readFigureCells(needed, gradeIndicator, query)).cells, found.aim, "grade");
  const cells =
    map?.topics.flatMap(({ key: topic }) =>
      map.channels.flatMap(({ key: channel }) => map.cell(channel, topic) ?? []),
    ) ?? [];
  return tableOf(needs, frame, query, "/results", {
    table: overview("map.caption", { period: periodText(query.period) }),
    question: results.wording === null ? null : (questions[results.wording] ?? null),
    series: results.wording,
    columns: [
      { key: "topic", header: t("column.topic"), kind: "text" },
      { key: "channel", header: t("column.channel"), kind: "text" },
      { key: "n", header: t("about.n"), kind: "count" },
      { key: "mean", header: t("about.mean"), kind: "grade" },
      { key: "low", header: t("column.low"), kind: "grade" },
      { key: "high", header: t("column.high"), kind: "grade" },
      { key: "pull", header: overview("map.pull"), kind: "grade" },
      { key: "contacts", header: t("column.contacts"), kind: "count" },
      { key: "remark", header: t("column.remark"), kind: "text" },
    ],
    rows: cells
      .filter(({ visibility }) => visibility !== "none")
      .toSorted((a, b) => (b.pull ?? -Infinity) - (a.pull ?? -Infinity))
      .map(({ topic, channel, n, figure, pull, contacts, visibility }): Row => {
        const why = hiddenBecause(visibility);
        return {
          topic: nameOf("topic", topic, frame),
          channel: nameOf("channel", channel, frame),
          n,
          mean: figure?.value ?? null,
          low: figure?.low ?? null,
          high: figure?.high ?? null,
          pull,
          contacts,
          remark: why === null ? "" : t(`remark.${why}`),
        };
      }),
    more: found
      ? [
          { term: t("about.mean"), text: t("about.meanText") },
          {
            term: overview("map.pull"),
            text: overview("map.explained", {
              isTarget: String(found.aim.isTarget),
              weighs: map?.weighs ?? "contacts",
            }),
          },
          {
            term: t(found.aim.isTarget ? "about.aim" : "about.aimMean"),
            text: decimal(found.aim.bound, 2),
          },
          { term: t("about.interval"), text: t("about.intervalText") },
        ]
      : [],
  });
};

/** What the view is compared with on /results, each with its verdict. */
export const movementsTable: ReadTable = async (needs) => {
  const { view, ...frame } = await readResultsPage(needs.db, needs.search, needs.now);
  if (view === null) return null;
  const { query, movements, results, questions } = view;
  const now = results.total.figure?.mean ?? null;
  return tableOf(needs, frame, query, "/results", {
    table: overview("moving.caption"),
    question: results.wording === null ? null : (questions[results.wording] ?? null),
    series: results.wording,
    columns: [
      { key: "against", header: overview("moving.against"), kind: "text" },
      { key: "from", header: t("column.from"), kind: "month" },
      { key: "to", header: t("column.to"), kind: "month" },
      { key: "before", header: overview("moving.before"), kind: "grade" },
      { key: "n", header: overview("moving.n"), kind: "count" },
      { key: "now", header: overview("moving.now"), kind: "grade" },
      { key: "nowN", header: t("column.nowN"), kind: "count" },
      { key: "change", header: overview("moving.change"), kind: "grade" },
      { key: "low", header: t("column.low"), kind: "grade" },
      { key: "high", header: t("column.high"), kind: "grade" },
      { key: "verdict", header: overview("moving.verdict"), kind: "text" },
    ],
    rows: (movements ?? []).map((movement): Row => {
      const { period, before, change, because } = movement;
      return {
        against: againstText(movement, query.since),
        from: period.from,
        to: period.to,
        before: before.figure?.mean ?? null,
        n: before.n,
        now,
        nowN: results.total.n,
        change: change?.value ?? null,
        low: change?.low ?? null,
        high: change?.high ?? null,
        verdict: change
          ? overview(`moving.${change.verdict}`)
          : overview(`moving.because.${because ?? "few"}`),
      };
    }),
    more: [{ term: t("about.interval"), text: t("about.welchText") }],
  });
};
