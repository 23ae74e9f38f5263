import type { Found } from "./plain-finding";
import { NO_PARTICIPLES, OFFICE_DEEDS, SEPARABLE, STRONG_PARTICIPLES } from "./plain-passive-words";
import { breaksBetween, type Sentence, type Word } from "./plain-words";

const BECOME = new Set(["word", "wordt", "worden", "werd", "werden"]);
const BE = new Set(["ben", "bent", "is", "zijn", "was", "waren"]);
/** Another verb of its own: a participle after it belongs to that. */
const HAVE = new Set(["heb", "hebt", "heeft", "hebben", "had", "hadden", ...BE]);
/** Between a participle and the 'worden' after it: 'behandeld zal worden', 'behandeld te worden'. */
const BETWEEN = new Set(
  "te kan kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten zal zult zullen zou zouden hoeft hoeven".split(
    " ",
  ),
);
/** Begin a clause of their own. */
const CLAUSE = new Set(
  "dat die omdat als wanneer terwijl zodat want maar waar waarbij waardoor hoewel doordat nadat voordat wat wie om".split(
    " ",
  ),
);

/** How many words may stand between the verb and its participle. */
const REACH = 12;

/**
 * Passive sentences: a form of 'worden' with a participle after it in the same clause, or right before it. With 'zijn' only
 * where somebody is named with 'door', or where it is a deed of an office; otherwise that tells how something is.
 */
export function passivesIn(text: string, sentences: readonly Sentence[]): Found[] {
  return sentences.flatMap(({ words }) => {
    const found: Found[] = [];
    let until = -1;
    words.forEach((word, place) => {
      if (place <= until) return;
      const isBecome = BECOME.has(word.lower);
      if (!isBecome && !BE.has(word.lower)) return;
      const participle = isBecome
        ? (participleBefore(words, place) ?? participleAfter(text, words, place))
        : deedAfter(text, words, place);
      if (participle === null) return;
      const [first, last] = participle.place < place ? [participle.place, place] : [place, participle.place];
      const second = words[participle.place] as Word;
      found.push({
        kind: "passive",
        from: (words[first] as Word).from,
        to: (words[last] as Word).to,
        auxiliary: word.lower,
        participle: second.lower,
      });
      until = last;
    });
    return found;
  });
}

interface Place {
  place: number;
}

function participleBefore(words: readonly Word[], place: number): Place | null {
  for (let at = place - 1; at >= 0 && at >= place - 3; at -= 1) {
    const word = words[at]?.lower ?? "";
    if (isParticiple(word)) return { place: at };
    if (!BETWEEN.has(word)) return null;
  }
  return null;
}

function participleAfter(text: string, words: readonly Word[], place: number): Place | null {
  for (let at = place + 1; at < words.length && at <= place + REACH; at += 1) {
    const word = words[at] as Word;
    if (breaksBetween(text, words[at - 1] as Word, word) || CLAUSE.has(word.lower)) return null;
    if (HAVE.has(word.lower)) return null;
    if (isParticiple(word.lower) && !isAttribute(words, at)) return { place: at };
  }
  return null;
}

/** 'een verwacht resultaat', 'het betaald parkeren': said of what follows. */
function isAttribute(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]?.lower ?? "";
  const after = words[place + 1]?.lower ?? "";
  return (
    ["een", "het", "de", "geen", "elk", "zeer", "heel", "meer", "erg"].includes(before) &&
    after !== "" &&
    !BETWEEN.has(after) &&
    !BECOME.has(after)
  );
}

function deedAfter(text: string, words: readonly Word[], place: number): Place | null {
  let isDone = false;
  for (let at = place + 1; at < words.length && at <= place + REACH; at += 1) {
    const word = words[at] as Word;
    if (breaksBetween(text, words[at - 1] as Word, word) || CLAUSE.has(word.lower)) return null;
    if (BECOME.has(word.lower) || HAVE.has(word.lower) || word.lower === "geweest") return null;
    if (word.lower === "door") isDone = true;
    if (word.lower === "te") return null;
    if (OFFICE_DEEDS.has(word.lower) || (isDone && isParticiple(word.lower))) return { place: at };
  }
  return null;
}

const WEAK = /^(?:ge\p{L}{2,}(?:d|t)|(?:be|ver|ont|her|er)\p{L}{2,}(?:d|t))$/u;
const NO_ENDING = /(?:heid|teit|schap|lijkst|igst|baarst|achtig|uit|iet|eit|out|oet)$/;

/** Whether a word is a past participle: strong ones by name, weak ones by their form. */
export function isParticiple(word: string): boolean {
  if (NO_PARTICIPLES.has(word)) return false;
  if (STRONG_PARTICIPLES.has(word)) return true;
  const rest = word.replace(SEPARABLE, "");
  if (rest !== word) return STRONG_PARTICIPLES.has(rest) || (WEAK.test(rest) && !NO_ENDING.test(rest));
  return WEAK.test(word) && !NO_ENDING.test(word);
}
