const LONGEST_CODE = 40;

/**
 * A code for a question or an answer, from its text: "Ik kon makkelijk parkeren." gives `ik_kon_makkelijk_parkeren`.
 * One that is taken gets a number: `_2`. Text without a letter of the alphabet gives the word for it, numbered likewise.
 */
export function codeFrom(text: string, taken: ReadonlySet<string>, otherwise = "vraag"): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[0-9_]+|_+$/g, "");
  const base = plain === "" ? otherwise : plain;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `_${number}`;
    const code = base.slice(0, LONGEST_CODE - suffix.length).replace(/_+$/, "") + suffix;
    if (!taken.has(code)) return code;
  }
}
