import { doublesIn } from "./plain-double";
import type { Found, PlainFinding, TextUse } from "./plain-finding";
import { jargonIn } from "./plain-jargon";
import { leadingIn } from "./plain-leading";
import { longWordsIn } from "./plain-long-words";
import { negationsIn } from "./plain-negation";
import { nominalsIn } from "./plain-nominal";
import { passivesIn } from "./plain-passive";
import { longSentencesIn } from "./plain-sentences";
import { sentencesOf, wordsOf } from "./plain-words";

export type { PlainFinding, PlainFindingKind, TextUse } from "./plain-finding";

/** Beyond it a text is no question any more, and is not looked at further while somebody types. */
const LONGEST = 5000;

/**
 * What in a Dutch text may be hard to read or to answer, in the order of the text. Each finding has its reason and what to
 * do about it (messages/plain-language.nl.ts); none is a verdict on the whole text. Double and leading questions and
 * single negations are looked for in questions and statements only, not in a `text` such as a hint or a mail.
 */
export function findingsIn(whole: string, use: TextUse = "question"): PlainFinding[] {
  const text = whole.slice(0, LONGEST);
  const words = wordsOf(text);
  const sentences = sentencesOf(text, words);
  // Where a question mark stands, what comes before it is an introduction that nobody has to answer.
  const questions = sentences.filter(({ end }) => end === "?");
  const asked = use === "text" ? [] : questions.length > 0 ? questions : sentences;
  const found = [
    ...longSentencesIn(text, sentences, use),
    ...longWordsIn(words),
    ...passivesIn(text, sentences),
    ...jargonIn(sentences),
    ...nominalsIn(sentences),
    ...doublesIn(text, asked),
    ...(use === "question" ? leadingIn(text) : []),
    ...negationsIn(text, use === "question" ? asked : sentences, use === "question"),
  ];
  return found
    .filter((one) => !isSaidBetter(one, found))
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((one) => ({ ...one, quote: text.slice(one.from, one.to) }));
}

/** Of two findings about the same word, the one that tells most: not first a long word and then an office word. */
function isSaidBetter(one: Found, all: readonly Found[]): boolean {
  const better = one.kind === "jargon" ? ["nominal"] : one.kind === "long_word" ? ["jargon", "nominal"] : [];
  return all.some((other) => better.includes(other.kind) && other.from <= one.from && other.to >= one.to);
}
