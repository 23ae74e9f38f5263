import { exportNl } from "~/messages/export.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", exportNl);

type Format = "csv" | "xlsx" | "svg" | "png";

export interface DownloadLinksProps {
  /** What it is, for who hears the links one by one. */
  title: string;
  files: readonly { format: Format; href: string }[];
}

/** Links to the same thing as a file in several formats; not on paper. */
export function DownloadLinks({ title, files }: DownloadLinksProps) {
  return (
    <p className="download">
      <span aria-hidden="true">{t("download.lead")}</span>
      {files.map(({ format, href }) => (
        <a
          key={format}
          className="utrecht-link download__link"
          href={href}
          aria-label={t("download.link", { format: t(`download.${format}`), title })}
          download
        >
          {t(`download.${format}`)}
        </a>
      ))}
    </p>
  );
}

export interface DownloadProps {
  /** Address of a table, without its format: "/results/tables/channels?from=2026-01&to=2026-06". */
  of: string;
  title: string;
}

/** Links to a table as a file. */
export const Download = ({ of, title }: DownloadProps) => (
  <DownloadLinks title={title} files={tableFiles(of)} />
);

/** A table in every format. */
export function tableFiles(of: string): DownloadLinksProps["files"] {
  const [path, search] = of.split("?");
  return (["csv", "xlsx"] as const).map((format) => ({
    format,
    href: `${path}.${format}${search ? `?${search}` : ""}`,
  }));
}
