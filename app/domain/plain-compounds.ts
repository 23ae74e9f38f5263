/** Long words that people do know, as they have them in their hands or do them. */
export const EVERYDAY_LONG = new Set(
  `contactformulier burgerservicenummer burgerservicenummers identiteitskaart identiteitsbewijs identiteitsbewijzen vriendelijkheid waarschijnlijk verantwoordelijk tegenovergestelde
  ziektekostenverzekering zorgverzekering telefoongesprek telefoonnummers medewerkers verjaardagskaart huishoudelijk
  rijbewijsaanvraag gemeentesecretaris burgemeester buitengewoon aanvraagformulier parkeervergunning
  parkeervergunningen boodschappenlijst ziekenhuisopname rekeningnummers persoonlijke bijeenkomsten
  aanvraagformulieren contactformulieren identiteitskaarten voetbalvereniging basisschool vrijwilligerswerk
  gebruikersnaam verhuisbericht woningcorporatie belastingdienst belastingaangifte kinderopvangtoeslag zwangerschapsverlof
  gemeentehuis gemeentewinkel huisvuilcontainer ondergrondse verkeersregelaar vertrouwenspersoon arbeidsovereenkomst
  tegelijkertijd buitenlandse oorspronkelijk aantrekkelijk ontzettend teleurgesteld verschrikkelijk rijvaardigheid`.split(
    /\s+/,
  ),
);

/** Long words with what people say. Under the form without the ending of a plural or an adjective. */
export const SHORTER: Record<string, string> = {
  aansprakelijkheid: "wie de schade betaalt",
  arbeidsongeschiktheid: "niet kunnen werken",
  arbeidsongeschikt: "niet kunnen werken",
  begrijpelijkheid: "of u het begrijpt",
  behulpzaamheid: "of iemand u hielp",
  belanghebbende: "wie het aangaat",
  belastingplichtige: "wie belasting betaalt",
  beschikbaarstelling: "geven",
  besluitvormingsproces: "hoe wij besluiten",
  bestemmingsplanwijziging: "ander plan voor dit gebied",
  betrouwbaarheid: "of u op ons kunt rekenen",
  buitengebruikstelling: "sluiten, stoppen",
  deskundigheidsniveau: "kennis",
  dienstverleningsconcept: "hoe wij u helpen",
  dienstverleningskanaal: "telefoon, balie of website",
  dienstverleningsniveau: "hoe goed wij u helpen",
  dienstverlenende: "die u helpt",
  duurzaamheidsmaatregel: "iets wat goed is voor het milieu",
  gebruiksvriendelijk: "makkelijk te gebruiken",
  gebruiksvriendelijkheid: "of het makkelijk te gebruiken is",
  gemeenschappelijk: "samen, van iedereen",
  herindicatiegesprek: "nieuw gesprek over uw hulp",
  inburgeringsplichtige: "wie moet inburgeren",
  inkomensafhankelijk: "hangt af van uw inkomen",
  klantvriendelijkheid: "of wij vriendelijk zijn",
  klanttevredenheid: "wat u van ons vindt",
  klanttevredenheidsonderzoek: "vragen over wat u van ons vindt",
  klantcontactcentrum: "medewerkers die u aan de telefoon helpen",
  leefbaarheidsprobleem: "overlast in de buurt",
  ondersteuningsbehoefte: "hulp die u nodig heeft",
  overeenkomstig: "volgens",
  toegankelijkheid: "of iedereen het kan gebruiken",
  uitkeringsgerechtigde: "wie een uitkering krijgt",
  verantwoordelijkheid: "taak, wie ervoor zorgt",
  vergunningsaanvraag: "aanvraag voor een vergunning",
  vergunningverlening: "een vergunning geven",
  vergunningsplichtig: "u heeft er een vergunning voor nodig",
  werkgelegenheid: "werk, banen",
  zelfredzaamheid: "of u zelf kunt doen wat nodig is",
  zorgvuldigheid: "of wij goed opletten",
  tevredenheidsonderzoek: "vragen over wat u ervan vond",
  bereikbaarheidstijd: "wanneer u ons kunt bellen",
  maatschappelijk: "van de samenleving",
  administratiekosten: "kosten voor het papierwerk",
  informatievoorziening: "uitleg, informatie",
  informatieverstrekking: "uitleg, informatie",
  communicatiemiddel: "brief, mail of telefoon",
  gemeentegrensoverschrijdend: "in meer gemeenten",
  huisvestingsproblematiek: "problemen met wonen",
  onderhoudswerkzaamheid: "onderhoud",
  werkzaamheden: "werk",
  rioleringswerkzaamheid: "werk aan het riool",
  wegwerkzaamheden: "werk aan de weg",
  afvalinzamelingsbeleid: "hoe wij afval ophalen",
  telefoonbereikbaarheid: "of u ons kunt bellen",
};

