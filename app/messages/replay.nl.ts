/** Texts of sending what a session that ended had kept. */
export const replayNl = {
  "replay.title": "Alsnog versturen?",
  "replay.lead": "U bent weer aangemeld. Dit had u ingevuld, het is nog niet verstuurd.",
  "replay.submit": "Alsnog versturen",
  "replay.cancel": "Niet versturen",
  "replay.show": "Bekijk wat u had ingevuld",
  "replay.toForm": "Naar het formulier",
  "replay.empty": "(leeg)",
  "replay.files": "Een gekozen bestand kan niet worden bewaard. Kies het opnieuw op het formulier zelf.",
  "replay.lostTitle": "Het formulier is niet verstuurd",
  "replay.otherAccount": "Het bewaarde formulier was van een ander account. Het is niet verstuurd.",
  "replay.lost":
    "Het bewaarde formulier is niet meer te gebruiken, omdat het ouder is dan een uur. Het is niet verstuurd.",
} as const;

/** Names of fields that a kept form may hold; another is shown by its own name. */
export const keptLabelsNl: Record<string, string> = {
  name: "Naam",
  email: "E-mailadres",
  phone: "Telefoonnummer",
  role: "Rol",
  channel: "Kanaal",
  topic: "Onderwerp",
  team: "Team",
  language: "Taal",
  indicator: "Indicator",
  direction: "Richting",
  bound: "Grens",
  by: "Uiterlijk",
  baseline: "0-meting",
  baselineYear: "Jaar van de 0-meting",
  owner: "Eigenaar",
  note: "Toelichting",
  subject: "Onderwerpregel",
  title: "Kop",
  opening: "Begin",
  why: "Waarom wij het vragen",
  button: "Tekst op de knop",
  text: "Tekst van de sms",
  kind: "Soort bericht",
  medium: "Bericht",
};
