import { line } from "d3-shape";
import type { ReactNode } from "react";
import { ChartFigure } from "./chart-figure";
import { type ChartMark, ChartMarkList, ChartMarks } from "./chart-marks";
import { ControlPoints, SignKey } from "./control-points";
import { SizedDrawing } from "./drawing";
import { ChartAxes, ChartBreaks, ChartTargetLabels, ChartTargets } from "./time-chart-frame";
import { endMarksOf, marksOf } from "./time-chart-labels";
import {
  type BreakMark,
  chartSizes,
  type Layout,
  layOut,
  type Span,
  type TargetStep,
  type TimePoint,
  type TimeSeries,
  twoDecimals,
  type ValueAxis,
} from "./time-layout";

/** More than chance, and which way; null for what comes and goes. */
export type Sign = "better" | "worse" | null;

export interface SignedPoint extends TimePoint {
  sign: Sign;
}

/** A stretch of one process, with its centre line and limits. */
export interface DrawnStretch {
  from: Date;
  to: Date;
  mean: number;
  low: number;
  high: number;
  /** Without enough points the limits are only a first idea: drawn lighter. */
  isSettled: boolean;
  points: readonly SignedPoint[];
}

export interface ControlChartProps {
  title: string;
  titleHidden?: boolean | undefined;
  description: string;
  span: Span;
  axis: ValueAxis;
  stretches: readonly DrawnStretch[];
  targets?: readonly TargetStep[] | undefined;
  breaks?: readonly BreakMark[] | undefined;
  /** What was done on the way: numbered in the drawing, in words under it. */
  marks?: readonly ChartMark[] | undefined;
  words: {
    mean: string;
    limits: string;
    better: string;
    worse: string;
    steady: string;
  };
  cutNote?: ((start: string) => string) | undefined;
  note?: ReactNode;
  table?: ReactNode;
  /** Where its table is given out as a file, without the format. */
  file?: string | undefined;
}

/** A control chart: points with their centre line and limits, those that are more than chance in a shape of their own. */
export function ControlChart(props: ControlChartProps) {
  const series: TimeSeries[] = props.stretches.map((stretch) => ({
    key: stretch.from.toISOString(),
    label: "",
    points: stretch.points,
  }));
  // The limits belong in the drawing as much as the points.
  const limits: TimeSeries[] = props.stretches.map((stretch) => ({
    key: `limits ${stretch.from.toISOString()}`,
    label: "",
    points: [{ at: stretch.to, value: stretch.mean, low: stretch.low, high: stretch.high }],
  }));
  const layouts = chartSizes.map((size) =>
    layOut(
      { ...size, right: size.name === "narrow" ? 40 : 60 },
      props.span,
      props.axis,
      [...series, ...limits],
      props.targets ?? [],
    ),
  );
  const start = layouts[0]?.isCut ? props.axis.format(layouts[0].valueTicks[0] ?? 0) : null;
  return (
    <ChartFigure
      isPicture
      title={props.title}
      titleHidden={props.titleHidden}
      note={
        <>
          {props.note}
          {start !== null && props.cutNote ? <p>{props.cutNote(start)}</p> : null}
        </>
      }
      table={props.table}
      file={props.file}
    >
      <div className="chart">
        {layouts.map((layout) => (
          <InOneSize key={layout.size.name} layout={layout} series={series} {...props} />
        ))}
      </div>
      <Legend {...props} />
    </ChartFigure>
  );
}

function InOneSize({
  layout,
  series,
  ...props
}: ControlChartProps & { layout: Layout; series: TimeSeries[] }) {
  return (
    <SizedDrawing size={layout.size} title={props.title} description={props.description}>
      {props.stretches.map((stretch) => (
        <Limits key={stretch.from.toISOString()} layout={layout} stretch={stretch} />
      ))}
      <ChartAxes layout={layout} axis={props.axis} formatTick={monthTick} />
      <ChartBreaks layout={layout} breaks={props.breaks ?? []} />
      <ChartTargets layout={layout} targets={props.targets ?? []} />
      <ChartMarks layout={layout} marks={props.marks ?? []} />
      {props.stretches.map((stretch) => (
        <Points key={stretch.from.toISOString()} layout={layout} stretch={stretch} />
      ))}
      <LimitLabels
        layout={layout}
        stretch={props.stretches.at(-1)}
        axis={props.axis}
        targets={props.targets ?? []}
      />
      <ChartTargetLabels
        layout={layout}
        targets={props.targets ?? []}
        marks={[...marksOf(layout, series), ...endMarksOf(layout, series)]}
      />
    </SizedDrawing>
  );
}

