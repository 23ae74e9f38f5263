import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import type { CalendarDate } from "~/domain/calendar";
import type { Channel } from "~/domain/contact";
import {
  type FunnelBy,
  type InvitationFilter,
  invitationsHref,
  isNarrowed,
  parseInvitationFilter,
  parseInvitationPlace,
} from "~/domain/invitation-filter";
import { INVITATION_STATES } from "~/domain/invitation-policy";
import { lastDayOf, type Month } from "~/domain/period";
import { requireEditor } from "~/flow/authorise.server";
import { pageOfInvitations } from "~/flow/list-invitations.server";
import { channelsNl } from "~/messages/channels.nl";
import { count, dayText, momentText, monthText, shortMomentText } from "~/messages/dutch";
import { shownState, whyText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { Filters } from "./filters";
import { FunnelSection } from "./funnel";
import { List } from "./list";

const t = translator("nl", invitationsNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const params = new URL(request.url).searchParams;
  const { filter, problems } = parseInvitationFilter(params);
  const asked = params.get("by");
  const by: FunnelBy = asked === "day" ? "day" : "channel";
  const found = await pageOfInvitations(editor, filter, parseInvitationPlace(params), by);
  const { page, totals, health } = found;
  const hrefTo = (direction: "after" | "before", place: typeof page.first) =>
    place === null ? null : invitationsHref(filter, { by, place: { direction, ...place } });
  return {
    filter,
    problems,
    typed: { from: params.get("from") ?? "", to: params.get("to") ?? "" },
    by,
    isOpen: asked !== null,
    totals,
    sum: Object.values(totals).reduce((all, n) => all + n, 0),
    funnel: found.funnel,
    breakdown: found.breakdown,
    funnels: found.rows.map(({ row, funnel }) => ({
      key: row,
      funnel,
      label: rowLabel(found.breakdown, row),
      href: invitationsHref({ ...filter, ...rowFilter(found.breakdown, row) }, { by }),
    })),
    topics: found.topics,
    teams: found.teams,
    trouble:
      health.waiting > 0 && health.oldest
        ? {
            count: health.waiting,
            since: momentText(health.oldest.queuedAt),
            error: health.oldest.lastError,
          }
        : null,
    unknown: health.unknown,
    previous: page.hasPrevious ? hrefTo("before", page.first) : null,
    next: page.hasNext ? hrefTo("after", page.last) : null,
    rows: page.rows.map((row) => ({
      id: row.id,
      name: row.sourceId,
      source: row.source,
      occurred: shortMomentText(row.occurredAt),
      step: shortMomentText(row.sentAt ?? row.decidedAt),
      about: `${channelsNl[row.channel as Channel] ?? row.channel} · ${row.topic}`,
      state: shownState(row),
      why: whyText(row, { dated: false }),
    })),
  };
}

type Breakdown = Awaited<ReturnType<typeof pageOfInvitations>>["breakdown"];

function rowLabel(breakdown: Breakdown, row: string): string {
  if (breakdown === "channel") return channelsNl[row as Channel] ?? row;
  return breakdown === "day" ? dayText(row) : monthText(row);
}

function rowFilter(breakdown: Breakdown, row: string): Partial<InvitationFilter> {
  if (breakdown === "channel") return { channel: row as Channel };
  if (breakdown === "day") return { from: row as CalendarDate, to: row as CalendarDate };
  return { from: `${row}-01` as CalendarDate, to: lastDayOf(row as Month) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Invitations() {
  const loaded = useLoaderData<typeof loader>();
  const { filter, sum, trouble, unknown, previous, next, rows, isOpen, by } = loaded;
  const isEmpty = sum === 0 && !isNarrowed(filter) && Object.keys(loaded.problems).length === 0;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        intro={t("lead")}
        actions={
          isEmpty ? undefined : (
            <ButtonLink href={invitationsHref(filter, { path: "/invitations/list.csv" })}>
              {t("list.csv")}
            </ButtonLink>
          )
        }
      />
      {trouble ? (
        <Alert tone="warning" title={t("trouble.title", { count: trouble.count })}>
          {trouble.error
            ? t("trouble.text", { since: trouble.since, error: trouble.error })
            : t("trouble.textSilent", { since: trouble.since })}
        </Alert>
      ) : null}
      {unknown > 0 ? (
        <Alert tone="info" title={t("unknown.title", { count: unknown })}>
          {t("unknown.text")}
        </Alert>
      ) : null}
      {isEmpty ? (
        <EmptyState
          title={t("empty.none")}
          actions={<ButtonLink href="/contacts">{t("toContacts")}</ButtonLink>}
        >
          {t("empty.none.text")}
        </EmptyState>
      ) : (
        <>
          <Filters {...loaded} by={isOpen ? by : null} />
          <FunnelSection {...loaded} rows={loaded.funnels} />
          <Totals {...loaded} />
          {filter.search === "" ? null : <p className="muted">{t("list.searched")}</p>}
          <List rows={rows} filter={filter} by={isOpen ? by : undefined} />
          <Pagination previousHref={previous} nextHref={next} />
        </>
      )}
    </Page>
  );
}

function Totals({
  totals,
  sum,
  filter,
  by,
  isOpen,
}: Pick<Loaded, "totals" | "sum" | "filter" | "by" | "isOpen">) {
  const states = INVITATION_STATES.filter((state) => totals[state] || state === filter.state);
  const href = (state: (typeof states)[number] | null) =>
    invitationsHref({ ...filter, state }, isOpen ? { by } : {});
  return (
    <nav className="state-totals" aria-label={t("totals.label")}>
      <ul className="state-totals__list">
        <li>
          <a
            className="state-totals__link"
            href={href(null)}
            {...(filter.state === null ? { "aria-current": "page" } : {})}
          >
            <span className="state-totals__count">{count(sum)}</span> {t("all")}
          </a>
        </li>
        {states.map((state) => (
          <li key={state}>
            <a
              className="state-totals__link"
              href={href(state)}
              {...(filter.state === state ? { "aria-current": "page" } : {})}
            >
              <span className="state-totals__count">{count(totals[state] ?? 0)}</span> {t(`state.${state}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="state-totals__sum">
        {t(isNarrowed({ ...filter, state: null, search: "" }) ? "totals.sumOfChoice" : "totals.sum", {
          total: count(sum),
        })}
        {filter.search === "" ? null : ` ${t("totals.notSearched")}`}
      </p>
    </nav>
  );
}
