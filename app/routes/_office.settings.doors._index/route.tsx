import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { type Column, DataTable } from "~/components/data-table";
import { DayBars } from "~/components/day-bars";
import { EmptyState } from "~/components/empty-state";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { hasRole } from "~/domain/access";
import { dayInAmsterdam } from "~/domain/calendar";
import { DOOR_KINDS } from "~/domain/door";
import { DOOR_STATES, type DoorSort, doorListAddress, doorQuery, recentOf } from "~/domain/door-list";
import { spellDoorCode } from "~/domain/token";
import { requireEditor } from "~/flow/authorise.server";
import { doorChoices, readDoors } from "~/flow/read-doors.server";
import { aboutText, kindOf, stateOf } from "~/messages/door-words";
import { doorsNl } from "~/messages/doors.nl";
import { count } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import doorStyles from "~/styles/doors.css?url";

const t = translator("nl", doorsNl);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: doorStyles }];
export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const at = now();
  const params = new URL(request.url).searchParams;
  const query = doorQuery(params);
  const [{ doors, ...listed }, { topics }] = await Promise.all([
    readDoors(store.read, query, at),
    doorChoices(store.read),
  ]);
  const names = new Map(topics.map(({ key, name }) => [key, name]));
  const today = dayInAmsterdam(at);
  return {
    query,
    ...listed,
    isFiltered: query.search !== "" || query.kind !== null || query.state !== "open",
    mayMakeLinks: hasRole(editor.role, "administrator"),
    rows: doors.map((listed) => ({
      id: listed.door.id,
      name: listed.door.name,
      code: spellDoorCode(listed.door.code),
      kind: t(`kind.${kindOf(listed.door)}`),
      about: aboutText(listed.door, names.get(listed.door.topic) ?? listed.door.topic),
      state: stateOf(listed.door, today),
      days: listed.days,
      recent: recentOf(listed),
      answered: count(listed.answered),
    })),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data["rows"][number];

export default function Doors() {
  const { query, rows, total, hasNext, isEmpty, isFiltered, mayMakeLinks } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        title={t("title")}
        intro={t("lead")}
        actions={
          <>
            <ButtonLink appearance="primary" href="/settings/doors/new">
              {t("new.code")}
            </ButtonLink>
            {mayMakeLinks ? (
              <ButtonLink href="/settings/doors/new?kind=link">{t("new.link")}</ButtonLink>
            ) : null}
          </>
        }
      />
      {isEmpty ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <>
          <FilterBar
            resetHref={isFiltered ? "/settings/doors" : undefined}
            hidden={{ sort: query.sort === "created" ? undefined : sortValue(query) }}
          >
            <Field label={t("list.search")} name="q">
              <TextInput type="search" defaultValue={query.search} maxLength={80} autoComplete="off" />
            </Field>
            <Field label={t("list.kind")} name="kind" width="medium">
              <Select
                placeholder={t("list.allKinds")}
                defaultValue={query.kind ?? ""}
                options={DOOR_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
            </Field>
            <Field label={t("list.state")} name="state" width="medium">
              <Select
                defaultValue={query.state}
                options={DOOR_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
              />
            </Field>
          </FilterBar>
          <DataTable
            caption={t("title")}
            captionHidden
            rows={rows}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>}
            columns={columnsOf(query)}
          />
          <Pagination
            previousHref={query.page > 1 ? doorListAddress(query, { page: query.page - 1 }) : null}
            nextHref={hasNext ? doorListAddress(query, { page: query.page + 1 }) : null}
            summary={total > 0 ? t("total", { n: total }) : undefined}
          />
        </>
      )}
    </Page>
  );
}

const sortValue = ({ sort, isReversed }: Pick<Data["query"], "sort" | "isReversed">): string =>
  `${isReversed ? "-" : ""}${sort}`;

function columnsOf(query: Data["query"]): Column<Row>[] {
  const sort = (by: DoorSort) => {
    const isNow = query.sort === by;
    const isReversed = isNow && !query.isReversed;
    const rises = (by === "name") !== query.isReversed;
    const direction = rises ? ("ascending" as const) : ("descending" as const);
    return { href: doorListAddress(query, { sort: by, isReversed }), ...(isNow && { direction }) };
  };
  return [
    {
      key: "name",
      header: t("column.name"),
      stackedLabel: t("column.name"),
      rowHeader: true,
      sort: sort("name"),
      cell: ({ id, name }) => (
        <a className="utrecht-link" href={`/settings/doors/${id}`}>
          {name}
        </a>
      ),
    },
    { key: "kind", header: t("column.kind"), cell: ({ kind }) => kind },
    { key: "about", header: t("column.about"), cell: ({ about }) => about },
    {
      key: "code",
      header: t("column.code"),
      nowrap: true,
      cell: ({ code }) => <code className="door-code">{code}</code>,
    },
    {
      key: "recent",
      header: t("column.recent"),
      stackedLabel: t("column.recent"),
      sort: sort("recent"),
      cell: ({ days, recent }) => (
        <span className="door-recent">
          <DayBars days={days} label={t("recent.text", { n: recent, most: Math.max(...days) })} />
          <span aria-hidden="true">{count(recent)}</span>
        </span>
      ),
    },
    {
      key: "answered",
      header: t("column.answered"),
      stackedLabel: t("column.answered"),
      numeric: true,
      sort: sort("answered"),
      cell: ({ answered }) => answered,
    },
    {
      key: "state",
      header: t("column.state"),
      nowrap: true,
      cell: ({ state }) => (
        <Badge tone={state === "open" ? "positive" : state === "early" ? "waiting" : "neutral"}>
          {t(`state.${state}`)}
        </Badge>
      ),
    },
  ];
}
