/** Texts about sending that stands still, and about how fast messages leave. */
export const standingStillNl = {
  "title.gateway_down.email": "E-mails gaan nu niet uit",
  "title.gateway_down.sms": "Sms-berichten gaan nu niet uit",
  "title.many_failures.email": "Veel e-mails worden geweigerd",
  "title.many_failures.sms": "Veel sms-berichten worden geweigerd",
  "title.queue_growing.email": "E-mails blijven te lang liggen",
  "title.queue_growing.sms": "Sms-berichten blijven te lang liggen",

  "means.gateway_down.email":
    "De mailserver neemt sinds {since} geen berichten aan. Er gaat niets verloren: alles wacht, en gaat vanzelf in de goede volgorde uit zodra de server weer werkt.",
  "means.gateway_down.sms":
    "De sms-dienst neemt sinds {since} geen berichten aan. Er gaat niets verloren: alles wacht, en gaat vanzelf in de goede volgorde uit zodra de dienst weer werkt. E-mails gaan gewoon door.",
  "means.many_failures.email":
    "Van de laatste e-mails is sinds {since} een groot deel voorgoed geweigerd ({detail}). Deze inwoners krijgen geen vraag.",
  "means.many_failures.sms":
    "Van de laatste sms-berichten is sinds {since} een groot deel voorgoed geweigerd ({detail}). Deze inwoners krijgen geen vraag.",
  "means.queue_growing.email":
    "Sinds {since} wachten e-mails langer dan de bedoeling is. Ze gaan nog steeds uit, maar later.",
  "means.queue_growing.sms":
    "Sinds {since} wachten sms-berichten langer dan de bedoeling is. Ze gaan nog steeds uit, maar later.",

  "do.gateway_down.email":
    "Kijk of de mailserver bereikbaar is en of het wachtwoord nog klopt, of vraag het uw leverancier.",
  "do.gateway_down.sms":
    "Kijk of de sms-dienst een storing meldt, en of de sleutel en het tegoed nog kloppen.",
  "do.many_failures.email":
    "Kijk bij de uitnodigingen welke mislukten: zijn de aangeleverde adressen goed, en vertrouwen mailservers de afzender nog?",
  "do.many_failures.sms": "Kijk bij de uitnodigingen welke mislukten: zijn de aangeleverde nummers goed?",
  "do.queue_growing.email":
    "Kijk of het programma dat verzendt draait, en of het ingestelde tempo hoog genoeg is.",
  "do.queue_growing.sms":
    "Kijk of het programma dat verzendt draait, en of het ingestelde tempo hoog genoeg is.",

  "history.title": "Storingen",
  "history.lead":
    "Wanneer het verzenden stilstond of haperde. Beheerders krijgen over elke storing één e-mail.",
  "history.none.title": "Geen storingen",
  "history.none.text": "Zolang dit wordt bijgehouden, ging het verzenden zonder haperen.",
  "history.caption": "De laatste storingen, de nieuwste eerst",
  "history.what": "Wat",
  "history.began": "Begin",
  "history.ended": "Einde",
  "history.open": "Nu bezig",
  "history.mailed": "Beheerders gemaild",
  "history.notMailed": "Nog niet",
  "history.server": "De server zei:",
  "history.share": "Geweigerd: {detail}",

  "rate.title": "Tempo",
  "rate.lead":
    "Hoeveel berichten er per minuut hoogstens uitgaan, ook als er meer processen draaien. Vraag uw leverancier wat de server aankan. Leeg: zo snel als de server ze aanneemt.",
  "rate.emailPerMinute": "E-mails per minuut",
  "rate.smsPerMinute": "Sms-berichten per minuut",
  "rate.hint": "Een heel getal van 1 tot 100.000, of leeg voor geen grens.",
  "rate.error": "Vul bij ‘{label}’ een heel getal in van 1 tot 100.000, of laat het veld leeg.",
  "rate.none": "Geen grens",
  "rate.save": "Tempo opslaan",
  "rate.saved": "Het tempo is opgeslagen",
  "rate.saved.text": "Het geldt vanaf het volgende bericht.",
  "rate.unchanged": "Er is niets gewijzigd",
  "rate.onlyAdministrators": "Alleen beheerders kunnen dit wijzigen.",

  "mail.subject": "Weerklank: {title}",
  "mail.over": "Dit is intussen voorbij: het duurde tot {until}.",
  "mail.now":
    "U krijgt over deze storing geen tweede e-mail. Op elke pagina van het kantoor staat een melding zolang hij duurt.",
  "mail.button": "Bekijk de verzending",
  "mail.server": "De server zei: {detail}",
  "mail.why": "U krijgt deze e-mail omdat u beheerder bent van Weerklank bij {organisation}.",
} as const;
