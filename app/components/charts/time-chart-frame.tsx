import { freest, type Mark } from "./label-place";
import { type BreakMark, bottom, type Layout, type TargetStep, top, type ValueAxis } from "./time-layout";

interface AxesProps {
  layout: Layout;
  axis: ValueAxis;
  formatTick: (month: Date) => string;
}

/** Gridlines with their values, months, and a zigzag where the value axis doesn't start at its origin. */
export function ChartAxes({ layout, axis, formatTick }: AxesProps) {
  const { x, y, size, valueTicks, timeTicks, isCut } = layout;
  const floor = size.height - bottom;
  return (
    <g className="chart__axes">
      {valueTicks.map((value, index) => (
        <g key={value}>
          <line
            className={index === 0 ? "chart__floor" : "chart__grid"}
            x1={size.left}
            x2={size.width - size.right + 8}
            y1={y(value)}
            y2={y(value)}
          />
          <text className="chart__tick" x={size.left - 8} y={y(value) + 5} textAnchor="end">
            {axis.format(value)}
          </text>
        </g>
      ))}
      {timeTicks.map((month) => (
        <g key={month.toISOString()}>
          <line className="chart__tick-mark" x1={x(month)} x2={x(month)} y1={floor} y2={floor + 6} />
          <text
            className={month.getUTCMonth() === 0 ? "chart__tick chart__tick--year" : "chart__tick"}
            x={x(month)}
            y={floor + 22}
            textAnchor={x(month) > size.width - 24 ? "end" : "middle"}
          >
            {formatTick(month)}
          </text>
        </g>
      ))}
      {isCut ? (
        <path
          className="chart__cut"
          d={`M${size.left + 2} ${floor + 3}v-4l-5 -4l10 -5l-5 -4v-4`}
          data-part="axis-cut"
        />
      ) : null}
    </g>
  );
}

export function ChartBreaks({
  layout: { x, size },
  breaks,
}: {
  layout: Layout;
  breaks: readonly BreakMark[];
}) {
  return (
    <g className="chart__breaks">
      {breaks.map((mark) => {
        const at = x(mark.at);
        const isRight = at > (size.left + size.width - size.right) / 2;
        return (
          <g key={mark.at.toISOString()}>
            <line x1={at} x2={at} y1={top - 8} y2={size.height - bottom} />
            <text
              className="chart__note"
              x={isRight ? at - 6 : at + 6}
              y={top - 12}
              textAnchor={isRight ? "end" : "start"}
            >
              {mark.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface TargetsProps {
  layout: Layout;
  targets: readonly TargetStep[];
}

/** The targets that hold within the drawing, in pixels. */
function seenTargets({ layout: { x, y }, targets }: TargetsProps) {
  const [start, end] = x.domain() as [Date, Date];
  return targets
    .filter((target) => target.to > start && target.from < end)
    .map((target) => ({
      target,
      key: `${target.from.toISOString()} ${target.value}`,
      from: x(Math.max(+target.from, +start)),
      to: x(Math.min(+target.to, +end)),
      y: y(target.value),
    }));
}

/** Each target from the moment it holds to the moment it ends, and a riser to the next step of the ladder. */
export function ChartTargets(props: TargetsProps) {
  const seen = seenTargets(props);
  return (
    <g className="chart__targets">
      {seen.map((step, index) => {
        const next = seen[index + 1];
        const riser = next !== undefined && Math.abs(next.from - step.to) < 1 ? `V${next.y}` : "";
        return (
          <path key={step.key} className="chart__target" d={`M${step.from} ${step.y}H${step.to}${riser}`} />
        );
      })}
    </g>
  );
}

/** Drawn last: each where no line passes, if there is such a place. */
export function ChartTargetLabels({ marks, ...props }: TargetsProps & { marks: readonly Mark[] }) {
  return (
    <g>
      {seenTargets(props).map((step) => {
        const length = step.to - step.from;
        const along = [0, 0.25, 0.5, 0.75].map((part) => ({
          x: step.from + part * length + 5,
          anchor: "start" as const,
        }));
        const ends = [...along, { x: step.to - 5, anchor: "end" as const }];
        const places = [step.y - 7, step.y + 17].flatMap((y) => ends.map((end) => ({ ...end, y })));
        const place = freest(places, step.target.label, marks, props.layout.size.width);
        return place ? (
          <text
            key={step.key}
            className="chart__target-label"
            x={place.x}
            y={place.y}
            textAnchor={place.anchor}
          >
            {step.target.label}
          </text>
        ) : null;
      })}
    </g>
  );
}
