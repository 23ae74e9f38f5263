const HEIGHT = 24;
const STEP = 4;

export interface DayBarsProps {
  /** A number per day, the last one last. */
  days: readonly number[];
  /** The same in words. */
  label: string;
}

/** Numbers of the past days as small bars; a day with nothing leaves a line. */
export function DayBars({ days, label }: DayBarsProps) {
  const most = Math.max(1, ...days);
  return (
    <svg
      className="day-bars"
      viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {days.map((n, index) => {
        const height = n === 0 ? 1 : Math.max(2, (n / most) * HEIGHT);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name here
            key={index}
            className={n === 0 ? "day-bars__none" : "day-bars__bar"}
            x={index * STEP}
            y={HEIGHT - height}
            width={STEP - 1}
            height={height}
          />
        );
      })}
    </svg>
  );
}
