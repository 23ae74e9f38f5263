import type { SurveyLanguage } from "~/domain/questionnaire";
import { residentNl } from "~/messages/resident.nl";
import { translator } from "~/messages/translate";
import type { Words } from "./words";

type Catalogue = Record<keyof typeof residentNl, string>;

/** A file of its own for each: the office carries none but Dutch until a language is looked at. */
const catalogues: Record<SurveyLanguage, () => Promise<Catalogue>> = {
  nl: async () => residentNl,
  en: async () => (await import("~/messages/resident.en")).residentEn,
};

/** The residents' texts in a browser, where the office shows what a resident will see. */
export async function loadWords(language: SurveyLanguage): Promise<Words> {
  return translator(language, await catalogues[language]());
}
