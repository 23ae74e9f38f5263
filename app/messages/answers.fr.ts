import type { answersNl } from "./answers.nl";
import type { SameKeys } from "./translate";

export const answersFr: SameKeys<typeof answersNl> = {
  "wrongMethod.title": "Cela n’est pas possible ici",
  "wrongMethod.text": "On peut seulement regarder cette page ou l’envoyer comme formulaire.",
  "readOnly.title": "Vous ne pouvez rien envoyer ici",
  "readOnly.text": "On peut seulement regarder cette page. Rien n’a été traité.",
  "crossSite.title": "Ce formulaire n’a pas été traité",
  "crossSite.text": "Il venait d’un autre site web. Allez sur la page elle-même et remplissez-le là.",
  "tooManyLinks.title": "Attendez un moment",
  "tooManyLinks.text":
    "Trop de liens qui n’existent pas ont été essayés depuis votre réseau. Vérifiez votre lien et essayez de nouveau dans 15 minutes.",
  "tooLarge.title": "Trop de données",
  "tooLarge.text": "Ce que vous avez envoyé est trop grand. Cela n’a pas été traité.",
  "noLength.title": "Pas traité",
  "noLength.text": "Votre programme n’a pas dit combien il a envoyé.",
  "badAddress.title": "Cette adresse n’est pas correcte",
  "badAddress.text": "Vérifiez l’adresse de la page.",
  "diskFull.title": "Rien ne peut être enregistré pour le moment",
  "diskFull.text":
    "Le disque du serveur est plein. Rien n’a été enregistré à moitié. Prévenez le gestionnaire et essayez de nouveau plus tard.",
  "diskFull.resident":
    "Nous ne pouvons pas garder votre réponse pour le moment. C’est notre faute. Essayez de nouveau plus tard : votre lien reste valable.",
  "failed.title": "Quelque chose s’est mal passé",
  "failed.text": "L’erreur a été notée. Essayez de nouveau plus tard.",
};
