/** How a grade reads: 8 and up, 6 and 7, 4 and 5, 3 and down. */
export type Mood = "happy" | "fair" | "unhappy" | "angry";

/** What residents of the demonstration say about a topic. */
export const TOPIC_COMMENTS: Record<string, Record<Mood, readonly string[]>> = {
  paspoort: {
    happy: [
      "Mijn paspoort lag eerder klaar dan verwacht",
      "Binnen tien minuten had ik mijn nieuwe paspoort",
      "Fijn dat ik een sms kreeg toen mijn ID-kaart klaar lag",
    ],
    fair: [
      "Een paspoort mag wel goedkoper",
      "Op de site stond niet dat ik mijn oude paspoort mee moest nemen",
      "Ik kon pas over drie weken een afspraak maken voor een paspoort",
    ],
    unhappy: [
      "De pasfoto werd afgekeurd terwijl die bij de fotograaf gemaakt was",
      "Ik moest twee keer komen omdat er een formulier van mijn ex ontbrak",
      "Voor een ID-kaart van mijn dochter moest ik drie keer bellen",
    ],
    angry: [
      "Door jullie fout had ik geen paspoort toen we op vakantie gingen",
      "Spoedpaspoort aangevraagd en toen bleek de balie dicht",
    ],
  },
  rijbewijs: {
    happy: ["Rijbewijs verlengen ging heel makkelijk", "Mijn rijbewijs was er de volgende dag al"],
    fair: [
      "Rijbewijs verlengen kan bij andere gemeenten online, hier niet",
      "De prijs van het rijbewijs stond nergens duidelijk",
    ],
    unhappy: [
      "Ik moest een ochtend vrij nemen voor het ophalen van mijn rijbewijs",
      "Niemand vertelde dat ik eerst een gezondheidsverklaring nodig had voor mijn rijbewijs",
    ],
    angry: [
      "Mijn rijbewijs is verlopen doordat ik geen afspraak kon krijgen",
      "Rijbewijs kwijt aan jullie kant en ik mag opnieuw betalen",
    ],
  },
  verhuizing: {
    happy: ["De verhuizing doorgeven was zo gebeurd", "Ik kreeg meteen een bevestiging van mijn verhuizing"],
    fair: [
      "Ik wist niet of mijn kinderen automatisch mee verhuisden",
      "Bij de verhuizing moest ik mijn huurcontract uploaden, maar het bestand was te groot",
    ],
    unhappy: [
      "Twee weken na mijn verhuizing stond ik nog op het oude adres",
      "De brief over de verhuizing ging naar mijn oude adres",
    ],
    angry: [
      "Ik ben uitgeschreven zonder dat ik het wist",
      "Nog steeds ingeschreven op een adres waar ik al maanden niet woon",
    ],
  },
  uittreksel: {
    happy: [
      "Het uittreksel zat de volgende dag in de bus",
      "Uittreksel online aangevraagd en direct betaald, top",
    ],
    fair: ["Ik zou een uittreksel liever digitaal krijgen", "Welk uittreksel ik nodig had was even zoeken"],
    unhappy: [
      "Het uittreksel kwam te laat voor de notaris",
      "Ik heb betaald voor het verkeerde uittreksel en kreeg mijn geld niet terug",
    ],
    angry: ["Drie weken wachten op een papiertje van de burgerlijke stand"],
  },
  trouwen: {
    happy: [
      "De ambtenaar dacht mooi met ons mee over de trouwdag",
      "Alles rond ons huwelijk werd rustig uitgelegd",
    ],
    fair: [
      "De gratis trouwdata zijn erg snel vol",
      "Er staat veel informatie over trouwen, maar weinig over de kosten",
    ],
    unhappy: [
      "We kregen verschillende antwoorden over de getuigen",
      "De datum van ons huwelijk stond verkeerd in de bevestiging",
    ],
    angry: ["Twee maanden voor de bruiloft hoorden we dat er een document miste"],
  },
  geboorte: {
    happy: [
      "Aangifte van de geboorte was in een kwartier klaar en we kregen een leuk kaartje",
      "Heel lief geholpen bij de aangifte van onze zoon",
    ],
    fair: [
      "Fijn als de aangifte van geboorte ook online kan",
      "Niet handig dat je binnen drie dagen een afspraak moet vinden",
    ],
    unhappy: ["De naam van onze dochter stond met een tikfout in de akte"],
    angry: ["Met een baby van twee dagen drie kwartier in de wachtruimte gezeten"],
  },
  gemeentebelastingen: {
    happy: [
      "Eindelijk iemand die mij de aanslag kon uitleggen",
      "De WOZ-waarde is na mijn belletje netjes aangepast",
      "Betalen in tien keer was zo geregeld",
    ],
    fair: [
      "De brief over de belasting is lastig te begrijpen",
      "Waarom is de WOZ-waarde zo gestegen? Dat bleef onduidelijk",
      "De aanslag kwam later dan in de brief stond",
    ],
    unhappy: [
      "De rioolheffing klopt niet en niemand kan zeggen waarom",
      "Na mijn bezwaar tegen de WOZ heb ik niets meer gehoord",
      "Er is twee keer belasting afgeschreven",
    ],
    angry: [
      "Een aanmaning gekregen terwijl ik allang betaald had",
      "Elk jaar hogere belasting en je krijgt er niks voor terug",
      "Al vier maanden bezig over een aanslag van een huis dat ik verkocht heb",
    ],
  },
  kwijtschelding: {
    happy: [
      "Mijn kwijtschelding was binnen twee weken goedgekeurd",
      "Ik schaamde me, maar werd heel prettig geholpen met de kwijtschelding",
    ],
    fair: [
      "Voor kwijtschelding moet je wel erg veel papieren inleveren",
      "Het formulier voor kwijtschelding is lang",
    ],
    unhappy: [
      "Ik moest alle bankafschriften opnieuw opsturen",
      "Elk jaar opnieuw kwijtschelding aanvragen, dat kan toch anders",
    ],
    angry: [
      "Kwijtschelding afgewezen zonder uitleg",
      "Deurwaarder aan de deur terwijl mijn aanvraag nog liep",
    ],
  },
  parkeervergunning: {
    happy: ["Parkeervergunning was dezelfde dag nog actief", "Kenteken wijzigen ging in één minuut"],
    fair: ["De prijs van de parkeervergunning vind ik hoog", "Ik kon niet zien hoelang de wachtlijst is"],
    unhappy: [
      "Mijn nieuwe kenteken was niet doorgekomen en toen kreeg ik een boete",
      "De bezoekersregeling is ingewikkeld voor mijn moeder",
    ],
    angry: [
      "Al een jaar op de wachtlijst en nog steeds geen plek",
      "Boete gekregen terwijl mijn vergunning gewoon betaald was",
    ],
  },
  omgevingsvergunning: {
    happy: [
      "Goed meegedacht over onze dakkapel",
      "De vergunning voor de aanbouw kwam ruim binnen de termijn",
    ],
    fair: [
      "Het was lang onduidelijk of ik een vergunning nodig had voor mijn schutting",
      "De tekeningen moesten in een ander formaat, dat had eerder gezegd kunnen worden",
    ],
    unhappy: [
      "Na zes weken kreeg ik pas te horen dat mijn aanvraag niet compleet was",
      "Iedere keer iemand anders aan de lijn over onze verbouwing",
      "De termijn werd verlengd zonder reden",
    ],
    angry: [
      "Acht maanden wachten op een vergunning, de aannemer is inmiddels weg",
      "De ene ambtenaar zegt ja en de andere zegt nee",
      "Duizenden euro's leges en dan zo'n behandeling",
    ],
  },
  evenement: {
    happy: [
      "Voor onze straatbarbecue hadden we binnen een week toestemming",
      "Goed meegedacht over het plan voor het buurtfeest",
    ],
    fair: [
      "Veel papierwerk voor een klein feest",
      "Graag een voorbeeld van een plattegrond erbij voor het evenement",
    ],
    unhappy: [
      "De vergunning kwam pas twee dagen voor ons feest",
      "We moesten drie keer hetzelfde opsturen voor de avondvierdaagse",
    ],
    angry: ["Evenement afgelast omdat jullie de aanvraag waren vergeten"],
  },
  afval: {
    happy: [
      "De kapotte container is snel vervangen",
      "Nu weet ik wanneer het oud papier wordt opgehaald",
      "Nieuwe afvalpas lag na twee dagen in de bus",
    ],
    fair: [
      "De afvalkalender is lastig te vinden",
      "De ondergrondse container zit vaak vol in het weekend",
      "Ik wil graag een kleinere bak voor restafval",
    ],
    unhappy: [
      "De groene bak is nu al twee keer niet geleegd",
      "Mijn afvalpas werkt nog steeds niet",
      "De container ging weg en er kwam geen nieuwe",
    ],
    angry: [
      "Al drie weken ligt het afval hier op straat te stinken",
      "Vijf keer gebeld over de bak en nog is hij niet opgehaald",
      "Wel meer betalen en minder ophalen",
    ],
  },
  grofvuil: {
    happy: ["De oude bank was precies op de afgesproken dag weg", "Grofvuil aanmelden ging makkelijk"],
    fair: [
      "Pas over vier weken plek om grofvuil op te halen",
      "Ik wist niet dat er maximaal twee kuub mee mag",
    ],
    unhappy: [
      "Ze hebben de helft van het grofvuil laten staan",
      "De afspraak voor het grofvuil stond niet in het systeem",
    ],
    angry: ["Grofvuil niet opgehaald en daarna kreeg ík een brief over dumping"],
  },
  verlichting: {
    happy: ["De lantaarnpaal deed het de volgende avond weer", "Snel een monteur bij de lamp in onze straat"],
    fair: [
      "De lamp doet het weer, maar het duurde wel twee weken",
      "Ik kon op de kaart niet de goede lantaarnpaal aanklikken",
    ],
    unhappy: [
      "De lantaarnpaal knippert na de reparatie nog steeds",
      "Het is al een maand donker op het fietspad",
    ],
    angry: [
      "Drie keer gemeld en het is nog steeds pikdonker in onze steeg",
      "De melding over de lamp is afgesloten maar er is niemand geweest",
    ],
  },
  bestrating: {
    happy: [
      "De losse tegel lag na twee dagen weer recht",
      "Netjes herstraat, ik kan er weer langs met mijn rollator",
    ],
    fair: [
      "De stoep is gemaakt, maar er ligt nog zand",
      "Ik had graag gehoord wanneer ze zouden komen voor de stoep",
    ],
    unhappy: [
      "Het gat in de weg is gevuld en een week later weer open",
      "Van de stoeptegels heb ik niets meer gehoord",
    ],
    angry: [
      "Mijn moeder is gevallen over een tegel die ik al had gemeld",
      "De stoep ligt er al een half jaar gevaarlijk bij",
    ],
  },
  zwerfafval: {
    happy: ["De rommel naast de container was dezelfde dag weg", "Fijn dat er meteen iemand kwam opruimen"],
    fair: ["Opgeruimd, maar na een week ligt het er weer", "Misschien een extra prullenbak bij de school"],
    unhappy: [
      "Elke week troep naast de container en het houdt niet op",
      "Er is opgeruimd maar de matras hebben ze laten liggen",
    ],
    angry: [
      "De buurt verloedert en jullie doen niks",
      "Overal afval en ratten, ik heb het al tien keer gemeld",
    ],
  },
  groen: {
    happy: ["De tak boven het fietspad is snel gesnoeid", "Het plantsoen ziet er weer netjes uit"],
    fair: [
      "De heg is gesnoeid, maar het snoeiafval bleef liggen",
      "Ik begrijp dat de boom pas in het najaar gesnoeid wordt",
    ],
    unhappy: ["Het onkruid staat nog steeds kniehoog", "De boom neemt al het licht weg en er gebeurt niets"],
    angry: [
      "Zonder overleg zijn er drie gezonde bomen gekapt",
      "Door de wortels is mijn tuinmuur kapot en niemand reageert",
    ],
  },
  overlast: {
    happy: ["De wijkagent en de gemeente hebben samen met de jongeren gepraat, het is nu rustig"],
    fair: [
      "Er is iemand langs geweest, maar in het weekend is het weer raak",
      "Ik weet niet bij wie ik moet zijn: gemeente of politie",
    ],
    unhappy: [
      "De overlast van de hangplek is niet minder geworden",
      "Ik werd van de gemeente naar de politie gestuurd en weer terug",
    ],
    angry: [
      "Elke nacht herrie en ik krijg een standaard mailtje",
      "Wij slapen al maanden slecht en niemand doet iets",
    ],
  },
  bijstand: {
    happy: [
      "Mijn consulent luisterde echt en legde alles rustig uit",
      "De uitkering stond op tijd op mijn rekening",
    ],
    fair: ["Ik moet vaak dezelfde gegevens inleveren", "De brieven over mijn uitkering zijn moeilijk"],
    unhappy: [
      "Steeds een andere consulent, elke keer moet ik mijn verhaal opnieuw vertellen",
      "Mijn uitkering was een week te laat",
    ],
    angry: [
      "Ik word behandeld alsof ik een fraudeur ben",
      "Zes weken zonder geld gezeten door een fout bij jullie",
    ],
  },
  wmo: {
    happy: [
      "De mevrouw van de Wmo nam echt de tijd voor mijn man",
      "De traplift is sneller geplaatst dan ik dacht",
      "Prettig gesprek aan de keukentafel",
    ],
    fair: [
      "Goed geholpen met de Wmo, maar het duurde wel lang",
      "Ik had graag geweten wie mijn vaste contactpersoon is",
    ],
    unhappy: [
      "Op de scootmobiel wacht ik nu elf weken",
      "De huishoudelijke hulp is gestopt en er is geen vervanging",
    ],
    angry: [
      "Ik ben 84 en moet alles maar digitaal doen voor een beetje hulp",
      "De aanvraag voor mijn moeder is gewoon kwijt",
    ],
  },
  jeugdhulp: {
    happy: [
      "Eindelijk iemand die ons als ouders serieus neemt",
      "Snel een goede plek gevonden voor onze zoon",
    ],
    fair: [
      "Goed gesprek, maar de wachttijd bij de hulp zelf is lang",
      "Het was even zoeken wie er over jeugdhulp gaat",
    ],
    unhappy: ["School en gemeente wijzen naar elkaar", "Na het eerste gesprek over jeugdhulp werd het stil"],
    angry: ["Mijn dochter wacht al negen maanden op hulp"],
  },
  schulden: {
    happy: ["Ik ben zonder oordeel geholpen met mijn schulden", "Er is nu rust, dank aan de schuldhulp"],
    fair: ["De hulp is goed, maar het zijn veel formulieren", "Ik had deze hulp graag eerder gevonden"],
    unhappy: ["Ik moest vijf weken wachten op een eerste gesprek over mijn schulden"],
    angry: ["Terwijl ik op hulp wachtte, liepen mijn schulden op"],
  },
  algemeen: {
    happy: ["Ik kreeg direct het goede antwoord", "Vriendelijk doorverwezen naar de juiste plek"],
    fair: [
      "Het duurde even voor ik wist bij welke afdeling ik moest zijn",
      "De openingstijden op internet kloppen niet helemaal",
    ],
    unhappy: ["Ik ben drie keer doorverbonden", "Niemand wist het antwoord op mijn vraag"],
    angry: ["Van het kastje naar de muur gestuurd", "Uiteindelijk heb ik het zelf maar uitgezocht"],
  },
};
