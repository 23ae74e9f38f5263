import type { Channel } from "~/domain/contact";
import { LOCALES } from "~/domain/languages";
import {
  cleanText,
  type EmailField,
  fillTemplate,
  MESSAGE_LANGUAGES,
  type MessageKind,
  type MessageLanguage,
  type MessageMedium,
  type PlaceholderValues,
  TEMPLATE_FIELDS,
  type TemplateField,
} from "~/domain/message-template";
import type { Templates } from "~/domain/template-settings";
import { mailAr } from "~/messages/mail.ar";
import { mailDe } from "~/messages/mail.de";
import { mailEn } from "~/messages/mail.en";
import { mailFr } from "~/messages/mail.fr";
import { type MailMessages, mailNl } from "~/messages/mail.nl";
import { mailPl } from "~/messages/mail.pl";
import { mailTr } from "~/messages/mail.tr";
import { mailUk } from "~/messages/mail.uk";
import { type Translate, translator } from "~/messages/translate";

const catalogues: Record<MessageLanguage, Record<keyof MailMessages, string>> = {
  nl: mailNl,
  en: mailEn,
  de: mailDe,
  pl: mailPl,
  tr: mailTr,
  ar: mailAr,
  uk: mailUk,
  fr: mailFr,
};

/** One value of each kind, per language. */
const perLanguage = <Value>(of: (language: MessageLanguage) => Value) =>
  Object.fromEntries(MESSAGE_LANGUAGES.map((language) => [language, of(language)])) as Record<
    MessageLanguage,
    Value
  >;

const translators = perLanguage(
  (language): Translate<MailMessages> => translator(language, catalogues[language]),
);

export const translatorOf = (language: MessageLanguage): Translate<MailMessages> => translators[language];

/** What a text is as long as nobody has changed it. */
export function standardText(
  kind: MessageKind,
  medium: MessageMedium,
  language: MessageLanguage,
  field: TemplateField,
): string {
  const key = `${kind}.${medium}.${field}` as keyof MailMessages;
  return catalogues[language][key];
}

/** The texts of a message, with their placeholders: what staff made of them, else the standard ones. */
export function messageTexts(
  templates: Templates,
  kind: MessageKind,
  medium: MessageMedium,
  language: MessageLanguage,
): Record<TemplateField, string> {
  const changed = templates[kind][medium][language] as Partial<Record<TemplateField, string>>;
  return Object.fromEntries(
    TEMPLATE_FIELDS[medium].map((field) => [
      field,
      changed[field] ?? standardText(kind, medium, language, field),
    ]),
  ) as Record<TemplateField, string>;
}

/** No inbox shows more, and a topic may be long. */
const LONGEST_SUBJECT = 200;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${[...text].slice(0, most - 1).join("")}…`;

/** A mail's texts as they are written: filled in, on one line where they must be. */
export function filledTexts(
  texts: Record<TemplateField, string>,
  values: Partial<PlaceholderValues>,
): Record<EmailField, string> {
  const filled = (field: EmailField, lines: boolean) => cleanText(fillTemplate(texts[field], values), lines);
  return {
    subject: cut(filled("subject", false), LONGEST_SUBJECT),
    title: filled("title", false),
    opening: filled("opening", true),
    why: filled("why", true),
    button: filled("button", false),
  };
}

/** The name in running text: one that was never set reads as 'de gemeente'. */
export function organisationIn(language: MessageLanguage, name: string): string {
  return name === "Gemeente" ? translatorOf(language)("theMunicipality") : name;
}

export const channelWords = (channel: Channel, language: MessageLanguage): string =>
  translatorOf(language)(`channel.${channel}`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dates = (parts: (language: MessageLanguage) => Intl.DateTimeFormatOptions) =>
  perLanguage(
    (language) =>
      new Intl.DateTimeFormat(LOCALES[language], { ...parts(language), timeZone: "Europe/Amsterdam" }),
  );

/** Polish and Ukrainian would decline the day of the week where a sentence begins with the date. */
const longDates = dates((language) => ({
  ...(language === "pl" || language === "uk" ? {} : { weekday: "long" }),
  day: "numeric",
  month: "long",
  year: "numeric",
}));

/** In figures, as a name of a month takes room, and in some languages letters that shorten a text message. */
const shortDates = dates((language) => ({
  day: "numeric",
  month: language === "en" ? "short" : "numeric",
}));

/** "maandag 5 januari 2026"; without the comma that newer versions of Node put after an English day. */
export function longDate(at: Date, language: MessageLanguage): string {
  const written = longDates[language].format(at);
  return language === "en" ? written.replace(",", "") : written;
}

/** "5-1": as short as it can be, for a text message; without the mark of direction that Arabic has between its figures. */
export const shortDate = (at: Date, language: MessageLanguage): string =>
  shortDates[language].format(at).replace(/\u200f/g, "");
