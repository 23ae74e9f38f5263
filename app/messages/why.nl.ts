/** What goes with the grade, on /results. */
export const whyNl = {
  "name.callback_on_time": "Op tijd teruggebeld",
  "name.waiting": "Snel aan de beurt",
  "name.understood": "Begrepen worden",
  "name.found_online": "Vinden op de website",
  "name.form_easy": "Formulier invullen",
  "name.done_online": "Alles online regelen",

  title: "Waarom?",
  intro:
    "Wat gaat samen met een hoog of laag cijfer, en hoe goed gaat dat nu? Links boven staat wat belangrijk is en minder goed gaat: daar is het meest te winnen.",
  "answer.act": "Hier is het meest te winnen: {aspects}.",
  "answer.aspect": "{aspect} ({share} positief)",
  "answer.unsure":
    "Waarschijnlijk is hier het meest te winnen: {aspects}. Zeker is dat niet, want de vragen liggen dicht bij elkaar.",
  "answer.none": "Wat het meest samengaat met het cijfer, gaat al beter dan de rest.",
  "answer.unproven":
    "Van geen enkele vraag is zeker dat zij met het rapportcijfer samengaat. Daarvoor zijn meer antwoorden nodig.",
  "answer.few": "Er zijn minder dan drie vragen om naast elkaar te zetten. Wat er wel is, staat in de tabel.",

  "state.none": "Naast het rapportcijfer is in deze selectie geen andere vraag beantwoord.",
  "state.few":
    "In deze selectie zijn er minder dan {bound} antwoorden. Kies een langere periode of minder filters.",
  "state.too_many":
    "Per taal, manier van vragen of vragenlijst moeten de antwoorden één voor één worden bekeken, en daarvoor zijn het er nu te veel. Kies een kortere periode, of laat ‘Taal’, ‘Gevraagd via’ en ‘Vragenlijst’ op alle staan.",
  behind:
    "{n, plural, one {Eén nieuw antwoord telt} other {# nieuwe antwoorden tellen}} hier nog niet in mee. Dat gebeurt vanzelf, binnen enkele minuten.",
  behindMany:
    "Meer dan {n} antwoorden tellen hier nog niet in mee. Zij worden nu verwerkt; kijk straks nog eens.",

  "chart.title": "Belangrijk en goed: {scope}, {period}",
  "chart.description":
    "{count, plural, one {Eén aspect} other {# aspecten}} in vier vakken. Belangrijk en minder goed: {act}. Belangrijk en goed: {keep}. Minder belangrijk en minder goed: {later}. Minder belangrijk en goed: {fine}.",
  "chart.nothing": "geen",
  "chart.x": "antwoordt positief",
  "chart.y": "samenhang met het rapportcijfer",
  "chart.detail":
    "{aspect}: samenhang {r} ({rLow} tot {rHigh}), n = {pairs}; {share} positief ({low} tot {high}), n = {n}",
  "chart.note":
    "Elk nummer is een vraag; de strepen zijn de 95%-zekerheid. De stippellijnen zijn het gemiddelde van de vragen met genoeg antwoorden. Een open rondje: niet zeker aan welke kant het ligt.",
  "chart.cut": "De as van het percentage is afgesneden: zij begint bij {start}.",
  "quadrant.act": "Hier verbeteren",
  "quadrant.keep": "Vasthouden",
  "quadrant.later": "Minder dringend",
  "quadrant.fine": "Gaat goed",
  "quadrant.unsure": "{quadrant}, niet zeker",

  "table.caption": "Samenhang met het rapportcijfer, {period}",
  "table.name": "Aspect",
  "table.aspect": "Vraag",
  "table.importance": "Samenhang met het cijfer",
  "table.strength": "Samenhang in woorden",
  "table.share": "Positief",
  "table.verdict": "Vak",
  "table.basis": "{low} tot {high} · n\u00a0=\u00a0{n}",
  "table.indicative": "indicatief",
  "table.hidden": "te weinig antwoorden",
  "table.withheld": "niet getoond",
  "table.same": "niet te bepalen: allen antwoordden gelijk",
  "strength.strong": "sterk",
  "strength.moderate": "redelijk",
  "strength.weak": "zwak",
  "strength.hardly": "nauwelijks",
  "strength.against": "omgekeerd",

  "source.title": "Hoe dit is uitgerekend",
  "source.correlation":
    "Samenhang is de correlatie van Pearson tussen het rapportcijfer en het antwoord op de vraag, van mensen die beide gaven: 0 is geen samenhang, 1 de grootst mogelijke. Het interval is dat van Fisher (z).",
  "source.words": "In woorden: vanaf 0,1 zwak, vanaf 0,3 redelijk, vanaf 0,5 sterk (Cohen).",
  "source.positive":
    "Positief: ‘helemaal eens’ of ‘eens’, ‘ja’ (vraag beantwoord), ‘binnen de norm’ (teruggebeld), of een 8 of hoger. ‘Weet niet’ telt niet mee.",
  "source.cause":
    "Samenhang is geen bewijs van oorzaak. Niet elke vraag is in elk kanaal gesteld: vergelijk daarom ook per kanaal.",
} as const;
