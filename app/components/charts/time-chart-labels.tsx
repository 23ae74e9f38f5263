import { freest, type Mark } from "./label-place";
import {
  bottom,
  hasRoomInside,
  type Layout,
  spread,
  type TargetStep,
  type TimeSeries,
  top,
  twoDecimals,
  type ValueAxis,
} from "./time-layout";

/** Where the lines run, so that words can keep clear of them. */
export const marksOf = ({ x, y }: Layout, series: readonly TimeSeries[]): Mark[] =>
  series.flatMap(({ points }) =>
    points.flatMap((point) => (point.value === null ? [] : [{ x: x(point.at), y: y(point.value) }])),
  );

/** Where the words at the ends of the lines stand: as far as the margin beside the drawing goes. */
export const endMarksOf = (layout: Layout, series: readonly TimeSeries[]): Mark[] =>
  series.flatMap(({ points }) => {
    const last = points.findLast((point) => point.value !== null);
    if (last?.value == null) return [];
    const [x, y] = [layout.x(last.at), layout.y(last.value)];
    return [12, 44, 76].flatMap((right) => [0, 16].map((down) => ({ x: x + right, y: y + down })));
  });

interface EndLabelsProps {
  layout: Layout;
  series: readonly TimeSeries[];
  targets: readonly TargetStep[];
  axis: ValueAxis;
}

/** Up or down so far that no target's line runs through a label at this height. */
function awayFrom(targets: readonly TargetStep[], height: number, y: Layout["y"]): number {
  const near = targets.map(({ value }) => y(value)).find((line) => Math.abs(line - height) < 14);
  if (near === undefined) return height;
  return near > height ? near - 14 : near + 14;
}

/** Each line says at its end where it stands, and what it is: there too, or along the line where there is no room. */
export function EndLabels({ layout, series, targets, axis }: EndLabelsProps) {
  const { x, y, size } = layout;
  const ends = series.flatMap((one) => {
    const last = one.points.findLast((point) => point.value !== null);
    return last?.value == null ? [] : [{ one, value: last.value, x: x(last.at), y: y(last.value) }];
  });
  const isNarrow = size.name === "narrow";
  const isOneLine = isNarrow || hasRoomInside(layout);
  const places = spread(
    ends.map((end) => ({ key: end.one.key, y: awayFrom(targets, end.y, y) })),
    isOneLine ? 20 : 36,
    size.height - bottom - (isOneLine ? 4 : 20),
  );
  return (
    <g>
      {ends.map((end) => {
        const place = twoDecimals(places.get(end.one.key) ?? end.y);
        const at = twoDecimals(end.x + (isNarrow ? 8 : 12));
        return (
          <text
            key={end.one.key}
            className={`chart__label chart__label--${end.one.look ?? "main"}`}
            y={place + 5}
          >
            <tspan className="chart__label-value" x={at}>
              {axis.format(end.value)}
            </tspan>
            {isNarrow ? null : (
              <tspan {...(isOneLine ? { dx: 6 } : { x: at, dy: 16 })}>{end.one.label}</tspan>
            )}
          </text>
        );
      })}
      {isNarrow && ends.length > 1
        ? ends.map(({ one }) => <LineName key={one.key} layout={layout} series={one} all={series} />)
        : null}
    </g>
  );
}

interface LineNameProps {
  layout: Layout;
  series: TimeSeries;
  all: readonly TimeSeries[];
}

function LineName({ layout, series, all }: LineNameProps) {
  const marks = marksOf(layout, all);
  const own = marksOf(layout, [series]);
  const places = own
    .filter((_, index) => index % 3 === 0)
    .flatMap(({ x, y }) => [y - 14, y + 24].map((at) => ({ x, y: at, anchor: "start" as const })))
    .filter(({ x, y }) => {
      const isInside = y > top + 8 && y < layout.size.height - bottom - 8;
      return isInside && x + series.label.length * 6.8 < layout.size.width - layout.size.right;
    });
  const place = freest(places, series.label, marks, layout.size.width);
  return place ? (
    <text
      className={`chart__label chart__label--${series.look ?? "main"}`}
      x={twoDecimals(place.x)}
      y={twoDecimals(place.y)}
    >
      {series.label}
    </text>
  ) : null;
}
