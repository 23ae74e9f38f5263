/** What comments are about. */
export const commentTopicsNl = {
  title: "Waar gaan de opmerkingen over?",
  answer: "Van {n} opmerkingen gaat {share} over {topic}.",
  "answer.low": "Het laagste cijfer staat bij {topic}: gemiddeld een {mean}.",
  chart: "Aandeel van de opmerkingen met een label",
  note: "Labels worden voorgesteld door woorden in de tekst of gegeven door een medewerker. Een opmerking kan meer dan één label hebben, of geen. Labels met minder dan {bound} opmerkingen staan er niet bij.",
  "row.note": "{n} opmerkingen",
  "row.mean": "{n} opmerkingen, gemiddeld een {mean}",
  read: "Lees de opmerkingen",
  "state.none": "Er zijn in deze periode geen opmerkingen.",
  "state.few":
    "Er zijn te weinig opmerkingen om te tonen waar ze over gaan (minder dan {bound}), of deze keuze zou te veel over enkele mensen zeggen. Kies een langere periode of minder filters.",
  "state.untagged":
    "Er zijn {n} opmerkingen, maar nog geen labels. Met labels ziet u hier waar opmerkingen over gaan.",
  "state.noneAbove": "Geen label komt bij {bound} of meer van deze {n} opmerkingen voor.",
} as const;
