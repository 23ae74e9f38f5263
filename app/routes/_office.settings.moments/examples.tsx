import { DataTable } from "~/components/data-table";
import { Section } from "~/components/page";
import { weekdayMomentText } from "~/messages/dutch";
import { momentsNl } from "~/messages/moments.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", momentsNl);

interface Leaves {
  at: Date | string;
  because: string | null;
}
interface Example {
  ready: Date | string;
  email: Leaves | null;
  sms: Leaves | null;
}

/** What the settings mean for a few messages: "Een e-mail van vrijdag 21.30 uur gaat weg op …". */
export function Examples({ examples, isTyped }: { examples: readonly Example[]; isTyped: boolean }) {
  const leaves = (next: Leaves | null) => {
    if (next === null) return t("preview.never");
    if (next.because === null) return t("preview.now");
    return (
      <>
        {weekdayMomentText(new Date(next.at))}{" "}
        <span className="row-note muted">{t("preview.because", { because: next.because })}</span>
      </>
    );
  };
  return (
    <Section id="meaning" title={t("preview.title")} intro={t(isTyped ? "preview.typed" : "preview.lead")}>
      <DataTable
        caption={t("preview.title")}
        captionHidden
        rows={examples}
        rowKey={({ ready }) => String(new Date(ready).getTime())}
        columns={[
          {
            key: "ready",
            header: t("preview.when"),
            rowHeader: true,
            cell: ({ ready }) => weekdayMomentText(new Date(ready)),
          },
          { key: "email", header: t("preview.email"), cell: ({ email }) => leaves(email) },
          { key: "sms", header: t("preview.sms"), cell: ({ sms }) => leaves(sms) },
        ]}
      />
    </Section>
  );
}
