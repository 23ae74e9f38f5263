import type { statementsNl } from "./statements.nl";
import type { SameKeys } from "./translate";

export const statementsDe: SameKeys<typeof statementsNl> = {
  "privacy.title": "Datenschutz",
  "privacy.intro":
    "Wir fragen, wie Sie einen Kontakt mit der Gemeinde fanden. So gehen wir mit Ihren Daten um.",
  "privacy.anonymous.title": "Ihre Antworten sind getrennt von Ihrem Namen",
  "privacy.anonymous":
    "Zu Ihren Antworten speichern wir nur: die Art des Kontakts, das Thema, das Team, den Tag des Kontakts, Ihre Sprache, und ob Sie eine E-Mail oder eine SMS bekamen. Nicht Ihren Namen, nicht Ihre Adresse und nicht, welchen Link Sie benutzt haben. Wir speichern auch nicht, wann Sie geantwortet haben und mit welchem Gerät.\nSieht ein Formular aus, als hätte es ein Computer gesendet? Dann bewahren wir es getrennt auf, auch ohne Namen oder Adresse, und es zählt nicht mit.",
  "privacy.address.title": "Ihre E-Mail-Adresse oder Telefonnummer",
  "privacy.address":
    "Wir benutzen sie nur, um Ihnen eine Frage zu schicken. Danach entfernen wir sie aus diesem System.\nWir behalten einen verschlüsselten Code Ihrer Adresse. Daran sehen wir, dass wir Sie vor Kurzem schon gefragt haben oder dass Sie sich abgemeldet haben. Ihre Adresse lässt sich daraus nicht lesen.",
  "privacy.text.title": "Was Sie selbst schreiben",
  "privacy.text":
    "Schreiben Sie bitte keine Namen, Nummern oder Adressen auf. Tun Sie es doch? Dann entfernen wir diese Daten, bevor wir Ihren Text speichern:\n- eine Bürgerservicenummer (BSN)\n- eine Telefonnummer\n- eine E-Mail-Adresse\n- eine Kontonummer (IBAN)",
  "privacy.contact.title": "Wenn wir Sie anrufen oder Ihnen schreiben sollen",
  "privacy.contact":
    "Nach dem Ausfüllen können Sie uns bitten, Sie anzurufen oder Ihnen zu schreiben. Dann bewahren wir Ihren Namen, Ihre Telefonnummer oder E-Mail-Adresse, das Thema und den Tag auf. Das bleibt von Ihren Antworten getrennt: Wir können beides nicht zusammenbringen. Wenn wir Kontakt hatten, löschen wir diese Daten.",
  "privacy.rights.title": "Was Sie tun können",
  "privacy.rights":
    "- Ihre Antworten sehen oder löschen: mit dem Code, den Sie nach dem Ausfüllen bekommen, oder mit dem Link in unserer Nachricht.\n- Sich abmelden: mit dem Link unten in unserer Nachricht.\n- Nichts tun: Sie müssen nicht mitmachen.",
  "privacy.pages.title": "Diese Website",
  "privacy.pages":
    "Diese Seiten setzen keine Cookies und folgen Ihnen nicht. Es kommt nichts von anderen Websites.",
  "privacy.figures.title": "Unsere Ergebnisse",
  "privacy.figures":
    "Wir zeigen Ergebnisse nur, wenn es genug Antworten gibt. So kann man niemanden erkennen, auch keine Mitarbeitenden.",

  "accessibility.title": "Barrierefreiheit",
  "accessibility.intro":
    "Alle sollen unsere Fragen beantworten können. Diese Seiten sind nach der europäischen Norm EN 301 549 und WCAG 2.2, Stufe AA, gemacht.",
  "accessibility.made.title": "So sind die Seiten gemacht",
  "accessibility.made":
    "- Sie funktionieren ohne JavaScript, auch auf einem alten Telefon oder in einem Textbrowser.\n- Sie können alles mit der Tastatur machen.\n- Sie können die Seite auf 400 % vergrößern.\n- Die Farben passen sich an, wenn Ihr Gerät dunkel eingestellt ist oder hohen Kontrast benutzt.\n- Fehler stehen oben und bei der Frage. Was Sie ausgefüllt haben, bleibt stehen.",
  "accessibility.tested.title": "Was getestet ist und wie",
  "accessibility.tested":
    "Jede neue Version des Fragebogens und der Seiten darum herum wird automatisch getestet. Im Browser Chromium:\n- mit den Prüfungen von axe, auf jeder Seite: leer, mit Fehlern, nach dem Senden und wenn ein Link nicht mehr gilt\n- nur mit der Tastatur und ohne JavaScript\n- was ein Screenreader vom Browser bekommt: jede Frage, jede Antwort und jeder Fehler\n- auf einem Bildschirm von 320 Pixeln Breite, auf 400 % vergrößert und mit mehr Platz zwischen Buchstaben und Zeilen\n- mit hohem Kontrast, dunkel, mit weniger Bewegung und auf Papier\n- von rechts nach links, auf Arabisch\n- mit langsamem Netz und langsamem Telefon\n- so, wie ein alter Browser die Seite zeigt, und ohne Gestaltung\nUnd in den Textbrowsern Lynx und w3m wird der ganze Fragebogen ausgefüllt.",
  "accessibility.not.title": "Was noch nicht getestet ist",
  "accessibility.not":
    "Die Seiten wurden noch nicht von unabhängigen Fachleuten geprüft. Sie wurden noch nicht von Menschen mit Behinderung getestet und noch nicht mit einem echten Screenreader oder mit anderen Browsern als den genannten.",
  "accessibility.help.title": "Funktioniert etwas für Sie nicht?",
  "accessibility.help":
    "Sagen Sie es uns. Schreiben Sie, welche Seite es war und was nicht ging. Wir suchen mit Ihnen einen anderen Weg. Innerhalb von 5 Werktagen erfahren Sie, dass Ihre Meldung da ist. Innerhalb von 3 Wochen erfahren Sie, was wir tun.",
  "accessibility.complain":
    "Hilft Ihnen unsere Antwort nicht, oder kommt sie nicht rechtzeitig? Dann können Sie sich bei der nationalen Ombudsstelle (Nationale ombudsman) beschweren: nationaleombudsman.nl.",
  "statement.contact": "So erreichen Sie uns: {contact}",
  "statement.noContact": "Sie erreichen uns über die Website oder die Telefonnummer der Gemeinde.",
};
