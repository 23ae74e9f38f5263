import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import {
  type FunnelBy,
  type InvitationFilter,
  type InvitationSort,
  invitationsHref,
} from "~/domain/invitation-filter";
import { STATE_TONES } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", invitationsNl);

export interface ListRow {
  id: string;
  name: string;
  source: string;
  occurred: string;
  step: string;
  about: string;
  state: keyof typeof STATE_TONES;
  why: string;
}

export function List({
  rows,
  filter,
  by,
}: {
  rows: readonly ListRow[];
  filter: InvitationFilter;
  by: FunnelBy | undefined;
}) {
  const sortedBy = (sort: InvitationSort) => {
    const isCurrent = filter.sort === sort;
    return {
      href: invitationsHref(
        { ...filter, sort, oldestFirst: isCurrent && !filter.oldestFirst },
        by ? { by } : {},
      ),
      direction: isCurrent
        ? filter.oldestFirst
          ? ("ascending" as const)
          : ("descending" as const)
        : undefined,
    };
  };
  // A search has an order of its own.
  const sort = (by: InvitationSort) => (filter.search === "" ? sortedBy(by) : undefined);
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        filter.search === "" ? (
          <EmptyState title={t("empty.filtered")}>{t("empty.filtered.text")}</EmptyState>
        ) : (
          <EmptyState title={t("empty.searched", { search: filter.search })}>
            {t("empty.searched.text")}
          </EmptyState>
        )
      }
      columns={[
        {
          key: "contact",
          header: t("column.contact"),
          rowHeader: true,
          cell: (row) => (
            <>
              <a
                className={row.name.length <= 24 ? "utrecht-link nowrap" : "utrecht-link"}
                href={`/invitations/${row.id}`}
              >
                {row.name}
              </a>
              <span className="muted row-note">{row.source}</span>
            </>
          ),
        },
        {
          key: "occurred",
          header: t("column.occurred"),
          stackedLabel: t("column.occurred"),
          sort: sort("contact"),
          nowrap: true,
          cell: (row) => row.occurred,
        },
        { key: "about", header: t("column.about"), cell: (row) => row.about },
        {
          key: "state",
          header: t("column.state"),
          cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{t(`state.${state}`)}</Badge>,
        },
        {
          key: "step",
          header: t("column.step"),
          stackedLabel: t("column.step"),
          sort: sort("step"),
          nowrap: true,
          cell: (row) => row.step,
        },
        { key: "why", header: t("column.reason"), cell: (row) => row.why },
      ]}
    />
  );
}
