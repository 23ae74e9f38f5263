import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type Suppression, suppressionPage } from "#db/queries/suppressions";
import { Alert } from "~/components/alert";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader, Section } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { readAddress } from "~/domain/contact-input";
import { requireEditor } from "~/flow/authorise.server";
import { lookUpAddress, suppressTyped } from "~/flow/suppress-address.server";
import { momentText, shortMomentText } from "~/messages/dutch";
import { causeText } from "~/messages/suppression-words";
import { suppressionsNl } from "~/messages/suppressions.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { AddressLookup } from "./address-lookup";

const t = translator("nl", suppressionsNl);
const PAGE = 50;
const DONE = ["suppressed", "already", "lifted", "notThere"] as const;

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const params = new URL(request.url).searchParams;
  const found = await suppressionPage(runtime().store.read, { size: PAGE, cursor: cursorOf(params) });
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    done: DONE.find((one) => one === params.get("done")) ?? null,
    first: params.has("after") ? "/settings/suppressions" : null,
    next: found.length > PAGE && last ? hrefAfter(last) : null,
    rows: rows.map((row) => ({
      hash: row.personHash,
      medium: t(`medium.${row.medium}`),
      cause: causeText(row),
      at: shortMomentText(row.at),
      actor: row.actor ?? t("system"),
      invitationId: row.invitationId,
    })),
  };
}

const hrefAfter = ({ at, personHash }: Suppression) =>
  `/settings/suppressions?${new URLSearchParams({ after: `${at.getTime()}_${personHash}` })}`;

function cursorOf(params: URLSearchParams): { at: Date; personHash: string } | undefined {
  const parts = /^(\d{1,15})_([\w-]{1,100})$/.exec(params.get("after") ?? "");
  return parts?.[1] && parts[2] ? { at: new Date(Number(parts[1])), personHash: parts[2] } : undefined;
}

/** The address comes in the body, never in the address of the page, where it would be kept in histories and logs. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await request.formData();
  const typed = String(form.get("address") ?? "").slice(0, 500);
  const read = readAddress(typed);
  if (!read.ok) return data({ typed, error: t(read.problem), found: null }, { status: 400 });
  if (form.get("intent") === "suppress") {
    const isNew = await suppressTyped(runtime(), editor, read);
    return redirect(`/settings/suppressions?done=${isNew ? "suppressed" : "already"}`);
  }
  const { suppression, optedOutAt } = await lookUpAddress(runtime(), editor, read);
  return data({
    typed,
    error: null,
    found: {
      address: read.address,
      optedOut: optedOutAt && momentText(optedOutAt),
      suppression: suppression && {
        hash: suppression.personHash,
        moment: momentText(suppression.at),
        cause: causeText(suppression),
      },
    },
  });
}

export default function Suppressions() {
  const { done, rows, first, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
      {done && !answer ? (
        <Alert tone={done === "suppressed" || done === "lifted" ? "ok" : "warning"} live>
          {t(`done.${done}`)}
        </Alert>
      ) : null}
      <AddressLookup answer={answer ?? null} />
      <Section title={t("list.title")}>
        <DataTable
          caption={t("list.title")}
          captionHidden
          rows={rows}
          rowKey={({ hash }) => hash}
          empty={<EmptyState title={t("none")}>{t("none.text")}</EmptyState>}
          columns={[
            { key: "at", header: t("column.at"), rowHeader: true, nowrap: true, cell: ({ at }) => at },
            { key: "medium", header: t("column.medium"), cell: ({ medium }) => medium },
            { key: "cause", header: t("column.cause"), cell: ({ cause }) => cause },
            { key: "actor", header: t("column.actor"), cell: ({ actor }) => actor },
            {
              key: "invitation",
              header: t("column.invitation"),
              cell: ({ invitationId }) =>
                invitationId === null ? (
                  "–"
                ) : (
                  <a className="utrecht-link" href={`/invitations/${invitationId}`}>
                    {t("to.invitation")}
                  </a>
                ),
            },
            {
              key: "lift",
              header: t("column.lift"),
              cell: ({ hash }) => (
                <a className="utrecht-link" href={`/settings/suppressions/${hash}/lift`}>
                  {t("lift")}
                </a>
              ),
            },
          ]}
        />
        <Pagination previousHref={first} nextHref={next} />
      </Section>
    </Page>
  );
}
