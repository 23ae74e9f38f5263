import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

/** The municipality is named as it is called: in brackets, or at the beginning, where no case changes its name. */
export const mailDe: SameKeys<MailMessages> = {
  theMunicipality: "Ihre Gemeinde",
  "invitation.email.subject": "{gemeente}: Wie war Ihr Kontakt mit uns?",
  "invitation.email.title": "Wie war Ihr Kontakt mit uns?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why":
    "Wir möchten gern wissen, wie das war. Mit Ihren Antworten können wir unseren Service verbessern.",
  "invitation.email.button": "Ihre Meinung sagen",
  "invitation.sms.text":
    "{gemeente}: Wie war unser Kontakt am {datum}? Sagen Sie uns Ihre Meinung ({duur}): {link}",
  "reminder.email.subject": "Erinnerung von {gemeente}: Wie war Ihr Kontakt mit uns?",
  "reminder.email.title": "Möchten Sie uns noch sagen, wie es war?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why":
    "Wir haben Sie schon einmal gefragt, wie das war. Ihre Meinung hilft uns, unseren Service zu verbessern.",
  "reminder.email.button": "Ihre Meinung sagen",
  "reminder.sms.text":
    "{gemeente}: Wie war unser Kontakt am {datum}? Einzige Erinnerung. Schon erledigt? Dann ignorieren. Antwort/Stopp: {link}",

  preheader:
    "Ein paar kurze Fragen. Das dauert ungefähr {minutes, plural, one {1 Minute} other {# Minuten}}.",
  "preheader.reminder":
    "Das ist die einzige Erinnerung. Es dauert ungefähr {minutes, plural, one {1 Minute} other {# Minuten}}.",
  onlyReminder:
    "Das ist die einzige Erinnerung, die Sie bekommen. Haben Sie schon geantwortet? Dann müssen Sie nichts mehr tun.",
  "about.phone": "Am {date} hatten Sie telefonisch Kontakt mit uns ({organisation}).",
  "about.counter": "Am {date} waren Sie bei uns am Schalter ({organisation}).",
  "about.email": "Am {date} hatten Sie per E-Mail Kontakt mit uns ({organisation}).",
  "about.contact_form": "Am {date} haben Sie uns ({organisation}) mit dem Kontaktformular geschrieben.",
  "about.e_service": "Am {date} haben Sie online etwas bei uns erledigt ({organisation}).",
  "about.website": "Am {date} haben Sie unsere Website besucht ({organisation}).",
  "about.social_media": "Am {date} hatten Sie über soziale Medien Kontakt mit uns ({organisation}).",
  "about.whatsapp": "Am {date} hatten Sie über WhatsApp Kontakt mit uns ({organisation}).",
  "about.report": "Am {date} haben Sie uns ({organisation}) etwas gemeldet.",
  "about.post": "Am {date} hatten Sie per Brief Kontakt mit uns ({organisation}).",
  "about.home_visit": "Am {date} haben wir ({organisation}) Sie zu Hause besucht.",
  topic: "Thema: {topic}",
  howLong:
    "Es sind ein paar kurze Fragen. Das dauert ungefähr {minutes, plural, one {1 Minute} other {# Minuten}}. Sie müssen sich nicht anmelden.",
  duration: "{minutes, plural, one {1 Minute} other {# Minuten}}",
  gradeHint: "Klicken Sie auf eine Zahl. Sie können sie danach noch ändern.",
  gradeLink: "Bewertung {grade}",
  lowest: "1 = sehr schlecht",
  highest: "10 = sehr gut",
  bareLink: "Funktioniert der Knopf nicht? Dann gehen Sie zu:",
  until: "Sie können bis {date} antworten.",
  privacy:
    "Ihre Antworten sind anonym. Wir speichern sie ohne Ihren Namen, Ihre E-Mail-Adresse oder Ihre Telefonnummer. Wir fragen nie nach Ihrer DigiD, Ihrem Passwort oder Ihren Bankdaten.",
  privacyLink: "Lesen Sie, was wir mit Ihren Daten machen",
  doubt: "Sind Sie nicht sicher, ob diese Nachricht wirklich von uns ist? Fragen Sie uns: {contact}.",
  optOut: "Möchten Sie diese Fragen nicht mehr bekommen?",
  optOutLink: "Abmelden",
  sender: "Absender dieser Nachricht: {organisation}. Sie bekommen sie, weil Sie Kontakt mit uns hatten.",

  "channel.phone": "am Telefon",
  "channel.counter": "am Schalter",
  "channel.email": "per E-Mail",
  "channel.contact_form": "mit dem Kontaktformular",
  "channel.e_service": "mit einem Online-Dienst",
  "channel.website": "auf der Website",
  "channel.social_media": "über soziale Medien",
  "channel.whatsapp": "über WhatsApp",
  "channel.report": "mit einer Meldung",
  "channel.post": "per Brief",
  "channel.home_visit": "bei Ihnen zu Hause",
};
