import { DataTable } from "~/components/data-table";
import { Section } from "~/components/page";
import { weekdayText } from "~/messages/dutch";
import { momentsNl } from "~/messages/moments.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", momentsNl);

interface Day {
  day: string;
  name: string | null;
  isSunday: boolean;
  email: boolean;
  sms: boolean;
}

/** The coming holidays and closing days, and whether anything leaves on them. */
export function FreeDays({ days }: { days: readonly Day[] }) {
  const fate = (sends: boolean) => t(sends ? "days.sends" : "days.waits");
  return (
    <Section title={t("days.title")}>
      <DataTable
        caption={t("days.title")}
        captionHidden
        dense
        narrow="grid"
        rows={days}
        rowKey={({ day }) => day}
        columns={[
          { key: "day", header: t("days.day"), rowHeader: true, cell: ({ day }) => weekdayText(day) },
          { key: "name", header: t("days.name"), wide: true, cell: ({ name }) => name ?? t("days.closing") },
          { key: "email", header: t("days.mail"), cell: ({ email }) => fate(email) },
          { key: "sms", header: t("days.sms"), cell: ({ sms }) => fate(sms) },
        ]}
      />
    </Section>
  );
}
