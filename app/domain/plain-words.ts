/** A word of a text: as written, in lower case, and where it stands. */
export interface Word {
  text: string;
  lower: string;
  from: number;
  to: number;
}

/** A sentence: its words, and the sign that ends it ("" at the end of a line without one). */
export interface Sentence {
  words: Word[];
  end: "." | "?" | "!" | "";
  from: number;
  to: number;
}

// A placeholder such as {name}, an address, an abbreviation with points, a word with its hyphens and apostrophes, a figure.
const WORD =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\d._%+-]+@[\p{L}\d.-]+|[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})+|\{[^{}\s]*\}|\p{L}(?:\.\p{L})+\.?|\p{L}[\p{L}\p{M}\d]*(?:['’/-][\p{L}\p{M}\d]+)*|\d+(?:[.,:]\d+)*%?/gu;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({
      text: word,
      lower: word.toLowerCase().replaceAll("’", "'"),
      from: index,
      to: index + word.length,
    });
  }
  return words;
}

/**
 * The sentences of a text: a line end always ends one; a point, question or exclamation mark does where a space and then
 * no small letter follows, so that 'bijv. een paspoort' stays together.
 */
export function sentencesOf(text: string, words: readonly Word[] = wordsOf(text)): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Word[] = [];
  words.forEach((word, index) => {
    current.push(word);
    const next = words[index + 1];
    const between = text.slice(word.to, next?.from ?? text.length);
    const mark = /[.?!…]/.exec(between)?.[0];
    const ends =
      next === undefined ||
      /[\n\r]/.test(between) ||
      (mark !== undefined && /[.?!…]["'”’)]*\s/.test(between) && (mark === "?" || next.text !== next.lower));
    if (!ends) return;
    const end = mark === "?" || mark === "!" || mark === "." ? mark : "";
    sentences.push({ words: current, end, from: (current[0] as Word).from, to: word.to });
    current = [];
  });
  return sentences;
}

/** The signs between two words that follow each other: where a comma or bracket stands, a clause ends. */
export function breaksBetween(text: string, one: Word, other: Word): boolean {
  return /[,;:()–—]/.test(text.slice(one.to, other.from));
}
