import { CHANNELS } from "~/domain/contact";
import type { MessageLanguage, PlaceholderValues } from "~/domain/message-template";
import { type FittedText, fitText, mostSegments } from "~/domain/sms-text";
import { CODE_ALPHABET, TOKEN_LENGTH } from "~/domain/token";
import {
  capital,
  channelWords,
  messageTexts,
  organisationIn,
  shortDate,
  translatorOf,
} from "./message-texts";
import { type SurveyMessage, surveyLink, topicOf } from "./survey-message";

/** The text that asks a resident about one contact: one message, whatever the municipality is called. */
export function surveyText(data: SurveyMessage): string {
  const { text } = messageTexts(data.templates, data.kind, "sms", data.language);
  return fittedText(text, data).text;
}

/** A text of staff's own, filled in for one contact and made to fit. */
export function fittedText(template: string, data: SurveyMessage): FittedText {
  return fitText(template, textValues(data), mostSegments(data.language));
}

function textValues(data: SurveyMessage): PlaceholderValues {
  const { language } = data;
  return {
    gemeente: capital(organisationIn(language, data.organisation)),
    datum: shortDate(data.occurredAt, language),
    onderwerp: topicOf(data),
    kanaal: channelWords(data.channel, language),
    duur: translatorOf(language)("duration", { minutes: data.minutes }),
    contact: "",
    link: surveyLink(data),
  };
}

/** What is filled in where every value is as long as it gets: by this a text is judged before it is kept. */
export function longestTextValues(
  language: MessageLanguage,
  given: { organisation: string; topics: readonly string[]; baseUrl: string },
): PlaceholderValues {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 28, 12)));
  const link = surveyLink({ baseUrl: given.baseUrl, token: CODE_ALPHABET.slice(0, TOKEN_LENGTH) });
  return {
    gemeente: capital(organisationIn(language, given.organisation)),
    datum: longest(days.map((day) => shortDate(day, language))),
    onderwerp: longest(given.topics),
    kanaal: longest(CHANNELS.map((channel) => channelWords(channel, language))),
    duur: longest([1, 2, 5, 12].map((minutes) => translatorOf(language)("duration", { minutes }))),
    contact: "",
    link,
  };
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), "");
