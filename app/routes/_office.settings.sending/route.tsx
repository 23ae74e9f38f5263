import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Page, PageHeader } from "~/components/page";
import { hasRole } from "~/domain/access";
import { gatewayOf } from "~/env.server";
import { requireAdministrator, requireEditor } from "~/flow/authorise.server";
import { checkSendingDomain } from "~/flow/check-sending-domain.server";
import { askDns } from "~/flow/dns.server";
import { changeRates, sendingSections } from "~/flow/sending-page.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeTextSender, textsSection } from "~/flow/text-sender.server";
import { sendingNl } from "~/messages/sending.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { DomainSection } from "./domain-section";
import { IncidentsSection } from "./incidents-section";
import { RateSection } from "./rate-section";
import { SenderSection } from "./sender-section";
import { TextsSection } from "./texts-section";

const t = translator("nl", sendingNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

/** Each section of the page has its own part of what is loaded. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireEditor(request);
  const { env, store, dns } = runtime();
  const [domain, texts, sections] = await Promise.all([
    checkSendingDomain(env, dns ?? askDns()),
    textsSection(store, env),
    sendingSections(store),
  ]);
  return {
    sender: { from: env.MAIL_FROM, server: mailServerOf(env.SMTP_URL) },
    mayChange: hasRole(role, "administrator"),
    domain,
    texts,
    ...sections,
  };
}

const mailServerOf = (url: string | undefined) =>
  url === undefined ? null : gatewayOf(url) === null ? ("smtp" as const) : ("notifynl" as const);

/** The form of one section, named in the field `part`. */
export async function action({ request }: ActionFunctionArgs) {
  const administrator = await requireAdministrator(request);
  const form = await sentForm(request);
  const { store, now } = runtime();
  switch (form.get("part")) {
    case "rate": {
      const rate = await changeRates(store, administrator, form, now());
      return data({ rate, texts: null }, rate.ok ? 200 : 400);
    }
    case "texts": {
      const texts = await changeTextSender(store, administrator, form, now());
      return data({ texts, rate: null }, texts.ok ? 200 : 400);
    }
    default:
      throw data(null, 400);
  }
}

/** How messages leave: a section for each thing that can be set or can go wrong. */
export default function Sending() {
  const { sender, texts, mayChange, domain, rate, incidents } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader title={t("title")} intro={t("lead")} />
      <SenderSection {...sender} />
      <TextsSection {...texts} mayChange={mayChange} result={result?.texts ?? null} />
      <RateSection stored={rate} mayChange={mayChange} result={result?.rate ?? null} />
      <IncidentsSection incidents={incidents} />
      <DomainSection from={sender.from} {...domain} />
    </Page>
  );
}
