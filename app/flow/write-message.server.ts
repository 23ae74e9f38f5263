import type { ClaimedMessage } from "#db/queries/messages";
import { type InvitationData, invitationMail, optOutLink } from "#emails/invitation";
import { invitationText } from "#emails/sms";
import type { OutgoingMessage } from "#emails/transport/transport";
import type { Settings } from "~/domain/settings";
import { smsSenderOf } from "~/domain/sms-sender";
import { queuedInvitation } from "./outbox-payload.server";

/** Written anew at every try, from what lies in the outbox: the same words, the same link, the same id. */
export function writeMessage(message: ClaimedMessage, settings: Settings, baseUrl: string): OutgoingMessage {
  const queued = queuedInvitation.parse(JSON.parse(message.payload ?? "null"));
  const data: InvitationData = {
    language: queued.language,
    organisation: settings.organisation.name,
    contact: settings.organisation.contact,
    channel: queued.channel,
    topic: queued.topic,
    occurredAt: new Date(queued.occurredAt),
    until: new Date(message.queuedAt.getTime() + queued.linkDays * 24 * 60 * 60_000),
    baseUrl,
    token: queued.token,
  };
  const written =
    message.medium === "email"
      ? invitationMail(data)
      : { subject: "", html: null, text: invitationText(data) };
  return {
    id: message.id,
    medium: message.medium,
    to: queued.to,
    senderName:
      message.medium === "sms"
        ? smsSenderOf(settings.delivery.smsSender, settings.organisation.name)
        : data.organisation,
    language: queued.language,
    unsubscribeUrl: optOutLink(data),
    ...written,
  };
}
