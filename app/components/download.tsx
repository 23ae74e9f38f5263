import { exportNl } from "~/messages/export.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", exportNl);

type Format = "csv" | "xlsx" | "svg" | "png";

export interface DownloadProps {
  /** Address of what is given out, without its format: "/results/tables/channels?from=2026-01&to=2026-06". */
  of: string;
  /** What it is, for who hears the links one by one. */
  title: string;
  /** A table by default. */
  formats?: readonly Format[] | undefined;
}

/** Links to a table or a chart as a file, in the formats there are; not on paper. */
export function Download({ of, title, formats = ["csv", "xlsx"] }: DownloadProps) {
  const [path, search] = of.split("?");
  return (
    <p className="download">
      <span aria-hidden="true">{t("download.lead")}</span>
      {formats.map((format) => (
        <a
          key={format}
          className="utrecht-link download__link"
          href={`${path}.${format}${search ? `?${search}` : ""}`}
          aria-label={t("download.link", { format: t(`download.${format}`), title })}
          download
        >
          {t(`download.${format}`)}
        </a>
      ))}
    </p>
  );
}
