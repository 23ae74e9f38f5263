import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type InvitationDetail, invitationDetail } from "#db/queries/invitation-list";
import { Badge } from "~/components/badge";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { timelineOf } from "~/domain/invitation-timeline";
import { requireEditor } from "~/flow/authorise.server";
import { channelsNl } from "~/messages/channels.nl";
import { momentText } from "~/messages/dutch";
import { reasonText, STATE_TONES, shownState, whyText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", invitationsNl);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${t("one.title", { id: data?.sourceId ?? "" })} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const found = await invitationDetail(store.read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  return {
    sourceId: found.sourceId,
    state: shownState(found),
    why: whyText(found),
    facts: factsOf(found),
    timeline: timelineOf(found, now()).map(({ event, at, planned }) => ({
      event,
      at: at && momentText(at),
      planned,
      words: wordsOf(event, found),
      detail: detailOf(event, found),
    })),
  };
}

function factsOf(found: InvitationDetail) {
  const callback =
    found.callbackRequestedAt === null
      ? null
      : [
          found.callbackDueAt && t("one.callbackDue", { moment: momentText(found.callbackDueAt) }),
          found.calledBackAt && t("one.calledBack", { moment: momentText(found.calledBackAt) }),
        ]
          .filter(Boolean)
          .join("; ");
  const address = [found.email, found.phone].filter((one) => one !== null).join(", ");
  return [
    { term: t("one.id"), value: found.sourceId },
    { term: t("one.source"), value: found.source },
    { term: t("one.channel"), value: channelsNl[found.channel as keyof typeof channelsNl] ?? found.channel },
    { term: t("one.topic"), value: found.topic },
    { term: t("one.team"), value: found.team },
    { term: t("one.occurred"), value: momentText(found.occurredAt) },
    { term: t("one.callback"), value: callback ?? "" },
    { term: t("one.address"), value: address === "" ? t("one.addressErased") : address },
  ].filter(({ value }) => value !== "");
}

type TimelineEvent = ReturnType<typeof timelineOf>[number]["event"];

function wordsOf(event: TimelineEvent, { attempts }: InvitationDetail): string {
  return event === "attempt" ? t("event.attempt", { attempts: attempts ?? 0 }) : t(`event.${event}`);
}

function detailOf(event: TimelineEvent, { via, reason, lastError }: InvitationDetail): string {
  if (event === "received") return t(`event.received.${via}`);
  if (event === "answered") return t("event.answered.text");
  if (event === "decided.deferred" || event === "decided.not_invited")
    return reason ? reasonText(reason) : "";
  if ((event === "failed" || event === "unknown" || event === "attempt") && lastError) {
    return t("answer.server", { error: lastError });
  }
  return "";
}

export default function Invitation() {
  const { sourceId, state, why, facts, timeline } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/invitations", label: t("title") }]} />}
        title={t("one.title", { id: sourceId })}
        meta={<Badge tone={STATE_TONES[state]}>{t(`state.${state}`)}</Badge>}
        intro={why}
      />
      <Section title={t("one.timeline")}>
        <ol className="timeline">
          {timeline.map(({ event, at, planned, words, detail }) => (
            <li key={event} className={planned ? "timeline__item timeline__item--planned" : "timeline__item"}>
              <p className="timeline__what">{words}</p>
              {at ? (
                <p className="timeline__when">
                  {at}
                  {planned ? ` (${t("event.planned")})` : null}
                </p>
              ) : null}
              {detail ? <p className="timeline__detail">{detail}</p> : null}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("one.contact")}>
        <DataList items={facts} />
      </Section>
    </Page>
  );
}
