import type { Channel } from "~/domain/contact";
import type { Mood } from "./comments-by-topic";

type Way = "phone" | "counter" | "mail" | "digital" | "chat" | "report" | "visit";

/** Channels about which residents say the same kind of things. */
export const WAY_OF_CHANNEL: Record<Channel, Way> = {
  phone: "phone",
  counter: "counter",
  email: "mail",
  contact_form: "mail",
  post: "mail",
  e_service: "digital",
  website: "digital",
  social_media: "chat",
  whatsapp: "chat",
  report: "report",
  home_visit: "visit",
};

export const CHANNEL_COMMENTS: Record<Way, Record<Mood, readonly string[]>> = {
  phone: {
    happy: [
      "Ik kreeg meteen iemand aan de lijn",
      "De mevrouw aan de telefoon was heel vriendelijk",
      "Een duidelijk antwoord van de meneer aan de telefoon",
      "Rustig te woord gestaan",
      "Ze bleef aan de lijn tot het geregeld was",
    ],
    fair: [
      "Het keuzemenu is wel lang",
      "Ik stond een kwartier in de wacht",
      "Aardige medewerker, maar ze moest het steeds navragen",
      "De muziek in de wacht mag zachter",
      "Ik werd één keer doorverbonden, daarna ging het goed",
    ],
    unhappy: [
      "Lang in de wacht gestaan en toen viel de verbinding weg",
      "Ik werd twee keer doorverbonden naar iemand die er niet was",
      "De medewerker klonk gehaast",
      "Aan de telefoon zeiden ze iets anders dan op de site staat",
    ],
    angry: [
      "Veertig minuten in de wacht, niet normaal",
      "De telefoon werd er gewoon op gegooid",
      "Niemand voelt zich verantwoordelijk",
      "Ik heb nu zeven keer gebeld",
    ],
  },
  counter: {
    happy: [
      "Vriendelijke dame aan de balie",
      "Op tijd aan de beurt en goed geholpen",
      "De gastvrouw bij de ingang hielp meteen",
      "Snelle en nette service",
      "De medewerker had humor, dat maakt het leuk",
    ],
    fair: [
      "Het gemeentehuis is moeilijk te vinden met de bus",
      "Tien minuten later aan de beurt dan mijn afspraak",
      "Graag ook op zaterdag open",
      "Er was weinig privacy aan de balie",
      "De aanmeldzuil werkte niet goed",
    ],
    unhappy: [
      "Drie kwartier gewacht terwijl ik een afspraak had",
      "De baliemedewerker keek me nauwelijks aan",
      "Iedereen in de wachtruimte kon meeluisteren",
      "Van de vijf balies waren er twee open",
    ],
    angry: [
      "Wegens storing weer naar huis gestuurd, niemand had gebeld",
      "Onbeschoft behandeld aan de balie",
      "Een halve dag vrij genomen voor niks",
    ],
  },
  mail: {
    happy: [
      "Binnen een dag een duidelijk antwoord",
      "Persoonlijke mail terug, dat is prettig",
      "Netjes alle vragen beantwoord",
      "Sneller antwoord dan ik had verwacht",
    ],
    fair: [
      "Het antwoord was goed, maar kwam na een week",
      "Ik kreeg een standaardtekst, de helft ging niet over mij",
      "De mail stond vol moeilijke woorden",
      "Ik had liever een belletje gehad",
    ],
    unhappy: [
      "Pas na twee herinneringen kreeg ik antwoord",
      "Het antwoord ging niet over mijn vraag",
      "Er stond geen naam of nummer onder de mail",
      "In de brief staat iets anders dan in de mail",
    ],
    angry: [
      "Al drie weken geen antwoord, alleen een ontvangstbevestiging",
      "Mijn mail is gewoon genegeerd",
      "Antwoord van een robot, zo voelt het",
    ],
  },
  digital: {
    happy: [
      "Binnen vijf minuten geregeld vanaf de bank",
      "Inloggen met DigiD ging goed",
      "Duidelijke stappen, ook op mijn telefoon",
      "Kan zo blijven, handig dat het 's avonds kan",
    ],
    fair: [
      "Op mijn telefoon was het formulier lastig in te vullen",
      "Ik moest drie keer hetzelfde invullen",
      "De zoekfunctie geeft te veel resultaten",
      "Ik kon mijn aanvraag niet tussendoor opslaan",
    ],
    unhappy: [
      "De pagina liep vast bij het betalen",
      "Na het inloggen was alles wat ik had ingevuld weg",
      "Ik kon nergens zien of mijn aanvraag is aangekomen",
      "De uitleg is alleen te volgen als je bij de gemeente werkt",
    ],
    angry: [
      "Vier keer geprobeerd en elke keer een foutmelding",
      "Alles moet online en dan werkt het niet",
      "Met mijn schermlezer is dit formulier niet te doen",
    ],
  },
  chat: {
    happy: [
      "Lekker snel antwoord via de app",
      "Handig, zo'n berichtje sturen",
      "Binnen een uur reactie, super",
    ],
    fair: [
      "Prima, maar in het weekend reageert niemand",
      "Ik moest toch nog mailen",
      "Kort antwoord, maar het klopte wel",
    ],
    unhappy: [
      "Ik werd alleen naar de website gestuurd",
      "Pas na twee dagen reactie op mijn bericht",
      "Mijn foto kwam niet aan",
    ],
    angry: ["Op mijn bericht nooit iets gehoord", "Een smiley als antwoord op een serieuze klacht"],
  },
  report: {
    happy: [
      "Netjes bericht gekregen toen het klaar was",
      "Melden via de kaart werkt heel handig",
      "Goed dat er zo snel iets mee gedaan is",
    ],
    fair: [
      "Opgelost, maar ik hoorde er niets van",
      "Ik had graag tussendoor een bericht gekregen",
      "Het melden ging goed, de oplossing duurde lang",
    ],
    unhappy: [
      "Mijn melding is gesloten maar het probleem is er nog",
      "Na drie weken nog geen reactie",
      "Geen idee wat er met mijn melding gebeurt",
      "Het is maar half gemaakt",
    ],
    angry: [
      "Vierde melding over hetzelfde, waarom doe ik de moeite nog",
      "Melding afgehandeld zonder dat er iemand is komen kijken",
      "Melden heeft geen zin in deze gemeente",
    ],
  },
  visit: {
    happy: [
      "Prettig bezoek, ze nam alle tijd",
      "Er werd goed geluisterd",
      "Hij kwam precies op tijd en legde alles uit",
    ],
    fair: [
      "Goed gesprek, ik wacht nog op het verslag",
      "Mijn dochter had er graag bij geweest, dat was niet gevraagd",
    ],
    unhappy: ["Hij kwam een uur later dan afgesproken", "Het verslag klopt niet met wat ik gezegd heb"],
    angry: ["Er kwam niemand opdagen en ik zat de hele middag te wachten"],
  },
};

