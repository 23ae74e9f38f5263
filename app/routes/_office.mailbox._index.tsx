import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type MailboxPlace, mailboxPage } from "#db/queries/mailbox";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Page, PageHeader } from "~/components/page";
import { Pagination } from "~/components/pagination";
import { requireEditor } from "~/flow/authorise.server";
import { momentText } from "~/messages/dutch";
import { mailboxNl } from "~/messages/mailbox.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", mailboxNl);
const PAGE_SIZE = 25;

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, env } = runtime();
  const place = placeIn(new URL(request.url).searchParams);
  const found = await mailboxPage(store.read, PAGE_SIZE + 1, place);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  return {
    smtp: env.SMTP_URL !== undefined,
    keepsTexts: env.SMS_URL === undefined,
    first: place === null ? null : "/mailbox",
    next: found.length > PAGE_SIZE && last ? `/mailbox?before=${last.at.getTime()}_${last.id}` : null,
    rows: rows.map((row) => ({ ...row, at: momentText(row.at) })),
  };
}

function placeIn(params: URLSearchParams): MailboxPlace | null {
  const place = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(params.get("before") ?? "");
  return place?.[1] && place[2] ? { at: new Date(Number(place[1])), id: place[2] } : null;
}

export default function Mailbox() {
  const { smtp, keepsTexts, first, next, rows } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
      {smtp ? (
        <Alert tone={keepsTexts ? "warning" : "info"} title={t("smtp.title")}>
          {t("smtp.text")} {keepsTexts ? t("smtp.sms") : null}
        </Alert>
      ) : null}
      <DataTable
        caption={t("title")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t("empty.title")}
            actions={<ButtonLink href="/contacts">{t("toContacts")}</ButtonLink>}
          >
            {t("empty.text")}
          </EmptyState>
        }
        columns={[
          {
            key: "subject",
            header: t("column.subject"),
            rowHeader: true,
            cell: (row) => (
              <a className="utrecht-link" href={`/mailbox/${row.id}`}>
                {row.subject === "" ? t("sms") : row.subject}
              </a>
            ),
          },
          { key: "recipient", header: t("column.recipient"), cell: (row) => row.recipient },
          {
            key: "medium",
            header: t("column.medium"),
            cell: (row) => <Badge tone="info">{t(`medium.${row.medium}`)}</Badge>,
          },
          { key: "at", header: t("column.at"), nowrap: true, cell: (row) => row.at },
        ]}
      />
      <Pagination previousHref={first} nextHref={next} />
    </Page>
  );
}
