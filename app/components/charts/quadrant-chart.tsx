import type { ReactNode } from "react";
import { ChartFigure } from "./chart-figure";
import { SizedDrawing } from "./drawing";
import {
  boxOf,
  layOutQuadrants,
  placeNames,
  type QuadrantAxis,
  type QuadrantLayout,
  type QuadrantPoint,
  quadrantBottom,
  quadrantSizes,
  quadrantTop,
} from "./quadrant-layout";
import { twoDecimals } from "./time-layout";

export interface QuadrantChartProps {
  title: string;
  titleHidden?: boolean | undefined;
  /** What the drawing shows, in a sentence or two, for who can't see it. */
  description: string;
  points: readonly QuadrantPoint[];
  xAxis: QuadrantAxis;
  yAxis: QuadrantAxis;
  /** Where the lines between the quadrants are. */
  cut: { x: number; y: number };
  /** A word or two in each quadrant. */
  corners: Record<"topLeft" | "topRight" | "bottomLeft" | "bottomRight", string>;
  /** Under the chart where the horizontal axis doesn't start at its origin. */
  cutNote?: ((start: string) => string) | undefined;
  note?: ReactNode;
  table?: ReactNode;
}

/** Marks with their intervals on two axes in four quadrants, drawn on the server in three widths. */
export function QuadrantChart(props: QuadrantChartProps) {
  const layouts = quadrantSizes.map((size) => layOutQuadrants(size, props.points, props.xAxis, props.yAxis));
  const [first] = layouts;
  const start = first?.isCutX ? props.xAxis.format(first.xTicks[0] ?? 0) : null;
  return (
    <ChartFigure
      isPicture
      title={props.title}
      titleHidden={props.titleHidden}
      table={props.table}
      note={
        <>
          {props.note}
          {start !== null && props.cutNote ? <p>{props.cutNote(start)}</p> : null}
        </>
      }
    >
      <div className="chart">
        {layouts.map((layout) => (
          <InOneSize key={layout.size.name} layout={layout} {...props} />
        ))}
      </div>
    </ChartFigure>
  );
}

function InOneSize({ layout, ...props }: QuadrantChartProps & { layout: QuadrantLayout }) {
  return (
    <SizedDrawing size={layout.size} title={props.title} description={props.description}>
      <Quadrants layout={layout} {...props} />
      <Marks layout={layout} {...props} />
    </SizedDrawing>
  );
}

type DrawnProps = QuadrantChartProps & { layout: QuadrantLayout };

/** The axes, the lines between the quadrants and what each quadrant says. */
function Quadrants({ layout, xAxis, yAxis, cut, corners }: DrawnProps) {
  const { size, x, y, xTicks, yTicks, isCutX } = layout;
  const floor = size.height - quadrantBottom;
  const end = size.width - size.right;
  return (
    <g className="chart__axes">
      <rect
        className="quadrants__act"
        x={size.left}
        y={quadrantTop}
        width={twoDecimals(x(cut.x) - size.left)}
        height={twoDecimals(y(cut.y) - quadrantTop)}
      />
      {yTicks.map((value) => (
        <g key={value}>
          <line className="chart__grid" x1={size.left} x2={end} y1={y(value)} y2={y(value)} />
          <text className="chart__tick" x={size.left - 7} y={y(value) + 5} textAnchor="end">
            {yAxis.format(value)}
          </text>
        </g>
      ))}
      <line className="chart__floor" x1={size.left} x2={end} y1={floor} y2={floor} />
      {xTicks.map((value) => (
        <g key={value}>
          <line className="chart__tick-mark" x1={x(value)} x2={x(value)} y1={floor} y2={floor + 6} />
          <text
            className="chart__tick"
            x={x(value)}
            y={floor + 21}
            textAnchor={value === x.domain()[0] ? "start" : value === x.domain()[1] ? "end" : "middle"}
          >
            {xAxis.format(value)}
          </text>
        </g>
      ))}
      {isCutX ? (
        <path className="chart__cut" d={`M${size.left + 5} ${floor}l4 -5l5 10l4 -5`} data-part="axis-cut" />
      ) : null}
      <text className="chart__note" x={size.left - 7} y={quadrantTop - 19}>
        ↑ {yAxis.label}
      </text>
      <text className="chart__note" x={end} y={size.height - 12} textAnchor="end">
        {xAxis.label} →
      </text>
      <path
        className="quadrants__cut"
        d={`M${twoDecimals(x(cut.x))} ${quadrantTop}V${floor}M${size.left} ${twoDecimals(y(cut.y))}H${end}`}
      />
      {cornerLabels(layout, corners).map((corner) => (
        <text
          key={corner.key}
          className="quadrants__name"
          x={corner.x}
          y={corner.y}
          textAnchor={corner.anchor}
        >
          {corner.text}
        </text>
      ))}
    </g>
  );
}

function cornerLabels({ size }: QuadrantLayout, corners: QuadrantChartProps["corners"]) {
  const [left, right] = [size.left + 8, size.width - size.right - 6];
  const [high, low] = [quadrantTop + 17, size.height - quadrantBottom - 12];
  return [
    { key: "topLeft", text: corners.topLeft, x: left, y: high, anchor: "start" as const },
    { key: "topRight", text: corners.topRight, x: right, y: high, anchor: "end" as const },
    { key: "bottomLeft", text: corners.bottomLeft, x: left, y: low, anchor: "start" as const },
    { key: "bottomRight", text: corners.bottomRight, x: right, y: low, anchor: "end" as const },
  ];
}

function Marks({ layout, points, corners }: DrawnProps) {
  const { size, x, y } = layout;
  const boxes = cornerLabels(layout, corners).map((corner) => boxOf(corner));
  return (
    <g>
      {points.map(({ key, xLow, xHigh, yLow, yHigh, ...point }) => (
        <path
          key={key}
          className="quadrants__interval"
          d={[
            xLow === null || xHigh === null
              ? ""
              : `M${twoDecimals(x(xLow))} ${twoDecimals(y(point.y))}H${twoDecimals(x(xHigh))}`,
            yLow === null || yHigh === null
              ? ""
              : `M${twoDecimals(x(point.x))} ${twoDecimals(y(yLow))}V${twoDecimals(y(yHigh))}`,
          ].join("")}
        />
      ))}
      {points.map((point) => (
        <g
          key={point.key}
          className={point.open ? "quadrants__mark quadrants__mark--open" : "quadrants__mark"}
        >
          <title>{point.detail}</title>
          <circle cx={twoDecimals(x(point.x))} cy={twoDecimals(y(point.y))} r={size.radius} />
          <text x={twoDecimals(x(point.x))} y={twoDecimals(y(point.y) + 4.5)} textAnchor="middle">
            {point.number}
          </text>
        </g>
      ))}
      {size.hasNames
        ? placeNames(layout, points, boxes).map((label) => (
            <text
              key={label.key}
              className="chart__label"
              x={twoDecimals(label.x)}
              y={twoDecimals(label.y)}
              textAnchor={label.anchor}
            >
              {label.text}
            </text>
          ))
        : null}
    </g>
  );
}
