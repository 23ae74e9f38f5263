import type { Found } from "./plain-finding";
import type { Sentence, Word } from "./plain-words";

/** Nouns that stand for what somebody does, with the verb. */
const NOUNS: Record<string, string> = {
  aanvraging: "aanvragen",
  afgifte: "geven",
  aanlevering: "aanleveren",
  afhandeling: "regelen",
  behandeling: "behandelen",
  beoordeling: "beoordelen",
  beëindiging: "stoppen",
  betaling: "betalen",
  bevestiging: "bevestigen",
  controle: "controleren",
  indiening: "insturen",
  invulling: "invullen",
  inlevering: "inleveren",
  ondertekening: "ondertekenen",
  ontvangst: "krijgen",
  overlegging: "laten zien",
  realisatie: "maken",
  realisering: "maken",
  registratie: "opschrijven",
  terugbetaling: "terugbetalen",
  toekenning: "geven",
  toezending: "sturen",
  uitvoering: "doen",
  vaststelling: "vaststellen",
  verbetering: "verbeteren",
  verlenging: "verlengen",
  verlening: "geven",
  verstrekking: "geven",
  verwerking: "verwerken",
  verzending: "sturen",
  wijziging: "veranderen",
};
const BEFORE = new Set("bij voor na door tot ter met over van tijdens".split(" "));
const ARTICLES = new Set(["de", "het", "een", "uw", "onze"]);

/** Neuter nouns that end as a verb does, and take 'van' as any noun. */
const REAL_NOUNS = new Set(
  `begrijpen bestaan denken einden eten examen feiten gegeven geheugen heden kussen laken leven ogen oordelen ouden oosten optreden
  recht(en) teken toneel treden verleden vermogen vertrouwen verschijnen voordelen voorkomen voornemen wapen wezen westen weten
  zuiden noorden midden schrijven streven verlangen volgen bestand keren tegendeel ontbijten antwoorden`.split(
    /\s+/,
  ),
);

/** Nouns made of verbs: 'het aanvragen van', 'na afhandeling van', 'voor de beoordeling van'. */
export function nominalsIn(sentences: readonly Sentence[]): Found[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap((word, place): Found[] => {
      const [first, second, third] = [word, words[place + 1], words[place + 2]];
      if (second === undefined || third === undefined) return [];
      if (first.lower === "het" && third.lower === "van" && isVerb(second.lower))
        return [{ kind: "nominal", from: first.from, to: third.to, verb: second.lower }];
      const start = BEFORE.has(first.lower) ? (ARTICLES.has(second.lower) ? place + 2 : place + 1) : null;
      const noun = start === null ? undefined : words[start];
      const van = start === null ? undefined : words[start + 1];
      const verb = noun === undefined ? undefined : NOUNS[noun.lower];
      if (verb === undefined || van?.lower !== "van") return [];
      return [{ kind: "nominal", from: first.from, to: (van as Word).to, verb }];
    }),
  );
}

const isVerb = (word: string) =>
  word.length > 5 && /(?:[^e]en|een)$/.test(word) && !REAL_NOUNS.has(word) && !word.endsWith("ingen");