/** Words that compounds of municipalities are made of. */
export const COMPOUND_PARTS = new Set(
  `aanbod aangifte aanmaning aanmelding aanpak aanslag aanvraag aanvullend aanwijzing adres administratie advies adviseur
  afdeling afhandeling afspraak afspraken afval akte ambtenaar antwoord apparaat arbeid auto balie bedrag bedrijf begeleiding begroting beheer
  behandeling behoefte beleid belasting beoordeling bericht beroep beschikking besluit bestemming bestuur betaling
  beveiliging bevolking bewijs bewoner bezoek bezwaar bijdrage bijeenkomst bijstand boete boom boot bouw breed brief budget buurt
  burger bureau centrum commissie communicatie concept consulent contact container controle dag datum deel dienst dienstverlening digitaal
  document dossier draag duurzaam duur eigen eigenaar eigenaren einde energie enquête evenement examen fase fiets figuur fonds formulier
  functie gebied gebouw gebruik gebruiker gegeven geld gehandicapten geluid gemeente gemeenschap geschil gesprek gezin gezondheid goed
  grafrecht grens groen groep grond grof vuil hal handhaving handeling helft heffing hek herinnering hondenbelasting hond horeca
  huis huishouding huishoudelijk huisvesting hulp hulpmiddel huur identiteit indeling indiening indicatie informatie ingang
  inkomen inkomensverklaring inrichting inschrijving inspraak inspectie instantie instelling integratie intake inwoner inzage inzameling jaar
  jeugd jongeren kaart kamer kanaal kantoor keten kind kinderen klacht klant kosten kwaliteit kwijtschelding label leeftijd leerling leer
  leerplicht leges lijst loket loon maatregel maatschappij machtiging mantelzorg markt meldpunt melding methode middel milieu
  monument naam naturalisatie nacht nummer omgeving onderhoud onderneming ondernemer ondersteuning onderwijs onderzoek
  ontheffing ontwikkeling onroerend opgave opleiding opvang organisatie ouder ouderen overlast overleg overzicht paspoort parkeer
  parkeren participatie pas periode persoon plaats plan planning plannen plek plicht portaal post principe probleem procedure proces product
  programma project raad rapport recht regel regeling register registratie reactie reclame rente resultaat richting riool
  rijbewijs ruimte samenwerking schade scholen school schuld schuldhulp sector seizoen service situatie sloop snelheid soort sport
  stad stand status steun stelsel straat subsidie systeem taak tarief tegemoetkoming termijn terras terugbel telefoon tevredenheid
  tijd toekenning toelage toelichting toeslag toestemming toets toezicht traject uitbetaling uitgifte uitkering uitreiking uittreksel uitvoering vaardigheid
  vaststelling vastgoed veiligheid verandering verblijf verbetering verbinding verdeling vereniging vergoeding vergunning verhuizing
  verhuur verkeer verklaring verlenging verlening verlichting vermogen verordening verplichting verslag verstrekking verwerking verzekering
  verzoek verzoek vervoer voertuig volgorde voorbereiding voorkeur voorlichting voorwaarde voorziening vorm vraag vragen vrijstelling
  vrijwilliger wacht water wegen weg werk wet wijk wijziging winkel wonen woning woon zaak zelf ziekte zitting zone zorg
  toegang gang baan hof gedrag code pleging handel doel groot klein jaarlijks verbruik meter dossier ophaal ophaaldag stort
  sociaal domein gebrek beperking oplossing antwoordtermijn beslis beslissing beslistermijn betrokkenheid bevoegdheid verantwoording
  verwachting ervaring waardering beleving meting tegen prestatie norm ambitie strategie visie stuk stukken nota kader`.split(
    /\s+/,
  ),
);
