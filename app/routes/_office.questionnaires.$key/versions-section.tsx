import { Button } from "~/components/button";
import { type Column, DataTable } from "~/components/data-table";
import { VisuallyHidden } from "~/components/navigation";
import { Section } from "~/components/page";
import type { Question } from "~/domain/questionnaire";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnairesNl);

export interface ShownVersion {
  number: number;
  moment: string;
  name: string;
  questions: Question[];
}

/** Every version that was published, newest first: to look at, to compare, to begin again from. */
export function VersionsSection({ address, versions }: { address: string; versions: ShownVersion[] }) {
  const newest = versions[0]?.number;
  const before = (number: number) => versions.find((one) => one.number < number)?.number;
  const act: Column<ShownVersion> = {
    key: "act",
    header: t("column.act"),
    cell: ({ number }) => (
      <div className="act-list">
        {before(number) === undefined ? null : (
          <a className="utrecht-link" href={`${address}/versions/${number}?with=${before(number)}`}>
            {t("one.compare")}
            <VisuallyHidden>: {t("versionName", { number })}</VisuallyHidden>
          </a>
        )}
        {number === newest ? null : (
          <form method="post">
            <input type="hidden" name="number" value={number} />
            <Button name="intent" value="restore" appearance="subtle" small>
              {t("one.restore")}
              <VisuallyHidden>: {t("versionName", { number })}</VisuallyHidden>
            </Button>
          </form>
        )}
      </div>
    ),
  };
  return (
    <Section title={t("one.versions")} intro={t("one.versionsIntro")}>
      <DataTable
        caption={t("one.versions")}
        captionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: "number",
            header: t("column.version"),
            rowHeader: true,
            cell: ({ number }) => (
              <a className="utrecht-link" href={`${address}/versions/${number}`}>
                {t("versionUndated", { number })}
              </a>
            ),
          },
          { key: "published", header: t("column.published"), cell: ({ moment }) => moment },
          { key: "by", header: t("column.by"), cell: ({ name }) => name },
          {
            key: "questions",
            header: t("column.questions"),
            numeric: true,
            cell: ({ questions }) => questions.filter(({ kind }) => kind !== "text").length,
          },
          ...(versions.length > 1 ? [act] : []),
        ]}
      />
    </Section>
  );
}
