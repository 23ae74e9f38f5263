import type { Language } from "~/domain/languages";
import { residentAr } from "~/messages/resident.ar";
import { residentDe } from "~/messages/resident.de";
import { residentEn } from "~/messages/resident.en";
import { residentFr } from "~/messages/resident.fr";
import { residentNl } from "~/messages/resident.nl";
import { residentPl } from "~/messages/resident.pl";
import { residentTr } from "~/messages/resident.tr";
import { residentUk } from "~/messages/resident.uk";
import { translator } from "~/messages/translate";
import type { Words } from "./words";

/** Every language at hand, as a page is made without waiting; a browser gets one (load-words.ts). */
const words: Record<Language, Words> = {
  nl: translator("nl", residentNl),
  en: translator("en", residentEn),
  de: translator("de", residentDe),
  pl: translator("pl", residentPl),
  tr: translator("tr", residentTr),
  ar: translator("ar", residentAr),
  uk: translator("uk", residentUk),
  fr: translator("fr", residentFr),
};

export const wordsIn = (language: Language): Words => words[language];
