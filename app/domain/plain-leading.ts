import type { Found } from "./plain-finding";

type Sign = Extract<Found, { kind: "leading" }>["sign"];

const GOOD =
  "mooie|fijne|prettige|vriendelijke|snelle|uitstekende|geweldige|deskundige|prachtige|verbeterde|handige|goede|prima|fantastische|persoonlijke|uitgebreide|unieke|efficiënte|klantvriendelijke|behulpzame";
const LOADED =
  "fijn|prettig|leuk|blij|geweldig|fantastisch|enthousiast|vervelend|irritant|ergerlijk|slecht|lastig|moeilijk|storend|erg|belangrijk";

/** A word that begins and ends where these do: \b knows no accents. */
const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");

/** Turns of phrase that put an answer into somebody's mouth. */
const TURNS: readonly (readonly [RegExp, Sign])[] = [
  [words("(?:bent|ben) (?:u|je) het (?:er ?)?(?:ook )?(?:mee eens|ermee eens)"), "agreement"],
  [words("(?:bent|ben) (?:u|je) het met (?:ons|mij) eens"), "agreement"],
  [
    words(
      "(?:vindt|vond|vind|denkt|dacht|had|heeft|zou|wilt) (?:u|je) (?:ook|niet ook)(?! (?:nog|wel eens|weleens|gebruik))",
    ),
    "agreement",
  ],
  [words("(?:vindt|vond|vind|denkt|dacht) (?:u|je) (?:ook )?niet"), "agreement"],
  [/,\s*(?:toch|nietwaar|niet|hè|of niet)\s*(?:soms\s*)?\?/giu, "agreement"],
  [words("(?:u|je) (?:vindt|vond|vind) (?:het |ons |onze [\\p{L}]+ )?toch"), "agreement"],
  [words(`(?:onze|ons) (?:zeer |heel |nieuwe,? (?:en )?)?(?:${GOOD}) [\\p{L}-]+`), "praise"],
  [words("(?:ons|onze) (?:uiterste )?best"), "praise"],
  [
    words(
      `hoe (?:${LOADED})(?= (?:vindt|vond|vind|was|is|waren|zijn|bent|heeft|hebben|hebt))(?![^.?!]* of )`,
    ),
    "loaded",
  ],
  [words("(?:hoe|waarom) (?:erg )?(?:geniet|genoot|ergert|ergerde|stoort|stoorde) (?:u|je)"), "loaded"],
  [
    words("waarom (?:bent|was|vindt|vond) (?:u|je) [^.?!]{0,30}?(?:zo )?(?:tevreden|ontevreden|blij|boos)"),
    "loaded",
  ],
  [
    words("(?:in )?hoeverre (?:heeft|hebben|was|waren) [^.?!]{0,40}?(?:verbeterd|verslechterd|last)"),
    "loaded",
  ],
  [words("natuurlijk|uiteraard|vanzelfsprekend|logischerwijs|ongetwijfeld|allicht"), "obvious"],
  [words("zoals (?:u|je|iedereen|bekend) (?:vast )?(?:weet|is)"), "obvious"],
  [words("iedereen (?:weet|vindt|is het erover eens)"), "obvious"],
  [
    words("(?:de )?(?:meeste|veel) (?:mensen|inwoners|klanten|bezoekers) (?:vinden|zijn|zeggen|waarderen)"),
    "obvious",
  ],
  [words("gelukkig|helaas|eindelijk|slechts|maar liefst"), "obvious"],
];

/** Questions that steer: each turn of phrase once, and none inside another. */
export function leadingIn(text: string): Found[] {
  const found: Found[] = [];
  for (const [turn, sign] of TURNS)
    for (const { 0: quote, index } of text.matchAll(turn)) {
      const [from, to] = [index, index + quote.length];
      if (found.every((one) => to <= one.from || from >= one.to))
        found.push({ kind: "leading", from, to, sign });
    }
  return found;
}
