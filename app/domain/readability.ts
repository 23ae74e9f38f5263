import { sentencesOf, wordsOf } from "./plain-words";

/** Words under which the figure says more about chance than about the text. */
export const LEAST_WORDS = 100;

/** How easy a text reads, as the formula has it: a word for it from very hard to very easy. */
export const READING_EASE = [
  "very_hard",
  "hard",
  "fairly_hard",
  "standard",
  "fairly_easy",
  "easy",
  "very_easy",
] as const;
export type ReadingEase = (typeof READING_EASE)[number];

export interface Readability {
  /** Mostly 0 to 100; higher reads easier. */
  score: number;
  ease: ReadingEase;
  words: number;
  sentences: number;
  wordsPerSentence: number;
  syllablesPerWord: number;
}

/**
 * Flesch-Douma reading ease of a Dutch text: 206.84 - 0.93 * words per sentence - 77 * syllables per word. Higher reads
 * easier; null under 100 words, where one long word moves it by points. It counts lengths and knows nothing of meaning.
 * Source: W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960, after R. Flesch, A new readability yardstick,
 * Journal of Applied Psychology 32 (1948); the classes are Flesch's own.
 */
export function readabilityOf(text: string): Readability | null {
  const words = wordsOf(text).filter((word) => /\p{L}/u.test(word.text) && !word.text.startsWith("{"));
  const sentences = sentencesOf(text).length;
  if (words.length < LEAST_WORDS || sentences === 0) return null;
  const syllables = words.reduce((sum, { lower }) => sum + syllablesIn(lower), 0);
  const wordsPerSentence = words.length / sentences;
  const syllablesPerWord = syllables / words.length;
  const score = 206.84 - 0.93 * wordsPerSentence - 77 * syllablesPerWord;
  return { score, ease: easeOf(score), words: words.length, sentences, wordsPerSentence, syllablesPerWord };
}

const BOUNDS = [30, 50, 60, 70, 80, 90];

const easeOf = (score: number): ReadingEase =>
  READING_EASE[BOUNDS.filter((bound) => score >= bound).length] as ReadingEase;

/** Dutch vowels that sound as one; a dieresis begins a new syllable. */
const VOWELS = /aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàâéèêíóôúûäëïöü]/gu;

/** Syllables of a Dutch word, counted by its vowels; at least one. */
export function syllablesIn(word: string): number {
  return Math.max(1, word.match(VOWELS)?.length ?? 0);
}
