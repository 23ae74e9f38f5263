/** The page from which all answers are downloaded. Figures come in as text, already written the Dutch way. */
export const answersPageNl = {
  "page.name": "Alle antwoorden downloaden",
  "page.results": "Resultaten",
  "page.intro": "Voor wie zelf wil rekenen: elke rij is één ingevulde vragenlijst.",
  "page.selection": "Selectie",
  "page.period": "Periode",
  "page.allTime": "alle maanden, van {first} tot en met {last}",
  "page.rows": "Rijen",
  "page.size": "Grootte",
  "page.columns": "Kolommen",

  "rows.about": "ongeveer {n}: zoveel mensen gaven een rapportcijfer",
  "rows.atMost":
    "hoogstens ongeveer {n}: zoveel mensen gaven een rapportcijfer. Rijen waar het gekozen kanaal, onderwerp of team niet bij staat, ontbreken",
  "rows.none": "geen: in deze selectie zijn er geen rapportcijfers",
  "rows.few": "niet vooraf te zeggen: hoeveel antwoorden er in deze selectie zijn, tonen wij niet",
  "size.about": "ongeveer {csv} als CSV, {xlsx} voor Excel",
  "size.kilobytes": "{n} kB",
  "size.megabytes": "{n} MB",
  "columns.text":
    "periode, kanaal, onderwerp, team, en {questions, plural, one {een vraag} other {# vragen}}",

  "what.in": "Wat staat erin?",
  "what.out": "Wat staat er niet in?",
  "what.meaning":
    "Het bestand voor Excel heeft een tweede blad met uitleg: elke vraag, de mogelijke antwoorden en de periode.",
  "what.other": "Toch iets anders?",
  "what.everything": "Alle antwoorden van alle maanden",
  "what.filter": "Kies een periode of filters op de resultatenpagina",

  "file.title": "Downloaden",
  "file.csv": "Download CSV",
  "file.xlsx": "Download voor Excel",
  "file.hint":
    "Het bestand wordt gemaakt terwijl u het ophaalt. Eerst zoeken wij uit wat erin mag staan: dat kan even duren. Daarna ziet u het binnenkomen bij de downloads van uw browser.",

  "progress.csv": "CSV-bestand",
  "progress.xlsx": "Bestand voor Excel",
  "progress.asked": "Het bestand is gevraagd.",
  "progress.found_out": "Wij zoeken uit wat er in het bestand mag staan.",
  "progress.written": "{part}: {rows, plural, one {1 rij} other {{n} rijen}} geschreven",
  "end.done":
    "Het bestand is klaar, met {rows, plural, one {1 rij} other {{n} rijen}}. U vindt het bij de downloads van uw browser.",
  "end.failed":
    "Het bestand is niet afgekomen. Wat u al hebt, is niet volledig: gooi dat weg en probeer het opnieuw.",
  "end.stopped": "Het downloaden is afgebroken. Wat u al hebt, is niet volledig.",
  "end.busy":
    "Er worden al drie bestanden met alle antwoorden gemaakt. Probeer het over een paar minuten opnieuw.",
  "end.unseen": "Hoever het bestand is, is hier niet te zien. Kijk bij de downloads van uw browser.",
} as const;
