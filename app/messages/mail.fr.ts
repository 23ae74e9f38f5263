import type { MailMessages } from "./mail.nl";
import type { SameKeys } from "./translate";

/** The text message has no letters that the GSM alphabet lacks (ç, ê, ’): with those it would hold 70 characters. */
export const mailFr: SameKeys<MailMessages> = {
  theMunicipality: "la commune",
  "invitation.email.subject": "Comment s’est passé votre contact avec {gemeente} ?",
  "invitation.email.title": "Comment s’est passé votre contact avec nous ?",
  "invitation.email.opening": "{contact}",
  "invitation.email.why":
    "Nous aimerions savoir comment cela s’est passé. Vos réponses nous aident à améliorer notre service.",
  "invitation.email.button": "Donner votre avis",
  "invitation.sms.text":
    "{gemeente}: votre contact avec nous le {datum}, c'était comment? Donnez votre avis ({duur}): {link}",
  "reminder.email.subject": "Rappel : comment s’est passé votre contact avec {gemeente} ?",
  "reminder.email.title": "Voulez-vous encore nous dire comment cela s’est passé ?",
  "reminder.email.opening": "{contact}",
  "reminder.email.why": "Nous vous avons déjà demandé votre avis. Il nous aide à améliorer notre service.",
  "reminder.email.button": "Donner votre avis",
  "reminder.sms.text":
    "{gemeente}: votre avis sur notre contact du {datum}? Seul rappel. Déjà répondu? Ignorez-le. Répondre ou stop: {link}",

  preheader:
    "Quelques questions courtes. Cela prend environ {minutes, plural, one {1 minute} many {# minutes} other {# minutes}}.",
  "preheader.reminder":
    "Ceci est le seul rappel. Cela prend environ {minutes, plural, one {1 minute} many {# minutes} other {# minutes}}.",
  onlyReminder:
    "Ceci est le seul rappel que vous recevez. Avez-vous déjà répondu ? Alors vous n’avez plus rien à faire.",
  "about.phone": "Le {date}, vous avez eu un contact par téléphone avec {organisation}.",
  "about.counter": "Le {date}, vous êtes venu au guichet ({organisation}).",
  "about.email": "Le {date}, vous avez eu un contact par e-mail avec {organisation}.",
  "about.contact_form":
    "Le {date}, vous avez envoyé un message avec le formulaire de contact ({organisation}).",
  "about.e_service": "Le {date}, vous avez fait une démarche en ligne ({organisation}).",
  "about.website": "Le {date}, vous avez visité notre site web ({organisation}).",
  "about.social_media": "Le {date}, vous avez eu un contact sur les réseaux sociaux avec {organisation}.",
  "about.whatsapp": "Le {date}, vous avez eu un contact par WhatsApp avec {organisation}.",
  "about.report": "Le {date}, vous nous avez signalé un problème ({organisation}).",
  "about.post": "Le {date}, vous avez eu un contact par lettre avec {organisation}.",
  "about.home_visit": "Le {date}, nous sommes venus chez vous ({organisation}).",
  topic: "Sujet : {topic}",
  howLong:
    "Ce sont quelques questions courtes. Cela prend environ {minutes, plural, one {1 minute} many {# minutes} other {# minutes}}. Vous n’avez pas besoin de vous connecter.",
  duration: "{minutes, plural, one {1 minute} many {# minutes} other {# minutes}}",
  gradeHint: "Cliquez sur une note. Vous pouvez encore la changer après.",
  gradeLink: "Note {grade}",
  lowest: "1 = très mauvais",
  highest: "10 = très bon",
  bareLink: "Le bouton ne fonctionne pas ? Allez alors à :",
  until: "Vous pouvez répondre jusqu’au {date}.",
  privacy:
    "Vos réponses sont anonymes. Nous les gardons sans votre nom, votre adresse e-mail ou votre numéro de téléphone. Nous ne demandons jamais votre DigiD, votre mot de passe ou vos données bancaires.",
  privacyLink: "Lisez ce que nous faisons de vos données",
  doubt: "Vous n’êtes pas sûr que ce message vient vraiment de nous ? Demandez-nous : {contact}.",
  optOut: "Vous ne voulez plus recevoir ces questions ?",
  optOutLink: "Se désinscrire",
  sender: "Ce message vient de {organisation}. Vous le recevez parce que vous avez eu un contact avec nous.",

  "channel.phone": "par téléphone",
  "channel.counter": "au guichet",
  "channel.email": "par e-mail",
  "channel.contact_form": "avec le formulaire de contact",
  "channel.e_service": "par un service en ligne",
  "channel.website": "sur le site web",
  "channel.social_media": "sur les réseaux sociaux",
  "channel.whatsapp": "par WhatsApp",
  "channel.report": "par un signalement",
  "channel.post": "par lettre",
  "channel.home_visit": "chez vous",
};
