import type { statementsNl } from "./statements.nl";
import type { SameKeys } from "./translate";

export const statementsFr: SameKeys<typeof statementsNl> = {
  "privacy.title": "Vie privée",
  "privacy.intro":
    "Nous vous demandons votre avis sur un contact avec la commune. Voici comment nous traitons vos données.",
  "privacy.anonymous.title": "Vos réponses sont séparées de votre nom",
  "privacy.anonymous":
    "Avec vos réponses, nous gardons seulement : le type de contact, le sujet, l’équipe, le jour du contact, votre langue, et si vous avez reçu un e-mail ou un SMS. Pas votre nom, pas votre adresse et pas le lien que vous avez utilisé. Nous ne gardons pas non plus quand vous avez répondu, ni avec quel appareil.\nUn formulaire semble envoyé par un ordinateur ? Alors nous le gardons à part, aussi sans nom ni adresse, et il ne compte pas.",
  "privacy.address.title": "Votre adresse e-mail ou votre numéro de téléphone",
  "privacy.address":
    "Nous l’utilisons seulement pour vous envoyer une question. Ensuite, nous l’enlevons de ce système.\nNous gardons un code chiffré de votre adresse. Il nous montre que nous vous avons déjà écrit il y a peu de temps, ou que vous vous êtes désinscrit. On ne peut pas y lire votre adresse.",
  "privacy.text.title": "Ce que vous écrivez vous-même",
  "privacy.text":
    "N’écrivez pas de noms, de numéros ou d’adresses. Vous le faites quand même ? Alors nous enlevons ces données avant de garder votre texte :\n- un numéro de service citoyen (BSN)\n- un numéro de téléphone\n- une adresse e-mail\n- un numéro de compte (IBAN)",
  "privacy.contact.title": "Si vous voulez que nous vous appelions ou vous écrivions",
  "privacy.contact":
    "Après avoir répondu, vous pouvez nous demander de vous appeler ou de vous écrire. Nous gardons alors votre nom, votre numéro de téléphone ou votre adresse e-mail, le sujet et le jour. Cela reste à part de vos réponses : nous ne pouvons pas les réunir. Après notre contact, nous effaçons ces données.",
  "privacy.rights.title": "Ce que vous pouvez faire",
  "privacy.rights":
    "- Voir ou effacer vos réponses : avec le code que vous recevez après avoir répondu, ou avec le lien dans notre message.\n- Vous désinscrire : avec le lien en bas de notre message.\n- Ne rien faire : vous n’êtes pas obligé de participer.",
  "privacy.pages.title": "Ce site web",
  "privacy.pages":
    "Ces pages ne placent pas de cookies et ne vous suivent pas. Rien ne vient d’autres sites web.",
  "privacy.figures.title": "Nos résultats",
  "privacy.figures":
    "Nous montrons des résultats seulement s’il y a assez de réponses. Ainsi, on ne peut reconnaître personne, ni un habitant ni un employé.",

  "accessibility.title": "Accessibilité",
  "accessibility.intro":
    "Tout le monde doit pouvoir répondre à nos questions. Ces pages sont faites selon la norme européenne EN 301 549 et WCAG 2.2, niveau AA.",
  "accessibility.made.title": "Comment les pages sont faites",
  "accessibility.made":
    "- Elles fonctionnent sans JavaScript, aussi sur un vieux téléphone ou dans un navigateur en mode texte.\n- Vous pouvez tout faire avec le clavier.\n- Vous pouvez agrandir la page jusqu’à 400 %.\n- Les couleurs s’adaptent si votre appareil est en mode sombre ou utilise un contraste élevé.\n- Les erreurs sont indiquées en haut et près de la question. Ce que vous avez rempli reste là.",
  "accessibility.tested.title": "Ce qui est testé, et comment",
  "accessibility.tested":
    "Chaque nouvelle version du questionnaire et des pages autour est testée automatiquement. Dans le navigateur Chromium :\n- avec les contrôles d’axe, sur chaque page : vide, avec des erreurs, après l’envoi et quand un lien ne marche plus\n- avec le clavier seul, et sans JavaScript\n- ce qu’un lecteur d’écran reçoit du navigateur : chaque question, chaque réponse et chaque erreur\n- sur un écran de 320 pixels de large, agrandi à 400 %, et avec plus d’espace entre les lettres et les lignes\n- avec un contraste élevé, en mode sombre, avec moins de mouvement, et sur papier\n- de droite à gauche, en arabe\n- sur un réseau lent et un téléphone lent\n- comme un vieux navigateur montre la page, et sans mise en forme\nEt tout le questionnaire est rempli dans les navigateurs en mode texte Lynx et w3m.",
  "accessibility.not.title": "Ce qui n’est pas encore testé",
  "accessibility.not":
    "Les pages n’ont pas encore été examinées par un expert indépendant. Elles n’ont pas encore été testées par des personnes handicapées, ni avec un vrai lecteur d’écran, ni avec d’autres navigateurs que ceux ci-dessus.",
  "accessibility.help.title": "Quelque chose ne fonctionne pas pour vous ?",
  "accessibility.help":
    "Dites-le-nous. Écrivez quelle page c’était et ce qui n’allait pas. Nous cherchons avec vous une autre solution. Dans les 5 jours ouvrables, vous apprenez que votre message est arrivé. Dans les 3 semaines, vous apprenez ce que nous faisons.",
  "accessibility.complain":
    "Notre réponse ne vous aide pas, ou n’arrive pas à temps ? Alors vous pouvez déposer une plainte auprès du médiateur national (Nationale ombudsman) : nationaleombudsman.nl.",
  "statement.contact": "Vous pouvez nous joindre ainsi : {contact}",
  "statement.noContact": "Vous pouvez nous joindre par le site web ou le numéro de téléphone de la commune.",
};
