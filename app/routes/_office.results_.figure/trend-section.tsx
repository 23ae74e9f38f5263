import { actionMarks } from "~/components/charts/action-marks";
import { TimeChart } from "~/components/charts/time-chart";
import type { TimePoint } from "~/components/charts/time-layout";
import { DataTable } from "~/components/data-table";
import { Tabs } from "~/components/navigation";
import { Section } from "~/components/page";
import { type AskedPoint, drawnLines } from "~/domain/figure-lines";
import { type Indicator, rangeOf } from "~/domain/indicator";
import { breakMarks, breaksText, ladderText, middleOf, spanOf, stepsOf } from "~/messages/chart-words";
import { count, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { indicatorName, rangeText, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import { figureAddress, tableAddress } from "./address";
import { axisOf, cutNote } from "./axis";
import { cellColumns } from "./columns";
import type { FigureView } from "./route";

const t = translator("nl", figureNl);
const GRAINS = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const names = Object.keys(GRAINS) as (keyof typeof GRAINS)[];
/** More lines than these can't be told apart; the table has them all. */
const MOST_LINES = 4;

/** The line in time in the grain of choice, with its interval and the ladder. */
export function TrendSection({ view }: { view: FigureView }) {
  const { indicator, series, query, by, ladder, total } = view;
  const lines = drawnLines(series.lines, total.wording);
  const points = lines[0] ?? [];
  // The first and the last figure are told of one question only: they will be compared.
  const asked = points.findLast(({ figure }) => figure)?.wording;
  const shown = points.filter(({ figure, wording }) => figure?.value != null && wording === asked);
  const [first, last] = [shown[0], shown.at(-1)];
  const format = (value: number) => valueText(indicator, value);
  const drawn = { from: points[0]?.from ?? query.period.from, to: points.at(-1)?.to ?? query.period.to };
  const span = spanOf(drawn, ladder);
  const title = t(`trend.chart.${series.grain}`, { indicator: indicatorName(indicator) });
  return (
    <Section title={t("trend.title")} intro={t("trend.intro")}>
      <Tabs
        label={t("trend.grains")}
        items={names.map((name) => ({
          href: figureAddress(query, { indicator: indicator.key, grain: name, by }),
          label: t(`trend.${name}`),
          current: GRAINS[name] === series.grain,
        }))}
      />
      {first === undefined || last === undefined ? (
        <p className="utrecht-paragraph">{t("trend.few")}</p>
      ) : (
        <TimeChart
          title={title}
          description={t("trend.description", {
            from: periodText(first),
            to: periodText(last),
            firstValue: format(first.figure?.value ?? 0),
            lastValue: format(last.figure?.value ?? 0),
            targets: `${breaksText(series.breaks)}${ladderText(ladder, format)}`,
          })}
          span={span}
          axis={axisOf(indicator)}
          series={lines.slice(0, MOST_LINES).map((line, index) => ({
            key: `line ${index}`,
            label: lines.length === 1 ? "" : t(index === 0 ? "trend.series" : "trend.otherSeries"),
            look: index === 0 ? ("main" as const) : ("second" as const),
            points: line.map((point) => timePoint(indicator, point)),
          }))}
          targets={stepsOf(ladder, span, format)}
          breaks={breakMarks(series.breaks)}
          marks={actionMarks(view.actions, span)}
          cutNote={cutNote(indicator)}
          note={<p>{t("trend.note")}</p>}
          table={
            <PointsTable indicator={indicator} points={lines.flat()} hasMore={series.lines.length > 1} />
          }
          file={tableAddress("figure-trend", view)}
        />
      )}
    </Section>
  );
}

function timePoint(indicator: Indicator, point: AskedPoint): TimePoint {
  const at = middleOf(point);
  const { figure } = point;
  if (figure?.value == null) return { at, value: null };
  const { least, most } = rangeOf(indicator);
  return {
    at,
    value: figure.value,
    low: figure.low === null ? null : Math.max(least, figure.low),
    high: figure.high === null ? null : Math.min(most, figure.high),
    indicative: point.visibility === "indicative",
    detail: t("trend.point", {
      period: periodText(point),
      value: valueText(indicator, figure.value),
      ...rangeText(indicator, figure.low ?? figure.value, figure.high ?? figure.value),
      n: count(figure.n),
    }),
  };
}

function PointsTable({
  indicator,
  points,
  hasMore,
}: {
  indicator: Indicator;
  points: readonly AskedPoint[];
  hasMore: boolean;
}) {
  return (
    <DataTable
      caption={indicatorName(indicator)}
      dense
      rows={points.toSorted((a, b) => (a.from === b.from ? a.wording - b.wording : a.from < b.from ? -1 : 1))}
      rowKey={({ from, wording }) => `${from} ${wording}`}
      columns={[
        {
          key: "period",
          header: t("table.period"),
          rowHeader: true,
          cell: (point) => periodText(point),
        },
        ...(hasMore
          ? [
              {
                key: "series",
                header: t("table.series"),
                numeric: true,
                cell: ({ wording }: AskedPoint) => wording,
              },
            ]
          : []),
        ...cellColumns<AskedPoint>(indicator),
      ]}
    />
  );
}
