import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { Section } from "~/components/page";
import { count, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { indicatorName, valueText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import { tableAddress } from "./address";
import { nothing } from "./columns";
import type { FigureView } from "./route";

const t = translator("nl", figureNl);

/** Figures that were entered or imported: each as it came, what isn't known left empty. */
export function OutsideSection({ view }: { view: FigureView }) {
  const { indicator, outside } = view;
  const caption = t("outside.caption", { indicator: indicatorName(indicator) });
  return (
    <Section
      title={t("outside.title")}
      actions={
        <ButtonLink href="/results/years" appearance="subtle">
          {t("outside.years")}
        </ButtonLink>
      }
    >
      <DataTable
        caption={caption}
        captionHidden
        narrow="grid"
        empty={<p className="utrecht-paragraph">{t("outside.none")}</p>}
        rows={outside}
        rowKey={({ from, to, kind }) => `${from} ${to} ${kind}`}
        columns={[
          {
            key: "period",
            header: t("outside.period"),
            rowHeader: true,
            cell: (figure) => periodText(figure),
          },
          { key: "kind", header: t("outside.kind"), cell: ({ kind }) => t(`outside.${kind}`) },
          {
            key: "value",
            header: t("outside.value"),
            numeric: true,
            cell: ({ value }) => (value === null ? nothing : <strong>{valueText(indicator, value)}</strong>),
          },
          {
            key: "n",
            header: t("outside.n"),
            numeric: true,
            cell: ({ n }) => (n === null ? nothing : count(n)),
          },
          { key: "source", header: t("outside.source"), wide: true, cell: ({ source }) => source || nothing },
        ]}
      />
      {outside.length > 0 ? <Download of={tableAddress("figure-outside", view)} title={caption} /> : null}
    </Section>
  );
}
