import { COMPOUND_PARTS, EVERYDAY_LONG, SHORTER } from "./plain-compounds";
import type { Found } from "./plain-finding";
import type { Word } from "./plain-words";

/** Letters from which a word is told as long: longer than what people read at one glance, and than most words they know. */
export const LONG_WORD = 16;

/** Long words: what else to say, or where the compound can be taken apart. A word with a hyphen counts by its parts. */
export function longWordsIn(words: readonly Word[]): Found[] {
  return words.flatMap((word): Found[] => {
    if (word.lower.startsWith("{") || word.lower.includes(".")) return [];
    const longest = word.lower
      .split(/[-/']/)
      .reduce((one, other) => (other.length > one.length ? other : one), "");
    const letters = [...longest].length;
    if (letters < LONG_WORD || isEveryday(longest)) return [];
    const { from, to } = word;
    return [
      {
        kind: "long_word",
        from,
        to,
        letters,
        parts: partsOf(longest),
        instead: SHORTER[stem(longest)] ?? null,
      },
    ];
  });
}

const isEveryday = (word: string) => EVERYDAY_LONG.has(word) || EVERYDAY_LONG.has(stem(word));

/** Without the ending of a plural or an adjective. */
const stem = (word: string) =>
  word
    .replace(/(?:heden)$/, "heid")
    .replace(/(?<=ing)en$/, "")
    .replace(/(?<=(?:ijk|loos|baar|ig))e$/, "");

/** What stands between the parts of a compound. */
const LINKS = ["", "s", "en", "e", "er", "n"];

/** The words that a compound is made of, if all of them are known: the fewest that fit. */
export function partsOf(word: string): string[] {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      if (before === undefined || end - start < 3) continue;
      const piece = word.slice(start, end);
      const part = knownPart(piece, end === word.length);
      if (part === null) continue;
      const now = best[end];
      if (now === undefined || before.length + 1 < now.length) best[end] = [...before, part];
    }
  }
  const parts = best[word.length];
  return parts !== undefined && parts.length > 1 ? parts : [];
}

/** The part of a compound that these letters are, with what links it to the next. */
function knownPart(piece: string, isLast: boolean): string | null {
  if (COMPOUND_PARTS.has(piece)) return piece;
  if (isLast) {
    // A plural at the end stays one: 'aanvragen', 'vergunningen', 'formulieren'.
    for (const ending of ["en", "s", "n"]) {
      const single = piece.slice(0, -ending.length);
      if (piece.endsWith(ending) && COMPOUND_PARTS.has(single)) return piece;
    }
    return null;
  }
  for (const link of LINKS) {
    if (link !== "" && piece.endsWith(link) && COMPOUND_PARTS.has(piece.slice(0, -link.length)))
      return piece.slice(0, -link.length);
  }
  return null;
}
