import type { WantedLanguage } from "~/domain/accept-language";
import type { CalendarDate } from "~/domain/calendar";
import { LOCALES } from "~/domain/languages";
import { type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { residentNl } from "~/messages/resident.nl";
import type { Translate } from "~/messages/translate";

export type Words = Translate<typeof residentNl>;
export type WordKey = keyof typeof residentNl;

/** "14 november": the year goes without saying for a contact of the past weeks. */
export function dayInWords(day: CalendarDate | string, language: SurveyLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** "Uw telefoongesprek met de gemeente op 14 november over paspoort"; without a day "Uw contact met de gemeente over …". */
export function aboutContact(
  t: Words,
  language: SurveyLanguage,
  contact: { channel: string; topic: string | null; day: string | null },
): string {
  const key = `about.${contact.channel}` as WordKey;
  const about =
    contact.day === null
      ? t("about.door")
      : t(key in residentNl ? key : "about.contact_form", { day: dayInWords(contact.day, language) });
  return contact.topic === null ? about : t("about.topic", { contact: about, topic: contact.topic });
}

/** Keeps the language in a link to another of our pages: the browser's own may be another one. */
export const languageSuffix = (language: SurveyLanguage): string => `?lang=${language}`;

/** The same where the address asked for one; else '', and the next page finds the language by itself. */
export const askedSuffix = ({ asked }: WantedLanguage): string =>
  asked === null ? "" : languageSuffix(surveyLanguage(asked));
