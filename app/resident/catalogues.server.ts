import type { SurveyLanguage } from "~/domain/questionnaire";
import { residentEn } from "~/messages/resident.en";
import { residentNl } from "~/messages/resident.nl";
import { translator } from "~/messages/translate";
import type { Words } from "./words";

/** Every language at hand, as a page is made without waiting; a browser gets one (load-words.ts). */
const words: Record<SurveyLanguage, Words> = {
  nl: translator("nl", residentNl),
  en: translator("en", residentEn),
};

export const wordsIn = (language: SurveyLanguage): Words => words[language];
