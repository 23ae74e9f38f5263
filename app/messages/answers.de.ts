import type { answersNl } from "./answers.nl";
import type { SameKeys } from "./translate";

export const answersDe: SameKeys<typeof answersNl> = {
  "wrongMethod.title": "Das geht hier nicht",
  "wrongMethod.text": "Diese Seite kann man nur ansehen oder als Formular senden.",
  "readOnly.title": "Hier können Sie nichts senden",
  "readOnly.text": "Diese Seite kann man nur ansehen. Es wurde nichts verarbeitet.",
  "crossSite.title": "Dieses Formular wurde nicht verarbeitet",
  "crossSite.text":
    "Es kam von einer anderen Website. Gehen Sie zur Seite selbst und füllen Sie es dort aus.",
  "tooManyLinks.title": "Bitte warten Sie etwas",
  "tooManyLinks.text":
    "Aus Ihrem Netzwerk wurden zu viele Links probiert, die es nicht gibt. Prüfen Sie Ihren Link und versuchen Sie es in 15 Minuten noch einmal.",
  "tooLarge.title": "Zu viele Daten",
  "tooLarge.text": "Was Sie gesendet haben, ist zu groß. Es wurde nicht verarbeitet.",
  "noLength.title": "Nicht verarbeitet",
  "noLength.text": "Ihr Programm hat nicht gesagt, wie viel es gesendet hat.",
  "badAddress.title": "Diese Adresse stimmt nicht",
  "badAddress.text": "Prüfen Sie die Adresse der Seite.",
  "diskFull.title": "Im Moment kann nichts gespeichert werden",
  "diskFull.text":
    "Die Festplatte des Servers ist voll. Nichts wurde halb gespeichert. Sagen Sie es der Verwaltung und versuchen Sie es später noch einmal.",
  "diskFull.resident":
    "Wir können Ihre Antwort im Moment nicht speichern. Das liegt an uns. Versuchen Sie es später noch einmal: Ihr Link funktioniert weiter.",
  "failed.title": "Etwas ist schiefgegangen",
  "failed.text": "Der Fehler wurde festgehalten. Versuchen Sie es später noch einmal.",
};
