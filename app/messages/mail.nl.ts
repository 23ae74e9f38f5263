/** What the invitation says, by mail and by text. Level B1; read by residents. */
export const mailNl = {
  theMunicipality: "de gemeente",
  subject: "Wat vond u van uw contact met {organisation}?",
  preheader: "Een paar korte vragen. Invullen duurt ongeveer 1 minuut.",
  title: "Wat vond u van ons contact?",
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
  why: "Wij horen graag hoe dat ging. Met uw antwoorden kunnen wij onze dienstverlening beter maken.",
  howLong: "Het zijn een paar korte vragen. Invullen duurt ongeveer 1 minuut. U hoeft niet in te loggen.",
  button: "Geef uw mening",
  bareLink: "Werkt de knop niet? Ga dan naar:",
  until: "U kunt antwoorden tot en met {date}.",
  privacy:
    "Uw antwoorden zijn anoniem. Wij bewaren ze zonder uw naam, e-mailadres of telefoonnummer. Wij vragen nooit om uw DigiD, wachtwoord of bankgegevens.",
  privacyLink: "Lees wat wij met uw gegevens doen",
  doubt: "Twijfelt u of dit bericht echt van ons is? Vraag het ons: {contact}.",
  optOut: "Wilt u deze vragen niet meer krijgen?",
  optOutLink: "Meld u af",
  sender: "U krijgt dit bericht van {organisation}, omdat u contact met ons had.",
  sms: "{organisation}: wat vond u van ons contact op {date}? Geef uw mening (1 minuut): {link}",
};

export type MailMessages = typeof mailNl;
