import type { Channel } from "~/domain/contact";
import {
  cleanText,
  type EmailField,
  fillTemplate,
  type MessageKind,
  type MessageLanguage,
  type MessageMedium,
  type PlaceholderValues,
  TEMPLATE_FIELDS,
  type TemplateField,
} from "~/domain/message-template";
import type { Templates } from "~/domain/template-settings";
import { mailEn } from "~/messages/mail.en";
import { type MailMessages, mailNl } from "~/messages/mail.nl";
import { type Translate, translator } from "~/messages/translate";

/** A language more is a catalogue more. */
const catalogues: Record<MessageLanguage, Record<keyof MailMessages, string>> = { nl: mailNl, en: mailEn };
const translators = {
  nl: translator("nl", mailNl),
  en: translator("en", mailEn),
} satisfies Record<MessageLanguage, Translate<MailMessages>>;
const locales: Record<MessageLanguage, string> = { nl: "nl-NL", en: "en-GB" };

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

const dateFormats = (parts: Intl.DateTimeFormatOptions) =>
  Object.fromEntries(
    Object.entries(locales).map(([language, locale]) => [
      language,
      new Intl.DateTimeFormat(locale, { ...parts, timeZone: "Europe/Amsterdam" }),
    ]),
  ) as Record<MessageLanguage, Intl.DateTimeFormat>;

const longDates = dateFormats({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const shortDates: Record<MessageLanguage, Intl.DateTimeFormat> = {
  ...dateFormats({ day: "numeric", month: "short" }),
  nl: dateFormats({ day: "numeric", month: "numeric" }).nl,
};

/** "maandag 5 januari 2026"; without the comma that newer versions of Node put after an English day. */
export const longDate = (at: Date, language: MessageLanguage): string =>
  longDates[language].format(at).replace(",", "");

/** "5-1": as short as it can be, for a text message. */
export const shortDate = (at: Date, language: MessageLanguage): string => shortDates[language].format(at);
