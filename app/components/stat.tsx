import type { ReactNode } from "react";
import { useWords } from "./words";

export interface StatProps {
  label: ReactNode;
  /** The figure in words of the page's language ("7,3"); null when there are no data: never 0. */
  value: ReactNode | null;
  /** On how many answers it rests. */
  n?: ReactNode;
  /** "7,2 en 7,4": shown behind the usual words. */
  interval?: ReactNode;
  /** A `<Badge>` with the verdict. */
  badge?: ReactNode;
  /** One more line: the target, the change against last year, the denominator. */
  note?: ReactNode;
}

/** One figure that can't lose its n. */
export function Stat({ label, value, n, interval, badge, note }: StatProps) {
  const words = useWords();
  return (
    <div className="stat">
      <p className="stat__label">{label}</p>
      {value === null ? (
        <p className="stat__none">{words["stat.none"]}</p>
      ) : (
        <p className="stat__value">{value}</p>
      )}
      {badge ? <div className="stat__badge">{badge}</div> : null}
      {note ? <div className="stat__note">{note}</div> : null}
      {n !== undefined || interval ? (
        <p className="stat__basis">
          {n !== undefined ? (
            <span>
              {words["stat.n"]}
              {n}
            </span>
          ) : null}
          {interval && value !== null ? (
            <span>
              {words["stat.interval"]}
              {interval}
            </span>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

/** Stats beside each other. */
export function StatGroup({ children }: { children: ReactNode }) {
  return <div className="stat-group">{children}</div>;
}
