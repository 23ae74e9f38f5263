import type { ReactNode } from "react";
import { bottom, type Layout, top, twoDecimals } from "./time-layout";

/** Something that happened at a moment: a number in the drawing, words under it. */
export interface ChartMark {
  key: string;
  at: Date;
  number: number;
  /** In the list under the drawing; may hold a link. */
  text: ReactNode;
}

/** What the numbers in the drawing stand for. */
export function ChartMarkList({ marks }: { marks: readonly ChartMark[] }) {
  if (marks.length === 0) return null;
  return (
    <ol className="control-marks">
      {marks.map((mark) => (
        <li key={mark.key}>
          <span className="control-marks__number" aria-hidden="true">
            {mark.number}
          </span>
          {mark.text}
        </li>
      ))}
    </ol>
  );
}

/** A line up from the axis with its number in a flag on top; those close together stand beside each other. */
export function ChartMarks({ layout: { x, size }, marks }: { layout: Layout; marks: readonly ChartMark[] }) {
  const radius = 9;
  const places: number[] = [];
  for (const mark of marks) {
    const wanted = x(mark.at);
    places.push(Math.max(wanted, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + 2 * radius + 2));
  }
  return (
    <g className="chart__marks">
      {marks.map((mark, index) => {
        const [at, flag] = [twoDecimals(x(mark.at)), twoDecimals(places[index] ?? 0)];
        return (
          <g key={mark.key}>
            <path
              className="chart__mark-line"
              d={`M${at} ${size.height - bottom}V${top + 22}L${flag} ${top + 12}`}
            />
            <circle className="chart__mark-flag" cx={flag} cy={top + 3} r={radius} />
            <text className="chart__mark-number" x={flag} y={top + 7.5} textAnchor="middle">
              {mark.number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
