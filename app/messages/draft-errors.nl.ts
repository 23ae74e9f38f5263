import { isLanguage } from "~/domain/languages";
import { count } from "./dutch";
import { languagesNl } from "./languages.nl";
import { translator } from "./translate";

const draftErrorsNl = {
  tooLarge: "Deze vragenlijst is te groot om te bewaren. Haal vragen of lange teksten weg.",
  notReadable: "Wat de pagina stuurde, is niet te lezen. Laad de pagina opnieuw; wat u typte blijft staan.",
  many_questions: "{n} vragen is te veel: ten hoogste {most}. Haal er vragen af.",
  many_options: "{place}: {n} antwoorden is te veel, ten hoogste {most}. Haal er antwoorden af.",
  long: "{place}: {n} tekens is te lang om te bewaren, ten hoogste {most}. Maak de tekst korter.",
  code: "{place}: de code ‘{code}’ kan niet. Gebruik kleine letters, cijfers en _, en begin met een letter.",
  other: "{place}: dit past niet in een vragenlijst. Laad de pagina opnieuw; wat u typte blijft staan.",
  "place.whole": "Vragenlijst",
  "place.title": "Titel",
  "place.question": "Vraag {n}",
  "place.text": "tekst",
  "place.hint": "toelichting",
  "place.option": "antwoord {n}",
  "place.showIf": "voorwaarde",
} as const;

const t = translator("nl", draftErrorsNl);

/** As zod tells it: `path` from the content of the draft on. */
export interface DraftIssue {
  path: readonly PropertyKey[];
  code: string;
  maximum?: unknown;
}

const MOST_TOLD = 5;

/** What keeps a draft from being saved at all, with the place and the remedy; the first few. */
export function draftErrors(issues: readonly DraftIssue[], sent: unknown): string[] {
  return [...new Set(issues.map((issue) => errorText(issue, sent)))].slice(0, MOST_TOLD);
}

export const tooLargeText = (): string => t("tooLarge");
export const notReadableText = (): string => t("notReadable");

function errorText({ path, code, maximum }: DraftIssue, sent: unknown): string {
  const value = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    sent,
  );
  const place = placeText(path);
  const values = { place, most: count(Number(maximum ?? 0)) };
  if (code === "too_big" && path.length === 1) return t("many_questions", { ...values, n: lengthOf(value) });
  if (code === "too_big" && Array.isArray(value)) return t("many_options", { ...values, n: value.length });
  if (code === "too_big") return t("long", { ...values, n: lengthOf(value) });
  if (code === "invalid_format" && typeof value === "string") {
    return t("code", { place, code: value.slice(0, 60) });
  }
  return t("other", { place });
}

const lengthOf = (value: unknown): string =>
  count(typeof value === "string" || Array.isArray(value) ? value.length : 0);

/** ["questions", 2, "options", 0, "text", "en"] as "Vraag 3, antwoord 1, tekst (Engels)". */
function placeText(path: readonly PropertyKey[]): string {
  const [first, index, field] = path;
  const language = path.at(-1);
  const parts = [
    first === "title" ? t("place.title") : typeof index !== "number" ? t("place.whole") : "",
    first === "questions" && typeof index === "number" ? t("place.question", { n: index + 1 }) : "",
    field === "options" && typeof path[3] === "number" ? t("place.option", { n: path[3] + 1 }) : "",
    field === "hint" || field === "showIf" ? t(`place.${field}`) : "",
    path.includes("text") ? t("place.text") : "",
  ].filter((part) => part !== "");
  return `${parts.join(", ")}${isLanguage(language) ? ` (${languagesNl[language]})` : ""}`;
}
