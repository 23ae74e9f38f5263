/** What is around every page of results: its tabs, its filters and the views that were kept. */
export const resultsFrameNl = {
  "tabs.label": "Resultaten",
  "tabs.overview": "Overzicht",
  "tabs.figure": "Van dichtbij",
  "tabs.comments": "Opmerkingen",
  "tabs.callbacks": "Terugbellen",
  "tabs.respondents": "Wie antwoordden",
  "tabs.years": "Per jaar",
  "tabs.actions": "Verbeteracties",

  "quick.label": "Snel kiezen",
  "quick.halfYear": "Dit halfjaar",
  "quick.lastYear": "Laatste 12 maanden",

  "filter.summary": "Periode en filters",
  "filter.from": "Van maand",
  "filter.to": "Tot en met maand",
  "filter.monthHint": "Bijvoorbeeld 2026-01",
  "filter.channel": "Kanaal",
  "filter.topic": "Onderwerp",
  "filter.team": "Team",
  "filter.language": "Taal",
  "filter.medium": "Gevraagd via",
  "filter.questionnaire": "Vragenlijst",
  "filter.oneOfThree": "Kies van ‘Taal’, ‘Gevraagd via’ en ‘Vragenlijst’ er hooguit één.",
  "filter.compare": "Vergelijken met",
  "filter.since": "Sinds maand",
  "filter.sinceHint": "Alleen bij ‘Sinds een maand’",
  "filter.allChannels": "Alle kanalen",
  "filter.allTopics": "Alle onderwerpen",
  "filter.allTeams": "Alle teams",
  "filter.allLanguages": "Alle talen",
  "filter.allMedia": "Alle manieren",
  "filter.allQuestionnaires": "Alle vragenlijsten",
  "compare.previous-year": "Zelfde periode een jaar eerder",
  "compare.previous-period": "De periode ervoor",
  "compare.since": "Sinds een maand",
  "compare.none": "Niet vergelijken",

  "wider.quarter": "Kies hele kwartalen. Dit is wel te tonen: {period}.",
  "wider.half": "Kies hele halfjaren. Dit is wel te tonen: {period}.",
  "wider.year": "Kies hele jaren. Dit is wel te tonen: {period}.",
  "wider.show": "Toon {period}",

  "never.title": "Er zijn nog geen antwoorden",
  "never.begin":
    "Zodra inwoners vragenlijsten invullen, staan de cijfers hier. Nog niets verstuurd? Begin bij klantcontacten.",
  "never.wait": "Zodra inwoners vragenlijsten invullen, staan de cijfers hier.",
  "never.link": "Naar klantcontacten",

  "norms.title":
    "{n, plural, one {Een servicenorm wordt opnieuw geteld} other {# servicenormen worden opnieuw geteld}}",
  "norms.text":
    "De cijfers en het oordeel bij {names} kloppen nog niet: pas als alle maanden geteld zijn. Meestal duurt dat een paar minuten. Ververs daarna deze pagina.",

  "problem.title": "Dit adres klopt niet",
  "problem.intro": "Wij tonen geen cijfers, omdat niet duidelijk is welke u wilt zien.",
  "problem.back": "Bekijk dit halfjaar, zonder filters",
} as const;
