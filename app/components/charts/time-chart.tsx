import { area, line } from "d3-shape";
import type { ReactNode } from "react";
import { ChartFigure } from "./chart-figure";
import { type ChartMark, ChartMarkList, ChartMarks } from "./chart-marks";
import { SizedDrawing } from "./drawing";
import { ChartAxes, ChartBreaks, ChartTargetLabels, ChartTargets } from "./time-chart-frame";
import { EndLabels, endMarksOf, marksOf } from "./time-chart-labels";
import {
  type BreakMark,
  chartSizes,
  type DrawnPoint,
  type Layout,
  layOut,
  lowChartSizes,
  type Span,
  segmentsOf,
  type TargetStep,
  type TimeSeries,
  twoDecimals,
  type ValueAxis,
} from "./time-layout";

export interface TimeChartProps {
  title: string;
  titleHidden?: boolean | undefined;
  /** What the drawing shows, in a sentence or two, for who can't see it. */
  description: string;
  span: Span;
  axis: ValueAxis;
  /** One to four lines. */
  series: readonly TimeSeries[];
  targets?: readonly TargetStep[] | undefined;
  breaks?: readonly BreakMark[] | undefined;
  /** What was done on the way: numbered in the drawing, in words under it. */
  marks?: readonly ChartMark[] | undefined;
  /** `low` for a chart that comes second on its page. */
  size?: "full" | "low" | undefined;
  /** Under the chart when the axis doesn't start at its origin: "De as begint bij 6,0". */
  cutNote?: ((start: string) => string) | undefined;
  /** The first-of-month dates under the axis; "2025" in January and "apr" else by default. */
  formatTick?: ((month: Date) => string) | undefined;
  note?: ReactNode;
  table?: ReactNode;
  /** Where its table is given out as a file, without the format. */
  file?: string | undefined;
}

const monthName = new Intl.DateTimeFormat("nl-NL", { month: "short", timeZone: "UTC" });
const defaultTick = (month: Date) =>
  month.getUTCMonth() === 0 ? String(month.getUTCFullYear()) : monthName.format(month);

/**
 * Lines over time with their intervals, the targets as steps and breaks in the series, drawn on the server in three
 * widths of which the style sheet shows one.
 */
export function TimeChart(props: TimeChartProps) {
  const layouts = (props.size === "low" ? lowChartSizes : chartSizes).map((size) =>
    layOut(size, props.span, props.axis, props.series, props.targets ?? []),
  );
  const start = layouts[0]?.isCut ? props.axis.format(layouts[0].valueTicks[0] ?? 0) : null;
  const cutNote = start !== null && props.cutNote ? <p>{props.cutNote(start)}</p> : null;
  const note =
    cutNote || props.note ? (
      <>
        {props.note}
        {cutNote}
      </>
    ) : undefined;
  return (
    <ChartFigure
      isPicture
      title={props.title}
      titleHidden={props.titleHidden}
      note={note}
      table={props.table}
      file={props.file}
    >
      <div className="chart">
        {layouts.map((layout) => (
          <InOneSize key={layout.size.name} layout={layout} {...props} />
        ))}
      </div>
      <ChartMarkList marks={props.marks ?? []} />
    </ChartFigure>
  );
}

function InOneSize({ layout, ...props }: TimeChartProps & { layout: Layout }) {
  const breaks = props.breaks ?? [];
  return (
    <SizedDrawing size={layout.size} title={props.title} description={props.description}>
      <ChartAxes layout={layout} axis={props.axis} formatTick={props.formatTick ?? defaultTick} />
      <ChartBreaks layout={layout} breaks={breaks} />
      {props.series.map((one) => (
        <Band key={one.key} layout={layout} series={one} breaks={breaks} />
      ))}
      <ChartTargets layout={layout} targets={props.targets ?? []} />
      <ChartMarks layout={layout} marks={props.marks ?? []} />
      {props.series.map((one) => (
        <SeriesLine key={one.key} layout={layout} series={one} breaks={breaks} />
      ))}
      <ChartTargetLabels
        layout={layout}
        targets={props.targets ?? []}
        marks={[...marksOf(layout, props.series), ...endMarksOf(layout, props.series)]}
      />
      <EndLabels layout={layout} series={props.series} targets={props.targets ?? []} axis={props.axis} />
    </SizedDrawing>
  );
}

interface SeriesProps {
  layout: Layout;
  series: TimeSeries;
  breaks: readonly BreakMark[];
}

/** The interval around the line; a lone point gets a whisker. */
function Band({ layout: { x, y }, series, breaks }: SeriesProps) {
  const shape = area<DrawnPoint>()
    .x((point) => twoDecimals(x(point.at)))
    .y0((point) => twoDecimals(y(point.low ?? point.value)))
    .y1((point) => twoDecimals(y(point.high ?? point.value)));
  const hasInterval = series.points.some((point) => point.low != null && point.high != null);
  if (!hasInterval) return null;
  return (
    <g className={`chart__band chart__band--${series.look ?? "main"}`}>
      {segmentsOf(series.points, breaks).map((segment) => {
        const [first] = segment;
        const key = first?.at.toISOString();
        if (first && segment.length === 1) {
          const at = twoDecimals(x(first.at));
          const [low, high] = [y(first.low ?? first.value), y(first.high ?? first.value)].map(twoDecimals);
          return <line key={key} className="chart__whisker" x1={at} x2={at} y1={low} y2={high} />;
        }
        return <path key={key} d={shape(segment) ?? ""} />;
      })}
    </g>
  );
}

function SeriesLine({ layout: { x, y, size }, series, breaks }: SeriesProps) {
  const shape = line<DrawnPoint>()
    .x((point) => twoDecimals(x(point.at)))
    .y((point) => twoDecimals(y(point.value)));
  const segments = segmentsOf(series.points, breaks);
  const last = segments.at(-1)?.at(-1);
  const isCrowded = series.points.length * 9 > size.width - size.left - size.right;
  return (
    <g className={`chart__series chart__series--${series.look ?? "main"}`}>
      {segments.map((segment) =>
        segment.length > 1 ? (
          <path key={segment[0]?.at.toISOString()} className="chart__line" d={shape(segment) ?? ""} />
        ) : null,
      )}
      {segments.flatMap((segment) =>
        segment.map((point) => {
          const at = { cx: twoDecimals(x(point.at)), cy: twoDecimals(y(point.value)) };
          const isSeen = !isCrowded || segment.length === 1 || point.at === last?.at || point.indicative;
          return (
            <g key={point.at.toISOString()} className="chart__point">
              {isSeen ? (
                <circle
                  {...at}
                  className={point.indicative ? "chart__dot chart__dot--open" : "chart__dot"}
                  r={point.at === last?.at ? 4.5 : 3}
                />
              ) : null}
              {point.detail ? (
                <circle {...at} className="chart__hit" r="9">
                  <title>{point.detail}</title>
                </circle>
              ) : null}
            </g>
          );
        }),
      )}
    </g>
  );
}
