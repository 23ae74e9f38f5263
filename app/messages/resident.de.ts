import type { residentNl } from "./resident.nl";
import type { SameKeys } from "./translate";

export const residentDe: SameKeys<typeof residentNl> = {
  "page.title": "{title} · {organisation}",
  "page.titleWithErrors": "Fehler: {title} · {organisation}",
  "page.skip": "Zum Inhalt",
  "page.languages": "Sprache",
  "page.privacy": "Datenschutz",
  "page.accessibility": "Barrierefreiheit",
  "page.figures": "Unsere Ergebnisse",
  "page.home": "Startseite",
  "page.about": "Über diese Fragen",
  "page.question": "Haben Sie eine Frage? {contact}",
  "page.demo": "Das ist ein Beispiel. Die Gemeinde und die Antworten sind erfunden.",

  "about.phone": "Ihr Telefongespräch mit der Gemeinde am {day}",
  "about.counter": "Ihr Besuch am Schalter der Gemeinde am {day}",
  "about.email": "Ihre E-Mail an die Gemeinde vom {day}",
  "about.contact_form": "Ihr Kontaktformular an die Gemeinde vom {day}",
  "about.e_service": "Was Sie am {day} online bei der Gemeinde erledigt haben",
  "about.website": "Ihr Besuch auf der Website der Gemeinde am {day}",
  "about.social_media": "Ihre Nachricht an die Gemeinde in den sozialen Medien vom {day}",
  "about.whatsapp": "Ihre WhatsApp-Nachricht an die Gemeinde vom {day}",
  "about.report": "Ihre Meldung an die Gemeinde vom {day}",
  "about.post": "Ihr Brief an die Gemeinde vom {day}",
  "about.home_visit": "Unser Besuch bei Ihnen zu Hause am {day}",
  "about.topic": "{contact} zum Thema {topic}",

  "survey.title": "Wie fanden Sie diesen Kontakt?",
  "survey.length":
    "{questions, plural, one {1 Frage} other {# Fragen}}, ungefähr {minutes, plural, one {1 Minute} other {# Minuten}}",
  "survey.needGrade": "Nur die Bewertung von 1 bis 10 ist nötig.",
  "survey.needNone": "Sie dürfen Fragen auslassen.",
  "survey.needSome": "Fragen mit „freiwillig“ dürfen Sie auslassen.",
  "survey.anonymous": "Wir speichern Ihre Antworten ohne Ihren Namen.",
  "survey.onlyAfter": "Nur wenn Sie bei „{question}“ {answers} gewählt haben:",
  "survey.manyHint": "Sie können mehr als eine Antwort wählen.",
  "survey.contactHint": "Wir wissen nicht, wer Sie sind. Nach dem Absenden lesen Sie, wie Sie uns erreichen.",
  "survey.star": "{n, plural, one {1 Stern} other {# Sterne}} von 5",
  "survey.optional": "freiwillig",
  "survey.lowest": "1 = sehr schlecht",
  "survey.highest": "10 = sehr gut",
  "survey.dontKnowGrade": "Weiß nicht / keine Meinung",
  "survey.dontKnow": "Weiß nicht",
  "survey.agree1": "Stimme voll und ganz zu",
  "survey.agree2": "Stimme zu",
  "survey.agree3": "Teils, teils",
  "survey.agree4": "Stimme nicht zu",
  "survey.agree5": "Stimme überhaupt nicht zu",
  "survey.yes": "Ja",
  "survey.no": "Nein",
  "survey.openHint":
    "Schreiben Sie bitte keine Namen, Telefonnummern oder andere persönliche Daten auf. Höchstens 1.000 Zeichen.",
  "survey.send": "Meine Antworten absenden",
  "survey.unchosen": "Noch nichts gewählt",
  "survey.trap": "Lassen Sie dieses Feld leer",
  "survey.ready":
    "Wir haben Ihre Bewertung, eine {grade}, schon gewählt. Sie zählt erst, wenn Sie unten auf „Meine Antworten absenden“ klicken.",
  "survey.stop": "Ich möchte keine Fragen mehr bekommen",
  "survey.after": "Danach sind Sie fertig.",

  "again.title": "Ist das so richtig?",
  "again.survey":
    "Manchmal füllt ein Computer ein Formular aus. Deshalb fragen wir kurz nach. Sind Ihre Antworten richtig? Dann klicken Sie noch einmal auf „Meine Antworten absenden“. Was Sie ausgefüllt haben, ist noch da.",
  "again.sure": "Sind Sie sicher?",
  "again.unsubscribe":
    "Manchmal drückt ein Computer auf einen Knopf. Deshalb fragen wir kurz nach. Möchten Sie keine Fragen mehr? Dann klicken Sie noch einmal auf „Mich abmelden“.",
  "again.erase":
    "Manchmal drückt ein Computer auf einen Knopf. Deshalb fragen wir kurz nach. Möchten Sie Ihre Antworten löschen? Dann klicken Sie noch einmal auf „Meine Antworten löschen“.",

  "error.title": "{n, plural, one {Etwas stimmt noch nicht} other {# Dinge stimmen noch nicht}}",
  "error.kept": "Was Sie schon ausgefüllt haben, ist noch da.",
  "error.prefix": "Fehler:",
  "error.grade": "Wählen Sie eine Zahl von 1 bis 10 oder „Weiß nicht“",
  "error.missing": "Wählen Sie eine Antwort",
  "error.manyConflict": "Wählen Sie „Weiß nicht“ oder andere Antworten, nicht beides",
  "error.missingText": "Geben Sie eine Antwort ein",
  "error.oneOnly": "Wählen Sie nur eine Antwort",
  "error.tooLong": "Kürzen Sie Ihren Text: Es sind {length, number} Zeichen, höchstens 1.000 sind möglich",
  "error.about": "{question}: {message}",

  "thanks.title": "Vielen Dank für Ihre Antworten",
  "thanks.intro": "Ihre Antworten sind bei uns angekommen. Sie können diese Seite jetzt schließen.",
  "thanks.removedTitle": "Wir haben etwas aus Ihrem Text entfernt",
  "thanks.removed":
    "In Ihrem Text stand: {kinds}. Solche Daten speichern wir nicht, um Sie zu schützen. Der Rest Ihres Textes ist noch da.",
  "thanks.bsn": "eine Bürgerservicenummer (BSN)",
  "thanks.phone": "eine Telefonnummer",
  "thanks.email": "eine E-Mail-Adresse",
  "thanks.iban": "eine Kontonummer (IBAN)",
  "thanks.nextTitle": "Was passiert jetzt?",
  "thanks.next":
    "Wir zählen Ihre Antworten mit denen von anderen zusammen. So sehen wir, was gut läuft und was besser werden muss. Niemand sieht, dass diese Antworten von Ihnen sind.",
  "done.title": "Was wir schon getan haben",
  "thanks.figures": "Unsere Ergebnisse ansehen",
  "thanks.contactTitle": "Sie möchten Kontakt mit uns",
  "thanks.contact":
    "Ihre Antworten sind anonym: Wir wissen nicht, wer Sie sind. Nehmen Sie deshalb bitte selbst Kontakt mit uns auf. {contact}",
  "thanks.contactNone":
    "Ihre Antworten sind anonym: Wir wissen nicht, wer Sie sind. Nehmen Sie deshalb bitte selbst Kontakt mit der Gemeinde auf.",
  "thanks.receiptTitle": "Möchten Sie Ihre Antworten später sehen oder löschen?",
  "thanks.receipt": "Dann bewahren Sie diesen Code auf. Sie geben den Code auf {address} ein.",
  "thanks.receiptLink": "Sie können auch wieder auf den Link in unserer Nachricht klicken.",
  "thanks.code": "Ihr Code",
  "thanks.mean": "Im Durchschnitt geben die Menschen dem Kontakt mit uns die Note {mean} von 10.",
  "thanks.callTitle": "Möchten Sie, dass wir Sie zurückrufen?",
  "thanks.call":
    "Dann hinterlassen Sie Ihren Namen und Ihre Telefonnummer oder E-Mail-Adresse. Das bleibt von Ihren Antworten getrennt.",
  "thanks.callWanted":
    "Sie möchten, dass wir Kontakt mit Ihnen aufnehmen. Ihre Antworten sind anonym: Wir wissen nicht, wer Sie sind. Hinterlassen Sie deshalb hier Ihren Namen und Ihre Telefonnummer oder E-Mail-Adresse.",
  "thanks.callLink": "Ja, bitte melden Sie sich bei mir",

  "request.title": "Möchten Sie, dass wir Sie zurückrufen?",
  "request.intro":
    "Schreiben Sie, wie wir Sie erreichen. Wir rufen Sie innerhalb von {days, plural, one {1 Werktag} other {# Werktagen}} an oder schreiben Ihnen eine E-Mail.",
  "request.apart":
    "Das bleibt von den Fragen getrennt, die Sie beantwortet haben. Wir können nicht sehen, welche Antworten von Ihnen sind.",
  "request.name": "Ihr Name",
  "request.reach": "Wie erreichen wir Sie?",
  "request.reachHint": "Geben Sie eine Telefonnummer oder eine E-Mail-Adresse an. Beides geht auch.",
  "request.phone": "Telefonnummer",
  "request.email": "E-Mail-Adresse",
  "request.about": "Worum geht es?",
  "request.aboutHint":
    "Ein paar Wörter reichen. Ihre Bürgernummer (BSN) brauchen wir nicht. Höchstens 500 Zeichen.",
  "request.kept":
    "Wir nutzen Ihre Daten nur, um Sie zu erreichen. {days, plural, one {1 Tag danach löschen wir sie.} other {# Tage danach löschen wir sie.}}",
  "request.send": "Bitte melden Sie sich bei mir",
  "request.back": "Nein, zurück",
  "request.errorName": "Geben Sie Ihren Namen an",
  "request.errorReach": "Geben Sie eine Telefonnummer oder eine E-Mail-Adresse an",
  "request.errorPhone": "Diese Telefonnummer stimmt nicht. Ein gutes Beispiel ist 0612345678",
  "request.errorEmail": "Diese E-Mail-Adresse stimmt nicht. Ein gutes Beispiel ist name@beispiel.de",
  "request.errorLong":
    "Kürzen Sie Ihren Text: Es sind {length, number} Zeichen, höchstens {most, number} sind möglich",
  "request.again":
    "Manchmal füllt ein Computer ein Formular aus. Deshalb fragen wir kurz nach. Stimmt alles? Dann klicken Sie noch einmal auf „Bitte melden Sie sich bei mir“.",
  "request.doneTitle": "Wir melden uns bei Ihnen",
  "request.done":
    "Wir rufen Sie innerhalb von {days, plural, one {1 Werktag} other {# Werktagen}} an oder schreiben Ihnen eine E-Mail. Sie müssen nichts mehr tun.",

  "tooMany.title": "Das geht gerade nicht",
  "tooMany.intro":
    "Von diesem Ort kamen in kurzer Zeit viele Formulare. Versuchen Sie es in einer Stunde noch einmal.",
  "way.title": "Sie können auch",
  "way.code": "Einen Code von uns eingeben",
  "way.figures": "Unsere Ergebnisse ansehen",
  "way.home": "Zur Startseite gehen",
  "way.back": "Zurück zur vorigen Seite",

  "answered.title": "Sie haben diese Fragen schon beantwortet",
  "answered.intro":
    "Wir haben Ihre Antworten. Noch einmal ausfüllen geht nicht und ist auch nicht nötig. Vielen Dank!",
  "answered.kept": "Sie haben die Fragen noch einmal ausgefüllt. Wir behalten Ihre ersten Antworten.",
  "answered.gone": "Wir können Ihre Antworten hier nicht mehr zeigen.",
  "given.title": "Ihre Antworten",
  "given.erase": "Meine Antworten löschen",
  "given.eraseHint":
    "Das Löschen lässt sich nicht rückgängig machen. Die Ergebnisse der Gemeinde zählen dann ohne Ihre Antworten.",
  "erased.title": "Ihre Antworten sind gelöscht",
  "erased.intro": "Wir haben Ihre Antworten nicht mehr. Sie zählen auch nicht mehr in unseren Ergebnissen.",

  "test.title": "Das war eine Testnachricht",
  "test.intro":
    "Sie haben auf einen Link in einer Testnachricht geklickt. Bei einer echten Nachricht stehen hier die Fragen.",
  "test.optOut":
    "Sie haben in einer Testnachricht auf den Link zum Abmelden geklickt. Es wurde niemand abgemeldet.",
  "test.grade":
    "Sie haben die Bewertung {grade} gewählt. Bei einer echten Nachricht ist sie hier schon ausgefüllt.",

  "try.banner": "Das ist ein Probelauf. Wir speichern nichts von dem, was Sie hier ausfüllen.",
  "try.done.title": "Das war ein Probelauf",
  "try.done.intro":
    "Wir speichern nichts von dem, was Sie ausgefüllt haben. Sonst steht hier die Seite „Vielen Dank für Ihre Antworten“.",
  "try.answers": "Das würden wir speichern",
  "try.nothing": "Sie haben nichts ausgefüllt.",
  "try.again": "Noch einmal probieren",
  "try.expired.title": "Dieser Probelauf funktioniert nicht mehr",
  "try.expired.intro":
    "Ein Probelauf funktioniert 7 Tage. Bitten Sie die Person, die den Fragebogen macht, um einen neuen QR-Code.",
  "try.empty.title": "Dieser Fragebogen hat noch keine Fragen",
  "try.empty.intro": "Öffnen Sie diese Seite wieder, wenn Fragen darin stehen.",

  "expired.title": "Dieser Link funktioniert nicht mehr",
  "expired.intro":
    "Sie können diese Fragen nicht mehr beantworten: Es ist zu lange her. Schade, aber Sie müssen nichts tun.",
  "unknown.title": "Diesen Link kennen wir nicht",
  "unknown.intro":
    "Vielleicht fehlt ein Stück des Links. Klicken Sie auf den Knopf in unserer Nachricht oder tippen Sie den Code ab.",
  "optedOut.title": "Sie haben sich abgemeldet",
  "optedOut.intro": "Deshalb stellen wir Ihnen keine Fragen mehr. Sie müssen nichts tun.",
  "gone.title": "Diese Fragen gibt es nicht mehr",
  "gone.intro": "Die Gemeinde stellt diese Fragen nicht mehr. Sie müssen nichts tun.",
  "otherSite.title": "Ihre Antworten wurden nicht abgesendet",
  "otherSite.intro":
    "Das Formular kam von einer anderen Website. Öffnen Sie den Link in unserer Nachricht und versuchen Sie es noch einmal.",
  "tooLarge.title": "Das ist zu viel Text",
  "tooLarge.intro": "Wir konnten Ihr Formular nicht lesen. Gehen Sie zurück und kürzen Sie Ihren Text.",
  "unreadable.title": "Wir konnten Ihr Formular nicht lesen",
  "unreadable.intro": "Öffnen Sie den Link in unserer Nachricht und versuchen Sie es noch einmal.",
  "failed.title": "Bei uns ist etwas schiefgegangen",
  "failed.intro":
    "Das liegt nicht an Ihnen. Versuchen Sie es in ein paar Minuten noch einmal. Ihren Text finden Sie mit dem Knopf „Zurück“ Ihres Browsers wieder.",

  "about.door": "Ihr Kontakt mit der Gemeinde",
  "doorClosed.title": "Diese Fragen sind geschlossen",
  "doorClosed.intro": "Die Gemeinde stellt diese Fragen im Moment nicht. Sie müssen nichts tun.",
  "doorEarly.title": "Diese Fragen sind noch nicht offen",
  "doorEarly.intro": "Kommen Sie später noch einmal wieder. Dann können Sie sie beantworten.",
  "doorFull.title": "Für heute haben wir genug Antworten",
  "doorFull.intro": "Morgen können Sie die Fragen wieder beantworten. Schön, dass Sie helfen möchten.",
  "doorUsed.title": "Sie haben diese Fragen schon beantwortet",
  "doorUsed.intro":
    "Wir haben Ihre Antworten. Möchten Sie sie sehen oder löschen? Gehen Sie zur Startseite. Geben Sie dort den Code ein, den Sie nach dem Absenden bekommen haben.",
  "crowded.title": "Wir zählen Ihre Antworten nicht mit",
  "crowded.intro":
    "Mit diesem Code kamen sehr viele Antworten direkt nacheinander. Deshalb heben wir die letzten getrennt auf. Sie zählen nicht in unseren Zahlen. Sie müssen nichts tun.",
  "kiosk.note":
    "Wenn Sie eine Minute nichts tun, beginnt dieser Bildschirm von vorn. Ihre Eingaben sind dann weg.",
  "kiosk.noScript": "Dieser Bildschirm beginnt nach 3 Minuten von vorn. Ihre Eingaben sind dann weg.",
  "kiosk.still":
    "Sind Sie noch da? Berühren Sie den Bildschirm oder drücken Sie eine Taste, um weiterzumachen. Sonst beginnt dieser Bildschirm gleich von vorn.",
  "kiosk.thanks":
    "Ihre Antworten sind bei uns angekommen. Dieser Bildschirm beginnt gleich von vorn, für die nächste Person.",
  "kiosk.next": "Von vorn beginnen",

  "unsubscribe.title": "Keine Fragen mehr von uns?",
  "unsubscribe.intro":
    "Wenn Sie sich abmelden, fragen wir Sie nicht mehr, wie Sie einen Kontakt mit der Gemeinde fanden. Andere Nachrichten der Gemeinde bekommen Sie weiterhin.",
  "unsubscribe.button": "Mich abmelden",
  "unsubscribed.title": "Sie sind abgemeldet",
  "unsubscribed.intro":
    "Wir fragen Sie nicht mehr, wie Sie einen Kontakt mit der Gemeinde fanden. Andere Nachrichten der Gemeinde bekommen Sie weiterhin.",
  "unsubscribeUnknown.title": "Mit diesem Link können Sie sich nicht abmelden",
  "unsubscribeUnknown.intro":
    "Wir kennen diesen Link nicht, oder wir haben Ihre Adresse schon gelöscht. Nehmen Sie den Link in unserer letzten Nachricht.",

  "home.title": "Wie finden Sie Ihre Gemeinde?",
  "home.intro":
    "Hatten Sie Kontakt mit der Gemeinde? Dann fragen wir manchmal, wie Sie ihn fanden. So lernen wir, was besser werden kann.",
  "home.codeTitle": "Haben Sie einen Code von uns?",
  "home.codeHint":
    "Der Code steht in unserer Nachricht, in einem Brief oder auf einem Plakat, oder Sie haben ihn nach dem Ausfüllen bekommen. Zum Beispiel: {example}",
  "home.code": "Ihr Code",
  "home.open": "Weiter",
  "home.codeError": "Diesen Code kennen wir nicht. Prüfen Sie, ob Sie den ganzen Code eingegeben haben",
  "home.figuresTitle": "Was finden andere Menschen?",
  "home.figuresIntro": "Wir zeigen, welche Bewertungen wir bekommen.",
  "home.office": "Für Mitarbeitende: anmelden",

  "figures.title": "Unsere Ergebnisse",
  "figures.intro":
    "So bewerten Einwohnerinnen und Einwohner den Kontakt mit der Gemeinde, von {from} bis {to}.",
  "figures.total": "Durchschnittliche Bewertung",
  "figures.n": "{n, plural, one {1 Antwort} other {{n, number} Antworten}}",
  "figures.none": "Es gibt noch zu wenige Antworten, um sie zu zeigen.",
  "figures.channels": "Nach Art des Kontakts",
  "figures.channel": "Art des Kontakts",
  "figures.grade": "Bewertung",
  "figures.share8": "Gibt eine 8 oder höher",
  "figures.answers": "Antworten",
  "figures.hidden": "zu wenige Antworten",
  "figures.indicative": "wenige Antworten: Die Bewertung kann sich noch ändern",
  "figures.how": "So zählen wir",
  "figures.howText":
    "Die Bewertung ist der Durchschnitt aller Zahlen von 1 bis 10. Wer „Weiß nicht“ gewählt hat, zählt nicht mit. Ein Ergebnis aus weniger als {least} Antworten zeigen wir nicht: Sonst könnte man jemanden erkennen.",

  "channel.phone": "Telefon",
  "channel.counter": "Schalter",
  "channel.email": "E-Mail",
  "channel.contact_form": "Kontaktformular",
  "channel.e_service": "Online-Dienst",
  "channel.website": "Website",
  "channel.social_media": "Soziale Medien",
  "channel.whatsapp": "WhatsApp",
  "channel.report": "Meldung zum öffentlichen Raum",
  "channel.post": "Brief",
  "channel.home_visit": "Hausbesuch",
};
