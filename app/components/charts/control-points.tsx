import type { Sign, SignedPoint } from "./control-chart";
import { type Layout, twoDecimals } from "./time-layout";

type Drawn = SignedPoint & { value: number };

/** A dot for what comes and goes, a diamond with a plus for better, a square with a cross for worse. */
export function ControlPoints({
  layout: { x, y, size },
  points,
}: {
  layout: Layout;
  points: readonly Drawn[];
}) {
  const scale = size.name === "narrow" ? 0.85 : 1;
  return (
    <>
      {points.map((point) => {
        const [left, top] = [twoDecimals(x(point.at)), twoDecimals(y(point.value))];
        return (
          <g
            key={point.at.toISOString()}
            className="chart__point"
            transform={`translate(${left} ${top})${scale === 1 ? "" : ` scale(${scale})`}`}
          >
            <Shape sign={point.sign} indicative={point.indicative} />
            {point.detail ? (
              <circle className="chart__hit" r="9">
                <title>{point.detail}</title>
              </circle>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

function Shape({ sign, indicative }: { sign: Sign; indicative?: boolean | undefined }) {
  switch (sign) {
    case "better":
      return (
        <g className="control-point control-point--better">
          <path className="control-point__shape" d="M0 -8L8 0L0 8L-8 0Z" />
          <path className="control-point__sign" d="M-3.5 0H3.5M0 -3.5V3.5" />
        </g>
      );
    case "worse":
      return (
        <g className="control-point control-point--worse">
          <path className="control-point__shape" d="M-6 -6H6V6H-6Z" />
          <path className="control-point__sign" d="M-3 -3L3 3M-3 3L3 -3" />
        </g>
      );
    case null:
      return <circle className={indicative ? "chart__dot chart__dot--open" : "chart__dot"} r="3.5" />;
  }
}

/** The same shape beside its words. */
export function SignKey({ sign }: { sign: Sign }) {
  return (
    <svg className="control-legend__key" viewBox="-14 -8 28 16" aria-hidden="true" focusable="false">
      <g className="chart__series chart__series--main">
        {sign === null ? <path className="chart__line chart__line--thin" d="M-14 0H14" /> : null}
        <Shape sign={sign} />
      </g>
    </svg>
  );
}
