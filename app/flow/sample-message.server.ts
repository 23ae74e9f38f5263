import type { Store } from "#db/store";
import { channelWords, longDate, organisationIn, translatorOf } from "#emails/message-texts";
import type { SurveyMessage } from "#emails/survey-message";
import type { PlaceholderValues, TemplatePlace } from "~/domain/message-template";
import { inLanguage } from "~/domain/questionnaire";
import type { Settings } from "~/domain/settings";
import { smsSenderOf } from "~/domain/sms-sender";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import type { Texts } from "./message-texts.server";
import { sampleTopic } from "./sample-topic.server";
import { fromSettings } from "./write-message.server";

const DAY = 24 * 60 * 60_000;

/** A message about a contact that never was, in these texts: for staff to look at, or to send to themselves. */
export async function sampleMessage(
  store: Store,
  settings: Settings,
  { kind, medium, language }: TemplatePlace,
  texts: Texts,
  { baseUrl, now }: { baseUrl: string; now: Date },
): Promise<SurveyMessage> {
  const topic = await sampleTopic(store.read, { channel: "phone" }, now);
  const { templates } = settings;
  return {
    ...fromSettings(settings),
    templates: {
      ...templates,
      [kind]: {
        ...templates[kind],
        [medium]: {
          ...templates[kind][medium],
          [language]: { ...templates[kind][medium][language], ...texts },
        },
      },
    },
    kind,
    language,
    channel: "phone",
    topic: topic ?? "Paspoort",
    occurredAt: new Date(now.getTime() - 2 * DAY),
    until: new Date(now.getTime() + settings.policy.linkDays * DAY),
    baseUrl,
    token: null,
    minutes: 1,
    gradeQuestion: inLanguage(STARTER_QUESTIONS.grade.text, language),
  };
}

/** What such a message's placeholders are filled in with, and what stands beside the subject in an inbox. */
export async function sampleValues(
  store: Store,
  settings: Settings,
  place: TemplatePlace,
  given: { baseUrl: string; now: Date },
): Promise<{ values: PlaceholderValues; sender: string; preheader: string }> {
  const { topic, occurredAt, channel, minutes } = await sampleMessage(store, settings, place, {}, given);
  const { kind, language } = place;
  const t = translatorOf(language);
  const organisation = organisationIn(language, settings.organisation.name);
  const date = longDate(occurredAt, language);
  return {
    sender:
      place.medium === "sms"
        ? smsSenderOf(settings.delivery.smsSender, settings.organisation.name)
        : settings.organisation.name,
    preheader: t(kind === "reminder" ? "preheader.reminder" : "preheader", { minutes }),
    values: {
      gemeente: organisation,
      datum: date,
      onderwerp: topic,
      kanaal: channelWords(channel, language),
      duur: t("duration", { minutes }),
      contact: t(`about.${channel}`, { organisation, date }),
      link: "",
    },
  };
}
