import type { Found, TextUse } from "./plain-finding";
import { breaksBetween, type Sentence, type Word } from "./plain-words";

/**
 * Words in a sentence above which it is told. Dutch guides to plain language ask for 10 to 15 words on average; whoever
 * answers a question has to hold all of it while choosing, so there 15 is the most, and in other texts 20.
 */
export const MOST_WORDS: Record<TextUse, number> = { question: 15, text: 20 };

const CONJUNCTIONS = new Set(
  "en maar want dus omdat zodat terwijl hoewel doordat nadat voordat als wanneer die dat waarbij waardoor waarin waarmee waarop waarvan".split(
    " ",
  ),
);

export function longSentencesIn(text: string, sentences: readonly Sentence[], use: TextUse): Found[] {
  const most = MOST_WORDS[use];
  return sentences
    .filter(({ words }) => words.length > most)
    .map(({ words, from, to }) => ({
      kind: "long_sentence",
      from,
      to,
      words: words.length,
      most,
      cutAt: cutIn(text, words),
    }));
}

/** The word nearest to the middle before which a sentence can be cut: a conjunction, or what follows a comma. */
function cutIn(text: string, words: readonly Word[]): string | null {
  const middle = words.length / 2;
  const places = words
    .map((word, place) => ({ word, place }))
    .filter(({ word, place }) => {
      const before = words[place - 1];
      // A part of fewer than four words is no sentence.
      if (before === undefined || place < 4 || words.length - place < 4) return false;
      return CONJUNCTIONS.has(word.lower) || breaksBetween(text, before, word);
    })
    .sort((one, other) => Math.abs(one.place - middle) - Math.abs(other.place - middle));
  return places[0]?.word.text ?? null;
}
