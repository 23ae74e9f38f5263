import { surveyText } from "#emails/sms";
import { surveyMail } from "#emails/survey-mail";
import type { SurveyMessage } from "#emails/survey-message";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS, type Channel } from "~/domain/contact";
import { MESSAGE_KINDS, type MessageKind, type MessageMedium } from "~/domain/message-template";
import { LONGEST_TEXT, type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { smsSenderOf } from "~/domain/sms-sender";
import { CODE_ALPHABET, TOKEN_LENGTH } from "~/domain/token";
import { wordsIn } from "~/resident/catalogues.server";
import { residentDocument, residentHeaders } from "~/resident/document.server";
import { lookOf } from "~/resident/look.server";
import { aboutContact } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { residentContext } from "./resident-context.server";
import { sampleMessage } from "./sample-message.server";
import { sampleTopic } from "./sample-topic.server";
import { readSettings } from "./settings.server";

/** What a preview is of, besides the questions. */
export interface PreviewPlace {
  language: SurveyLanguage;
  channel: Channel;
  kind: MessageKind;
  /** The first question where that asks for a grade: a mail carries it. */
  gradeQuestion: string | null;
  /** Whose questions they are: the contact is about a topic that gets them. */
  questionnaireKey: string | undefined;
  /** How long filling in takes: a mail says so. */
  minutes: number;
}

/** From an address; whatever is not there or unknown is what most people get. */
export function previewPlace(query: URLSearchParams): PreviewPlace {
  const grade = query.get("grade")?.trim().slice(0, LONGEST_TEXT) ?? "";
  const minutes = query.get("minutes") ?? "";
  return {
    language: surveyLanguage(query.get("language")),
    channel: CHANNELS.find((channel) => channel === query.get("channel")) ?? "phone",
    kind: MESSAGE_KINDS.find((kind) => kind === query.get("kind")) ?? "invitation",
    gradeQuestion: grade === "" ? null : grade,
    questionnaireKey: query.get("questionnaire")?.slice(0, 100) || undefined,
    minutes: /^[1-9]\d{0,2}$/.test(minutes) ? Number(minutes) : 1,
  };
}

type Needs = Pick<Runtime, "store" | "env" | "now">;

/**
 * A resident's page with room for the questions, which the editor draws into it: the real bar, footer and style sheet.
 * Only for a frame of ours; its links lead nowhere, and its form can't be sent.
 */
export async function previewDocument(needs: Needs, place: PreviewPlace): Promise<Response> {
  const { language, channel } = place;
  const t = wordsIn(language);
  const { topic, occurredAt } = await sampleOf(needs, place, "email");
  const { organisation } = await residentContext(needs.store);
  const about = aboutContact(t, language, { channel, topic, day: dayInAmsterdam(occurredAt) });
  const html = residentDocument({
    language,
    organisation,
    title: t("survey.title"),
    children: <div id="preview" className="through" data-about={about} />,
  }).replace("<head>", '<head><base target="_blank">');
  const headers = residentHeaders(language, lookOf(organisation.brand));
  const policy = (headers["Content-Security-Policy"] ?? "")
    .replace("form-action 'self'", "form-action 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  return new Response(html, { headers: { ...headers, "Content-Security-Policy": policy } });
}

/** The mail that leads to the questions, about a contact that never was. */
export async function previewMail(needs: Needs, place: PreviewPlace): Promise<string> {
  return surveyMail(await sampleOf(needs, place, "email")).html;
}

export interface MessageHeads {
  mail: { sender: string; subject: string; preheader: string };
  text: { sender: string; text: string };
}

/** What a mail client shows around the mail, and the text message as it arrives. */
export async function previewHeads(needs: Needs, place: PreviewPlace): Promise<MessageHeads> {
  const { organisation, delivery } = await readSettings(needs.store.read);
  const { subject, preheader } = surveyMail(await sampleOf(needs, place, "email"));
  const text = await sampleOf(needs, place, "sms");
  const token = CODE_ALPHABET.slice(0, TOKEN_LENGTH);
  return {
    mail: { sender: organisation.name, subject, preheader },
    text: {
      sender: smsSenderOf(delivery.smsSender, organisation.name),
      text: surveyText({ ...text, token }),
    },
  };
}

async function sampleOf(
  { store, env, now }: Needs,
  { kind, language, channel, gradeQuestion, minutes, questionnaireKey }: PreviewPlace,
  medium: MessageMedium,
): Promise<SurveyMessage> {
  const settings = await readSettings(store.read);
  const given = { baseUrl: env.BASE_URL, now: now() };
  const sample = await sampleMessage(store, settings, { kind, medium, language }, {}, given);
  const topic = await sampleTopic(store.read, { channel, questionnaireKey }, given.now);
  return { ...sample, channel, topic: topic ?? sample.topic, gradeQuestion, minutes };
}
