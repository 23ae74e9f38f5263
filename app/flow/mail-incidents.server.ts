import {
  claimIncidentMail,
  giveBackIncidentMail,
  type Incident,
  unmailedIncidents,
} from "#db/queries/incidents";
import { holdLane, pauseLane, readLanes } from "#db/queries/lanes";
import { readSettings } from "#db/queries/settings";
import { activeAdministrators } from "#db/queries/users";
import type { Store } from "#db/store";
import { alertMail } from "#emails/alert-mail";
import type { Delivery, Transport } from "#emails/transport/transport";
import { newId } from "~/domain/id";
import { pauseAfter } from "~/domain/sending-pace";
import type { Settings } from "~/domain/settings";
import { momentText } from "~/messages/dutch";
import { incidentWords } from "~/messages/incident-words";
import { standingStillNl } from "~/messages/standing-still.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", standingStillNl);

/**
 * One mail to each administrator about each incident, past the outbox, which may be what stands still. While the mail
 * server is in trouble it waits for the same moment as the outbox's probe, and then says how long it lasted. Returns
 * how many incidents were told of.
 */
export async function mailIncidents(
  store: Store,
  transport: Transport,
  { baseUrl, now }: { baseUrl: string; now: () => Date },
): Promise<number> {
  const untold = await unmailedIncidents(store.read);
  if (untold.length === 0) return 0;
  const people = await activeAdministrators(store.read);
  const settings = await readSettings(store.read);
  let told = 0;
  for (const incident of untold) {
    const { pausedUntil } = (await readLanes(store.read)).email;
    if (pausedUntil !== null && pausedUntil > now()) return told;
    if (!(await store.write((tx) => claimIncidentMail(tx, incident.id, now())))) continue;
    const deliveries: Delivery[] = [];
    for (const { email } of people) {
      const delivery = await transport.send(written(incident, email, settings, baseUrl));
      deliveries.push(delivery);
      if (delivery.outcome === "temporary" && delivery.about === "server") break;
    }
    const reached = deliveries.some(({ outcome }) => outcome !== "temporary");
    if (people.length > 0 && !reached) await tryLater(store, incident, deliveries, now());
    else told += 1;
  }
  return told;
}

/** Nobody got it: whoever comes next tries again, once the mail server may be asked again. */
async function tryLater(
  store: Store,
  { id }: Incident,
  deliveries: readonly Delivery[],
  now: Date,
): Promise<void> {
  const trouble = deliveries.find(
    (delivery) => delivery.outcome === "temporary" && delivery.about === "server",
  );
  await store.write(async (tx) => {
    const { troubles } = await holdLane(tx, "email");
    await giveBackIncidentMail(tx, id);
    if (trouble === undefined) return;
    const until = new Date(now.getTime() + pauseAfter(troubles + 1, null));
    await pauseLane(tx, "email", { until, trouble: trouble.detail }, now);
  });
}

function written(incident: Incident, to: string, settings: Settings, baseUrl: string) {
  const { title, means, toDo } = incidentWords(incident);
  const { name } = settings.organisation;
  const server =
    incident.kind === "gateway_down" && incident.detail
      ? [t("mail.server", { detail: incident.detail })]
      : [];
  return {
    id: newId(),
    medium: "email" as const,
    to,
    senderName: name,
    language: "nl" as const,
    unsubscribeUrl: "",
    ...alertMail({
      organisation: name,
      subject: t("mail.subject", { title }),
      title,
      paragraphs:
        incident.endedAt === null
          ? [means, toDo, ...server, t("mail.now")]
          : [means, t("mail.over", { until: momentText(incident.endedAt) }), ...server],
      link: { text: t("mail.button"), href: `${baseUrl}/settings/sending#storingen` },
      why: t("mail.why", { organisation: name }),
    }),
  };
}
