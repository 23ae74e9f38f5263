/** Answers that the server gives before, or in place of, a page: to staff and to residents. */
export const answersNl = {
  "wrongMethod.title": "Dit kan hier niet",
  "wrongMethod.text": "Deze pagina kan alleen worden bekeken of als formulier verstuurd.",
  "readOnly.title": "Hier kunt u niets versturen",
  "readOnly.text": "Deze pagina is er alleen om te bekijken. Er is niets verwerkt.",
  "crossSite.title": "Dit formulier is niet verwerkt",
  "crossSite.text": "Het kwam van een andere website. Ga naar de pagina zelf en vul het daar in.",
  "tooManyLinks.title": "Even wachten",
  "tooManyLinks.text":
    "Vanaf uw netwerk zijn te veel links geprobeerd die niet bestaan. Controleer uw link en probeer het over een kwartier opnieuw.",
  "tooLarge.title": "Te veel gegevens",
  "tooLarge.text": "Wat u verstuurde, is te groot. Het is niet verwerkt.",
  "noLength.title": "Niet verwerkt",
  "noLength.text": "Uw programma zei niet hoeveel het verstuurde.",
  "badAddress.title": "Dit adres klopt niet",
  "badAddress.text": "Controleer het adres van de pagina.",
  "diskFull.title": "Er kan nu niets worden opgeslagen",
  "diskFull.text":
    "De schijf van de server is vol. Er is niets half opgeslagen. Waarschuw de beheerder en probeer het later opnieuw.",
  "diskFull.resident":
    "Wij kunnen uw antwoord nu niet bewaren. Dat ligt aan ons. Probeer het later opnieuw: uw link blijft werken.",
  "failed.title": "Er ging iets mis",
  "failed.text": "De fout is vastgelegd. Probeer het later opnieuw.",
} as const;
