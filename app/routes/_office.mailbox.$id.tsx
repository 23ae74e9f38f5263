import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { mailboxMessage } from "#db/queries/mailbox";
import { Breadcrumb, DataList, Tabs } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { requireEditor } from "~/flow/authorise.server";
import { momentText } from "~/messages/dutch";
import { mailboxNl } from "~/messages/mailbox.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", mailboxNl);
const VIEWS = ["phone", "wide", "plain", "headers"] as const;
const SMS_PART = 160;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? t("title")} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await mailboxMessage(runtime().store.read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  const { id, medium, sender, recipient, subject, plain, headers, at } = found;
  const asked = new URL(request.url).searchParams.get("view");
  return {
    id,
    medium,
    plain,
    headers,
    title: subject === "" ? t("sms") : subject,
    view: VIEWS.find((view) => view === asked) ?? "phone",
    facts: [
      { term: t("one.from"), value: sender },
      { term: t("one.to"), value: recipient },
      { term: t("one.at"), value: momentText(at) },
      ...(medium === "sms"
        ? [
            {
              term: t("one.length"),
              value: t("one.lengthText", {
                count: plain.length,
                parts: Math.ceil(plain.length / SMS_PART),
              }),
            },
          ]
        : []),
    ],
  };
}

export default function MailboxMessage() {
  const { id, medium, title, view, facts, plain, headers } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/mailbox", label: t("title") }]} />}
        title={title}
      />
      <DataList items={facts} />
      {medium === "sms" ? (
        <p className="text-bubble">{plain}</p>
      ) : (
        <>
          <Tabs
            label={t("view.label")}
            items={VIEWS.map((one) => ({
              href: one === "phone" ? `/mailbox/${id}` : `/mailbox/${id}?view=${one}`,
              label: t(`view.${one}`),
              current: one === view,
            }))}
          />
          {view === "plain" ? <pre className="mail-plain">{plain}</pre> : null}
          {view === "headers" ? <pre className="mail-plain">{headers}</pre> : null}
          {view === "phone" || view === "wide" ? (
            <iframe
              className={view === "wide" ? "mail-frame mail-frame--wide" : "mail-frame"}
              title={t("one.frame")}
              src={`/mailbox/${id}/html`}
              // Nothing in a message may run or steer the office; its links open beside it.
              sandbox="allow-popups allow-popups-to-escape-sandbox"
            />
          ) : null}
        </>
      )}
    </Page>
  );
}
