/** What comments are about. */
export const commentTopicsNl = {
  title: "Waar gaan de opmerkingen over?",
  answer: "Van {n} opmerkingen gaat {share} over {topic}.",
  "answer.low": "Het laagste cijfer staat bij {topic}: gemiddeld een {mean}.",
  chart: "Aandeel van de opmerkingen met een label",
  note: "Labels worden voorgesteld door woorden in de tekst of gegeven door een medewerker. Geteld zijn de opmerkingen die u met deze filters kunt lezen; een opmerking kan meer dan één label hebben, of geen. Labels met minder dan {bound} opmerkingen staan er niet bij.",
  "row.note": "{n} opmerkingen",
  "row.mean": "{n} opmerkingen, gemiddeld een {mean}",
  "column.tag": "Label",
  "column.n": "Opmerkingen met dit label",
  "column.of": "Alle opmerkingen",
  "column.share": "Deel van de opmerkingen",
  read: "Lees de opmerkingen",
  over: "Dit gaat over de opmerkingen van {period}, want wij tellen ze per heel kwartaal: van een opmerking tonen wij nooit de maand.",
  "state.none": "Er zijn in deze periode geen opmerkingen.",
  "state.few":
    "Er zijn te weinig opmerkingen om te tonen waar ze over gaan (minder dan {bound}), of deze keuze zou te veel over enkele mensen zeggen. Kies een langere periode of minder filters.",
  "state.untagged":
    "Er zijn {n} opmerkingen, maar nog geen labels. Met labels ziet u hier waar opmerkingen over gaan.",
  "state.quarter":
    "Opmerkingen tellen wij alleen per heel kwartaal, zodat niet te zien is in welke maand iemand iets schreef. In deze periode ligt geen heel kwartaal.",
  "state.apart":
    "Opmerkingen zijn niet apart te zien per taal, medium of vragenlijst: dat zou te veel over enkele mensen zeggen. Haal dat filter weg om te zien waar opmerkingen over gaan.",
  "state.noneAbove": "Geen label komt bij {bound} of meer van deze {n} opmerkingen voor.",
} as const;
