import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { teamsToChoose, topicsToChoose } from "#db/queries/topics";
import { Badge } from "~/components/badge";
import { ButtonGroup, ButtonLink } from "~/components/button";
import { ContactTabs } from "~/components/contact-tabs";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { CHANNELS, type Channel } from "~/domain/contact";
import { type ContactListQuery, readListQuery } from "~/domain/contact-list";
import { INVITATION_STATES } from "~/domain/invitation-policy";
import { requireEditor } from "~/flow/authorise.server";
import { pageOfContacts } from "~/flow/list-contacts.server";
import { channelsNl } from "~/messages/channels.nl";
import { contactsNl } from "~/messages/contacts.nl";
import { shortMomentText } from "~/messages/dutch";
import { reasonText, STATE_TONES } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", contactsNl);
const invitation = translator("nl", invitationsNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

/** How many topics fit in a list that one can still choose from. */
const CHOICES = 500;

export async function loader({ request }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const query = readListQuery(new URL(request.url).searchParams);
  const { read } = runtime().store;
  const [page, topics, teams] = await Promise.all([
    pageOfContacts(editor, query),
    topicsToChoose(read, CHOICES),
    teamsToChoose(read, CHOICES),
  ]);
  return {
    query,
    total: page.total,
    previous: page.previous,
    next: page.next,
    rows: page.contacts.map((row) => ({
      id: row.id,
      label: `${row.source} ${row.sourceId}`,
      channel: channelsNl[row.channel as Channel] ?? row.channel,
      topic: row.topicName ?? row.topic,
      team: row.teamName ?? "–",
      occurredAt: shortMomentText(row.occurredAt),
      state: row.state,
      reason: row.reason ? reasonText(row.reason) : null,
    })),
    topics: topics.map(({ key, name }) => ({ value: key, label: name })),
    teams: teams.map(({ key, name }) => ({ value: key, label: name })),
  };
}

function hrefWith(query: ContactListQuery, change: Partial<ContactListQuery>): string {
  const { order, ...rest } = { ...query, after: undefined, before: undefined, ...change };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) search.set(name, value);
  if (order === "oldest") search.set("order", order);
  return search.size > 0 ? `/contacts?${search}` : "/contacts";
}

export default function Contacts() {
  const { query, rows, total, previous, next, topics, teams } = useLoaderData<typeof loader>();
  const filtered = Boolean(query.channel || query.topic || query.team || query.state || query.id);
  const oldest = query.order === "oldest";
  const actions = (
    <ButtonGroup>
      <ButtonLink appearance="primary" href="/contacts/new">
        {t("list.add")}
      </ButtonLink>
      <ButtonLink href="/contacts/import">{t("list.import")}</ButtonLink>
    </ButtonGroup>
  );
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("list.intro")} actions={actions} />
      <ContactTabs current="list" />
      <FilterBar
        resetHref={filtered ? "/contacts" : undefined}
        hidden={{ order: oldest ? "oldest" : undefined }}
      >
        <Field label={t("list.column.channel")} name="channel">
          <Select
            defaultValue={query.channel ?? ""}
            placeholder={t("list.filter.all")}
            options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
          />
        </Field>
        <Field label={t("list.column.topic")} name="topic">
          <Select defaultValue={query.topic ?? ""} placeholder={t("list.filter.all")} options={topics} />
        </Field>
        <Field label={t("list.column.team")} name="team">
          <Select defaultValue={query.team ?? ""} placeholder={t("list.filter.all")} options={teams} />
        </Field>
        <Field label={t("list.filter.state")} name="state">
          <Select
            defaultValue={query.state ?? ""}
            placeholder={t("list.filter.all")}
            options={INVITATION_STATES.map((value) => ({ value, label: invitation(`state.${value}`) }))}
          />
        </Field>
        <Field label={t("list.filter.id")} name="id">
          <TextInput defaultValue={query.id ?? ""} autoComplete="off" />
        </Field>
      </FilterBar>
      <DataTable
        caption={t("list.caption")}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          filtered || query.after || query.before ? (
            <EmptyState title={t("list.none")}>{t("list.none.hint")}</EmptyState>
          ) : (
            <EmptyState title={t("list.empty")} actions={actions}>
              {t("list.empty.hint")}
            </EmptyState>
          )
        }
        columns={[
          {
            key: "occurredAt",
            header: t("list.column.occurredAt"),
            sort: {
              href: hrefWith(query, { order: oldest ? "newest" : "oldest" }),
              direction: oldest ? "ascending" : "descending",
            },
            stackedLabel: t("list.column.occurredAt"),
            nowrap: true,
            cell: ({ occurredAt }) => occurredAt,
          },
          {
            key: "contact",
            header: t("list.column.contact"),
            rowHeader: true,
            cell: ({ id, label }) => (
              <a className="utrecht-link" href={`/invitations/${id}`}>
                {label}
              </a>
            ),
          },
          { key: "channel", header: t("list.column.channel"), cell: ({ channel }) => channel },
          { key: "topic", header: t("list.column.topic"), cell: ({ topic }) => topic },
          { key: "team", header: t("list.column.team"), cell: ({ team }) => team },
          {
            key: "state",
            header: t("list.column.invitation"),
            cell: ({ state, reason }) => (
              <>
                <Badge tone={STATE_TONES[state]}>{invitation(`state.${state}`)}</Badge>
                {reason ? <div className="muted">{reason}</div> : null}
              </>
            ),
          },
        ]}
      />
      <Pagination
        previousHref={previous ? hrefWith(query, { before: previous }) : null}
        nextHref={next ? hrefWith(query, { after: next }) : null}
        summary={total === null ? undefined : t("list.total", { n: total })}
      />
    </Page>
  );
}
