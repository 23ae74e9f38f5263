import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Page, PageHeader } from "~/components/page";
import { requireAdministrator, requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { sendingNl } from "~/messages/sending.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { SenderSection } from "./sender-section";

const t = translator("nl", sendingNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

/** Each section of the page has its own part of what is loaded. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { env } = runtime();
  return { sender: { from: env.MAIL_FROM, server: env.SMTP_URL === undefined ? null : "smtp" } };
}

/** The form of one section, named in the field `part`. */
export async function action({ request }: ActionFunctionArgs) {
  await requireAdministrator(request);
  const form = await sentForm(request);
  switch (form.get("part")) {
    default:
      throw data(null, 400);
  }
}

/** How messages leave: a section for each thing that can be set or can go wrong. */
export default function Sending() {
  const { sender } = useLoaderData<typeof loader>();
  return (
    <Page width="form">
      <PageHeader title={t("title")} intro={t("lead")} />
      <SenderSection {...sender} />
    </Page>
  );
}
