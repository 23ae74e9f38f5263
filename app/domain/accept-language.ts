/** Which of ours a caller prefers (RFC 9110, 12.5.4); Dutch where it doesn't say or likes both equally. */
export function preferredLanguage(header: string | null): "nl" | "en" {
  const weights = { nl: 0, en: 0 };
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    const language = range.split("-")[0];
    if ((language === "nl" || language === "en") && weight > weights[language]) weights[language] = weight;
  }
  return weights.en > weights.nl ? "en" : "nl";
}
