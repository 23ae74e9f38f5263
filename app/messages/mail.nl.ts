/**
 * What invitations and reminders say, by mail and by text. Level B1; read by residents. The texts under "invitation" and
 * "reminder" are the standard ones of what staff can change: their {placeholders} are filled in as they stand.
 */
export const mailNl = {
  theMunicipality: "de gemeente",
  "invitation.email.subject": "Wat vond u van uw contact met {gemeente}?",
  "invitation.email.title": "Wat vond u van ons contact?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why": "Wij horen graag hoe dat ging. Met uw antwoorden kunnen wij inwoners beter helpen.",
  "invitation.email.button": "Geef uw mening",
  "invitation.sms.text": "{gemeente}: wat vond u van ons contact op {datum}? Geef uw mening ({duur}): {link}",
  "reminder.email.subject": "Herinnering: wat vond u van uw contact met {gemeente}?",
  "reminder.email.title": "Wilt u ons nog vertellen hoe het ging?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why":
    "Wij vroegen u al eerder wat u daarvan vond. Met uw mening kunnen wij inwoners beter helpen.",
  "reminder.email.button": "Geef uw mening",
  "reminder.sms.text":
    "{gemeente}: hoe was ons contact op {datum}? Enige herinnering. Al gedaan? Negeer dit. Antwoord of stop: {link}",

  preheader:
    "Een paar korte vragen. Invullen duurt ongeveer {minutes, plural, one {1 minuut} other {# minuten}}.",
  "preheader.reminder":
    "Dit is de enige herinnering. Invullen duurt ongeveer {minutes, plural, one {1 minuut} other {# minuten}}.",
  onlyReminder:
    "Dit is de enige herinnering die u krijgt. Hebt u al geantwoord? Dan hoeft u niets meer te doen.",
  "about.phone": "Op {date} had u telefonisch contact met {organisation}.",
  "about.counter": "Op {date} was u aan de balie bij {organisation}.",
  "about.email": "Op {date} had u contact met {organisation} per e-mail.",
  "about.contact_form": "Op {date} stuurde u {organisation} een bericht met het contactformulier.",
  "about.e_service": "Op {date} regelde u online iets bij {organisation}.",
  "about.website": "Op {date} bezocht u de website van {organisation}.",
  "about.social_media": "Op {date} had u contact met {organisation} via sociale media.",
  "about.whatsapp": "Op {date} had u contact met {organisation} via WhatsApp.",
  "about.report": "Op {date} deed u een melding bij {organisation}.",
  "about.post": "Op {date} had u contact met {organisation} per brief.",
  "about.home_visit": "Op {date} kwam {organisation} bij u thuis op bezoek.",
  topic: "Onderwerp: {topic}",
  howLong:
    "Het zijn een paar korte vragen. Invullen duurt ongeveer {minutes, plural, one {1 minuut} other {# minuten}}. U hoeft niet in te loggen.",
  duration: "{minutes, plural, one {1 minuut} other {# minuten}}",
  gradeHint: "Klik op een cijfer. U kunt het daarna nog veranderen.",
  gradeLink: "Cijfer {grade}",
  lowest: "1 = zeer slecht",
  highest: "10 = zeer goed",
  bareLink: "Werkt de knop niet? Ga dan naar:",
  until: "U kunt antwoorden tot en met {date}.",
  privacy:
    "Uw antwoorden zijn anoniem. Wij bewaren ze zonder uw naam, e-mailadres of telefoonnummer. Wij vragen nooit om uw DigiD, wachtwoord of bankgegevens.",
  privacyLink: "Lees wat wij met uw gegevens doen",
  doubt: "Twijfelt u of dit bericht echt van ons is? Vraag het ons: {contact}.",
  optOut: "Wilt u deze vragen niet meer krijgen?",
  optOutLink: "Meld u af",
  sender: "U krijgt dit bericht van {organisation}, omdat u contact met ons had.",

  "channel.phone": "via de telefoon",
  "channel.counter": "aan de balie",
  "channel.email": "per e-mail",
  "channel.contact_form": "met het contactformulier",
  "channel.e_service": "via een e-dienst",
  "channel.website": "via de website",
  "channel.social_media": "via sociale media",
  "channel.whatsapp": "via WhatsApp",
  "channel.report": "met een melding",
  "channel.post": "per brief",
  "channel.home_visit": "bij u thuis",
};

export type MailMessages = typeof mailNl;
