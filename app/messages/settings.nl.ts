/** Texts that the pages of settings share, and those of the page on whom to ask. */
export const settingsNl = {
  saved: "De instellingen zijn opgeslagen.",
  "saved.text":
    "Ze gelden voor nieuwe contacten{waiting, plural, =0 {.} one {, en ook voor het contact dat nu wacht: dat bekijkt het systeem binnen een minuut opnieuw.} other {, en ook voor de {waiting, number} contacten die nu wachten: die bekijkt het systeem binnen een minuut opnieuw.}}",
  unchanged: "Er was niets veranderd.",
  save: "Opslaan",
  waiting:
    "{waiting, plural, =0 {Er wacht nu niemand op een vraag.} one {Er wacht nu één contact op een vraag. Wat u hier verandert, geldt ook daarvoor.} other {Er wachten nu {waiting, number} contacten op een vraag. Wat u hier verandert, geldt ook voor die wachtende contacten.}}",

  "policy.title": "Wie wij iets vragen, en hoe vaak",
  "policy.lead": "Deze regels bepalen van elk klantcontact of de inwoner een vraag krijgt.",
  "section.organisation": "De gemeente",
  organisationName: "Naam van de gemeente",
  "organisationName.hint": "Zoals inwoners die kennen. Staat in elk bericht en op elke vragenlijst.",
  organisationContact: "Waar een inwoner kan vragen of een bericht echt is",
  "organisationContact.hint":
    "Bijvoorbeeld een telefoonnummer of een pagina op uw website. Staat onder elk bericht.",
  "section.often": "Hoe vaak",
  quarantineDays: "Dagen tussen twee vragen aan dezelfde inwoner",
  "quarantineDays.hint":
    "Geldt over alle kanalen samen, en voor e-mail en sms samen. Met 0 is er geen rustperiode. Een verandering geldt voor wie vanaf nu een vraag krijgt.",
  deferDays: "Dagen dat een contact mag wachten tot die periode voorbij is",
  "deferDays.hint": "Is het contact daarna nog niet aan de beurt, dan vragen wij er niet naar.",
  dayCap: "Hoeveel inwoners wij ten hoogste vragen op één dag",
  "dayCap.hint":
    "Laat leeg voor geen grens. Wie er niet bij past, wacht. De plaatsen komen in de loop van de dag vrij en gaan eerlijk over de kanalen: grote kanalen krijgen er meer, kleine komen ook aan de beurt. Wie te lang wacht, krijgt geen vraag. Herinneringen tellen niet mee.",
  "dayCap.today":
    "Vandaag {asked, plural, =0 {heeft nog niemand} one {heeft één inwoner} other {hebben {asked, number} inwoners}} een vraag gekregen. {waiting, plural, =0 {Er wacht niemand op een beurt.} one {Eén inwoner wacht op een beurt.} other {{waiting, number} inwoners wachten op een beurt.}}",
  "section.when": "Hoe lang",
  maxAgeDays: "Hoe oud een contact mag zijn (dagen)",
  "maxAgeDays.hint":
    "Over oudere contacten vragen wij niets: de inwoner weet dan niet meer welk contact het was.",
  callbackWorkingDays: "Terugbellen beloofd binnen (werkdagen)",
  "callbackWorkingDays.hint":
    "Wij vragen pas iets nadat is teruggebeld, of anders één werkdag na de afgesproken dag.",
  linkDays: "Hoe lang een inwoner kan antwoorden (dagen)",
  "linkDays.hint": "Geldt voor vragen die vanaf nu worden verstuurd.",
  reminderDays: "Eén herinnering, na zoveel dagen",
  "reminderDays.hint":
    "Laat leeg voor geen herinnering. Alleen wie niet antwoordt, krijgt er een. Zolang bewaren wij het adres; zonder herinnering wissen wij het zodra de vraag is verstuurd.",
  "reminderDays.waiting":
    "{waiting, plural, =0 {Er wacht nu niemand op een herinnering.} one {Eén inwoner wacht nu op een herinnering.} other {{waiting, number} inwoners wachten nu op een herinnering.}} Maakt u dit veld leeg, dan krijgen zij er geen meer en wissen wij hun adres.",

  "error.email": "Vul één e-mailadres in, zoals terugbellen@voorbeeld.nl",
  "error.whole": "Vul een heel getal in van {least, number} tot en met {most, number}.",
  "error.required": "Vul dit in.",
  "error.long": "Gebruik ten hoogste {most} tekens.",
  "error.clock": "Vul een tijd in, bijvoorbeeld 21:00.",
  "error.sameTimes": "De begintijd en de eindtijd zijn gelijk. Dan zijn er geen stille uren.",
  "error.date": "“{text}” is geen datum. Schrijf bijvoorbeeld 24-12-2026.",
  "error.choice": "Maak een keuze.",
  "error.topic": "Kies een onderwerp.",
  "error.twice": "Dit onderwerp staat er al bij dit kanaal.",
  "error.days": "Dit zijn te veel sluitingsdagen. Vul er ten hoogste 200 in.",
  "error.reminderLate":
    "Dit is te laat: na de herinnering moet de inwoner nog twee dagen kunnen antwoorden. Kies minder dagen, of laat de inwoner langer antwoorden.",
  "error.of": "{channel}: {message}",
};
