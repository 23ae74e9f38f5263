import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { Drawing } from "./drawing";
import {
  type BreakMark,
  type DrawnPoint,
  type Span,
  segmentsOf,
  type TargetStep,
  type TimePoint,
  twoDecimals,
  type ValueAxis,
  valueRange,
} from "./time-layout";

export interface SmallTrendProps {
  /** What is drawn: "Rapportcijfer per kwartaal". */
  title: string;
  /** What the line and the ladder do, in a sentence, for who can't see them. */
  description: string;
  points: readonly TimePoint[];
  /** The ladder. */
  targets?: readonly TargetStep[] | undefined;
  breaks?: readonly BreakMark[] | undefined;
  /** Default: from the first point or rung to the last. */
  span?: Span | undefined;
  axis: Omit<ValueAxis, "format">;
}

const [width, height, edge] = [160, 44, 5];

/** A line of a word's size with the ladder behind it: whether it goes up or down, and how far off it is. */
export function SmallTrend({
  title,
  description,
  points,
  targets = [],
  breaks = [],
  ...props
}: SmallTrendProps) {
  const shown = points.filter(({ value }) => value !== null);
  const span = props.span ?? spanOf(shown, targets);
  if (shown.length === 0 || span === null) return null;
  const axis = { ...props.axis, format: String };
  const x = scaleUtc()
    .domain([span.from, span.to])
    .range([edge, width - edge])
    .clamp(true);
  const y = scaleLinear()
    .domain(
      valueRange(
        axis,
        [{ key: "", label: "", points: points.map(({ at, value }) => ({ at, value })) }],
        targets,
      ),
    )
    .range([height - edge, edge]);
  const shape = line<DrawnPoint>()
    .x((point) => twoDecimals(x(point.at)))
    .y((point) => twoDecimals(y(point.value)));
  const segments = segmentsOf(points, breaks);
  const last = shown.at(-1);
  const steps = targets.filter(({ from, to }) => to > span.from && from < span.to);
  return (
    <Drawing className="small-trend" width={width} height={height} title={title} description={description}>
      {steps.map((step, index) => {
        const next = steps[index + 1];
        const riser = next && +next.from === +step.to ? `V${twoDecimals(y(next.value))}` : "";
        return (
          <path
            key={step.from.toISOString()}
            className="chart__target"
            d={`M${twoDecimals(x(step.from))} ${twoDecimals(y(step.value))}H${twoDecimals(x(step.to))}${riser}`}
          />
        );
      })}
      <g className="chart__series chart__series--main">
        {segments.map((segment) =>
          segment.length > 1 ? (
            <path key={segment[0]?.at.toISOString()} className="chart__line" d={shape(segment) ?? ""} />
          ) : (
            segment.map((point) => (
              <circle
                key={point.at.toISOString()}
                className="chart__dot"
                cx={twoDecimals(x(point.at))}
                cy={twoDecimals(y(point.value))}
                r="1.5"
              />
            ))
          ),
        )}
        {last?.value == null ? null : (
          <circle className="chart__dot" cx={twoDecimals(x(last.at))} cy={twoDecimals(y(last.value))} r="3" />
        )}
      </g>
    </Drawing>
  );
}

function spanOf(points: readonly TimePoint[], targets: readonly TargetStep[]): Span | null {
  const moments = [...points.map(({ at }) => +at), ...targets.map(({ from }) => +from)];
  if (moments.length === 0) return null;
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  const month = 30 * 24 * 60 * 60 * 1000;
  return { from: new Date(from), to: new Date(from === to ? to + month : to) };
}
