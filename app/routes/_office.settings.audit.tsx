import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type AuditCursor, type AuditRow, auditActors, auditPage } from "#db/queries/audit";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { isRole } from "~/domain/access";
import { type AuditLine, auditLines } from "~/domain/audit-detail";
import { addDays, parseCalendarDate, startOfDay } from "~/domain/calendar";
import { requireAdministrator } from "~/flow/authorise.server";
import { accountsNl } from "~/messages/accounts.nl";
import { auditActionsNl, auditKindsNl, auditLabelNl, auditSubjectsNl } from "~/messages/audit.nl";
import { momentText, shortMomentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", accountsNl);
const PAGE_SIZE = 50;
const FILTERS = ["by", "kind", "from", "to"] as const;

export const meta: MetaFunction = () => [{ title: `${t("audit.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const query = new URL(request.url).searchParams;
  const chosen = Object.fromEntries(
    FILTERS.map((name) => [name, query.get(name)?.trim() || undefined]),
  ) as Record<(typeof FILTERS)[number], string | undefined>;
  const from = parseCalendarDate(chosen.from ?? "");
  const to = parseCalendarDate(chosen.to ?? "");
  const db = runtime().store.read;
  const found = await auditPage(
    db,
    {
      by: chosen.by,
      kind: chosen.kind,
      from: from === null ? undefined : startOfDay(from),
      until: to === null ? undefined : startOfDay(addDays(to, 1)),
    },
    PAGE_SIZE,
    parseCursor(query.get("after")),
  );
  const rows = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? rows.at(-1) : undefined;
  return {
    rows: rows.map(inWords),
    chosen,
    next: last === undefined ? null : addressOf(chosen, `${last.at.getTime()}.${last.id}`),
    newest: query.has("after") ? addressOf(chosen) : null,
    actors: (await auditActors(db)).map(({ userId, actor }) => ({
      value: userId ?? "system",
      label: userId === null ? t("audit.system") : actor,
    })),
  };
}

const inWords = (row: AuditRow) => ({
  id: row.id,
  at: shortMomentText(row.at),
  who: row.userId === null ? t("audit.system") : row.actor,
  what: auditActionsNl[row.action] ?? row.action,
  subject: row.action === "settings.changed" ? (auditSubjectsNl[row.subject] ?? row.subject) : row.subject,
  lines: auditLines(row.detail).filter(({ label }) => label !== "id"),
});

/** "1767600000000.018f…": where the page before this one ended. */
function parseCursor(after: string | null): AuditCursor | undefined {
  const [, at, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  return at === undefined || id === undefined ? undefined : { at: new Date(Number(at)), id };
}

function addressOf(chosen: Record<string, string | undefined>, after?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...chosen, after })) {
    if (value !== undefined) query.set(name, value);
  }
  return `/settings/audit${query.size === 0 ? "" : `?${query}`}`;
}

export default function AuditTrail() {
  const { rows, chosen, next, newest, actors } = useLoaderData<typeof loader>();
  const isFiltered = FILTERS.some((name) => chosen[name] !== undefined);
  return (
    <Page>
      <PageHeader title={t("audit.title")} intro={t("audit.lead")} />
      <FilterBar resetHref={isFiltered ? "/settings/audit" : undefined}>
        <Field label={t("audit.by")} name="by">
          <Select defaultValue={chosen.by ?? ""} placeholder={t("audit.everybody")} options={actors} />
        </Field>
        <Field label={t("audit.kind")} name="kind">
          <Select
            defaultValue={chosen.kind ?? ""}
            placeholder={t("audit.everything")}
            options={Object.entries(auditKindsNl).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <Field label={t("audit.from")} name="from" width="short">
          <TextInput type="date" defaultValue={chosen.from} />
        </Field>
        <Field label={t("audit.to")} name="to" width="short">
          <TextInput type="date" defaultValue={chosen.to} />
        </Field>
      </FilterBar>
      <DataTable
        caption={t("audit.title")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(isFiltered ? "audit.noneFiltered" : "audit.none")}>
            {t(isFiltered ? "audit.noneFiltered.text" : "audit.none.text")}
          </EmptyState>
        }
        columns={[
          { key: "at", header: t("audit.when"), nowrap: true, cell: (row) => row.at },
          { key: "what", header: t("audit.what"), rowHeader: true, cell: (row) => row.what },
          {
            key: "subject",
            header: t("audit.subject"),
            cell: (row) => (
              <div className="break-anywhere">
                {row.subject}
                <Detail lines={row.lines} />
              </div>
            ),
          },
          {
            key: "who",
            header: t("audit.who"),
            cell: (row) => <div className="break-anywhere">{row.who}</div>,
          },
        ]}
      />
      <Pagination nextHref={next} />
      {newest === null ? null : (
        <ButtonLink href={newest} appearance="subtle">
          {t("audit.newest")}
        </ButtonLink>
      )}
    </Page>
  );
}

/** A stored value as people read it: a moment on the clock of Amsterdam, a role by its name. */
function valueText(value: string | null): string {
  if (value === null) return t("audit.nothing");
  if (isRole(value)) return t(`role.${value}`);
  if (value === "true" || value === "false") return t(`audit.${value}`);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? momentText(new Date(value)) : value;
}

function Detail({ lines }: { lines: readonly AuditLine[] }) {
  return lines.map(({ label, before, after }) => (
    <div key={label} className="muted">
      {label === "" ? null : `${auditLabelNl(label)}: `}
      {before === undefined
        ? valueText(after)
        : t("audit.change", { before: valueText(before), after: valueText(after) })}
    </div>
  ));
}
