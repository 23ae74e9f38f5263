import type { ClaimedMessage } from "#db/queries/messages";
import { surveyText } from "#emails/sms";
import { surveyMail } from "#emails/survey-mail";
import { optOutLink, type SurveyMessage } from "#emails/survey-message";
import type { OutgoingMessage } from "#emails/transport/transport";
import type { MessageMedium } from "~/domain/message-template";
import type { Settings } from "~/domain/settings";
import { smsSenderOf } from "~/domain/sms-sender";
import { queuedMessage } from "./outbox-payload.server";

const DAY = 24 * 60 * 60_000;

/** Written anew at every try, from what lies in the outbox: the same link and the same id, in the words of now. */
export function writeMessage(message: ClaimedMessage, settings: Settings, baseUrl: string): OutgoingMessage {
  const queued = queuedMessage.parse(JSON.parse(message.payload ?? "null"));
  const lastMoment = queued.until ?? message.queuedAt.getTime() + queued.linkDays * DAY;
  const data: SurveyMessage = {
    ...fromSettings(settings),
    kind: queued.kind,
    language: queued.language,
    channel: queued.channel,
    topic: queued.topic,
    occurredAt: new Date(queued.occurredAt),
    until: new Date(lastMoment),
    minutes: queued.minutes,
    gradeQuestion: queued.gradeQuestion,
    baseUrl,
    token: queued.token,
  };
  return outgoing(data, { id: message.id, medium: message.medium, to: queued.to }, settings);
}

/** What every message takes from the settings. */
export const fromSettings = ({ organisation, brand, templates }: Settings) => ({
  organisation: organisation.name,
  contact: organisation.contact,
  brand,
  templates,
});

export function outgoing(
  data: SurveyMessage,
  { id, medium, to }: { id: string; medium: MessageMedium; to: string },
  settings: Settings,
): OutgoingMessage {
  const common = { id, medium, to, language: data.language, unsubscribeUrl: optOutLink(data) };
  if (medium === "sms") {
    const senderName = smsSenderOf(settings.delivery.smsSender, settings.organisation.name);
    return { ...common, senderName, subject: "", html: null, text: surveyText(data) };
  }
  const { subject, html, text } = surveyMail(data);
  return { ...common, senderName: data.organisation, subject, html, text };
}
