/** Texts around a form of paper, for staff. */
export const paperNl = {
  title: "Op papier: {name}",
  pageTitle: "Op papier",
  intro:
    "Voor wie geen e-mail of telefoon gebruikt. Druk het af, of bewaar het als PDF. Een medewerker vult de antwoorden in op de website, met de code op het formulier.",
  choose: "Wat u afdrukt",
  version: "Versie",
  "version.published": "Versie {number}",
  "version.retired": "Versie {number}",
  "version.draft": "Concept (versie {number})",
  language: "Taal",
  code: "Code op het formulier",
  "code.letter": "Leeg: de code uit een brief",
  "code.door": "{name}: {code}",
  handIn: "Waar het wordt ingeleverd",
  show: "Tonen",
  print: "Afdrukken",
  draft: "Dit is een concept. Op het formulier staat dat het nog niet voor inwoners is.",
  sheet: "Formulier zoals het wordt afgedrukt",
  running: "{name} · versie {number}",
} as const;
