/** The first page of results: where it is good or bad, and whether it is moving. Figures come in as text. */
export const overviewNl = {
  "map.title": "Waar gaat het goed, en waar niet?",
  "map.intro":
    "{isTarget, select, true {Per kanaal en onderwerp, tegenover het doel van {aim}.} other {Per kanaal en onderwerp, tegenover het gemiddelde van {aim}: voor deze selectie is er geen doel.}} Bovenaan en links staat wat het totaal het meest omlaag trekt: {weighs, select, contacts {veel contacten} other {veel antwoorden}} en ver onder {isTarget, select, true {het doel} other {het gemiddelde}}.",
  "map.none": "Te weinig antwoorden om kanalen en onderwerpen naast elkaar te zetten.",
  "map.noneText": "Kies een langere periode of minder filters.",
  "map.worst": "Dit trekt het totaal het meest omlaag",
  "map.worstItem":
    "{topic}, {channel}: {value} (n\u00a0=\u00a0{n}). Op {isTarget, select, true {het doel} other {het gemiddelde}} zou het totaal {pull} hoger zijn.",
  "map.worstNone":
    "Geen enkel kanaal of onderwerp ligt onder {isTarget, select, true {het doel} other {het gemiddelde}}.",
  "map.caption": "Gemiddeld rapportcijfer per onderwerp en kanaal, {period}",
  "map.topic": "Onderwerp",
  "map.pull": "Kost het totaal",
  "map.printed": "Op papier: alleen de onderwerpen die het totaal het meest omlaag trekken.",
  "map.more": "Toon ook de {count} andere onderwerpen",
  "map.hidden": "niet getoond",
  "map.nothing": "geen antwoorden",
  "map.n": "n\u00a0{n}",
  "map.heat.there": "op het doel of hoger",
  "map.heat.near": "minder dan 0,5 eronder",
  "map.heat.below": "0,5 tot 1 eronder",
  "map.heat.far": "1 of meer eronder",
  "map.heat.thereMean": "op het gemiddelde of hoger",
  "map.legend": "Wat de vakken zeggen",
  "map.legendHidden":
    "×: niet getoond, want er zijn minder dan {bound} antwoorden, of zo’n vak zou uit andere cijfers na te rekenen zijn. Leeg: geen antwoorden.",
  "map.explained":
    "Kost het totaal: hoeveel hoger het gewogen cijfer zou zijn als dit op {isTarget, select, true {het doel} other {het gemiddelde}} zat. Elk vak weegt naar zijn {weighs, select, contacts {aantal contacten} other {aantal antwoorden: onder dit filter zijn contacten niet te tellen}}. Vakken die niet getoond worden, tellen niet mee. Met een plusteken: dit trekt het totaal juist omhoog.",

  "moving.title": "Is er beweging?",
  "moving.none": "In deze selectie is er geen vergelijking met eerder te tonen.",
  "moving.caption": "Gemiddeld rapportcijfer nu en eerder",
  "moving.against": "Vergeleken met",
  "moving.previous-period": "De periode ervoor",
  "moving.previous-year": "Dezelfde periode een jaar eerder",
  "moving.since": "Vóór {month}",
  "moving.first": "De eerste metingen",
  "moving.before": "Toen",
  "moving.now": "Nu",
  "moving.n": "n toen",
  "moving.change": "Verschil",
  "moving.interval": "95% zeker tussen",
  "moving.verdict": "Oordeel",
  "moving.up": "Hoger, meer dan toeval",
  "moving.down": "Lager, meer dan toeval",
  "moving.uncertain": "Kan toeval zijn",
  "moving.because.none": "Toen is er niet gemeten",
  "moving.because.other_question": "Toen is een andere vraag gesteld: niet te vergelijken",
  "moving.because.few": "Toen te weinig antwoorden",
  "moving.underWay":
    "Deze periode is nog niet voorbij: zij telt tot en met vandaag. Eerdere perioden tellen met al hun maanden.",
  "moving.rounding":
    "Een verschil kan 0,1 afwijken van ‘nu’ min ‘toen’, want het is uit cijfers met meer decimalen berekend.",
  "moving.seasons":
    "Alleen een jaar eerder zijn het dezelfde maanden. Bij de andere kan ook het seizoen verschil maken.",
  "moving.sentence.up": "Het cijfer is {change} hoger dan {when}: meer dan toeval.",
  "moving.sentence.down": "Het cijfer is {change} lager dan {when}: meer dan toeval.",
  "moving.sentence.uncertain":
    "Of het cijfer anders is dan {when}, is niet te zeggen: het verschil ({change}) kan toeval zijn.",
  "moving.when.previous-period": "in de periode ervoor",
  "moving.when.previous-year": "een jaar eerder",
  "moving.when.since": "vóór {month}",
  "moving.when.first": "bij de eerste metingen",
  "moving.sinceLabel": "Vergelijk met de tijd vóór een maand",
  "moving.sinceHint": "Bijvoorbeeld de maand waarin iets is veranderd. Niet later dan {month}.",
  "moving.sinceSubmit": "Vergelijk",
} as const;
