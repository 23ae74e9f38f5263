/** The page on who answered: /results/respondents. */
export const respondentsNl = {
  name: "Wie antwoordden",
  heading: "Wie vulde de vragenlijst in? {scope}, {period}",
  intro:
    "Een cijfer zegt alleen iets over alle inwoners als genoeg mensen antwoorden, en niet vooral mensen van één kanaal. Hier ziet u waar u op de cijfers kunt bouwen, en waar niet.",

  "answer.fine": "Op deze cijfers kunt u bouwen: {rate} van wie een uitnodiging kreeg, antwoordde.",
  "answer.few": "Voorzichtig: er zijn minder dan {indicative} antwoorden.",
  "answer.low":
    "Voorzichtig: maar {rate} van wie een uitnodiging kreeg, antwoordde. Onder {low} weten wij te weinig van wie zwijgt.",
  "answer.lopsided":
    "Let op: {rate} antwoordde, maar niet gelijk verdeeld. {groups, plural, one {Eén kanaal of onderwerp weegt} other {# kanalen of onderwerpen wegen}} veel zwaarder of lichter dan {groups, plural, one {zijn} other {hun}} deel van de contacten.",
  "answer.unknown": "Van deze selectie is niet te zeggen hoeveel mensen antwoordden.",

  "stat.contacts": "Klantcontacten",
  "stat.contactsNote": "gevraagd of niet",
  "stat.invited": "Uitnodigingen aangekomen",
  "stat.invitedNote": "{share} van de contacten",
  "stat.rate": "Respons",
  "stat.rateNote": "{answered} van {invited} uitnodigingen beantwoord",
  "stat.bias": "Cijfer kan hooguit zo veel afwijken",
  "stat.biasValue": "± {points}",
  "stat.biasNote": "doordat het ene kanaal meer antwoordt dan het andere",

  "ignored.title": "Dit filter telt hier niet mee",
  "ignored.text":
    "Wie niet antwoordde, heeft geen {parts}. Deze pagina gaat daarom over alle uitnodigingen van de rest van uw selectie.",
  "ignored.language": "taal van het antwoord",
  "ignored.medium": "medium",
  "ignored.questionnaire": "vragenlijst",

  "empty.title": "Niemand is gevraagd in deze selectie",
  "empty.text":
    "Voor {scope} is er in deze periode ({period}) geen uitnodiging aangekomen. Kies een andere periode of minder filters.",
  "empty.link": "Wis alle filters",
  "hidden.few": "In deze selectie zijn er minder dan {bound} antwoorden. Hoeveel precies tonen wij niet.",
  "hidden.withheld": "Met dit aantal is na te rekenen wat elders verborgen is.",
  "hidden.narrower": "Kies een langere periode of minder filters.",

  "rows.channel": "Per kanaal",
  "rows.topic": "Per onderwerp",
  "rows.team": "Per team",
  "rows.intro":
    "Naast de respons staat hoe zwaar een {group} weegt: welk deel van de contacten, en welk deel van de antwoorden.",
  "rows.group.channel": "kanaal",
  "rows.group.topic": "onderwerp",
  "rows.group.team": "team",
  "rows.caption.channel": "Respons per kanaal, {period}",
  "rows.caption.topic": "Respons per onderwerp, {period}",
  "rows.caption.team": "Respons per team, {period}",
  "rows.more": "Toon ook de {count} kleinste",
  "column.channel": "Kanaal",
  "column.topic": "Onderwerp",
  "column.team": "Team",
  "column.invited": "Gevraagd (n)",
  "column.answered": "Antwoordden",
  "column.rate": "Respons",
  "column.interval": "95% zeker tussen",
  "column.ofContacts": "Deel van alle contacten",
  "column.ofAnswers": "Deel van alle antwoorden",
  "column.from": "Van",
  "column.to": "Tot en met",
  "column.weight": "Deel van contacten → antwoorden",
  "column.verdict": "Kunt u erop bouwen?",
  "total.name": "Alles samen",
  "cell.interval": "{low} en {high}",
  "cell.weight": "{contacts} → {answers}",
  "cell.hidden": "te weinig",
  "cell.withheld": "niet getoond",
  "cell.none": "niet gevraagd",
  "verdict.fine": "Ja",
  "verdict.few": "Nee: te weinig antwoorden",
  "verdict.low": "Nee: lage respons",
  "verdict.heavy": "Weegt te zwaar",
  "verdict.light": "Weegt te licht",
  "verdict.unasked": "Niet gevraagd",

  "rule.title": "Wanneer kunt u op een cijfer bouwen?",
  "rule.few": "Te weinig antwoorden: minder dan {indicative}.",
  "rule.low": "Lage respons: minder dan {low} van wie een uitnodiging kreeg, antwoordde.",
  "rule.side":
    "Weegt te zwaar of te licht: het deel van de antwoorden is meer dan twee keer zo groot, of meer dan twee keer zo klein, als het deel van de contacten, en scheelt minstens {points} procentpunt.",
  "rule.cure":
    "Weegt een kanaal te zwaar? Kijk dan naar het cijfer dat gewogen is naar drukte per kanaal (op het overzicht), of kies één kanaal.",

  "time.title.week": "Respons per week",
  "time.title.month": "Respons per maand",
  "chart.title.week": "Respons per week van het contact: {scope}",
  "chart.title.month": "Respons per maand van het contact: {scope}",
  "chart.description":
    "Lijn van {from} tot en met {to}: eerst {first}, laatst {last}. Laagste {least}, hoogste {most}.",
  "chart.series": "respons",
  "chart.detail": "{period}: {rate} ({low} tot {high}), n = {n} uitnodigingen",
  "chart.note.week":
    "De band is de 95%-zekerheid. Een week staat er alleen in met minstens {bound} antwoorden, ook in elke maand waarin zij ligt. Soms blijft nog een week weg: anders was een kleinere na te rekenen.",
  "chart.note.month":
    "De band is de 95%-zekerheid. Maanden met minder dan {bound} antwoorden staan er niet in.",
  "chart.because.long": "Per maand, omdat de periode langer is dan een jaar.",
  "chart.because.narrow":
    "Per maand: van een onderwerp of team tonen wij geen weken, omdat kleine aantallen dan na te rekenen zijn.",
  "chart.because.few":
    "Per maand: de meeste weken hebben te weinig antwoorden om ze te tonen zonder dat kleine aantallen na te rekenen zijn.",
  "chart.noteYoung":
    "De laatste dagen zijn nog niet compleet (open punt): wie net gevraagd is, kan nog antwoorden.",
  "chart.few.week": "Er zijn te weinig weken met genoeg antwoorden voor een lijn.",
  "chart.few.month": "Er zijn te weinig maanden met genoeg antwoorden voor een lijn.",
  "chart.cut": "De as van het percentage is afgesneden: zij begint bij {start}.",
  "chart.table": "Respons in de tijd",
  "chart.period": "Periode",
  "chart.week": "week {week}, {from} tot en met {to}",
  "chart.young": "nog niet compleet",

  "source.title": "Hoe deze cijfers tot stand komen",
  "source.rate":
    "Respons: beantwoorde uitnodigingen gedeeld door alle uitnodigingen die zijn aangekomen. Wie niet gevraagd is, telt niet mee; het interval is dat van Wilson.",
  "source.parts":
    "Welk deel van alle contacten in de selectie, en welk deel van alle beantwoorde uitnodigingen, van deze rij is.",
  "source.contact": "Alles telt in de week of maand van het klantcontact, in Nederlandse tijd.",
  "source.hidden":
    "Waar minder dan {bound} mensen antwoordden, tonen wij niet hoeveel. Soms blijft dan nog een rij weg (‘niet getoond’): anders was de verborgen rij na te rekenen.",
  "source.bias":
    "Hooguit zo veel afwijken: de spreiding van de respons tussen de kanalen, gedeeld door de gemiddelde respons, maal de spreiding van de cijfers (Schouten, Cobben en Bethlehem, CBS 2009). Het gaat alleen over verschillen tussen kanalen.",
} as const;
