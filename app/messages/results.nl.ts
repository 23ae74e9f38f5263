/** The page with results. Figures come in as text, already written the Dutch way. */
export const resultsNl = {
  "page.name": "Resultaten",
  "page.heading": "Rapportcijfers over {scope}, {period}",
  "page.n": "n = {n} antwoorden",
  "scope.everything": "alle klantcontacten",
  "scope.topics": "{count, plural, one {onderwerp} other {onderwerpen}} {names}",
  "scope.teams": "{count, plural, one {team} other {teams}} {names}",
  "scope.topTopics": "de {count} meest gebruikte onderwerpen van elk team",
  "scope.languages": "ingevuld in het {names}",
  "scope.media": "gevraagd per {names}",
  "scope.questionnaires": "vragenlijst {names}",
  "medium.email": "e-mail",
  "medium.sms": "sms",
  "medium.code": "code of QR",
  "medium.kiosk": "tablet aan de balie",
  "medium.link": "link in e-dienst",
  "scope.without": "zonder team",

  "filter.channel": "Kanaal",
  "filter.topic": "Onderwerp",
  "filter.team": "Team",

  "empty.here": "Geen antwoorden in deze selectie",
  "empty.hereText":
    "Over {scope} zijn er in deze periode ({period}) geen rapportcijfers. Dat is iets anders dan een laag cijfer: er is niets gemeten. Er zijn wel antwoorden van {first} tot en met {last}.",
  "empty.hereLink": "Wis alle filters",
  "empty.withheld": "Deze cijfers tonen wij niet",
  "empty.withheldText":
    "Met deze cijfers is na te rekenen wat elders verborgen is, omdat daar te weinig antwoorden zijn.",
  "empty.narrower": "Kies een langere periode of minder filters.",
  "empty.few": "Te weinig antwoorden om te tonen",
  "empty.fewText":
    "In deze selectie zijn er minder dan {bound} antwoorden. Cijfers over zo weinig mensen tonen wij niet: iemand zou herkenbaar kunnen zijn.",

  "state.over": "Gemeten over {period}.",
  "chart.title.1": "Gemiddeld rapportcijfer per maand",
  "chart.title.3": "Gemiddeld rapportcijfer per kwartaal",
  "chart.title.6": "Gemiddeld rapportcijfer per halfjaar",
  "chart.title.12": "Gemiddeld rapportcijfer per jaar",
  "chart.description": "Lijn van {from} tot en met {to}: eerst {firstValue}, laatst {lastValue}.{targets}",
  "chart.series": "rapportcijfer",
  "chart.point": "{period}: {mean} ({low} tot {high}), n = {n}",
  "chart.note":
    "De lijn is het gemiddelde, de band het gebied waarin het echte gemiddelde met 95% zekerheid ligt. Open punten: 10 tot 29 antwoorden. Waar de lijn ontbreekt, zijn er te weinig antwoorden.",
  "chart.breakNote":
    "Bij de onderbreking is de vraag veranderd: de cijfers ervoor en erna zijn niet te vergelijken.",
  "chart.otherSeries": "andere vraag",
  "chart.parallelNote":
    "De gestreepte lijn gaat over een andere vraag, die andere mensen kregen: vergelijk de lijnen niet met elkaar.",
  "chart.topTopicsNote":
    "De trede van {bound} geldt voor {most, plural, one {het meest gebruikte onderwerp} other {de # meest gebruikte onderwerpen}} van elk team.",
  "chart.cut": "De as van het rapportcijfer (1 tot 10) is afgesneden: zij begint bij {start}.",
  "chart.table": "Gemiddeld rapportcijfer in de tijd",

  "total.title": "Het cijfer",
  "total.mean": "Gemiddelde van alle antwoorden",
  "total.weighted": "Gewogen naar drukte per kanaal",
  "total.share8": "Geeft een 8 of hoger",
  "total.insufficient": "Geeft een onvoldoende (5 of lager)",
  "total.response": "Respons",
  "total.ofGrades": "van wie een cijfer gaf",
  "total.responseNote": "{answered} van {invited} uitnodigingen beantwoord",
  "total.explained":
    "Het gemiddelde van alle antwoorden leunt op de kanalen waar de meeste mensen antwoordden; het gewogen cijfer telt elk kanaal zo zwaar als het contacten had ({coverage} van de contacten telt mee).",
  "strata.note":
    "U kijkt naar een deel van de antwoorden: {scope}. Van een klantcontact is vooraf niet bekend in welke taal en met welke vragenlijst het beantwoord wordt. Daarom zijn hier geen respons, geen weging naar drukte en geen terugbelverzoeken te tellen.",
  "question.about": "Deze cijfers gaan over de vraag ‘{question}’",
  "question.intro":
    "{count, plural, one {In deze periode is ook een andere vraag gesteld. De antwoorden daarop tellen} other {In deze periode zijn ook andere vragen gesteld. De antwoorden daarop tellen}} nergens in mee, omdat ze niet te vergelijken zijn.",
  "question.unknown": "reeks {series}",
  "question.n": "{n, plural, one {# cijfer} other {# cijfers}}",
  "question.few": "minder dan {bound} cijfers",
  "question.back": "Terug naar de vraag die het laatst het meest gesteld is",
  "total.indicative": "Minder dan {bound} antwoorden: alleen een aanwijzing.",
  "total.interval": "{low} en {high}",

  "change.up": "{value} hoger dan {when}",
  "change.down": "{value} lager dan {when}",
  "change.uncertain": "{value} tegenover {when}: kan toeval zijn",
  "when.previous-year": "een jaar eerder",
  "when.previous-period": "de periode ervoor",
  "when.since": "de tijd vóór {month}",
  "change.sure": "meer dan toeval",
  "change.maybe": "kan toeval zijn",
  "change.none": "{when}: te weinig antwoorden",

  "table.channel": "Per kanaal",
  "table.topic": "Per onderwerp",
  "table.team": "Per team",
  "table.caption.channel": "Rapportcijfer per kanaal, {period}",
  "table.caption.topic": "Rapportcijfer per onderwerp, {period}",
  "table.caption.team": "Rapportcijfer per team, {period}",
  "table.n": "Antwoorden (n)",
  "table.shortN": "n",
  "table.mean": "Gemiddelde",
  "table.interval": "95% zeker tussen",
  "table.share8": "8 of hoger",
  "table.insufficient": "Onvoldoende",
  "table.response": "Respons",
  "table.change": "Tegenover {when}",
  "table.period": "Periode",
  "table.hidden": "te weinig antwoorden",
  "table.withheld": "niet getoond",
  "table.otherQuestion": "andere vraag",
  "table.series": "Reeks",
  "table.noAnswers": "geen antwoorden",
  "table.indicative": "indicatief",
  "table.total": "Alles samen",
  "table.more": "Toon ook de {count} kleinste",
  "table.notPrinted":
    "De {count} met de minste contacten staan niet in deze tabel. Wie ze op het scherm laat tonen, krijgt ze ook op papier.",
  "table.note":
    "Een rij met minder dan {bound} antwoorden tonen wij niet. Soms blijft dan nog een rij weg (‘niet getoond’): anders was de verborgen rij uit het totaal af te leiden. Indicatief: minder dan {indicative} antwoorden.",

  "callbacks.title": "Op tijd teruggebeld?",
  "callbacks.intro":
    "Twee kanten van hetzelfde: wat inwoners zeggen, en wat in de terugbelverzoeken is vastgelegd. Te laat is: later dan {days, plural, one {# werkdag} other {# werkdagen}}, of helemaal niet.",
  "callbacks.experienced": "Te laat volgens inwoners",
  "callbacks.logged": "Te laat volgens de terugbelverzoeken",
  "callbacks.experiencedOf": "van wie een terugbelafspraak had en het wist",
  "callbacks.loggedOf": "van de verzoeken waarvan de termijn om is",
  "callbacks.open": "{open, plural, one {# verzoek is} other {# verzoeken zijn}} nog binnen de termijn",
  "callbacks.goal": "Doel: {direction} {bound} op {day}",
  "callbacks.change": "Tegenover {when}: {changed}",
  "callbacks.points": "{points} procentpunt",
  "callbacks.chart": "Te laat of niet teruggebeld, per kwartaal",
  "callbacks.chartDescription":
    "Twee lijnen van {from} tot en met {to}. Volgens inwoners: {experienced}. Volgens de terugbelverzoeken: {logged}.{targets}",
  "callbacks.chartLine": "eerst {first}, laatst {last}",
  "callbacks.chartNoLine": "te weinig antwoorden",
  "callbacks.seriesExperienced": "inwoners",
  "callbacks.seriesLogged": "verzoeken",
  "callbacks.point": "{period}: {share} ({low} tot {high}), n = {n}",
  "callbacks.chartNote":
    "De doorgetrokken lijn is wat inwoners zeggen, de gestreepte wat in de terugbelverzoeken staat; de banden geven de 95%-zekerheid. Open punten: 10 tot 29 antwoorden of verzoeken.",
  "callbacks.breakNote":
    "Bij de onderbreking is de vraag aan inwoners veranderd: hun cijfers ervoor en erna zijn niet te vergelijken. De terugbelverzoeken worden steeds gelijk geteld.",
  "callbacks.otherQuestion":
    "In deze periode is de vraag aan inwoners veranderd. Alleen de antwoorden op de vraag die het laatst het meest gesteld is, tellen mee.",
  "callbacks.table": "Te laat of niet teruggebeld, in de tijd",
  "callbacks.tableExperienced": "Volgens inwoners",
  "callbacks.tableLogged": "Volgens verzoeken",

  "suspects.title": "{total, plural, one {# formulier} other {# formulieren}} apart gehouden als verdacht",
  "suspects.intro":
    "Deze formulieren lijken door een computer verstuurd, bijvoorbeeld door een programma dat links in e-mail controleert. Zij tellen in geen enkel cijfer mee, ook niet in de respons. De link van de inwoner blijft gewoon werken.",
  "suspects.too_fast": "{n} verstuurd binnen twee seconden na het openen van de pagina",
  "suspects.hidden_field": "{n} met tekst in een veld dat mensen niet zien",
  "suspects.too_many": "{n} boven de grens van een balie of code",
  "suspects.false_time": "{n} met een vals moment van openen",
  "suspects.person":
    "Is het toch een mens? Die krijgt de vraag ‘Klopt dit zo?’, verstuurt nog een keer, en telt dan gewoon mee. Het formulier staat dan niet meer in dit aantal.",

  "source.title": "Hoe deze cijfers tot stand komen",
  "source.gradeQuestion": "Welk rapportcijfer geeft u voor dit contact?",
  "source.grade":
    "Rapportcijfer: antwoord op ‘{question}’, van 1 tot en met 10. Wie ‘weet niet’ koos, telt niet mee.",
  "source.period": "Een antwoord telt in de maand van het klantcontact, in Nederlandse tijd.",
  "source.interval":
    "De marge van een gemiddelde is het 95%-interval van Student (t), die van een percentage het interval van Wilson. Of een verandering meer dan toeval is, volgt uit het interval van Welch: bij ‘kan toeval zijn’ ligt nul erin.",
  "source.rounding": "Cijfers zijn afgerond om te lezen; oordelen gaan over de niet-afgeronde waarde.",
  "source.response":
    "Respons: beantwoorde uitnodigingen gedeeld door alle uitnodigingen die zijn aangekomen.",
} as const;
