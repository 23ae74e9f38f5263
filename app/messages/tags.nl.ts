/** The tags of comments, and the words by which they are suggested. */
export const tagsNl = {
  "page.name": "Labels van opmerkingen",
  "page.intro":
    "Een label zegt waar een opmerking over gaat. Staan de woorden van een label in een opmerking, dan stellen wij dat label voor. Een medewerker kan het voorstel bevestigen of weghalen. De aantallen hier gaan over alle opmerkingen; de resultatenpagina telt alleen de opmerkingen die daar te lezen zijn.",
  "page.back": "Opmerkingen",
  "page.add": "Label toevoegen",
  "page.empty": "Er zijn nog geen labels",
  "page.emptyText":
    "Maak een label met de woorden waaraan u het herkent, bijvoorbeeld ‘Terugbellen’ met terugbel*. Daarna ziet u op de resultatenpagina waar opmerkingen over gaan.",

  "list.caption": "Labels, met hun woorden en hoe vaak ze voorkomen",
  "list.name": "Label",
  "list.words": "Woorden",
  "list.noWords": "Geen: alleen met de hand",
  "list.suggested": "Voorgesteld",
  "list.given": "Bevestigd",
  "list.refused": "Weggehaald",
  "list.change": "Wijzigen",
  "list.changeOf": "Label {name} wijzigen",
  "list.review": "Voorstellen bekijken",
  "list.reviewOf": "Voorstellen voor {name} bekijken",
  "progress.label": "‘{name}’: de woorden worden in alle opmerkingen gezocht",
  "progress.text": "{done} van {all} opmerkingen. U kunt gewoon verder werken.",
  "progress.refresh": "Stand verversen",

  "form.addTitle": "Label toevoegen",
  "form.changeTitle": "Label wijzigen",
  "form.intro":
    "Andere woorden gelden ook voor de opmerkingen die er al zijn. Wat een medewerker bevestigde of weghaalde, blijft zo. Op de resultatenpagina tellen alleen de opmerkingen die daar te lezen zijn.",
  "form.name": "Naam van het label",
  "form.nameHint": "Kort, zoals mensen het zeggen: Terugbellen, Wachttijd",
  "form.words": "Woorden waaraan wij het herkennen",
  "form.wordsHint":
    "Eén regel per mogelijkheid. Staan er meer woorden op een regel, dan moeten ze er allemaal in staan. Een sterretje vindt ook langere woorden: terugbel* vindt terugbelverzoek. Meervoud en hoofdletters maken niet uit.",
  "form.save": "Opslaan",
  "form.cancel": "Annuleren",
  "form.end": "Label uit gebruik nemen",
  "form.endHint": "Het label verdwijnt uit de lijsten en uit de cijfers. U kunt het daarna nog terughalen.",
  "form.gone": "Dit label is er niet (meer).",

  "error.name_missing": "Vul bij ‘Naam van het label’ een naam in.",
  "error.name_long": "Maak de naam korter: ten hoogste 60 tekens.",
  "error.name_taken": "Er is al een label met deze naam. Kies een andere naam, of wijzig dat label.",
  "error.rules_many": "Gebruik bij ‘Woorden’ ten hoogste 60 regels.",
  "error.rule": "Bij ‘{rule}’: {problem}",

  "saved.added": "Het label is toegevoegd.",
  "saved.changed": "Het label is gewijzigd.",
  "saved.ended": "Het label is uit gebruik.",
  "saved.restored": "Het label is weer in gebruik.",
  "saved.taken": "Terughalen kan niet: er is al een ander label met deze naam.",
  "saved.undo": "Terughalen",
} as const;
