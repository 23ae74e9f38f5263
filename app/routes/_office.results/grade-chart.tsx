import { actionMarks } from "~/components/charts/action-marks";
import { TimeChart } from "~/components/charts/time-chart";
import type { TimePoint } from "~/components/charts/time-layout";
import { DataTable } from "~/components/data-table";
import { exportAddress } from "~/domain/export-table";
import { type Asked, drawnLines } from "~/domain/figure-lines";
import type { SeriesPoint } from "~/domain/results";
import { resultsAddress } from "~/domain/results-query";
import { breaksIn } from "~/domain/results-question";
import { breakMarks, breaksText, ladderText, middleOf, spanOf, stepsOf } from "~/messages/chart-words";
import { count, decimal, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";
import { figureColumns } from "./figure-columns";
import type { ShownView } from "./route";

const t = translator("nl", resultsNl);

/** More lines than these can't be told apart; the table has them all. */
const MOST_LINES = 4;

/** The line in time beside the ladder of targets. */
export function GradeChart({ view }: { view: ShownView }) {
  const { chart, wording } = view.results;
  const lines = drawnLines(chart.series, wording);
  const breaks = breaksIn(chart.series);
  const points = lines[0] ?? [];
  // The first and the last figure are told of one question only: they will be compared.
  const ofOne = points.filter((point) => point.wording === points.findLast(({ figure }) => figure)?.wording);
  const shown = ofOne.flatMap(({ figure, ...point }) =>
    figure?.mean == null ? [] : [{ ...point, mean: figure.mean }],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = spanOf(chart, view.ladder);
  const title = t(`chart.title.${chart.grain}`);
  return (
    <TimeChart
      title={title}
      description={t("chart.description", {
        from: periodText(first),
        to: periodText(last),
        firstValue: decimal(first.mean),
        lastValue: decimal(last.mean),
        targets: `${breaksText(breaks)}${ladderText(view.ladder, decimal)}`,
      })}
      span={span}
      axis={{ origin: 1, limit: 10, leastSpan: 2, step: 0.5, format: (value) => decimal(value) }}
      series={lines.slice(0, MOST_LINES).map((line, index) => ({
        key: `grade ${index}`,
        label: t(index === 0 ? "chart.series" : "chart.otherSeries"),
        look: index === 0 ? ("main" as const) : ("second" as const),
        points: line.map(timePoint),
      }))}
      targets={stepsOf(view.ladder, span, decimal)}
      breaks={breakMarks(breaks)}
      marks={actionMarks(view.actions.grade, span)}
      cutNote={(start) => t("chart.cut", { start })}
      note={
        <p>
          {t("chart.note")} {breaks.length > 0 ? t("chart.breakNote") : null}{" "}
          {lines.length > 1 ? t("chart.parallelNote") : null}{" "}
          {view.ofTopTopics.map(({ bound, most }) =>
            t("chart.topTopicsNote", { bound: decimal(bound), most }),
          )}
        </p>
      }
      table={<PointsTable points={lines.flat()} hasMore={chart.series.length > 1} />}
      file={exportAddress("tables", "chart", resultsAddress(view.query))}
    />
  );
}

function timePoint(point: SeriesPoint): TimePoint {
  const { figure } = point;
  const at = middleOf(point);
  if (figure === null || figure.mean === null) return { at, value: null };
  const { mean, low, high, n } = figure;
  return {
    at,
    value: mean,
    low: low === null ? null : Math.max(1, low),
    high: high === null ? null : Math.min(10, high),
    indicative: point.visibility === "indicative",
    detail: t("chart.point", {
      period: periodText(point),
      mean: decimal(mean),
      low: decimal(Math.max(1, low ?? mean)),
      high: decimal(Math.min(10, high ?? mean)),
      n: count(n),
    }),
  };
}

function PointsTable({ points, hasMore }: { points: readonly Asked<SeriesPoint>[]; hasMore: boolean }) {
  return (
    <DataTable
      caption={t("chart.table")}
      dense
      columns={[
        {
          key: "period",
          header: t("table.period"),
          rowHeader: true,
          cell: (point: Asked<SeriesPoint>) => periodText(point),
        },
        ...(hasMore
          ? [
              {
                key: "series",
                header: t("table.series"),
                numeric: true,
                cell: (point: Asked<SeriesPoint>) => point.wording,
              },
            ]
          : []),
        ...figureColumns<Asked<SeriesPoint>>(),
      ]}
      rows={points.toSorted((a, b) => (a.from === b.from ? a.wording - b.wording : a.from < b.from ? -1 : 1))}
      rowKey={(point) => `${point.from} ${point.to} ${point.wording}`}
    />
  );
}
