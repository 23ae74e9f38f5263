import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Section } from "~/components/page";
import { standingStillNl } from "~/messages/standing-still.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", standingStillNl);

export interface IncidentRow {
  id: string;
  title: string;
  /** What more there is to say; '' for nothing. */
  detail: string;
  began: string;
  /** Null while it goes on. */
  ended: string | null;
  mailed: string | null;
}

/** When sending stood still. */
export function IncidentsSection({ incidents }: { incidents: readonly IncidentRow[] }) {
  return (
    <Section title={t("history.title")} intro={t("history.lead")} id="storingen">
      <DataTable
        caption={t("history.caption")}
        captionHidden
        rows={incidents}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("history.none.title")}>{t("history.none.text")}</EmptyState>}
        columns={[
          {
            key: "what",
            header: t("history.what"),
            rowHeader: true,
            cell: ({ title, detail }) => (
              <>
                {title}
                {detail === "" ? null : (
                  <>
                    <br />
                    <span className="muted">{detail}</span>
                  </>
                )}
              </>
            ),
          },
          { key: "began", header: t("history.began"), nowrap: true, cell: ({ began }) => began },
          {
            key: "ended",
            header: t("history.ended"),
            nowrap: true,
            cell: ({ ended }) => ended ?? <Badge tone="warning">{t("history.open")}</Badge>,
          },
          {
            key: "mailed",
            header: t("history.mailed"),
            nowrap: true,
            cell: ({ mailed }) => mailed ?? t("history.notMailed"),
          },
        ]}
      />
    </Section>
  );
}
