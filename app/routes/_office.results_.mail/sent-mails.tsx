import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", officeMailsNl);

interface SentMail {
  id: string;
  what: string;
  at: string;
  state: "queued" | "sending" | "sent" | "failed" | "unknown";
}

const tones = {
  queued: "waiting",
  sending: "waiting",
  sent: "positive",
  failed: "negative",
  unknown: "warning",
} as const;

/** The last mails to one person and what became of them. */
export function SentMails({ mails }: { mails: readonly SentMail[] }) {
  if (mails.length === 0) return <p className="utrecht-paragraph">{t("page.sentNone")}</p>;
  return (
    <DataTable
      caption={t("page.sentCaption")}
      captionHidden
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        { key: "what", header: t("page.sentWhat"), rowHeader: true, cell: ({ what }) => what },
        { key: "at", header: t("page.sentWhen"), cell: ({ at }) => at },
        {
          key: "state",
          header: t("page.sentState"),
          cell: ({ state }) => <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>,
        },
      ]}
    />
  );
}
