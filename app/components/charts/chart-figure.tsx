import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { DownloadLinks, tableFiles } from "../download";
import { pictureName, usePictureAddress } from "../picture-address";
import { useWords } from "../words";

export interface ChartFigureProps {
  /** What is drawn, as a sentence: "Gemiddeld rapportcijfer per maand". */
  title: ReactNode;
  titleHidden?: boolean | undefined;
  /** The same figures in a table, behind a link under the chart. */
  table?: ReactNode;
  /** Where its table is given out as a file, without the format: see Download. */
  file?: string | undefined;
  /** Source, period, and what the marks mean. */
  note?: ReactNode;
  /** Drawn as one picture, which can be kept as such. */
  isPicture?: boolean | undefined;
  children: ReactNode;
}

/** A chart with its heading, its note and its table. */
export function ChartFigure({
  title,
  titleHidden,
  table,
  file,
  note,
  isPicture,
  children,
}: ChartFigureProps) {
  const words = useWords();
  const address = usePictureAddress();
  const name = isPicture && typeof title === "string" ? pictureName(title) : undefined;
  const pictures =
    address && name
      ? (["svg", "png"] as const).map((format) => ({ format, href: address(name, format) }))
      : [];
  const files = [...(file === undefined ? [] : tableFiles(file)), ...pictures];
  return (
    <figure className="chart-figure" data-picture={name}>
      <figcaption className={titleHidden ? "visually-hidden" : "chart-figure__title"}>{title}</figcaption>
      {children}
      {note ? <div className="chart-figure__note">{note}</div> : null}
      {table ? <Disclosure summary={words["chart.table"]}>{table}</Disclosure> : null}
      {typeof title === "string" && files.length > 0 ? <DownloadLinks title={title} files={files} /> : null}
    </figure>
  );
}
