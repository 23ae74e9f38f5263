import { expect, test } from "vitest";
import { findingsIn, type PlainFindingKind, type TextUse } from "~/domain/plain-language";

/** A sentence, what should be found in it, and nothing else. */
type Case = readonly [text: string, ...kinds: PlainFindingKind[]];

const questions: readonly Case[] = [
  // Nothing: what a good questionnaire asks.
  ["Welk rapportcijfer geeft u voor dit contact?"],
  ["Is uw vraag beantwoord?"],
  ["Bent u goed geholpen?"],
  ["Hoe tevreden bent u over de balie?"],
  ["Zou de gemeente u terugbellen of mailen?"],
  ["Heeft u uw naam en adres ingevuld?"],
  ["Heeft u een paspoort en een rijbewijs?"],
  ["Ik voelde mij gehoord en serieus genomen."],
  ["Het duurde niet te lang."],
  ["De medewerker nam de tijd voor mij."],
  ["Wat ging er niet goed?"],
  ["Wat kunnen wij beter doen?"],
  ["Kunt u zeggen wat er niet duidelijk was?"],
  ["Hoe lang moest u wachten?"],
  ["Was het makkelijk of moeilijk om een afspraak te maken?"],
  ["U belde ons en kreeg een medewerker aan de lijn. Was u tevreden?"],
  ["Heeft u wel of niet een afspraak gemaakt?"],
  ["Weet u nog wanneer u belde?"],
  ["Hoe vaak heeft u dit jaar contact gehad met de gemeente?"],
  ["Waar kwam u voor?"],
  ["Wilt u dat wij contact met u opnemen?"],
  ["Ik was snel aan de beurt."],
  ["Het weer wordt beter."],
  ["Hij wordt morgen 18 jaar."],
  ["De medewerker is verhuisd naar een andere balie."],
  ["Ik ben tevreden over het gesprek."],
  ["De balie is gesloten op maandag."],
  ["Ik wist wat ik moest doen."],
  ["Het identiteitsbewijs lag op tijd klaar."],
  ["Heeft de gemeente u ook gebeld?"],
  ["Vul geen namen of telefoonnummers in."],
  ["Wat vond u van het gesprek met de medewerker?"],
  ["Hoe makkelijk was het om uw vraag te stellen?"],
  ["Ik kreeg antwoord op mijn vraag."],
  ["Komt u ook voor een rijbewijs?"],
  ["Nee, nog niet"],
  ["Ik kon op de website vinden wat ik zocht."],
  ["Hielpen wij u bij de aanvraag van uw rijbewijs?"],
  ["Gemiddeld wachtte ik 10 minuten."],
  ["De brief was te lezen zonder bril."],
  ["Denkt u ook nog aan andere dingen?"],
  // Double.
  ["De medewerker was snel en vriendelijk.", "double"],
  ["Was de medewerker deskundig en behulpzaam?", "double"],
  ["Hoe tevreden bent u over de snelheid en de vriendelijkheid?", "double"],
  ["Wat vond u van de website en de balie?", "double"],
  ["Ik ben goed geholpen en geïnformeerd.", "double"],
  ["Was de medewerker vriendelijk en kreeg u antwoord op uw vraag?", "double"],
  ["Wat vond u van de balie? En hoe lang wachtte u?", "double"],
  ["De brief was duidelijk en goed leesbaar.", "double"],
  ["Kreeg u een snelle en duidelijke reactie?", "double"],
  ["De medewerker luisterde naar mij en gaf een duidelijk antwoord.", "double"],
  // Leading.
  ["Vindt u ook dat de balie mooier is geworden?", "leading"],
  ["Bent u het ermee eens dat wij snel werken?", "leading"],
  ["De balie was makkelijk te vinden, toch?", "leading"],
  ["Wat vond u van onze vriendelijke medewerkers?", "leading"],
  ["Hoe prettig vond u het gesprek?", "leading"],
  ["Wij doen natuurlijk ons best. Bent u tevreden?", "leading", "leading"],
  ["Zoals u weet zijn de wachttijden korter. Wat vindt u daarvan?", "leading"],
  ["Vindt u niet dat de balie te vroeg sluit?", "leading", "negation"],
  // Negations.
  ["De brief was niet duidelijk.", "negation"],
  ["Heeft u geen antwoord gekregen?", "negation"],
  ["De medewerker was niet onvriendelijk.", "negation"],
  ["Ik heb nooit geen antwoord gekregen.", "negation"],
  ["Ik ging niet zonder antwoord naar huis.", "negation"],
  // Passive.
  ["Werd u snel geholpen?", "passive"],
  ["Mijn vraag werd door de medewerker beantwoord.", "passive"],
  ["Wordt u morgen teruggebeld?", "passive"],
  ["Ik weet wanneer mijn paspoort wordt afgegeven.", "passive"],
  ["Kan de afspraak online worden gemaakt?", "passive"],
  ["Ik weet hoe mijn klacht behandeld wordt.", "passive"],
  ["Mijn aanvraag is door de gemeente opnieuw bekeken.", "passive"],
  ["De klacht is afgehandeld.", "passive"],
  // Jargon.
  ["Wat is uw mening omtrent de balie?", "jargon"],
  ["Dient u het formulier zelf te ondertekenen?", "jargon"],
  ["Op welke wijze had u contact?", "jargon"],
  ["Bent u in kennis gesteld van het besluit?", "jargon"],
  ["Heeft u m.b.t. uw afspraak nog vragen?", "jargon"],
  ["Hoe tevreden bent u over de dienstverlening?", "jargon"],
  // Long.
  ["Wat vond u van het klanttevredenheidsonderzoek?", "long_word"],
  ["Hoe verliep uw parkeervergunningsaanvraag?", "long_word"],
  [
    "Als u terugdenkt aan het laatste gesprek dat u met een medewerker van de gemeente had, wat vond u daar dan van?",
    "long_sentence",
  ],
  // Nouns made of verbs.
  ["Wat vond u van het aanvragen van uw paspoort?", "nominal"],
  ["Hoe lang duurde het na ontvangst van uw brief?", "nominal"],
];

const texts: readonly Case[] = [
  ["U heeft contact gehad met de gemeente. Wij horen graag hoe dat ging."],
  ["Schrijf geen namen, adressen of telefoonnummers op."],
  ["Wij vragen niet om uw naam en wij geven niets door."],
  ["Kies er een of meer."],
  ["Het gesprek was snel en vriendelijk."],
  ["Wij sturen u deze mail omdat u op 5 januari contact had met de gemeente over een paspoort."],
  ["Uw antwoorden worden anoniem verwerkt.", "passive"],
  ["Indien u geen mails meer wenst te ontvangen, dient u zich af te melden.", "jargon", "jargon"],
  [
    "Teneinde de dienstverlening te optimaliseren, verzoeken wij u dit formulier te retourneren.",
    "jargon",
    "jargon",
    "jargon",
    "jargon",
    "jargon",
  ],
  ["Het is niet onmogelijk dat wij u bellen.", "negation"],
];

const kindsIn = (text: string, use: TextUse) =>
  findingsIn(text, use)
    .map(({ kind }) => kind)
    .sort();

test.each(questions)("in a question: %s", (text, ...kinds) => {
  expect(kindsIn(text, "question")).toEqual([...kinds].sort());
});

test.each(texts)("in a text: %s", (text, ...kinds) => {
  expect(kindsIn(text, "text")).toEqual([...kinds].sort());
});
