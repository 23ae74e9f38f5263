import { isLanguage } from "~/domain/languages";
import type { WaitingRequest } from "~/flow/list-requests.server";
import { dayText, shortMomentText } from "~/messages/dutch";
import { languagesNl } from "~/messages/languages.nl";

/** A request as its row shows it. */
export const rowOf = ({ day, due, doneAt, language, ...request }: WaitingRequest) => ({
  ...request,
  day: dayText(day),
  due: dayText(due),
  doneAt: doneAt === null ? null : shortMomentText(doneAt),
  /** Null where it is Dutch, which goes without saying. */
  language: language === "nl" ? null : isLanguage(language) ? languagesNl[language] : language,
});

export type RequestRow = ReturnType<typeof rowOf>;
