import type { Language } from "~/domain/languages";

/** The languages of residents, as the office calls them. */
export const languagesNl: Record<Language, string> = {
  nl: "Nederlands",
  en: "Engels",
  de: "Duits",
  pl: "Pools",
  tr: "Turks",
  ar: "Arabisch",
  uk: "Oekraïens",
  fr: "Frans",
};
