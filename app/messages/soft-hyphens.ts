/** Where long Dutch words may break in a narrow column: browsers know the rules of few languages. */
const parts: readonly (readonly [string, string])[] = [
  ["contact", "formulier"],
  ["huis", "bezoek"],
  ["whats", "app"],
  ["gemeente", "belasting"],
  ["omgevings", "vergunning"],
  ["parkeer", "vergunning"],
  ["identiteits", "kaart"],
  ["zwerf", "afval"],
  ["onder", "steuning"],
  ["dienst", "verlening"],
];

/** The same text with soft hyphens in the compounds that stand in the tables of results. */
export const softly = (text: string): string =>
  parts.reduce(
    (soft, [first, second]) => soft.replace(new RegExp(`(${first})(${second})`, "gi"), "$1\u00AD$2"),
    text,
  );
