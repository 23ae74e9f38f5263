/** The page on callbacks: /results/callbacks. */
export const callbacksNl = {
  name: "Terugbellen",
  heading: "Wordt er op tijd teruggebeld? {scope}, {period}",
  intro:
    "Twee kanten van dezelfde belofte: wat inwoners zeggen, en wat in de terugbelverzoeken is vastgelegd. Te laat is: later dan {days, plural, one {# werkdag} other {# werkdagen}}, of helemaal niet.",

  "answer.both":
    "Volgens inwoners kwam {experienced} te laat of niet; volgens de terugbelverzoeken {logged}.",
  "answer.experienced": "Volgens inwoners kwam {experienced} te laat of niet.",
  "answer.logged": "Volgens de terugbelverzoeken kwam {logged} te laat of niet.",
  "answer.more":
    "Inwoners zijn dus minder tevreden dan het logboek: {points, plural, one {# procentpunt} other {# procentpunt}} verschil. Kijk of een poging tot bellen als teruggebeld telt.",
  "answer.less":
    "Inwoners zijn dus milder dan het logboek: {points, plural, one {# procentpunt} other {# procentpunt}} verschil. Kijk of elk telefoontje wordt afgemeld.",
  "answer.same": "Die twee liggen dicht bij elkaar: het verschil kan toeval zijn.",

  "empty.title": "Geen terugbelverzoeken in deze selectie",
  "empty.text":
    "Voor {scope} is er in deze periode ({period}) geen terugbelverzoek vastgelegd, en geen inwoner zei dat er iets beloofd was. Dat is iets anders dan nul procent te laat. Kies een andere periode of minder filters.",
  "empty.link": "Wis alle filters",
  "hidden.few": "Te weinig antwoorden om te tonen (minder dan {bound}).",
  "hidden.wider": "Toon die periode",
  "hidden.withheld": "Niet getoond: anders is een verborgen aantal na te rekenen.",
  strata:
    "Een terugbelverzoek heeft geen taal, geen medium en geen vragenlijst. Met dit filter staat hier daarom alleen wat inwoners zeggen.",

  "side.experienced": "Te laat volgens inwoners",
  "side.logged": "Te laat volgens de terugbelverzoeken",
  "of.experienced": "van wie een terugbelafspraak had en het wist",
  "of.logged": "van de verzoeken waarvan de termijn om is",
  "change.with": "{points} procentpunt tegenover {period} ({sure})",
  "change.sure": "meer dan toeval",
  "change.maybe": "kan toeval zijn",

  "fates.title": "Wat er van de beloften kwam",
  "fates.intro":
    "{promised, plural, one {Er is # keer} other {Er is # keer}} beloofd terug te bellen of te mailen. Zo staat het er vandaag voor.",
  "fates.caption": "Terugbelverzoeken in {period}",
  "fates.inTime": "Op tijd teruggebeld",
  "fates.late": "Te laat, of niet en de termijn is om",
  "fates.open": "Nog open, binnen de termijn",
  "fates.n": "{n, plural, one {# verzoek} other {# verzoeken}}",
  "fates.note":
    "Het percentage te laat rekent zonder wat nog open is en binnen de termijn: {late} van {due}.",

  "goal.title": "Tegen wat is afgesproken",
  "goal.over": "Gemeten over {period}.",
  "goal.none": "Voor deze selectie is er geen eigen doelstelling over terugbellen.",
  "goal.general": "Voor alle klantcontacten samen is afgesproken: te laat is {goals}.",
  "goal.generalOne": "hoogstens {bound} vanaf {day}",
  "goal.link": "Alle doelstellingen",
  "goal.of": "{indicator}: {bound} op {day}",

  "trend.title": "Gaat het de goede kant op?",
  "chart.title": "Te laat of niet teruggebeld, per kwartaal: {scope}",
  "chart.description":
    "Twee lijnen van {from} tot en met {to}. Volgens inwoners: {experienced}. Volgens de terugbelverzoeken: {logged}.",
  "chart.line": "eerst {first}, laatst {last}",
  "chart.noLine": "te weinig om te tonen",
  "chart.experienced": "inwoners",
  "chart.logged": "verzoeken",
  "chart.point": "{period}: {share} ({low} tot {high}), n = {n}",
  "chart.note":
    "De doorgetrokken lijn is wat inwoners zeggen, de gestreepte wat in de terugbelverzoeken staat; de banden geven de 95%-zekerheid. Open punten: minder dan {indicative} antwoorden of verzoeken.",
  "chart.noteSaid":
    "De lijn is wat inwoners zeggen; de band geeft de 95%-zekerheid. Open punten: minder dan {indicative} antwoorden.",
  "chart.generalNote": "Het doel geldt voor alle klantcontacten samen.",
  "chart.breakNote":
    "Bij de onderbreking is de vraag aan inwoners veranderd: hun cijfers ervoor en erna zijn niet te vergelijken. De verzoeken worden steeds gelijk geteld.",
  "chart.few": "Er zijn te weinig kwartalen met genoeg antwoorden of verzoeken voor een lijn.",
  "chart.cut": "De as van het percentage is afgesneden: zij begint bij {start}.",
  "chart.table": "Te laat of niet teruggebeld, per kwartaal",

  "rows.team": "Welk team belt op tijd terug?",
  "rows.topic": "Waarover wordt er te laat teruggebeld?",
  "rows.channel": "Per kanaal",
  "rows.intro": "Bovenaan staat waar de meeste beloften te laat waren.",
  "rows.caption.team": "Terugbellen per team, {period}",
  "rows.caption.topic": "Terugbellen per onderwerp, {period}",
  "rows.caption.channel": "Terugbellen per kanaal, {period}",
  "rows.more": "Toon ook de {count} andere",
  "column.team": "Team",
  "column.topic": "Onderwerp",
  "column.channel": "Kanaal",
  "column.period": "Kwartaal",
  "column.promised": "Beloofd",
  "column.inTime": "Op tijd",
  "column.late": "Te laat",
  "column.open": "Nog open",
  "column.logged": "Te laat volgens verzoeken",
  "column.experienced": "Te laat volgens inwoners",
  "cell.basis": "{low} tot {high} · n\u00a0=\u00a0{n}",
  "cell.indicative": "indicatief",
  "cell.none": "geen antwoorden",
  "cell.noneLogged": "geen verzoeken",
  "cell.hidden": "te weinig",
  "cell.withheld": "niet getoond",
  "total.name": "Alles samen",
  "rows.note":
    "Een rij met minder dan {bound} antwoorden of verzoeken tonen wij niet. Soms blijft dan nog een rij weg (‘niet getoond’): anders was de verborgen rij uit het totaal af te leiden. Indicatief: minder dan {indicative}.",

  "source.title": "Hoe deze cijfers tot stand komen",
  "source.experienced":
    "Volgens inwoners: het antwoord op ‘{question}’. Te laat is ‘later’ of ‘nog niet’, van allen behalve ‘weet niet’.",
  "source.question": "Heeft de gemeente u binnen 2 werkdagen teruggebeld of gemaild?",
  "source.logged":
    "Volgens de terugbelverzoeken: te laat is teruggebeld na de laatste dag van de termijn, of nog niet teruggebeld terwijl die dag voorbij is.",
  "source.daysTerm": "Termijn",
  "source.days":
    "De termijn is {days, plural, one {# werkdag} other {# werkdagen}}: maandag tot en met vrijdag, zonder feestdagen en eigen sluitingsdagen. De dag van het verzoek telt niet mee.",
  "source.month": "Een verzoek en een antwoord tellen in de maand van het klantcontact, in Nederlandse tijd.",
  "source.interval":
    "De marge van een percentage is het 95%-interval van Wilson; een verandering is getoetst met dat van Newcombe.",
} as const;
