import { DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { Tabs } from "~/components/navigation";
import { Section } from "~/components/page";
import { Stat, StatGroup } from "~/components/stat";
import { type FunnelBy, type InvitationFilter, invitationsHref } from "~/domain/invitation-filter";
import { type Funnel, LONGEST_BY_DAY } from "~/domain/invitation-funnel";
import { count, percent } from "~/messages/dutch";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", invitationsNl);

export interface FunnelRow {
  key: string;
  label: string;
  /** The same list, with this row alone; null for the total. */
  href: string | null;
  funnel: Funnel;
}

export interface FunnelProps {
  funnel: Funnel;
  rows: readonly FunnelRow[];
  breakdown: "channel" | "day" | "month";
  by: FunnelBy;
  /** Whether the breakdown was asked for in the address. */
  isOpen: boolean;
  filter: InvitationFilter;
}

/** A share with its denominator; nothing where there is nobody to be a share of. */
function share(part: number, whole: number, of: "funnel.ofReceived" | "funnel.ofAsked"): string {
  return whole === 0 ? "" : t(of, { share: percent(part / whole) });
}

/** Nothing was reported as delivered although messages have left: then there is no figure, rather than 0. */
const isUnreported = ({ receipts, unreported }: Funnel) => receipts === 0 && unreported > 0;

/** From contact to answer: four figures, and a table of the same per channel or day. */
export function FunnelSection({ funnel, rows, breakdown, by, isOpen, filter }: FunnelProps) {
  const { received, asked, delivered, answered, unreported, bounced } = funnel;
  const trouble = [
    !isUnreported(funnel) && unreported > 0 ? t("funnel.unreported", { count: count(unreported) }) : "",
    bounced > 0 ? `${count(bounced)} ${t("funnel.bounced").toLowerCase()}` : "",
  ];
  return (
    <Section title={t("funnel.title")}>
      <StatGroup>
        <Stat
          label={t("funnel.received")}
          value={count(received)}
          note={(["notAsked", "waiting", "failed"] as const)
            .filter((key) => funnel[key] > 0)
            .map((key) => t(`funnel.note.${key}`, { n: funnel[key] }))
            .join(", ")}
        />
        <Stat
          label={t("funnel.asked")}
          value={count(asked)}
          note={share(asked, received, "funnel.ofReceived")}
        />
        <Stat
          label={t("funnel.delivered")}
          value={
            isUnreported(funnel) ? (
              <span className="stat__words">{t("funnel.notReported")}</span>
            ) : (
              count(delivered)
            )
          }
          note={[isUnreported(funnel) ? "" : share(delivered, asked, "funnel.ofAsked"), ...trouble]
            .filter(Boolean)
            .join("; ")}
        />
        <Stat
          label={t("funnel.answered")}
          value={count(answered)}
          note={share(answered, asked, "funnel.ofAsked")}
        />
      </StatGroup>
      <Disclosure summary={t("funnel.breakdown")} open={isOpen}>
        <Tabs
          label={t("funnel.by")}
          items={[
            { href: hrefBy("channel", filter), label: t("funnel.by.channel"), current: by === "channel" },
            {
              href: hrefBy("day", filter),
              label: t(breakdown === "month" ? "funnel.by.month" : "funnel.by.day"),
              current: by === "day",
            },
          ]}
        />
        <FunnelTable funnel={funnel} rows={rows} breakdown={breakdown} />
        {breakdown === "month" ? (
          <p className="muted">{t("funnel.dayHint", { days: LONGEST_BY_DAY })}</p>
        ) : null}
        <p className="muted">{t("funnel.explain")}</p>
      </Disclosure>
    </Section>
  );
}

const hrefBy = (by: FunnelBy, filter: InvitationFilter) => {
  const href = invitationsHref(filter, { by });
  return by === "day" ? href : `${href}${href.includes("?") ? "&" : "?"}by=channel`;
};

function FunnelTable({ funnel, rows, breakdown }: Pick<FunnelProps, "funnel" | "rows" | "breakdown">) {
  const total: FunnelRow = { key: "total", label: t("funnel.total"), href: null, funnel };
  const figure = (key: "received" | "notAsked" | "waiting" | "failed") => ({
    key,
    header: t(`funnel.${key}`),
    numeric: true,
    cell: (row: FunnelRow) => count(row.funnel[key]),
  });
  return (
    <DataTable
      caption={t(`funnel.caption.${breakdown}`)}
      captionHidden
      narrow="grid"
      dense
      rows={rows}
      rowKey={({ key }) => key}
      footer={rows.length > 1 ? [total] : []}
      empty={<p className="muted">{t("empty.filtered")}</p>}
      columns={[
        {
          key: "row",
          header: t(`funnel.row.${breakdown}`),
          rowHeader: true,
          cell: ({ label, href }) =>
            href === null ? (
              label
            ) : (
              <a className="utrecht-link" href={href}>
                {label}
              </a>
            ),
        },
        figure("received"),
        figure("notAsked"),
        figure("waiting"),
        figure("failed"),
        {
          key: "asked",
          header: t("funnel.asked"),
          numeric: true,
          cell: ({ funnel: { asked, received } }) => (
            <Share n={asked} note={share(asked, received, "funnel.ofReceived")} />
          ),
        },
        {
          key: "delivered",
          header: t("funnel.delivered"),
          numeric: true,
          cell: ({ funnel: row }) =>
            isUnreported(row) ? (
              <span className="muted">{t("funnel.notReported")}</span>
            ) : (
              <Share n={row.delivered} note={share(row.delivered, row.asked, "funnel.ofAsked")} />
            ),
        },
        {
          key: "answered",
          header: t("funnel.answered"),
          numeric: true,
          cell: ({ funnel: { answered, asked } }) => (
            <Share n={answered} note={share(answered, asked, "funnel.ofAsked")} />
          ),
        },
      ]}
    />
  );
}

function Share({ n, note }: { n: number; note: string }) {
  return (
    <>
      {count(n)}
      {note ? <span className="muted row-note">{note}</span> : null}
    </>
  );
}
