export const questionnaireTrialNl = {
  title: "Zelf uitproberen",
  titleOf: "Zelf uitproberen: {name}",
  intro:
    "Scan de code met de camera van uw telefoon. U ziet dan de vragenlijst zoals een inwoner hem ziet. Wat u invult, wordt niet bewaard.",
  choose: "Wat wilt u proberen?",
  "version.draft": "Concept (versie {number})",
  "version.published": "Versie {number}, nu in gebruik",
  "version.older": "Versie {number}",
  "version.retired": "Versie {number}, vervallen",
  qr: "QR-code met de link naar de proef",
  link: "Of stuur de link naar een collega",
  "link.hint":
    "Werkt zeven dagen, tot {until}. Wie de link heeft, kan de vragenlijst zien, ook zonder account. Verandert u het concept, dan ziet u dat na vernieuwen van de pagina.",
  "link.hintFixed":
    "Werkt zeven dagen, tot {until}. Wie de link heeft, kan de vragenlijst zien, ook zonder account.",
  open: "Open op dit apparaat",
  onlyHere: "Deze link werkt alleen op deze computer",
  "onlyHere.text":
    "Weerklank staat ingesteld op een adres dat een telefoon niet kan bereiken. Vraag uw beheerder om BASE_URL in te stellen, of open de proef op dit apparaat.",
  questionnaires: "Vragenlijsten",
} as const;
