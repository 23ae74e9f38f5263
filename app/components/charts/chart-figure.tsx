import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { DownloadLinks } from "../download";
import { pictureName, usePictureAddress } from "../picture-address";
import { useWords } from "../words";

export interface ChartFigureProps {
  /** What is drawn, as a sentence: "Gemiddeld rapportcijfer per maand". */
  title: ReactNode;
  titleHidden?: boolean | undefined;
  /** The same figures in a table, behind a link under the chart. */
  table?: ReactNode;
  /** Source, period, and what the marks mean. */
  note?: ReactNode;
  /** Drawn as one picture, which can be kept as such. */
  isPicture?: boolean | undefined;
  children: ReactNode;
}

/** A chart with its heading, its note and its table. */
export function ChartFigure({ title, titleHidden, table, note, isPicture, children }: ChartFigureProps) {
  const words = useWords();
  const address = usePictureAddress();
  const name = isPicture && typeof title === "string" ? pictureName(title) : undefined;
  return (
    <figure className="chart-figure" data-picture={name}>
      <figcaption className={titleHidden ? "visually-hidden" : "chart-figure__title"}>{title}</figcaption>
      {children}
      {note ? <div className="chart-figure__note">{note}</div> : null}
      {table ? <Disclosure summary={words["chart.table"]}>{table}</Disclosure> : null}
      {address && name && typeof title === "string" ? (
        <DownloadLinks
          title={title}
          files={(["svg", "png"] as const).map((format) => ({ format, href: address(name, format) }))}
        />
      ) : null}
    </figure>
  );
}
