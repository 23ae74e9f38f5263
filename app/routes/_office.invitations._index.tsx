import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { invitationPage, invitationTotals, outboxHealth } from "#db/queries/invitation-list";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { CHANNELS } from "~/domain/contact";
import { invitationsHref, parseInvitationFilter, parseInvitationPlace } from "~/domain/invitation-filter";
import { INVITATION_REASONS, INVITATION_STATES } from "~/domain/invitation-policy";
import { requireEditor } from "~/flow/authorise.server";
import { channelsNl } from "~/messages/channels.nl";
import { count, momentText } from "~/messages/dutch";
import { reasonText, STATE_TONES, shownState, whyText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", invitationsNl);
const PAGE_SIZE = 25;
const minute = 60_000;
const day = 24 * 60 * minute;

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const params = new URL(request.url).searchParams;
  const filter = parseInvitationFilter(params);
  const [page, totals, health] = await Promise.all([
    invitationPage(store.read, filter, PAGE_SIZE, parseInvitationPlace(params)),
    invitationTotals(store.read, filter.channel),
    outboxHealth(store.read, new Date(now().getTime() - 15 * minute), new Date(now().getTime() - 14 * day)),
  ]);
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  return {
    filter,
    totals,
    sum: Object.values(totals).reduce((all, n) => all + n, 0),
    trouble:
      health.waiting > 0 && health.oldest
        ? {
            count: health.waiting,
            since: momentText(health.oldest.queuedAt),
            error: health.oldest.lastError,
          }
        : null,
    unknown: health.unknown,
    previous: page.hasPrevious && first ? invitationsHref(filter, { ...first, direction: "before" }) : null,
    next: page.hasNext && last ? invitationsHref(filter, { ...last, direction: "after" }) : null,
    rows: page.rows.map((row) => ({
      id: row.id,
      name: row.sourceId,
      source: row.source,
      occurred: momentText(row.occurredAt),
      about: `${channelsNl[row.channel as keyof typeof channelsNl] ?? row.channel} · ${row.topic}`,
      state: shownState(row),
      why: whyText(row),
    })),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Invitations() {
  const { filter, totals, sum, trouble, unknown, previous, next, rows } = useLoaderData<typeof loader>();
  const isFiltered = filter.state !== null || filter.reason !== null || filter.search !== "";
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
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
      {sum === 0 && filter.channel === null ? (
        <EmptyState
          title={t("empty.none")}
          actions={<ButtonLink href="/contacts">{t("toContacts")}</ButtonLink>}
        >
          {t("empty.none.text")}
        </EmptyState>
      ) : (
        <>
          <Totals totals={totals} sum={sum} filter={filter} />
          <Filters filter={filter} isFiltered={isFiltered || filter.channel !== null} />
          <List rows={rows} />
          <Pagination previousHref={previous} nextHref={next} />
        </>
      )}
    </Page>
  );
}

function Totals({ totals, sum, filter }: Pick<Loaded, "totals" | "sum" | "filter">) {
  const states = INVITATION_STATES.filter((state) => totals[state] !== undefined || state === filter.state);
  const href = (state: (typeof states)[number] | null) => invitationsHref({ channel: filter.channel, state });
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
        {t(filter.channel === null ? "totals.sum" : "totals.sumOfChannel", { total: count(sum) })}
      </p>
    </nav>
  );
}

function Filters({ filter, isFiltered }: { filter: Loaded["filter"]; isFiltered: boolean }) {
  return (
    <FilterBar resetHref={isFiltered ? "/invitations" : undefined}>
      <Field label={t("filter.state")} name="state" width="medium">
        <Select
          defaultValue={filter.state ?? ""}
          placeholder={t("filter.all.state")}
          options={INVITATION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
      </Field>
      <Field label={t("filter.reason")} name="reason" width="medium">
        <Select
          defaultValue={filter.reason ?? ""}
          placeholder={t("filter.all.reason")}
          options={INVITATION_REASONS.map((reason) => ({ value: reason, label: reasonText(reason) }))}
        />
      </Field>
      <Field label={t("filter.channel")} name="channel" width="medium">
        <Select
          defaultValue={filter.channel ?? ""}
          placeholder={t("filter.all.channel")}
          options={CHANNELS.map((channel) => ({ value: channel, label: channelsNl[channel] }))}
        />
      </Field>
      <Field label={t("filter.search")} name="q" width="medium">
        <TextInput type="search" defaultValue={filter.search} />
      </Field>
    </FilterBar>
  );
}

function List({ rows }: Pick<Loaded, "rows">) {
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("empty.filtered")}>{t("empty.filtered.text")}</EmptyState>}
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
        { key: "occurred", header: t("column.occurred"), nowrap: true, cell: (row) => row.occurred },
        { key: "about", header: t("column.about"), cell: (row) => row.about },
        {
          key: "state",
          header: t("column.state"),
          cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{t(`state.${state}`)}</Badge>,
        },
        { key: "why", header: t("column.reason"), cell: (row) => row.why },
      ]}
    />
  );
}
