import type { Found } from "./plain-finding";
import { OFFICE_WORDS } from "./plain-jargon-words";
import type { Sentence, Word } from "./plain-words";

interface Phrase {
  words: readonly string[];
  instead: string;
}

const withoutPoints = (word: string) => (word.includes(".") ? word.replaceAll(".", "") : word);

/** Every phrase under its first word, the longest first. */
const phrases = new Map<string, Phrase[]>();
for (const [forms, instead] of OFFICE_WORDS) {
  for (const form of forms.split(", ")) {
    const words = form.split(" ").map(withoutPoints);
    const first = words[0] as string;
    phrases.set(first, [...(phrases.get(first) ?? []), { words, instead }]);
  }
}
for (const list of phrases.values()) list.sort((one, other) => other.words.length - one.words.length);

/** Words of officials, each with what people say. Within one stretch the longest phrase is told. */
export function jargonIn(sentences: readonly Sentence[]): Found[] {
  return sentences.flatMap(({ words }) => {
    const found: Found[] = [];
    let place = 0;
    while (place < words.length) {
      const phrase = phraseAt(words, place);
      const end = phrase === null ? null : place + phrase.words.length;
      if (phrase !== null && end !== null) {
        const { from } = words[place] as Word;
        const { to } = words[end - 1] as Word;
        found.push({ kind: "jargon", from, to, instead: phrase.instead });
      } else if (isMust(words, place)) {
        const { from, to } = words[place] as Word;
        found.push({ kind: "jargon", from, to, instead: "moet" });
      }
      place = end ?? place + 1;
    }
    return found;
  });
}

function phraseAt(words: readonly Word[], place: number): Phrase | null {
  const first = words[place];
  const starting = first === undefined ? undefined : phrases.get(withoutPoints(first.lower));
  return (
    starting?.find((phrase) =>
      phrase.words.every((word, index) => withoutPoints(words[place + index]?.lower ?? "") === word),
    ) ?? null
  );
}

const MUST = new Set(["dien", "dient", "dienen", "diende", "dienden"]);
/** After these 'dienen' means something else ('dient als', 'dient ter'), or another clause has begun. */
const NOT_MUST = new Set(["als", "om", "ter", "tot", "voor", "zonder", "door", "dat", "die"]);
const MUST_REACH = 12;

/** 'dient u het formulier te ondertekenen': a form of 'dienen' with a 'te' that comes somewhere after it. */
function isMust(words: readonly Word[], place: number): boolean {
  if (!MUST.has(words[place]?.lower ?? "")) return false;
  const before = words[place - 1]?.lower;
  if (before === "te" || before === "in") return false;
  for (const word of words.slice(place + 1, place + 1 + MUST_REACH)) {
    if (word.lower === "te") return true;
    if (NOT_MUST.has(word.lower)) return false;
  }
  return false;
}
