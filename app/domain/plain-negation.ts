import type { Found } from "./plain-finding";
import { breaksBetween, type Sentence, type Word } from "./plain-words";

const NOT = new Set([
  "niet",
  "geen",
  "nooit",
  "niemand",
  "niets",
  "nergens",
  "zonder",
  "nimmer",
  "geenszins",
  "evenmin",
  "noch",
]);

/** Adjectives with 'on-' that have a plain opposite without it. */
const UN = new Set(
  `aangenaam aardig afhankelijk bekend beleefd belangrijk bereikbaar betrouwbaar bruikbaar deskundig duidelijk eens eerlijk
  geldig gelukkig gemakkelijk gewoon gunstig handig juist leesbaar logisch mogelijk nodig nauwkeurig overzichtelijk
  persoonlijk prettig redelijk rustig tevreden terecht toegankelijk veilig verstandig voldoende volledig vriendelijk
  waar wenselijk zeker zichtbaar zorgvuldig begrijpelijk behulpzaam bevredigend gebruikelijk verwacht`
    .split(/\s+/)
    .flatMap((word) => [`on${word}`, `on${word}e`]),
);

/** A question that asks what, which or how can't be answered with 'nee'. */
const ASKING = new Set(
  "wat welk welke hoe wie waar waarom wanneer waarover waarmee waaraan hoeveel hoelang hoevaak".split(" "),
);
/** Of a deed: 'schrijf geen namen op'. */
const BIDDING = new Set(
  "vul schrijf noem geef zet kies laat gebruik stuur vermeld let klik lees sla".split(" "),
);

/**
 * Negations in what has to be answered: double ones everywhere, and single ones in a statement to agree with or in a
 * question for yes or no. 'Niet te lang' is a bound and no negation, 'wel of niet' is both sides, 'nog niet' is a moment.
 */
export function negationsIn(text: string, sentences: readonly Sentence[], isAnswered: boolean): Found[] {
  return sentences.flatMap((sentence) => {
    const { words, end } = sentence;
    const places = words.flatMap((_, place) => (isNegation(text, words, place) ? [place] : []));
    const double = doubleOf(text, words, places);
    if (double !== null) return [double];
    const [first] = places;
    const opening = openingOf(words);
    if (!isAnswered || first === undefined || ASKING.has(opening) || BIDDING.has(opening)) return [];
    if (end === "?" ? hasAsking(words) : isConditional(words, first)) return [];
    const { from, to } = words[first] as Word;
    return [{ kind: "negation", form: end === "?" ? "question" : "statement", from, to }];
  });
}

/** The first word, or the second after a preposition: 'in welke', 'bij wie'. */
function openingOf(words: readonly Word[]): string {
  const [first, second] = [words[0]?.lower ?? "", words[1]?.lower ?? ""];
  return ASKING.has(second) ? second : first;
}

const ANYTHING = new Set(["iets", "alles", "dingen", "informatie", "vragen"]);

/** 'Kunt u zeggen wat er niet goed ging?' asks what, and 'Is er iets dat u niet kon vinden?' whether there is such a thing. */
const hasAsking = (words: readonly Word[]) =>
  words.some(
    ({ lower }, place) =>
      ASKING.has(lower) || (["dat", "die"].includes(lower) && ANYTHING.has(words[place - 1]?.lower ?? "")),
  );

/** 'Als u geen antwoord kreeg, …': a case, not what is asked. */
const isConditional = (words: readonly Word[], place: number) =>
  ["als", "wanneer"].includes(words[0]?.lower ?? "") && place < 6;

function isNegation(text: string, words: readonly Word[], place: number): boolean {
  const word = (words[place] as Word).lower;
  const [before, after] = [words[place - 1]?.lower ?? "", words[place + 1]?.lower ?? ""];
  if (!NOT.has(word)) return false;
  if (word === "zonder") return after === "dat";
  if (word === "geen" && ["mening", "idee", "voorkeur", "enkel"].includes(after)) return after === "enkel";
  if (word !== "niet") return true;
  if (after === "te" || after === "alleen" || after === "meer" || after === "langer") return false;
  if (["of", "weet", "nog"].includes(before)) return false;
  // 'wel (of) niet', 'niet of slecht', and a 'niet' that is quoted.
  if (before === "wel" || after === "of") return false;
  const sign = text[(words[place] as Word).from - 1];
  return sign !== "‘" && sign !== "'" && sign !== '"';
}

/** Two negations in one clause, or one with an 'on-' word right after it. */
function doubleOf(text: string, words: readonly Word[], places: readonly number[]): Found | null {
  for (const [index, place] of places.entries()) {
    const word = words[place] as Word;
    const un = words.slice(place + 1, place + 4).find(({ lower }) => UN.has(lower));
    const next = places[index + 1];
    // 'Niet eens, niet oneens' is the middle of a scale.
    if (un?.lower === "oneens" && words.some(({ lower }) => lower === "eens")) continue;
    const second = un ?? (next === undefined ? undefined : words[next]);
    if (second === undefined) continue;
    const between = words.slice(place, words.indexOf(second) + 1);
    const isOneClause = between.every(
      (one, at) => at === 0 || !breaksBetween(text, between[at - 1] as Word, one),
    );
    const isJoined = between.some(({ lower }) => lower === "en" || lower === "maar");
    if (isOneClause && !isJoined) return { kind: "negation", form: "double", from: word.from, to: second.to };
  }
  return doubleWithout(text, words);
}

/** 'niet zonder', which `isNegation` leaves out, and 'nooit geen'. */
function doubleWithout(text: string, words: readonly Word[]): Found | null {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (next?.lower === "zonder" && word.lower === "niet" && !breaksBetween(text, word, next))
      return { kind: "negation", form: "double", from: word.from, to: next.to };
  }
  return null;
}
