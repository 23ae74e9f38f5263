/** Addresses under /questionnaires that are pages of their own. */
export const RESERVED_KEYS = ["new", "import", "routes", "library", "plan", "preview", "draft", "schema"];

const LONGEST_KEY = 40;

/**
 * A key for a questionnaire, from its name: "Balie: rijbewijs (2026)" gives `balie_rijbewijs_2026`. The `attempt` numbers
 * it where the key before it was taken: the second is `balie_rijbewijs_2026_2`. At most 40 characters.
 */
export function questionnaireKeyFrom(name: string, attempt = 1): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[0-9_]+|_+$/g, "");
  const base = plain === "" || RESERVED_KEYS.includes(plain) ? `questionnaire_${plain}` : plain;
  const suffix = attempt === 1 ? "" : `_${attempt}`;
  return `${base.slice(0, LONGEST_KEY - suffix.length)}`.replace(/_+$/, "") + suffix;
}
