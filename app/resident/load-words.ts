import type { Language } from "~/domain/languages";
import { residentNl } from "~/messages/resident.nl";
import { translator } from "~/messages/translate";
import type { Words } from "./words";

type Catalogue = Record<keyof typeof residentNl, string>;

/** A file of its own for each: the office carries none but Dutch until a language is looked at. */
const catalogues: Record<Language, () => Promise<Catalogue>> = {
  nl: async () => residentNl,
  en: async () => (await import("~/messages/resident.en")).residentEn,
  de: async () => (await import("~/messages/resident.de")).residentDe,
  pl: async () => (await import("~/messages/resident.pl")).residentPl,
  tr: async () => (await import("~/messages/resident.tr")).residentTr,
  ar: async () => (await import("~/messages/resident.ar")).residentAr,
  uk: async () => (await import("~/messages/resident.uk")).residentUk,
  fr: async () => (await import("~/messages/resident.fr")).residentFr,
};

/** The residents' texts in a browser, where the office shows what a resident will see. */
export async function loadWords(language: Language): Promise<Words> {
  return translator(language, await catalogues[language]());
}
