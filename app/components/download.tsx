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
export function Download({ of, title }: DownloadProps) {
  const [path, search] = of.split("?");
  const href = (format: Format) => `${path}.${format}${search ? `?${search}` : ""}`;
  return (
    <DownloadLinks
      title={title}
      files={[
        { format: "csv", href: href("csv") },
        { format: "xlsx", href: href("xlsx") },
      ]}
    />
  );
}
