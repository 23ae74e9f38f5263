import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { mailboxMessage } from "#db/queries/mailbox";
import { Alert } from "~/components/alert";
import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { MailboxList, MailboxMessage, MailboxPanes } from "~/components/mailbox";
import { Page, PageHeader } from "~/components/page";
import { requireEditor } from "~/flow/authorise.server";
import { readableMessage, readMailboxList } from "~/flow/read-mailbox.server";
import { mailboxNl } from "~/messages/mailbox.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", mailboxNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, env } = runtime();
  const list = await readMailboxList(store.read, new URL(request.url).searchParams);
  const newest = list.rows[0] && (await mailboxMessage(store.read, list.rows[0].id));
  return {
    smtp: env.SMTP_URL !== undefined,
    keepsTexts: env.SMS_URL === undefined,
    ...list,
    /** What a wide screen shows beside the list. */
    newest: newest === undefined ? null : readableMessage(newest),
  };
}

export default function Mailbox() {
  const { smtp, keepsTexts, newest, ...list } = useLoaderData<typeof loader>();
  const isEmpty = newest === null && list.search === "";
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
      {smtp ? (
        <Alert tone={keepsTexts ? "warning" : "info"} title={t("smtp.title")}>
          {t("smtp.text")} {keepsTexts ? t("smtp.sms") : null}
        </Alert>
      ) : null}
      {isEmpty ? (
        <EmptyState
          title={t("empty.title")}
          actions={<ButtonLink href="/contacts">{t("toContacts")}</ButtonLink>}
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <MailboxPanes shows="list" list={<MailboxList {...list} currentId={newest?.id} />}>
          {newest === null ? null : <MailboxMessage message={newest} view="phone" query={list.query} />}
        </MailboxPanes>
      )}
    </Page>
  );
}
