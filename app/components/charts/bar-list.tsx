import type { ReactNode } from "react";
import { ChartFigure } from "./chart-figure";

export interface BarItem {
  key: string;
  label: ReactNode;
  /** Null: no bar, and `text` says why. */
  value: number | null;
  /** The figure in words: "58%". */
  text: ReactNode;
  low?: number | null | undefined;
  high?: number | null | undefined;
  /** On how many answers, in small. */
  note?: ReactNode;
  muted?: boolean | undefined;
}

export interface BarListProps {
  title: ReactNode;
  titleHidden?: boolean | undefined;
  items: readonly BarItem[];
  /** Where a full bar ends; bars always start at 0. */
  max: number;
  /** A line across all bars, such as a target. */
  mark?: { value: number; label: ReactNode } | undefined;
  note?: ReactNode;
  table?: ReactNode;
  /** Where its table is given out as a file, without the format. */
  file?: string | undefined;
}

/** Amounts beside each other: the words and figures are text, only the bars are drawn. */
export function BarList({ title, titleHidden, items, max, mark, note, table, file }: BarListProps) {
  return (
    <ChartFigure title={title} titleHidden={titleHidden} note={note} table={table} file={file}>
      <ul className="bar-list">
        {items.map((item) => (
          <li
            key={item.key}
            className={item.muted ? "bar-list__item bar-list__item--muted" : "bar-list__item"}
          >
            <span className="bar-list__label">{item.label}</span>
            <Bar item={item} max={max} mark={mark?.value} />
            <span className="bar-list__value">
              {item.text}
              {item.note ? <span className="bar-list__note"> {item.note}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {mark ? (
        <p className="bar-list__mark">
          <svg className="bar-list__key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path className="bar-list__target" d="M8 0v16" />
          </svg>
          {mark.label}
        </p>
      ) : null}
    </ChartFigure>
  );
}

function Bar({ item, max, mark }: { item: BarItem; max: number; mark: number | undefined }) {
  const share = (value: number) => Math.max(0, Math.min(1000, Math.round((value / max) * 1000)));
  const hasInterval = item.value !== null && item.low != null && item.high != null;
  return (
    <svg
      className="bar-list__bar"
      viewBox="0 0 1000 20"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-list__track" width="1000" height="20" />
      {item.value === null ? null : (
        <rect className="bar-list__fill" y="3" height="14" width={share(item.value)} />
      )}
      {hasInterval ? (
        <path className="bar-list__interval" d={`M${share(item.low ?? 0)} 10H${share(item.high ?? 0)}`} />
      ) : null}
      {mark === undefined ? null : <path className="bar-list__target" d={`M${share(mark)} 0V20`} />}
    </svg>
  );
}
