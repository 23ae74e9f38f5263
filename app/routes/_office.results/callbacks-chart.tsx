import { actionMarks } from "~/components/charts/action-marks";
import { TimeChart } from "~/components/charts/time-chart";
import type { TimePoint } from "~/components/charts/time-layout";
import { type Column, DataTable } from "~/components/data-table";
import type { CallbackPoint, ShareCell } from "~/domain/callbacks";
import { exportAddress } from "~/domain/export-table";
import type { Month } from "~/domain/period";
import { resultsAddress } from "~/domain/results-query";
import { breakMarks, breaksText, ladderText, middleOf, spanOf, stepsOf } from "~/messages/chart-words";
import { count, percent, periodText } from "~/messages/dutch";
import { resultsNl } from "~/messages/results.nl";
import { translator } from "~/messages/translate";
import { shareColumns } from "./figure-columns";
import type { ShownView } from "./route";

const t = translator("nl", resultsNl);

/** Late callbacks per quarter as residents say and as the log says, beside the ladder. */
export function CallbacksChart({ view }: { view: ShownView }) {
  const { series: points } = view.results.callbacks;
  const drawn = points.filter(({ experienced, logged }) => experienced.figure || logged.figure);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const breaks = breaksOf(points);
  const asked = points.findLast(({ wording }) => wording !== null)?.wording;
  const ladder = view.callbackLadder;
  const span = spanOf(view.results.chart, ladder);
  return (
    <TimeChart
      size="low"
      title={t("callbacks.chart")}
      description={t("callbacks.chartDescription", {
        from: periodText({ from: first.from, to: first.from }),
        to: periodText({ from: last.to, to: last.to }),
        experienced: lineText(
          points.filter(({ wording }) => wording === asked).map(({ experienced }) => experienced),
        ),
        logged: lineText(points.map(({ logged }) => logged)),
        targets: `${breaksText(breaks)}${ladderText(ladder, percent)}`,
      })}
      span={span}
      axis={{ origin: 0, limit: 1, leastSpan: 0.4, step: 0.1, format: (value) => percent(value) }}
      series={[
        {
          key: "experienced",
          label: t("callbacks.seriesExperienced"),
          points: points.map((point) => timePoint(point, point.experienced)),
        },
        {
          key: "logged",
          label: t("callbacks.seriesLogged"),
          look: "second",
          points: points.map((point) => timePoint(point, point.logged)),
        },
      ]}
      targets={stepsOf(ladder, span, percent)}
      breaks={breakMarks(breaks)}
      marks={actionMarks(view.actions.callbacks, span)}
      note={
        <p>
          {t("callbacks.chartNote")} {breaks.length > 0 ? t("callbacks.breakNote") : null}
        </p>
      }
      table={<PointsTable points={points} />}
      file={exportAddress("tables", "callbacks-quarters", resultsAddress(view.query))}
    />
  );
}

/** Where residents began to be asked another question. */
function breaksOf(points: readonly CallbackPoint[]): Month[] {
  const asked = points.filter(({ wording }) => wording !== null);
  return asked.flatMap(({ from, wording }, index) => {
    const before = asked[index - 1];
    return before === undefined || before.wording === wording ? [] : [from];
  });
}

function timePoint(point: CallbackPoint, { figure, visibility }: ShareCell): TimePoint {
  const at = middleOf(point);
  if (figure?.share == null || figure.low === null || figure.high === null) return { at, value: null };
  const { share, low, high, n } = figure;
  return {
    at,
    value: share,
    low,
    high,
    indicative: visibility === "indicative",
    detail: t("callbacks.point", {
      period: periodText(point),
      share: percent(share),
      low: percent(low),
      high: percent(high),
      n: count(n),
    }),
  };
}

function lineText(cells: readonly ShareCell[]): string {
  const shares = cells.flatMap(({ figure }) => (figure?.share == null ? [] : [figure.share]));
  const [first, last] = [shares[0], shares.at(-1)];
  if (first === undefined || last === undefined) return t("callbacks.chartNoLine");
  return t("callbacks.chartLine", { first: percent(first), last: percent(last) });
}

function PointsTable({ points }: { points: readonly CallbackPoint[] }) {
  const period: Column<CallbackPoint> = {
    key: "period",
    header: t("table.period"),
    rowHeader: true,
    cell: (point) => periodText(point),
  };
  return (
    <DataTable
      caption={t("callbacks.table")}
      dense
      columns={[
        period,
        ...shareColumns<CallbackPoint>("experienced", t("callbacks.tableExperienced")),
        ...shareColumns<CallbackPoint>("logged", t("callbacks.tableLogged")),
      ]}
      rows={points}
      rowKey={({ from }) => from}
    />
  );
}
