import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { useWords } from "../words";

export interface ChartFigureProps {
  /** What is drawn, as a sentence: "Gemiddeld rapportcijfer per maand". */
  title: ReactNode;
  titleHidden?: boolean | undefined;
  /** The same figures in a table, behind a link under the chart. */
  table?: ReactNode;
  /** Source, period, and what the marks mean. */
  note?: ReactNode;
  children: ReactNode;
}

/** A chart with its heading, its note and its table. */
export function ChartFigure({ title, titleHidden, table, note, children }: ChartFigureProps) {
  const words = useWords();
  return (
    <figure className="chart-figure">
      <figcaption className={titleHidden ? "visually-hidden" : "chart-figure__title"}>{title}</figcaption>
      {children}
      {note ? <div className="chart-figure__note">{note}</div> : null}
      {table ? <Disclosure summary={words["chart.table"]}>{table}</Disclosure> : null}
    </figure>
  );
}
