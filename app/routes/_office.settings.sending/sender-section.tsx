import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import { sendingNl } from "~/messages/sending.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", sendingNl);

/** Who mails are from, and whether they leave the machine at all. */
export function SenderSection({ from, server }: { from: string; server: "smtp" | "notifynl" | null }) {
  return (
    <Section title={t("sender.title")}>
      <DataList
        items={[
          { term: t("sender.from"), value: from },
          { term: t("sender.server"), value: t(`sender.${server ?? "mailbox"}`) },
        ]}
      />
    </Section>
  );
}
