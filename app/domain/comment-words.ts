import { stemmer } from "@orama/stemmers/dutch";
import { MARKS } from "./personal-data";

/** Words that stand in every text and say nothing of what it is about, as they are written without accents. */
const STOP_WORDS = new Set(
  `aan al alle alleen als ben bent bij daar daarom dan dat de deze die dit doch doen door dus echt een eens en er erg
   ge geen gewoon ging had hadden heb hebben hebt heeft heel het hier hij hoe hun ik in is ja je jij jou jouw jullie
   kan kon kunnen maar me meer men met mij mijn moest moet moeten na naar nee niet niets niks nog nu of om omdat ons
   onze ook op over per reeds sinds te tegen ten ter toch toen tot tussen uit uw van veel voor waar want waren was wat
   we weer wel werd werden wie wij wil willen word worden wordt zal ze zeer zelf zich zij zijn zo zoals zou
   zouden u t s n`.split(/\s+/),
);

/** Longer than any word that somebody looks for. */
const LONGEST = 40;

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’`´-]*/gu;
const MASKS = new RegExp(
  Object.values(MARKS)
    .map((mark) => mark.replace(/[[\]]/g, "\\$&"))
    .join("|"),
  "g",
);

/**
 * A word as it is compared: without accents, in lower case. "Foto's" is "foto", "e-mail" is "email", "bel-afspraak" is
 * two words.
 */
function plainWords(token: string): string[] {
  return token
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/['’`´]s$/u, "")
    .replace(/^(\p{L})-(?=\p{L}{2})/u, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= LONGEST);
}

/**
 * The stem of a plain word, by the Dutch algorithm of Snowball (snowballstem.org); on top of it the spelling rules by
 * which a last letter depends on what follows it: brieven and brief, huizen and huis, bellen and bel.
 */
function stemOf(word: string): string {
  return stemmer(word)
    .replace(/([b-df-hj-np-tv-xz])\1$/, "$1")
    .replace(/(?<=..)v$/, "f")
    .replace(/(?<=..)z$/, "s");
}

/** The stems in a text, each once; without stop words and without what was masked. */
export function wordsOf(text: string): string[] {
  const words = new Set<string>();
  for (const [token] of text.replace(MASKS, " ").matchAll(TOKEN)) {
    for (const word of plainWords(token)) if (!STOP_WORDS.has(word)) words.add(stemOf(word));
  }
  return [...words];
}

/** What is looked for in one word: its stem, or whatever begins with it. */
export interface SearchTerm {
  stem: string;
  /** The beginning, of "terugbel*"; null where the word itself is meant. */
  beginsWith: string | null;
}

export type SearchProblem =
  | { code: "search_too_long" | "search_too_many" | "search_only_stop_words"; value: string }
  | { code: "search_short_beginning" | "search_many_words" | "search_nothing"; value: string };

/** Characters. */
export const LONGEST_SEARCH = 200;
const MOST_TERMS = 8;
const SHORTEST_BEGINNING = 3;

/** Reads what was typed to look for: every word has to be there; "terugbel*" is whatever begins so. */
export function parseSearch(
  typed: string,
): { ok: true; terms: SearchTerm[] } | { ok: false; problem: SearchProblem } {
  const value = typed.trim();
  const refused = (code: SearchProblem["code"], about = value) => ({
    ok: false as const,
    problem: { code, value: about },
  });
  if (value === "") return { ok: true, terms: [] };
  if (value.length > LONGEST_SEARCH) return refused("search_too_long");
  const terms = new Map<string, SearchTerm>();
  let onlyStopWords = false;
  for (const part of value.split(/\s+/)) {
    const words = [...part.matchAll(TOKEN)].flatMap(([token]) => plainWords(token));
    const isBeginning = /\*\p{P}*$/u.test(part);
    for (const [index, word] of words.entries()) {
      const beginsWith = isBeginning && index === words.length - 1 ? word : null;
      if (beginsWith !== null && [...beginsWith].length < SHORTEST_BEGINNING)
        return refused("search_short_beginning", part);
      if (beginsWith === null && STOP_WORDS.has(word)) onlyStopWords = true;
      else terms.set(`${stemOf(word)} ${beginsWith}`, { stem: stemOf(word), beginsWith });
    }
  }
  if (terms.size > MOST_TERMS) return refused("search_too_many");
  if (terms.size === 0) return refused(onlyStopWords ? "search_only_stop_words" : "search_nothing");
  return { ok: true, terms: [...terms.values()] };
}

const meets = (word: string, { stem, beginsWith }: SearchTerm): boolean =>
  word === stem || (beginsWith !== null && word.startsWith(beginsWith));

/** Whether one of these stems is what is looked for. */
export const standsIn = (words: readonly string[], term: SearchTerm): boolean =>
  words.some((word) => meets(word, term));

/** A text in parts, with what was found set apart. */
export function markWords(text: string, terms: readonly SearchTerm[]): { text: string; found: boolean }[] {
  const parts: { text: string; found: boolean }[] = [];
  let done = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const stems = plainWords(token).map(stemOf);
    if (!terms.some((term) => standsIn(stems, term))) continue;
    if (index > done) parts.push({ text: text.slice(done, index), found: false });
    parts.push({ text: token, found: true });
    done = index + token.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), found: false });
  return parts;
}
