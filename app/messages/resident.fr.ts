import type { residentNl } from "./resident.nl";
import type { SameKeys } from "./translate";

export const residentFr: SameKeys<typeof residentNl> = {
  "page.title": "{title} · {organisation}",
  "page.titleWithErrors": "Erreur : {title} · {organisation}",
  "page.skip": "Aller au contenu",
  "page.languages": "Langue",
  "page.privacy": "Vie privée",
  "page.accessibility": "Accessibilité",
  "page.figures": "Nos résultats",
  "page.home": "Accueil",
  "page.about": "À propos de ces questions",
  "page.question": "Vous avez une question ? {contact}",
  "page.demo": "Ceci est un exemple. La commune et les réponses sont inventées.",

  "about.phone": "Votre appel téléphonique avec la commune le {day}",
  "about.counter": "Votre visite au guichet de la commune le {day}",
  "about.email": "Votre e-mail à la commune du {day}",
  "about.contact_form": "Votre formulaire de contact à la commune du {day}",
  "about.e_service": "Votre démarche en ligne auprès de la commune le {day}",
  "about.website": "Votre visite sur le site web de la commune le {day}",
  "about.social_media": "Votre message à la commune sur les réseaux sociaux du {day}",
  "about.whatsapp": "Votre message WhatsApp à la commune du {day}",
  "about.report": "Votre signalement à la commune du {day}",
  "about.post": "Votre lettre à la commune du {day}",
  "about.home_visit": "Notre visite chez vous le {day}",
  "about.topic": "{contact} – sujet : {topic}",

  "survey.title": "Comment s’est passé ce contact ?",
  "survey.length":
    "{questions, plural, one {1 question} many {# questions} other {# questions}}, environ {minutes, plural, one {1 minute} many {# minutes} other {# minutes}}",
  "survey.needGrade": "Seule la note est nécessaire.",
  "survey.needNone": "Vous pouvez passer des questions.",
  "survey.needSome": "Vous pouvez passer les questions marquées « facultatif ».",
  "survey.anonymous": "Nous gardons vos réponses sans votre nom.",
  "survey.onlyAfter": "Seulement si vous avez choisi {answers} à « {question} » :",
  "survey.manyHint": "Vous pouvez choisir plusieurs réponses.",
  "survey.contactHint": "Nous ne savons pas qui vous êtes. Après l’envoi, vous lirez comment nous joindre.",
  "survey.star": "{n, plural, one {# étoile} many {# étoiles} other {# étoiles}} sur 5",
  "survey.optional": "facultatif",
  "survey.lowest": "1 = très mauvais",
  "survey.highest": "10 = très bon",
  "survey.dontKnowGrade": "Je ne sais pas / sans avis",
  "survey.dontKnow": "Je ne sais pas",
  "survey.agree1": "Tout à fait d’accord",
  "survey.agree2": "D’accord",
  "survey.agree3": "Ni d’accord, ni pas d’accord",
  "survey.agree4": "Pas d’accord",
  "survey.agree5": "Pas du tout d’accord",
  "survey.yes": "Oui",
  "survey.no": "Non",
  "survey.openHint":
    "N’écrivez pas de noms, de numéros de téléphone ou d’autres données personnelles. 1 000 caractères au maximum.",
  "survey.send": "Envoyer mes réponses",
  "survey.unchosen": "Rien de choisi pour l’instant",
  "survey.trap": "Laissez ce champ vide",
  "survey.ready":
    "Nous avons déjà choisi votre note, un {grade}. Elle compte seulement quand vous cliquez en bas sur « Envoyer mes réponses ».",
  "survey.stop": "Je ne veux plus recevoir de questions",
  "survey.after": "Ensuite, vous avez terminé.",

  "again.title": "Est-ce correct ?",
  "again.survey":
    "Parfois, un ordinateur remplit un formulaire. C’est pourquoi nous vous le demandons. Vos réponses sont-elles correctes ? Cliquez alors encore une fois sur « Envoyer mes réponses ». Ce que vous avez rempli est toujours là.",
  "again.sure": "Est-ce bien ce que vous voulez ?",
  "again.unsubscribe":
    "Parfois, un ordinateur appuie sur un bouton. C’est pourquoi nous vous le demandons. Vous ne voulez plus de questions ? Cliquez alors encore une fois sur « Me désinscrire ».",
  "again.erase":
    "Parfois, un ordinateur appuie sur un bouton. C’est pourquoi nous vous le demandons. Voulez-vous effacer vos réponses ? Cliquez alors encore une fois sur « Effacer mes réponses ».",

  "error.title": "{n, plural, one {Il y a un problème} many {Il y a # problèmes} other {Il y a # problèmes}}",
  "error.kept": "Ce que vous avez déjà rempli est toujours là.",
  "error.prefix": "Erreur :",
  "error.grade": "Choisissez une note de 1 à 10, ou « Je ne sais pas »",
  "error.missing": "Choisissez une réponse",
  "error.manyConflict": "Choisissez « Je ne sais pas » ou d’autres réponses, pas les deux",
  "error.missingText": "Écrivez une réponse",
  "error.oneOnly": "Choisissez une seule réponse",
  "error.tooLong": "Raccourcissez votre texte : il a {length, number} caractères, le maximum est 1 000",
  "error.about": "{question} – {message}",

  "thanks.title": "Merci pour vos réponses",
  "thanks.intro": "Nous avons bien reçu vos réponses. Vous pouvez fermer cette page.",
  "thanks.removedTitle": "Nous avons enlevé quelque chose de votre texte",
  "thanks.removed":
    "Votre texte contenait {kinds}. Pour vous protéger, nous ne gardons pas ces données. Le reste de votre texte est toujours là.",
  "thanks.bsn": "un numéro de service citoyen (BSN)",
  "thanks.phone": "un numéro de téléphone",
  "thanks.email": "une adresse e-mail",
  "thanks.iban": "un numéro de compte (IBAN)",
  "thanks.nextTitle": "Que se passe-t-il maintenant ?",
  "thanks.next":
    "Nous ajoutons vos réponses à celles des autres. Nous voyons ainsi ce qui va bien et ce qui doit être amélioré. Personne ne voit que ces réponses sont de vous.",
  "done.title": "Ce que nous avons déjà fait",
  "thanks.figures": "Voir nos résultats",
  "thanks.contactTitle": "Vous souhaitez un contact avec nous",
  "thanks.contact":
    "Vos réponses sont anonymes : nous ne savons pas qui vous êtes. Prenez donc contact avec nous vous-même. {contact}",
  "thanks.contactNone":
    "Vos réponses sont anonymes : nous ne savons pas qui vous êtes. Prenez donc contact avec la commune vous-même.",
  "thanks.receiptTitle": "Voir ou effacer vos réponses plus tard ?",
  "thanks.receipt": "Gardez alors ce code. Vous entrez le code sur {address}.",
  "thanks.receiptLink": "Vous pouvez aussi cliquer de nouveau sur le lien dans notre message.",
  "thanks.code": "Votre code",
  "thanks.mean": "En moyenne, les habitants donnent à leur contact avec nous la note de {mean} sur 10.",
  "thanks.callTitle": "Voulez-vous que nous vous rappelions ?",
  "thanks.call":
    "Laissez alors votre nom et votre numéro de téléphone ou votre adresse e-mail. Ils sont gardés à part de vos réponses.",
  "thanks.callWanted":
    "Vous voulez que nous prenions contact avec vous. Vos réponses sont anonymes : nous ne savons pas qui vous êtes. Laissez donc ici votre nom et votre numéro de téléphone ou votre adresse e-mail.",
  "thanks.callLink": "Oui, contactez-moi",

  "request.title": "Voulez-vous que nous vous rappelions ?",
  "request.intro":
    "Dites-nous comment vous joindre. Nous vous appelons ou vous écrivons dans {days, plural, one {# jour ouvrable} many {# jours ouvrables} other {les # jours ouvrables}}.",
  "request.apart":
    "Cela reste à part des questions auxquelles vous avez répondu. Nous ne pouvons pas voir quelles réponses sont de vous.",
  "request.name": "Votre nom",
  "request.reach": "Comment vous joindre ?",
  "request.reachHint":
    "Indiquez un numéro de téléphone ou une adresse e-mail. Vous pouvez aussi indiquer les deux.",
  "request.phone": "Numéro de téléphone",
  "request.email": "Adresse e-mail",
  "request.about": "De quoi s’agit-il ?",
  "request.aboutHint":
    "Quelques mots suffisent. Nous n’avons pas besoin de votre numéro BSN. Au maximum 500 caractères.",
  "request.kept":
    "Nous utilisons vos données uniquement pour vous contacter. {days, plural, one {Nous les effaçons # jour après.} many {Nous les effaçons # jours après.} other {Nous les effaçons # jours après.}}",
  "request.send": "Contactez-moi",
  "request.back": "Non, revenir",
  "request.errorName": "Indiquez votre nom",
  "request.errorReach": "Indiquez un numéro de téléphone ou une adresse e-mail",
  "request.errorPhone": "Ce numéro de téléphone n’est pas correct. Un bon exemple est 0612345678",
  "request.errorEmail": "Cette adresse e-mail n’est pas correcte. Un bon exemple est nom@exemple.fr",
  "request.errorLong":
    "Raccourcissez votre texte : il a {length, number} caractères, le maximum est {most, number}",
  "request.again":
    "Parfois, un ordinateur remplit un formulaire. C’est pourquoi nous vous le demandons. Tout est correct ? Cliquez alors encore une fois sur « Contactez-moi ».",
  "request.doneTitle": "Nous prenons contact avec vous",
  "request.done":
    "Nous vous appelons ou vous écrivons dans {days, plural, one {# jour ouvrable} many {# jours ouvrables} other {les # jours ouvrables}}. Vous n’avez plus rien à faire.",

  "tooMany.title": "Ce n’est pas possible pour le moment",
  "tooMany.intro": "Beaucoup de formulaires sont venus d’ici en peu de temps. Réessayez dans une heure.",
  "way.title": "Vous pouvez aussi",
  "way.code": "Entrer un code de notre part",
  "way.figures": "Voir nos résultats",
  "way.home": "Aller à la page d’accueil",
  "way.back": "Retour à la page précédente",

  "answered.title": "Vous avez déjà répondu à ces questions",
  "answered.intro":
    "Nous avons vos réponses. Il n’est pas possible de répondre une deuxième fois, et ce n’est pas nécessaire. Merci !",
  "answered.kept": "Vous avez répondu une deuxième fois aux questions. Nous gardons vos premières réponses.",
  "answered.gone": "Nous ne pouvons plus montrer vos réponses ici.",
  "given.title": "Vos réponses",
  "given.erase": "Effacer mes réponses",
  "given.eraseHint":
    "Une fois effacées, vos réponses ne reviennent pas. Les résultats de la commune comptent alors sans elles.",
  "erased.title": "Vos réponses sont effacées",
  "erased.intro": "Nous n’avons plus vos réponses. Elles ne comptent plus non plus dans nos résultats.",

  "test.title": "Ceci était un message de test",
  "test.intro":
    "Vous avez cliqué sur un lien dans un message de test. Avec un vrai message, les questions se trouvent ici.",
  "test.optOut":
    "Vous avez cliqué sur le lien de désinscription dans un message de test. Personne n’a été désinscrit.",
  "test.grade": "Vous avez choisi la note {grade}. Avec un vrai message, cette note est déjà remplie ici.",

  "try.banner": "Ceci est un essai. Nous ne gardons rien de ce que vous remplissez ici.",
  "try.done.title": "C’était un essai",
  "try.done.intro":
    "Nous ne gardons rien de ce que vous avez rempli. Normalement, la page « Merci pour vos réponses » se trouve ici.",
  "try.answers": "Voici ce que nous garderions",
  "try.nothing": "Vous n’avez rien rempli.",
  "try.again": "Essayer encore une fois",
  "try.expired.title": "Cet essai ne fonctionne plus",
  "try.expired.intro":
    "Un essai fonctionne 7 jours. Demandez un nouveau code QR à la personne qui prépare le questionnaire.",
  "try.empty.title": "Ce questionnaire n’a pas encore de questions",
  "try.empty.intro": "Ouvrez cette page de nouveau quand il y aura des questions.",

  "expired.title": "Ce lien ne fonctionne plus",
  "expired.intro":
    "Vous ne pouvez plus répondre à ces questions : c’était il y a trop longtemps. C’est dommage, mais vous n’avez rien à faire.",
  "unknown.title": "Nous ne connaissons pas ce lien",
  "unknown.intro":
    "Il manque peut-être un morceau du lien. Cliquez sur le bouton dans notre message, ou recopiez le code.",
  "optedOut.title": "Vous ne voulez plus de questions",
  "optedOut.intro": "C’est pourquoi nous ne vous posons plus de questions. Vous n’avez rien à faire.",
  "gone.title": "Ces questions n’existent plus",
  "gone.intro": "La commune ne pose plus ces questions. Vous n’avez rien à faire.",
  "otherSite.title": "Vos réponses n’ont pas été envoyées",
  "otherSite.intro":
    "Le formulaire venait d’un autre site web. Ouvrez le lien dans notre message et essayez de nouveau.",
  "tooLarge.title": "C’est trop de texte",
  "tooLarge.intro":
    "Nous n’avons pas pu lire votre formulaire. Retournez en arrière et raccourcissez votre texte.",
  "unreadable.title": "Nous n’avons pas pu lire votre formulaire",
  "unreadable.intro": "Ouvrez le lien dans notre message et essayez de nouveau.",
  "failed.title": "Quelque chose s’est mal passé chez nous",
  "failed.intro":
    "Ce n’est pas votre faute. Essayez de nouveau dans quelques minutes. Vous retrouvez votre texte avec le bouton « Précédent » de votre navigateur.",

  "about.door": "Votre contact avec la commune",
  "doorClosed.title": "Ces questions sont fermées",
  "doorClosed.intro": "La commune ne pose pas ces questions en ce moment. Vous n’avez rien à faire.",
  "doorEarly.title": "Ces questions ne sont pas encore ouvertes",
  "doorEarly.intro": "Revenez plus tard. Vous pourrez alors y répondre.",
  "doorFull.title": "Nous avons assez de réponses pour aujourd’hui",
  "doorFull.intro": "Demain, vous pourrez de nouveau répondre aux questions. Merci de vouloir nous aider.",
  "doorUsed.title": "Vous avez déjà répondu à ces questions",
  "doorUsed.intro":
    "Nous avons vos réponses. Voulez-vous les voir ou les effacer ? Allez à la page d’accueil. Écrivez-y le code que vous avez reçu après l’envoi.",
  "crowded.title": "Nous ne comptons pas vos réponses",
  "crowded.intro":
    "Avec ce code, beaucoup de réponses sont arrivées l’une après l’autre. C’est pourquoi nous gardons les dernières à part. Elles ne comptent pas dans nos chiffres. Vous n’avez rien à faire.",
  "kiosk.note":
    "Si vous ne faites rien pendant une minute, cet écran recommence. Ce que vous avez rempli disparaît alors.",
  "kiosk.noScript": "Cet écran recommence après 3 minutes. Ce que vous avez rempli disparaît alors.",
  "kiosk.still":
    "Êtes-vous encore là ? Touchez l’écran ou appuyez sur une touche pour continuer. Sinon, cet écran va bientôt recommencer.",
  "kiosk.thanks":
    "Nous avons bien reçu vos réponses. Cet écran va bientôt recommencer, pour la personne suivante.",
  "kiosk.next": "Recommencer",

  "unsubscribe.title": "Plus de questions de notre part ?",
  "unsubscribe.intro":
    "Si vous vous désinscrivez, nous ne vous demandons plus votre avis sur un contact avec la commune. Vous recevrez toujours les autres messages de la commune.",
  "unsubscribe.button": "Me désinscrire",
  "unsubscribed.title": "Votre désinscription est faite",
  "unsubscribed.intro":
    "Nous ne vous demandons plus votre avis sur un contact avec la commune. Vous recevrez toujours les autres messages de la commune.",
  "unsubscribeUnknown.title": "La désinscription ne marche pas avec ce lien",
  "unsubscribeUnknown.intro":
    "Nous ne connaissons pas ce lien, ou nous avons déjà effacé votre adresse. Utilisez le lien dans notre dernier message.",

  "home.title": "Que pensez-vous de votre commune ?",
  "home.intro":
    "Avez-vous eu un contact avec la commune ? Alors nous vous demandons parfois votre avis. Nous apprenons ainsi ce que nous pouvons faire mieux.",
  "home.codeTitle": "Avez-vous un code de notre part ?",
  "home.codeHint":
    "Le code se trouve dans notre message, dans une lettre ou sur une affiche, ou vous l’avez reçu après avoir rempli. Par exemple : {example}",
  "home.code": "Votre code",
  "home.open": "Continuer",
  "home.codeError": "Nous ne connaissons pas ce code. Vérifiez que vous avez recopié le code en entier",
  "home.figuresTitle": "Que pensent les autres ?",
  "home.figuresIntro": "Nous montrons les notes que les habitants nous donnent.",
  "home.office": "Pour le personnel : se connecter",

  "figures.title": "Nos résultats",
  "figures.intro": "Voici l’avis des habitants sur leur contact avec la commune. De {from} à {to}.",
  "figures.total": "Note moyenne",
  "figures.n":
    "{n, plural, one {{n, number} réponse} many {{n, number} de réponses} other {{n, number} réponses}}",
  "figures.none": "Il y a encore trop peu de réponses à montrer.",
  "figures.channels": "Par type de contact",
  "figures.channel": "Type de contact",
  "figures.grade": "Note",
  "figures.share8": "Donne un 8 ou plus",
  "figures.answers": "Réponses",
  "figures.hidden": "trop peu de réponses",
  "figures.indicative": "peu de réponses : la note peut encore changer",
  "figures.how": "Comment nous comptons",
  "figures.howText":
    "La note est la moyenne de toutes les notes de 1 à 10. Les réponses « Je ne sais pas » ne comptent pas. Nous ne montrons pas une note avec moins de {least} réponses : on pourrait reconnaître quelqu’un.",

  "channel.phone": "Téléphone",
  "channel.counter": "Guichet",
  "channel.email": "E-mail",
  "channel.contact_form": "Formulaire de contact",
  "channel.e_service": "Service en ligne",
  "channel.website": "Site web",
  "channel.social_media": "Réseaux sociaux",
  "channel.whatsapp": "WhatsApp",
  "channel.report": "Signalement sur l’espace public",
  "channel.post": "Lettre",
  "channel.home_visit": "Visite à domicile",
};