/** About a promise to call back: as it went. */
export const CALLBACK_COMMENTS = {
  within_norm: [
    "Ik werd dezelfde dag nog teruggebeld",
    "Fijn dat ze echt terugbelden",
    "De volgende ochtend had ik al iemand aan de lijn",
  ],
  later: [
    "Terugbellen duurde vier dagen in plaats van twee",
    "Ik moest zelf weer bellen voordat ik werd teruggebeld",
    "Uiteindelijk teruggebeld, maar te laat",
    "Zeg dan niet dat er binnen twee dagen gebeld wordt",
    "Toen ze terugbelden was ik net aan het werk, kies een tijd in overleg",
  ],
  not_yet: [
    "Ik ben nog steeds niet teruggebeld",
    "Er zou iemand bellen, maar ik heb niks gehoord",
    "Beloofd is beloofd: bel gewoon terug",
    "Al anderhalve week wacht ik op een telefoontje",
    "Tot nu toe niemand gebeld. Jammer",
  ],
} as const;

export const CLOSERS: Record<Mood, readonly string[]> = {
  happy: [
    "Dank u wel",
    "Complimenten",
    "Ga zo door",
    "Dank voor de goede hulp",
    "Niets te verbeteren",
    "Bedankt!",
  ],
  fair: [
    "Verder prima",
    "Voor de rest goed",
    "Het kan beter, maar ook slechter",
    "Dat is een tip",
    "Al met al tevreden",
  ],
  unhappy: [
    "Dat kan beter",
    "Jammer",
    "Ik hoop dat u hier iets mee doet",
    "Ik verwacht meer van een gemeente",
    "Graag duidelijkheid",
  ],
  angry: [
    "Schandalig",
    "Doe hier eens iets aan",
    "Ik ben er klaar mee",
    "Waar betalen we belasting voor?",
    "Heel slecht",
    "Ik dien een klacht in",
  ],
};

export const SHORT: Record<Mood, readonly string[]> = {
  happy: [
    "Niets",
    "niks, ging goed",
    "Top!",
    "Prima zo",
    "Alles was goed",
    "Geen opmerkingen",
    "Goed geholpen",
    "Helemaal tevreden",
    "👍",
    "Perfect",
    "Zo doorgaan",
    "n.v.t.",
  ],
  fair: [
    "Sneller",
    "Iets korter wachten",
    "Duidelijker taal graag",
    "Ging wel",
    "geen",
    "Wachttijd",
    "Beter bereikbaar zijn",
    "Weet ik niet",
    "Was ok",
  ],
  unhappy: [
    "Terugbellen",
    "Reageren op mails",
    "Duidelijker zijn",
    "Minder lang wachten",
    "Afspraken nakomen",
    "Beter luisteren",
    "Duurt te lang",
    "communicatie!",
  ],
  angry: [
    "ALLES",
    "Waardeloos",
    "Gewoon je werk doen",
    "Luisteren!!",
    "Nooit meer",
    "Slecht slecht slecht",
    "Bel eens terug",
  ],
};
