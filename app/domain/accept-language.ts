import { isLanguage, type Language } from "./languages";

/** What the API speaks, to whoever reads a log: Dutch and English. */
const API_LANGUAGES = ["nl", "en"] as const;

/** Which of those spoken a caller prefers (RFC 9110, 12.5.4); the first where it doesn't say, or likes more equally. */
export function preferredLanguage<Spoken extends Language = (typeof API_LANGUAGES)[number]>(
  header: string | null,
  spoken: readonly Spoken[] = API_LANGUAGES as readonly Language[] as readonly Spoken[],
): Spoken {
  const weights = weightsIn(header ?? "");
  const weightOf = (language: Spoken) => weights.get(language) ?? 0;
  return spoken.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best));
}

/** What each language in the header weighs, by its primary subtag: more than 0, else it isn't there. */
function weightsIn(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    const language = range.split("-")[0] ?? "";
    if (weight > (weights.get(language) ?? 0)) weights.set(language, weight);
  }
  return weights;
}

/** In which language somebody wants a page: the one in its address, and those of their browser, the best first. */
export interface WantedLanguage {
  /** As the address has it: any text; null where it has none. */
  asked: string | null;
  browser: readonly Language[];
}

const NONE: readonly Language[] = [];

export const wantedLanguage = (
  asked: string | null,
  browser: readonly Language[] = NONE,
): WantedLanguage => ({ asked, browser });

/** The longest header that is looked at: a browser's own has some 40 characters. */
const LONGEST_HEADER = 500;
const MOST_KNOWN = 1000;
const known = new Map<string, readonly Language[]>();

/** The residents' languages that a browser asks for (RFC 9110, 12.5.4), the best first; equal ones in its own order. */
export function acceptedLanguages(header: string | null | undefined): readonly Language[] {
  if (!header || header.length > LONGEST_HEADER) return NONE;
  const before = known.get(header);
  if (before !== undefined) return before;
  const languages = [...weightsIn(header)]
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language)
    .filter(isLanguage);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(header, languages);
  return languages;
}
