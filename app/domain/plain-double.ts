import type { Found } from "./plain-finding";
import { JUDGED_THINGS, JUDGEMENTS, JUDGING } from "./plain-judgements";
import { isParticiple } from "./plain-passive";
import type { Sentence, Word } from "./plain-words";

const AND = new Set(["en", "alsook", "alsmede", "evenals"]);
/** May stand before the second of two: 'goed en heel snel', 'de balie en de website'. */
const BEFORE_SECOND = new Set(
  "de het een onze ons uw hun ook heel erg zeer goed genoeg voldoende snel op zo over van met toch".split(
    " ",
  ),
);

/**
 * Pairs that are one thing, so that nobody thinks differently of the halves. 'Gehoord en serieus genomen' is asked as one
 * thing in the national questions too (mm01): who isn't taken seriously wasn't heard, and split it could not be compared.
 */
const AS_ONE =
  /^(?:gehoord (?:en|of) serieus|kort en bondig|helder en duidelijk|duidelijk en begrijpelijk|veilig en wel|goed en wel|heel en al|klip en klaar)/;

/**
 * Two questions in one. Told where two judgements ('snel en vriendelijk'), two judged things ('de website en de balie'),
 * two deeds done to somebody ('geholpen en geïnformeerd') or two clauses are joined by 'en', and where two questions stand
 * in a row. Not told for two things that are only named ('naam en adres'), nor for 'of', which asks for one of both.
 */
export function doublesIn(text: string, sentences: readonly Sentence[]): Found[] {
  const asked = sentences.filter(({ end }) => end === "?");
  const [first, second] = [asked[0], asked.at(-1)];
  const row: Found[] =
    first !== undefined && second !== undefined && first !== second
      ? [
          {
            kind: "double",
            form: "questions",
            from: first.from,
            to: second.to,
            first: quote(text, first),
            second: quote(text, second),
          },
        ]
      : [];
  return [...row, ...sentences.flatMap((sentence) => doubleIn(text, sentence))];
}

const quote = (text: string, { from, to }: { from: number; to: number }) => text.slice(from, to);

/** At most one for a sentence: the first. */
function doubleIn(text: string, sentence: Sentence): Found[] {
  const { words } = sentence;
  for (let place = 1; place < words.length - 1; place += 1) {
    if (!AND.has((words[place] as Word).lower)) continue;
    if (AS_ONE.test(text.slice((words[place - 1] as Word).from).toLowerCase())) continue;
    const pair = pairAt(words, place);
    if (pair !== null) {
      const [one, other] = pair;
      const [from, to] = [one.from, other.to];
      return [{ kind: "double", form: "pair", from, to, first: one.text, second: other.text }];
    }
    if (startsClause(sentence, place)) {
      const [from, to] = [sentence.from, sentence.to];
      const and = words[place] as Word;
      const first = text.slice(from, (words[place - 1] as Word).to);
      return [{ kind: "double", form: "clauses", from, to, first, second: text.slice(and.to, to).trim() }];
    }
  }
  return [];
}

function pairAt(words: readonly Word[], place: number): [Word, Word] | null {
  const one = words[place - 1] as Word;
  let next = place + 1;
  const isJudged = (word: Word | undefined) => word !== undefined && JUDGEMENTS.has(word.lower);
  // 'goed' and 'snel' are judgements themselves, unless they only say how much of the next.
  while (next < words.length - 1 && BEFORE_SECOND.has(words[next]?.lower ?? "")) {
    const word = words[next];
    if (isJudged(word) && !isJudged(words[next + 1]) && !isParticiple(words[next + 1]?.lower ?? "")) break;
    next += 1;
  }
  const other = words[next];
  if (other === undefined) return null;
  if (isJudged(one) && isJudged(other)) return [one, other];
  if (isParticiple(one.lower) && isParticiple(other.lower)) return [one, other];
  const isThing = ({ lower }: Word) => JUDGED_THINGS.has(lower) || /.{3}heid$/.test(lower);
  const bothNamed = isThing(one) && isThing(other);
  if (bothNamed && words.some(({ lower }) => JUDGING.test(lower))) return [one, other];
  return null;
}

const FINITE = new Set(
  `ben bent is zijn was waren heb hebt heeft hebben had hadden kan kunt kunnen kon konden kreeg kregen krijgt kwam kwamen
  gaf gaven hielp hielpen wist wisten werd werden wordt worden vond vonden vindt deed deden doet duurde ging gingen gaat
  hield hielden nam namen stond stonden begreep begrepen wilde wilden wil wilt moest moesten moet zou zouden zal bent
  legde legden luisterde luisterden reageerde reageerden beantwoordde stelde`.split(/\s+/),
);
const ASKED = new Set("wat wie waar waarom wanneer hoe of welk welke".split(" "));
const SUBJECTS = new Set("u ik wij we de het uw mijn onze dit dat er je jij zij hij ze".split(" "));

/** 'en was het snel?', 'en hielp mij snel': after 'en' a clause begins that has a verb of its own. */
function startsClause({ words, end }: Sentence, place: number): boolean {
  // A sentence that only tells something may do so in two clauses; one that has to be answered may not.
  if (end === "!") return false;
  const [next, after] = [words[place + 1], words[place + 2]];
  if (next === undefined || after === undefined || place < 3) return false;
  // What comes after 'als', 'wanneer' or 'die' is the condition or the thing, not what is asked.
  if (["als", "wanneer", "toen"].includes(words[0]?.lower ?? "")) return false;
  const hasVerb = words.slice(0, place).some(({ lower }) => FINITE.has(lower));
  if (!hasVerb) return false;
  if (FINITE.has(next.lower)) return true;
  // 'wat er gebeurt en wanneer u bericht krijgt'
  if (ASKED.has(next.lower) && words.slice(0, place).some(({ lower }) => ASKED.has(lower))) return true;
  return SUBJECTS.has(next.lower) && (FINITE.has(after.lower) || FINITE.has(words[place + 3]?.lower ?? ""));
}
