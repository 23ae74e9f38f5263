import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { mailboxMessage } from "#db/queries/mailbox";
import { MAIL_VIEWS, MailboxList, MailboxMessage, MailboxPanes } from "~/components/mailbox";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { requireEditor } from "~/flow/authorise.server";
import { readableMessage, readMailboxList } from "~/flow/read-mailbox.server";
import { mailboxNl } from "~/messages/mailbox.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", mailboxNl);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? t("title")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store } = runtime();
  const found = await mailboxMessage(store.read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("view");
  return {
    ...readableMessage(found),
    view: MAIL_VIEWS.find((view) => view === asked) ?? ("phone" as const),
    list: await readMailboxList(store.read, searchParams),
  };
}

export default function MailboxMessagePage() {
  const { list, view, ...message } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/mailbox${list.query}`, label: t("title") }]} />}
        title={message.title}
      />
      <MailboxPanes shows="message" list={<MailboxList {...list} currentId={message.id} />}>
        <MailboxMessage message={message} view={view} query={list.query} />
      </MailboxPanes>
    </Page>
  );
}
