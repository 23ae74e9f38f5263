/** What is given out: files with tables, with all answers, and charts. */
export const exportNl = {
  "download.lead": "Download:",
  "download.csv": "CSV",
  "download.xlsx": "Excel",
  "download.svg": "SVG",
  "download.png": "PNG",
  "download.link": "{format} van ‘{title}’",

  "foot.title": "Meenemen",
  "foot.keep":
    "Het adres van deze pagina bewaart de periode en de filters: een collega die het opent, ziet hetzelfde. Elke pagina past bij het afdrukken op A4. Onder elke tabel en grafiek staan links om alleen die te downloaden.",
  "foot.selection": "Alle antwoorden in deze selectie",
  "foot.everything": "Alle antwoorden, alle maanden",
  "foot.first": "Zie vooraf hoe groot zo’n bestand is en wat erin staat",
  "foot.merged":
    "In deze bestanden is elke rij één ingevulde vragenlijst. Waar te weinig mensen antwoordden, staat het onderwerp er niet bij, of ook het kanaal of de maand niet. Zo zegt een bestand nooit meer over een kleine groep dan deze pagina’s. In een selectie op kanaal, onderwerp of team ontbreken de rijen waar dat niet bij staat.",

  "table.sheet": "Tabel",
  "definitions.sheet": "Definities",
  "definitions.term": "Begrip",
  "definitions.text": "Uitleg",

  "file.channels": "Rapportcijfer per kanaal",
  "file.topics": "Rapportcijfer per onderwerp",
  "file.teams": "Rapportcijfer per team",
  "file.months": "Rapportcijfer per maand",
  "file.callbacks": "Te laat teruggebeld",
  "file.title": "{table}: {scope}, {period}",
  "file.name": "{table} {from} {to}",

  "column.low": "95% zeker vanaf",
  "column.high": "95% zeker tot",
  "column.share8": "8 of hoger",
  "column.insufficient": "Onvoldoende (5 of lager)",
  "column.contacts": "Klantcontacten",
  "column.remark": "Opmerking",
  "column.month": "Maand",
  "column.from": "Van maand",
  "column.to": "Tot en met maand",
  "column.channel": "Kanaal",
  "column.topic": "Onderwerp",
  "column.team": "Team",
  "column.counts": "Telt mee in dit cijfer",
  "column.lowLimit": "Ondergrens van het stuk",
  "column.highLimit": "Bovengrens van het stuk",
  "column.nowN": "n nu",
  "column.grade": "rapportcijfer",
  "column.share": "deel",
  "column.points": "punten",
  "column.change": "Verschil",
  "column.changeLow": "Verschil, 95% zeker vanaf",
  "column.changeHigh": "Verschil, 95% zeker tot",
  "value.yes": "ja",
  "value.no": "nee",

  "remark.none": "geen antwoorden",
  "remark.hidden": "te weinig antwoorden om te tonen",
  "remark.withheld": "niet getoond: anders is een verborgen rij te berekenen",
  "remark.indicative": "indicatief",

  "picture.source": "Weerklank, {made}. {address}",
  "picture.none":
    "Op deze pagina staat geen grafiek met deze naam. Misschien zijn er te weinig antwoorden om haar te tekenen.",

  "targets.selection": "alle doelstellingen die gelden",
  "targets.scope": "Waarvoor",
  "targets.direction": "Richting",
  "targets.baseline": "Nulmeting",
  "targets.baselineYear": "Jaar van de nulmeting",
  "targets.owner": "Eigenaar",
  "targets.note": "Toelichting",
  "targets.said": "Oordeel in een zin",
  "targets.valueText":
    "Over de laatste 12 maanden; van cijfers van buiten het laatste cijfer. Leeg: te weinig antwoorden, of niet gemeten. Niet afgerond.",
  "targets.verdictText":
    "Van de waarde zonder afronding: 6,95 is minder dan 7. Ligt de datum nog voor ons, dan volgens de trend.",

  "about.what": "Wat dit is",
  "about.selection": "Selectie",
  "about.period": "Periode",
  "about.periodText": "{period} ({from} tot en met {to})",
  "about.question": "Vraag",
  "about.series": "Reeks",
  "about.seriesText":
    "{series}. Een reeks is één en dezelfde vraag. Verandert de vraag, dan begint een nieuwe reeks; reeksen tellen wij nooit bij elkaar op.",
  "about.n": "Antwoorden (n)",
  "about.nText":
    "Aantal mensen dat de vraag beantwoordde met een cijfer. Wie ‘weet niet’ koos, telt niet mee.",
  "about.mean": "Gemiddelde",
  "about.meanText": "Som van de rapportcijfers (1 tot en met 10), gedeeld door n. Niet afgerond.",
  "about.shares": "8 of hoger, onvoldoende",
  "about.sharesText": "Deel van n dat een 8, 9 of 10 gaf, en deel van n dat een 1 tot en met 5 gaf.",
  "about.interval": "95% zeker",
  "about.intervalText":
    "Bij een gemiddelde het interval van Student (t), bij een deel het interval van Wilson.",
  "about.welchText":
    "Van een verschil tussen gemiddelden het interval van Welch, van een verschil tussen delen dat van Newcombe. Ligt 0 erin, dan kan het verschil toeval zijn.",
  "about.aim": "Doel",
  "about.aimMean": "Vergeleken met het gemiddelde",
  "about.actionSides":
    "Hoogstens {months} hele maanden voor de actie, en hoogstens {months} erna. De maand waarin zij begon, telt in geen van beide.",
  "about.response": "Respons",
  "about.responseText":
    "Beantwoorde uitnodigingen, gedeeld door alle uitnodigingen die zijn aangekomen (verstuurd, bezorgd, beantwoord of verlopen).",
  "about.change": "Tegenover jaar eerder",
  "about.changeText": "Gemiddelde min het gemiddelde van dezelfde periode een jaar eerder, in punten.",
  "about.time": "Tijd",
  "about.timeText":
    "Een antwoord telt in de maand van het klantcontact, in Nederlandse tijd (Europe/Amsterdam).",
  "about.small": "Kleine aantallen",
  "about.smallText":
    "Onder {hidden} antwoorden tonen wij geen cijfer; onder {indicative} is het alleen een aanwijzing. Soms blijft nog een cijfer weg, omdat een verborgen cijfer er anders uit te berekenen is. Een leeg vak is geen 0.",
  "about.units": "Percentages",
  "about.unitsText":
    "In dit bestand staan delen als getal van 0 tot en met 1, getoond als percentage. In het CSV-bestand staan zij als getal van 0 tot en met 100.",
  "answers.title": "Alle antwoorden",
  "answers.sheet": "Antwoorden",
  "answers.allTime": "alle maanden",
  "answers.column": "Vraag in kolom ‘{header}’",
  "answers.columnText":
    "{question} Reeks {series}. Mogelijke antwoorden: {values}. Leeg: niet beantwoord, niet gevraagd, of niet getoond.",
  "answers.header": "{question} (reeks {series})",
  "answers.rows": "Rijen",
  "answers.rowsText":
    "Eén rij is één ingevulde vragenlijst. De volgorde zegt niets. Vragenlijsten waarvan geen enkel antwoord getoond kan worden, staan er niet in; tellingen kunnen daardoor iets lager zijn dan op het scherm. Een vraag die niet bij elk kanaal of onderwerp van een groep gesteld is, staat niet in de rijen van die groep.",
  "answers.span": "Periode",
  "answers.quarter": "{year} kwartaal {quarter}",
  "answers.labels": "Periode, kanaal, onderwerp, team",
  "answers.labelsText":
    "Een rij zegt niet meer dan het scherm laat zien. Kanaal en onderwerp staan er alleen bij als het scherm in die maand het aantal antwoorden van dat kanaal en onderwerp toont. Toont het scherm een maand niet, dan staat er een kwartaal of alleen een jaar. Wat te klein is, staat bij elkaar: elke groep met dezelfde gegevens telt minstens {hidden} antwoorden. Zo is ook samen met het scherm niet uit te rekenen wat een paar mensen antwoordden. Een filter kiest alleen rijen waarvan die gegevens er staan: bij een filter op kanaal ontbreken dus de rijen zonder kanaal.",
  "answers.left": "Staat er niet in",
  "answers.leftText":
    "Open antwoorden, de dag van het contact, de taal, het middel van uitnodiging, de vragenlijst en de vraag of iemand contact wil. Daarmee zou iemand herkenbaar kunnen zijn. Filters op taal, middel en vragenlijst gelden daarom niet voor dit bestand.",
  "answers.grade": "1 tot en met 10, ‘Weet niet’",
  "about.address": "Op het scherm",
  "about.made": "Gemaakt op",
} as const;
