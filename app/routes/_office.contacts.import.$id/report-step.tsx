import { Alert } from "~/components/alert";
import { ButtonGroup, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { PageHeader, Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import { contactsNl } from "~/messages/contacts.nl";
import { count } from "~/messages/dutch";
import { translator } from "~/messages/translate";

const t = translator("nl", contactsNl);

export interface ReportStepProps {
  id: string;
  file: string;
  state: string;
  accepted: number;
  duplicates: number;
  updated: number;
  rejected: number;
  /** The first rejected rows. */
  reasons: { line: number; row: string; why: string }[];
}

export function ReportStep(report: ReportStepProps) {
  const { file, state, accepted, duplicates, updated, rejected } = report;
  const title = state === "done" ? "done.title" : state === "failed" ? "done.failed" : "done.cancelled";
  return (
    <>
      <PageHeader title={t(title, { file })} />
      {state === "failed" ? <Alert tone="error">{t("done.failed.text")}</Alert> : null}
      {state === "cancelled" ? <Alert tone="warning">{t("done.cancelled.text")}</Alert> : null}
      <StatGroup>
        <Stat label={t("done.accepted")} value={count(accepted)} />
        <Stat label={t("done.duplicates")} value={count(duplicates)} />
        <Stat label={t("done.updated")} value={count(updated)} />
        <Stat label={t("done.rejected")} value={count(rejected)} />
      </StatGroup>
      {rejected > 0 ? <Rejected {...report} /> : null}
      <ButtonGroup>
        <ButtonLink href="/contacts" appearance={rejected > 0 ? "secondary" : "primary"}>
          {t("done.toList")}
        </ButtonLink>
        <ButtonLink href="/contacts/import" appearance="subtle">
          {t("done.again")}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function Rejected({ id, rejected, reasons }: ReportStepProps) {
  if (reasons.length === 0) return <Alert>{t("done.rejected.gone")}</Alert>;
  return (
    <Section
      title={t("done.rejected.title")}
      intro={t("done.rejected.intro")}
      actions={
        <ButtonLink appearance="primary" href={`/contacts/import/${id}/rejected.csv`} download>
          {t("done.download")}
        </ButtonLink>
      }
    >
      {rejected > reasons.length ? (
        <p className="utrecht-paragraph">
          {t("done.rejected.more", { shown: reasons.length, total: rejected })}
        </p>
      ) : null}
      <DataTable
        caption={t("done.rejected.title")}
        captionHidden
        dense
        rows={reasons}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", header: t("done.line"), numeric: true, rowHeader: true, cell: ({ line }) => line },
          { key: "why", header: t("done.why"), cell: ({ why }) => why },
          { key: "row", header: t("done.row"), cell: ({ row }) => <span className="muted">{row}</span> },
        ]}
      />
    </Section>
  );
}
