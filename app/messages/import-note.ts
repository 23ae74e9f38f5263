import type { ImportNote } from "~/domain/questionnaire-import";
import { importNotesNl } from "./questionnaire-import.nl";
import { translator } from "./translate";

const t = translator("nl", importNotesNl);
const names = new Intl.DisplayNames("nl-NL", { type: "language" });

/** "Engels" for "en"; a code that is none stays as it is. */
export const languageName = (code: string): string =>
  /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code) ? (names.of(code) ?? code) : code;

/** One line of the report of an import, in words. */
export function importNoteText({ code, values = {} }: ImportNote): string {
  const { language } = values;
  return t(code, typeof language === "string" ? { ...values, language: languageName(language) } : values);
}
