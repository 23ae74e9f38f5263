import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type InvitationDetail, invitationDetail } from "#db/queries/invitation-detail";
import { Alert } from "~/components/alert";
import { Badge } from "~/components/badge";
import { ButtonGroup, ButtonLink } from "~/components/button";
import { Breadcrumb, DataList } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { againProblem, cancelProblem } from "~/domain/invitation-acts";
import { type TimelineEntry, timelineOf } from "~/domain/invitation-timeline";
import { requireEditor } from "~/flow/authorise.server";
import { addressesOf } from "~/flow/suppress-address.server";
import { bounceCause } from "~/messages/bounce-words";
import { channelsNl } from "~/messages/channels.nl";
import { momentText } from "~/messages/dutch";
import { detailText, reasonText, STATE_TONES, shownState, whyText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", invitationsNl);
const DONE = ["again", "cancelled", "suppressed"] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${t("one.title", { id: data?.sourceId ?? "" })} · Weerklank` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const found = await invitationDetail(store.read, params.id ?? "");
  if (found === undefined) throw new Response(null, { status: 404 });
  const done = new URL(request.url).searchParams.get("done");
  const addresses = await addressesOf(runtime(), editor, found.id);
  return {
    id: found.id,
    sourceId: found.sourceId,
    state: shownState(found),
    why: whyText(found),
    done: DONE.find((one) => one === done) ?? null,
    acts: {
      again: againProblem(found) === null,
      cancel: cancelProblem(found) === null,
      suppress: addresses.length > 0,
    },
    facts: factsOf(found),
    timeline: timelineOf(found, now()).map((entry, place) => ({
      key: `${place} ${entry.event}`,
      event: entry.event,
      at: entry.at && momentText(entry.at),
      planned: entry.planned,
      words: wordsOf(entry),
      detail: detailOf(entry, found),
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
  const erased = found.messages.length > 0 ? t("one.addressErased") : t("one.addressErasedNone");
  return [
    { term: t("one.id"), value: found.sourceId },
    { term: t("one.source"), value: found.source },
    { term: t("one.channel"), value: channelsNl[found.channel as keyof typeof channelsNl] ?? found.channel },
    { term: t("one.topic"), value: found.topic },
    { term: t("one.team"), value: found.team },
    { term: t("one.occurred"), value: momentText(found.occurredAt) },
    { term: t("one.callback"), value: callback ?? "" },
    { term: t("one.address"), value: address === "" ? erased : address },
  ].filter(({ value }) => value !== "");
}

function wordsOf({ event, message }: TimelineEntry): string {
  return t(`event.${event}`, { kind: message?.kind ?? "invitation", attempts: message?.attempts ?? 0 });
}

function detailOf({ event, message, act }: TimelineEntry, { via, reason, detail }: InvitationDetail): string {
  if (act !== undefined) return t("event.by", { actor: act.actor });
  if (event === "received") return t(`event.received.${via}`);
  if (event === "answered") return t("event.answered.text");
  if (event === "decided.deferred" || event === "decided.not_invited") {
    return detail ? detailText(detail) : reason ? reasonText(reason) : "";
  }
  if (message === undefined) return "";
  if (event === "queued") {
    const again = message.round > 1 ? t("event.again", { round: message.round }) : "";
    return [t(`medium.${message.medium}`), again].filter(Boolean).join(", ");
  }
  if (event === "receipt.hard" || event === "receipt.soft") return bounceCause(message.receiptDetail);
  if (event === "sent")
    return message.attempts > 1 ? t("event.attempts", { attempts: message.attempts }) : "";
  const tells = event === "failed" || event === "unknown" || event === "attempt";
  return tells && message.lastError ? t("answer.server", { error: message.lastError }) : "";
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Invitation() {
  const { sourceId, state, why, done, facts, timeline, id, acts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/invitations", label: t("title") }]} />}
        title={t("one.title", { id: sourceId })}
        meta={<Badge tone={STATE_TONES[state]}>{t(`state.${state}`)}</Badge>}
        intro={why}
      />
      {done ? (
        <Alert tone="ok" live>
          {t(`act.done.${done}`)}
        </Alert>
      ) : null}
      <Section title={t("one.timeline")}>
        <ol className="timeline">
          {timeline.map(({ key, at, planned, words, detail }) => (
            <li key={key} className={planned ? "timeline__item timeline__item--planned" : "timeline__item"}>
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
      <Acts id={id} acts={acts} />
    </Page>
  );
}

function Acts({ id, acts }: Pick<Loaded, "id" | "acts">) {
  const links = (["again", "cancel", "suppress"] as const).filter((act) => acts[act]);
  return (
    <Section title={t("one.acts")}>
      {links.length === 0 ? (
        <p className="muted">{t("one.acts.none")}</p>
      ) : (
        <ButtonGroup>
          {links.map((act) => (
            <ButtonLink key={act} href={`/invitations/${id}/${act}`}>
              {t(`act.${act}`)}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
    </Section>
  );
}
