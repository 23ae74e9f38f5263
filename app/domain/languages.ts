/** The languages a resident can be spoken to in; Dutch is always there, and what the others fall back on. */
export const LANGUAGES = ["nl", "en", "de", "pl", "tr", "ar", "uk", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words: how somebody who doesn't read Dutch finds it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: "Nederlands",
  en: "English",
  de: "Deutsch",
  pl: "Polski",
  tr: "Türkçe",
  ar: "العربية",
  uk: "Українська",
  fr: "Français",
};

/** For numbers and dates. Arabic with the digits that Dutch streets, letters and telephones have. */
export const LOCALES: Record<Language, string> = {
  nl: "nl-NL",
  en: "en-GB",
  de: "de-DE",
  pl: "pl-PL",
  tr: "tr-TR",
  ar: "ar-u-nu-latn",
  uk: "uk-UA",
  fr: "fr-FR",
};

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

export const isLanguage = (value: unknown): value is Language =>
  (LANGUAGES as readonly unknown[]).includes(value);
