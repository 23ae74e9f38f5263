import type { PlainFinding, TextUse } from "./plain-finding";
import { jargonIn } from "./plain-jargon";
import { longSentencesIn } from "./plain-sentences";
import { sentencesOf, wordsOf } from "./plain-words";

export type { PlainFinding, PlainFindingKind, TextUse } from "./plain-finding";

/**
 * What in a Dutch text may be hard to read or to answer, in the order of the text. Each finding has its reason and what to
 * do about it (messages/plain-language.nl.ts); none is a verdict on the whole text. Double and leading questions and
 * negations are looked for in questions and statements only, not in a `text` such as a hint or a mail.
 */
export function findingsIn(text: string, use: TextUse = "question"): PlainFinding[] {
  const words = wordsOf(text);
  const sentences = sentencesOf(text, words);
  return [...longSentencesIn(text, sentences, use), ...jargonIn(sentences)]
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((found) => ({ ...found, quote: text.slice(found.from, found.to) }));
}
