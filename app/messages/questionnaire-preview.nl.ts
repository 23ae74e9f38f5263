export const questionnairePreviewNl = {
  frame: "Voorbeeld van de vragenlijst",
  "frame.label": "De vragenlijst op een telefoon",
  "frame.note": "U kunt antwoorden kiezen om te zien welke vragen volgen. Versturen kan hier niet.",
  waiting: "Het voorbeeld wordt geladen.",
  mail: "Voorbeeld van de mail",
  "mail.note":
    "Met voorbeeldgegevens. De vraag naar het cijfer staat in de mail als de vragenlijst ermee begint. De andere teksten past u aan bij Instellingen, Teksten van berichten.",
  "mail.noGrade":
    "Met voorbeeldgegevens. Deze vragenlijst begint niet met een rapportcijfer. Daarom staan er geen cijfers in de mail om op te klikken.",
  text: "Voorbeeld van de sms",
  "text.note": "Met voorbeeldgegevens. De tekst past u aan bij Instellingen, Teksten van berichten.",
  at: "nu",
} as const;
