import type { ReactNode } from "react";
import { bottom, type Layout, top, twoDecimals } from "./time-layout";

/** Something that happened at a moment: a number in the drawing, words under it. */
export interface ChartMark {
  key: string;
  /** Null where it is only in the list. */
  at: Date | null;
  number: number | null;
  /** In the list under the drawing; may hold a link. */
  text: ReactNode;
}

/** What the numbers in the drawing stand for. */
export function ChartMarkList({ marks }: { marks: readonly ChartMark[] }) {
  if (marks.length === 0) return null;
  return (
    <ol className="control-marks">
      {marks.map((mark) => (
        <li key={mark.key} className={mark.number === null ? "control-marks__other" : undefined}>
          {mark.number === null ? null : (
            <span className="control-marks__number" aria-hidden="true">
              {mark.number}
            </span>
          )}
          {mark.text}
        </li>
      ))}
    </ol>
  );
}

/** Of a flag. */
const RADIUS = 9;

/** From left to right at least a flag apart, and none beyond the last place. */
function placesBeside(wanted: readonly number[], last: number): number[] {
  const apart = 2 * RADIUS + 2;
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? -apart) + apart));
  return places.map((place, index) => Math.min(place, last - (places.length - 1 - index) * apart));
}

/** A line up from the axis with its number in a flag on top; those close together stand beside each other. */
export function ChartMarks({ layout: { x, size }, marks }: { layout: Layout; marks: readonly ChartMark[] }) {
  const drawn = marks.flatMap((mark) => (mark.at === null ? [] : [{ ...mark, at: x(mark.at) }]));
  const places = placesBeside(
    drawn.map(({ at }) => at),
    size.width - RADIUS - 1,
  );
  return (
    <g className="chart__marks">
      {drawn.map((mark, index) => {
        const [at, flag] = [twoDecimals(mark.at), twoDecimals(places[index] ?? 0)];
        return (
          <g key={mark.key}>
            <path
              className="chart__mark-line"
              d={`M${at} ${size.height - bottom}V${top + 22}L${flag} ${top + 12}`}
            />
            <circle className="chart__mark-flag" cx={flag} cy={top + 3} r={RADIUS} />
            <text className="chart__mark-number" x={flag} y={top + 7.5} textAnchor="middle">
              {mark.number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
