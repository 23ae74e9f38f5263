import type { PlainFinding } from "~/domain/plain-finding";
import type { Readability } from "~/domain/readability";
import { translator } from "./translate";

/** Each says why it may be hard, and what to do instead. */
export const plainLanguageNl = {
  "section.title": "De taal",
  "section.intro":
    "Waar het Nederlands van deze vragen misschien makkelijker kan. U beslist: het houdt niets tegen.",
  "section.none": "Geen opmerkingen over de taal van deze vragen.",
  count:
    "{n, plural, =0 {Geen opmerkingen over de taal} one {# opmerking over de taal} other {# opmerkingen over de taal}}",
  long_sentence:
    "Lange zin: {words} woorden. Wie dit leest, is het begin vergeten aan het eind. Maak er twee zinnen van, of schrap wat niet nodig is.",
  "long_sentence.cut":
    "Lange zin: {words} woorden. Wie dit leest, is het begin vergeten aan het eind. Maak er twee zinnen van: knip bijvoorbeeld bij ‘{cutAt}’.",
  long_word:
    "Lang woord: ‘{quote}’ heeft {letters} letters. Lange woorden lezen traag. Kan het met twee kortere woorden?",
  "long_word.parts":
    "Lang woord: ‘{quote}’ heeft {letters} letters. Lange woorden lezen traag. Haal het uit elkaar: {parts}.",
  "long_word.instead":
    "Lang woord: ‘{quote}’ heeft {letters} letters. Lange woorden lezen traag. Zeg liever: ‘{instead}’.",
  passive:
    "Lijdende vorm: ‘{auxiliary} … {participle}’ zegt niet wie het doet. Noem wie het doet, bijvoorbeeld ‘wij’, ‘u’ of ‘de gemeente’.",
  jargon: "‘{quote}’ is een woord van kantoor, dat veel mensen niet gebruiken. Zeg liever: {instead}.",
  "double.pair":
    "Twee vragen in één: ‘{first}’ en ‘{second}’. Wie over het ene anders denkt dan over het andere, kan niet antwoorden. Kies er een, of maak er twee vragen van.",
  "double.clauses":
    "Twee vragen in één: ‘{first}’ en ‘{second}’. Op de ene kan het antwoord anders zijn dan op de andere. Maak er twee vragen van.",
  "double.questions":
    "Hier staan twee vragen achter elkaar, en er past maar één antwoord. Maak er twee vragen van.",
  "leading.agreement":
    "Stuurt naar een antwoord: ‘{quote}’ vraagt om ‘ja’. Vraag het zonder een antwoord voor te zeggen.",
  "leading.praise":
    "Stuurt naar een antwoord: ‘{quote}’ prijst al voordat er een antwoord is. Laat het oordeel weg.",
  "leading.loaded":
    "Stuurt naar een antwoord: ‘{quote}’ gaat ervan uit dat het zo was. Vraag eerst wat iemand ervan vond, of noem beide kanten.",
  "leading.obvious": "Stuurt naar een antwoord: met ‘{quote}’ lijkt een ander antwoord vreemd. Laat het weg.",
  "negation.statement":
    "Ontkenning: ‘{quote}’. Wie het hier niet mee eens is, zegt twee keer ‘niet’ en vergist zich snel. Zeg wat er wél is.",
  "negation.question":
    "Ontkenning: ‘{quote}’. Betekent ‘nee’ hier dat het wel of niet zo is? Vraag het zonder ontkenning.",
  "negation.double":
    "Dubbele ontkenning: ‘{quote}’. Die leest bijna iedereen verkeerd. Zeg het zonder ‘niet’, ‘geen’ of ‘on-’.",
  nominal:
    "‘{quote}’ maakt van iets doen een ding. Met een gewoon werkwoord leest het makkelijker: zeg wie wat doet.",
  "nominal.verb":
    "‘{quote}’ maakt van iets doen een ding. Gebruik liever het werkwoord ‘{verb}’, en zeg wie het doet.",
  readability:
    "Leesgemak volgens de formule van Flesch-Douma: {score, number, ::.0}, {ease}. Gemiddeld {perSentence, number, ::.0} woorden in een zin en {perWord, number, ::.0} lettergrepen in een woord. De formule telt lengtes: of iemand de tekst begrijpt, weet ze niet.",
  "ease.very_hard": "zeer moeilijk",
  "ease.hard": "moeilijk",
  "ease.fairly_hard": "vrij moeilijk",
  "ease.standard": "niet moeilijk en niet makkelijk",
  "ease.fairly_easy": "vrij makkelijk",
  "ease.easy": "makkelijk",
  "ease.very_easy": "zeer makkelijk",
} as const;

const t = translator("nl", plainLanguageNl);

/** What a finding says: why, and what instead. */
export function findingText(finding: PlainFinding): string {
  const { quote } = finding;
  switch (finding.kind) {
    case "long_sentence":
      return finding.cutAt === null
        ? t("long_sentence", { words: finding.words })
        : t("long_sentence.cut", { words: finding.words, cutAt: finding.cutAt });
    case "long_word": {
      const { letters, parts, instead } = finding;
      if (instead !== null) return t("long_word.instead", { quote, letters, instead });
      if (parts.length < 2) return t("long_word", { quote, letters });
      return t("long_word.parts", { quote, letters, parts: parts.map((part) => `‘${part}’`).join(" + ") });
    }
    case "passive":
      return t("passive", { auxiliary: finding.auxiliary, participle: finding.participle });
    case "jargon":
      return t("jargon", { quote, instead: alternatives(finding.instead) });
    case "double":
      return t(`double.${finding.form}`, { first: finding.first, second: finding.second });
    case "leading":
      return t(`leading.${finding.sign}`, { quote });
    case "negation":
      return t(`negation.${finding.form}`, { quote });
    case "nominal":
      return finding.verb === null
        ? t("nominal", { quote })
        : t("nominal.verb", { quote, verb: finding.verb });
  }
}

/** How many there are, in words. */
export const findingsSummary = (n: number): string => t("count", { n });

/** "‘door’, ‘na’ of ‘over’" */
function alternatives(words: string): string {
  const quoted = words.split(", ").map((word) => `‘${word}’`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} of ${quoted.at(-1)}`;
}

/** What the readability figure of a longer text is, and what it is not. */
export function readabilityText({ score, ease, wordsPerSentence, syllablesPerWord }: Readability): string {
  return t("readability", {
    score,
    ease: t(`ease.${ease}`),
    perSentence: wordsPerSentence,
    perWord: syllablesPerWord,
  });
}
