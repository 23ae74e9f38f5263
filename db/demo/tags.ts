import { newId } from "~/domain/id";
import { insertTag } from "../queries/tags";
import type { Tx } from "../store";

/** What residents of the demonstration write about, and the words by which it is suggested. */
const TAGS: readonly { name: string; words: readonly string[] }[] = [
  { name: "Terugbellen", words: ["terugbel*", "teruggebeld", "terug gebeld", "belt", "gebeld"] },
  {
    name: "Wachttijd",
    words: ["wacht*", "rij", "lang duurt", "lang duurde", "sneller", "weken", "laat", "telaat"],
  },
  { name: "Afspraak maken", words: ["afspraak*", "afspraken", "balie dicht"] },
  {
    name: "Duidelijke taal",
    words: ["duidelijk*", "onduidelijk*", "begrijpelijk*", "moeilijk taal", "brief"],
  },
  {
    name: "Vriendelijk geholpen",
    words: [
      "vriendelijk*",
      "aardig",
      "behulpzaam",
      "fijn",
      "complimenten",
      "netjes",
      "lief",
      "geholpen",
      "meegedacht",
      "tevreden",
      "perfect",
    ],
  },
  { name: "Website en formulier", words: ["site", "website*", "formulier*", "uploaden", "online", "DigiD"] },
  {
    name: "Op de hoogte houden",
    words: ["bericht*", "bevestiging", "hoogte", "gehoord", "reageren", "communicatie", "luisteren"],
  },
  { name: "Kosten", words: ["prijs", "duur", "goedkoper", "betalen", "kosten"] },
  {
    name: "Straat en groen",
    words: ["lantaarn*", "stoep", "onkruid", "container*", "troep", "lamp", "boom", "gat weg", "afval*"],
  },
  { name: "Bereikbaarheid", words: ["bereikbaar*", "openingstijd*", "balie dicht", "lijn", "telefoon"] },
  { name: "Doorverbonden", words: ["doorverbonden", "kastje muur", "doorverwezen"] },
];

/** The tags of the municipality, from its beginning: comments get their suggestions as they come in. */
export async function settleTags(tx: Tx, began: Date): Promise<void> {
  for (const { name, words } of TAGS) {
    await insertTag(tx, {
      id: newId(),
      name,
      words: [...words],
      createdAt: began,
      createdBy: "",
      changedAt: began,
    });
  }
}
