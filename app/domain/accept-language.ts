import type { Language } from "./languages";

/** What the API speaks, to whoever reads a log: Dutch and English. */
const API_LANGUAGES = ["nl", "en"] as const;

/** Which of those spoken a caller prefers (RFC 9110, 12.5.4); the first where it doesn't say, or likes more equally. */
export function preferredLanguage<Spoken extends Language = (typeof API_LANGUAGES)[number]>(
  header: string | null,
  spoken: readonly Spoken[] = API_LANGUAGES as readonly Language[] as readonly Spoken[],
): Spoken {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    const language = range.split("-")[0] ?? "";
    if (weight > (weights.get(language) ?? 0)) weights.set(language, weight);
  }
  const weightOf = (language: Spoken) => weights.get(language) ?? 0;
  return spoken.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best));
}