const monthName = new Intl.DateTimeFormat("nl-NL", { month: "short", timeZone: "UTC" });
const monthTick = (month: Date) =>
  month.getUTCMonth() === 0 ? String(month.getUTCFullYear()) : monthName.format(month);

interface StretchProps {
  layout: Layout;
  stretch: DrawnStretch;
}

/** Half a month on either side, so that a stretch of one month is seen too. */
const HALF_MONTH = 15.2 * 24 * 60 * 60 * 1000;

function edgesOf({ x, size }: Layout, { from, to }: DrawnStretch): [number, number] {
  const clamp = (at: number) => twoDecimals(Math.max(size.left, Math.min(size.width - size.right + 8, at)));
  return [clamp(x(+from - HALF_MONTH)), clamp(x(+to + HALF_MONTH))];
}

function Limits({ layout, stretch }: StretchProps) {
  const [left, right] = edgesOf(layout, stretch);
  const [mean, low, high] = [stretch.mean, stretch.low, stretch.high].map((value) =>
    twoDecimals(layout.y(value)),
  );
  return (
    <g className={stretch.isSettled ? "control" : "control control--unsettled"}>
      <path className="control__room" d={`M${left} ${high}H${right}V${low}H${left}Z`} />
      <path className="control__limit" d={`M${left} ${high}H${right}M${left} ${low}H${right}`} />
      <path className="control__mean" d={`M${left} ${mean}H${right}`} />
    </g>
  );
}

function Points({ layout, stretch }: StretchProps) {
  const { x, y } = layout;
  const shape = line<{ at: Date; value: number }>()
    .x((point) => twoDecimals(x(point.at)))
    .y((point) => twoDecimals(y(point.value)));
  const drawn = stretch.points.flatMap((point) =>
    point.value === null ? [] : [{ ...point, value: point.value }],
  );
  return (
    <g className="chart__series chart__series--main">
      <path className="chart__line chart__line--thin" d={shape(drawn) ?? ""} />
      <ControlPoints layout={layout} points={drawn} />
    </g>
  );
}

/** The centre line and the limits in figures at the end of the last stretch. */
function LimitLabels({
  layout,
  stretch,
  axis,
  targets,
}: {
  layout: Layout;
  stretch: DrawnStretch | undefined;
  axis: ValueAxis;
  targets: readonly TargetStep[];
}) {
  if (stretch === undefined || !stretch.isSettled) return null;
  const [, right] = edgesOf(layout, stretch);
  const lines = targets.filter(({ to }) => to > stretch.to).map(({ value }) => layout.y(value));
  return (
    <g>
      {[stretch.high, stretch.mean, stretch.low].map((value, index) => {
        // On a phone the words of the targets need that room; the limits are in the table.
        if (index !== 1 && layout.size.name === "narrow") return null;
        const at = layout.y(value);
        const near = lines.find((target) => Math.abs(target - at) < 10);
        const moved = near === undefined ? at : at + (near >= at ? -8 : 8);
        return (
          <text
            key={["high", "mean", "low"][index]}
            className={
              index === 1 ? "chart__label control__value control__value--mean" : "chart__label control__value"
            }
            x={right + 5}
            y={twoDecimals(moved + 5)}
          >
            {axis.format(value)}
          </text>
        );
      })}
    </g>
  );
}

/** What the lines and shapes mean, and what the numbers stand for. */
function Legend({ stretches, words, marks = [] }: ControlChartProps) {
  const signs = new Set(stretches.flatMap(({ points }) => points.map(({ sign }) => sign)));
  return (
    <>
      <ul className="control-legend">
        <li>
          <SignKey sign={null} /> {words.steady}
        </li>
        {(["better", "worse"] as const)
          .filter((sign) => signs.has(sign))
          .map((sign) => (
            <li key={sign}>
              <SignKey sign={sign} /> {words[sign]}
            </li>
          ))}
        <li>
          <svg className="control-legend__key" viewBox="0 0 28 16" aria-hidden="true" focusable="false">
            <path className="control__mean" d="M0 8H28" />
          </svg>{" "}
          {words.mean}
        </li>
        <li>
          <svg className="control-legend__key" viewBox="0 0 28 16" aria-hidden="true" focusable="false">
            <rect className="control__room" y="2" width="28" height="12" />
            <path className="control__limit" d="M0 2H28M0 14H28" />
          </svg>{" "}
          {words.limits}
        </li>
      </ul>
      <ChartMarkList marks={marks} />
    </>
  );
}
