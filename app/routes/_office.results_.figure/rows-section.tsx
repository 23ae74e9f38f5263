import { DataTable } from "~/components/data-table";
import { Download } from "~/components/download";
import { Tabs } from "~/components/navigation";
import { Section } from "~/components/page";
import type { FigureCell } from "~/domain/indicator";
import { count, periodText } from "~/messages/dutch";
import { figureNl } from "~/messages/figure.nl";
import { indicatorName } from "~/messages/indicator-words";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import { figureAddress, tableAddress } from "./address";
import { cellColumns, nothing } from "./columns";
import type { FigureView, PageData } from "./route";

const t = translator("nl", figureNl);
const BY = ["channel", "topic", "team"] as const;

type Row = FigureCell & { key: string | null; contacts: number | null };

/** The same figure per channel, topic or team; each row leads to its own page. */
export function RowsSection({ page, view }: { page: PageData; view: FigureView }) {
  const { indicator, by, grain, query, table } = view;
  const rows: Row[] = table.rows.toSorted(
    (a, b) => (b.n ?? 0) - (a.n ?? 0) || (b.contacts ?? 0) - (a.contacts ?? 0) || (a.key < b.key ? -1 : 1),
  );
  const hasContacts = rows.some(({ contacts }) => contacts !== null);
  const sum = hasContacts ? rows.reduce((total, { contacts }) => total + (contacts ?? 0), 0) : null;
  const caption = t(`rows.caption.${by}`, {
    indicator: indicatorName(indicator),
    period: periodText(query.period),
  });
  return (
    <Section title={t("rows.title")}>
      <Tabs
        label={t("rows.label")}
        items={BY.map((each) => ({
          href: figureAddress(query, { indicator: indicator.key, grain, by: each }),
          label: t(`table.${each}`),
          current: each === by,
        }))}
      />
      <DataTable
        caption={caption}
        narrow="grid"
        rows={rows}
        rowKey={({ key }) => key ?? "total"}
        footer={[{ ...table.total, key: null, contacts: sum }]}
        columns={[
          {
            key: "name",
            header: t(`table.${by}`),
            rowHeader: true,
            cell: ({ key }) =>
              key === null ? (
                t("table.total")
              ) : key === "" ? (
                nameOf(by, key, page.frame)
              ) : (
                <a
                  className="utrecht-link"
                  href={figureAddress(
                    { ...query, scope: { ...query.scope, [by]: [key] } },
                    { indicator: indicator.key, grain, by: by === "channel" ? "topic" : "channel" },
                  )}
                >
                  {nameOf(by, key, page.frame)}
                </a>
              ),
          },
          ...cellColumns<Row>(indicator),
          ...(hasContacts
            ? [
                {
                  key: "contacts",
                  header: t("rows.contacts"),
                  numeric: true,
                  cell: ({ contacts }: Row) => (contacts === null ? nothing : count(contacts)),
                },
              ]
            : []),
        ]}
      />
      <Download of={tableAddress("figure-rows", view)} title={caption} />
      {rows.some(({ visibility }) => visibility === "withheld") ? (
        <p className="utrecht-paragraph utrecht-paragraph--small">{t("rows.note")}</p>
      ) : null}
      {hasContacts ? null : (
        <p className="utrecht-paragraph utrecht-paragraph--small">{t("rows.noContacts")}</p>
      )}
    </Section>
  );
}
