import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { ContactTabs } from "~/components/contact-tabs";
import { EmptyState } from "~/components/empty-state";
import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { type RequestListQuery, readRequestQuery, requestListAddress } from "~/domain/request-list";
import { requireEditor } from "~/flow/authorise.server";
import { answerRequest, reopenRequest } from "~/flow/handle-request.server";
import { pageOfRequests } from "~/flow/list-requests.server";
import { sentForm } from "~/flow/sent-form.server";
import { requestsNl } from "~/messages/requests.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { Outcome } from "./outcome";
import { RequestTable } from "./request-table";
import { rowOf } from "./rows";

const t = translator("nl", requestsNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const query = readRequestQuery(new URL(request.url).searchParams);
  const { requests, ...page } = await pageOfRequests(runtime(), editor, query);
  return { query, ...page, rows: requests.map(rowOf) };
}

/** Answered, or open again; back to the same list. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const id = String(form.get("id") ?? "");
  const query = readRequestQuery(new URL(request.url).searchParams);
  const isUndo = form.get("intent") === "open";
  const changed = await (isUndo ? reopenRequest : answerRequest)(runtime(), editor, id);
  const outcome = new URLSearchParams(changed ? { [isUndo ? "opened" : "done"]: id } : { gone: "1" });
  const address = requestListAddress(query, { page: query.page });
  return redirect(`${address}${address.includes("?") ? "&" : "?"}${outcome}`);
}

export default function Requests() {
  const { query, rows, total, hasNext, offered, keepDays } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { state, way, q, page } = query;
  const isFiltered = state !== "open" || way !== undefined || q !== undefined || page > 1;
  return (
    <Page>
      <ContactTabs current="requests" />
      <PageHeader
        title={t("title")}
        intro={t("lead")}
        actions={<ButtonLink href="/settings/requests">{t("settings")}</ButtonLink>}
      />
      <Outcome search={search} query={query} keepDays={keepDays} />
      {offered ? null : (
        <Alert tone="info" title={t("off")}>
          {t("off.text")}
        </Alert>
      )}
      <Filters query={query} resetHref={isFiltered ? "/contacts/requests" : undefined} />
      {rows.length === 0 ? (
        <EmptyState title={t(isFiltered ? "nothing.title" : "none.title")}>
          {t(isFiltered ? "nothing.text" : "none.text")}
        </EmptyState>
      ) : (
        <RequestTable rows={rows} query={query} />
      )}
      <Pagination
        previousHref={page > 1 ? requestListAddress(query, { page: page - 1 }) : null}
        nextHref={hasNext ? requestListAddress(query, { page: page + 1 }) : null}
        summary={total > 0 ? t("total", { n: total }) : undefined}
      />
    </Page>
  );
}

function Filters({ query, resetHref }: { query: RequestListQuery; resetHref: string | undefined }) {
  const states = (["open", "done", "all"] as const).map((value) => ({ value, label: t(`filter.${value}`) }));
  const ways = (["phone", "email"] as const).map((value) => ({ value, label: t(`filter.${value}`) }));
  return (
    <FilterBar hidden={{ order: query.order === "oldest" ? undefined : query.order }} resetHref={resetHref}>
      <Field label={t("filter.state")} name="state">
        <Select defaultValue={query.state} options={states} />
      </Field>
      <Field label={t("filter.way")} name="way">
        <Select defaultValue={query.way ?? ""} placeholder={t("filter.anyWay")} options={ways} />
      </Field>
      <Field label={t("filter.q")} name="q">
        <TextInput defaultValue={query.q ?? ""} autoComplete="off" />
      </Field>
    </FilterBar>
  );
}
