import type { OwnQuestionProblem } from "~/domain/own-question-form";
import type { BlockKey, Measure } from "~/domain/question-library";
import type { Question } from "~/domain/questionnaire";
import { translator } from "./translate";

/** What a question measures, in words. */
export const measuresNl: Record<Measure, string> = {
  overall: "Oordeel over het contact",
  result: "Resultaat",
  ease: "Gemak",
  speed: "Snelheid",
  information: "Op de hoogte houden",
  language: "Duidelijke taal",
  attitude: "Vriendelijkheid",
  expertise: "Kennis",
  heard: "Gehoord worden",
  beyond: "Meer dan verwacht",
  callback: "Terugbellen",
  digital: "Online regelen",
  improvement: "Wat beter kan",
  follow_up: "Contact achteraf",
  other: "Iets anders",
};

export const blocksNl: Record<BlockKey, { name: string; what: string }> = {
  callback_pair: {
    name: "Terugbellen",
    what: "Is er terugbellen beloofd, en kwam de gemeente dat op tijd na? De tweede vraag komt alleen na ‘ja’ op de eerste.",
  },
  being_heard: {
    name: "Gehoord worden",
    what: "Of iemand zich gehoord voelde, en of de medewerker begreep wat er was.",
  },
  digital_service: {
    name: "Online regelen",
    what: "Of iemand op de website vond wat nodig was, het formulier kon invullen en alles online kon regelen.",
  },
};

export const libraryNl = {
  title: "Vragenbibliotheek",
  intro:
    "Vragen om vragenlijsten mee te maken. Een vraag houdt overal haar code, zodat antwoorden uit verschillende vragenlijsten en jaren bij elkaar horen.",
  add: "Eigen vraag toevoegen",
  "list.caption": "Vragen in de bibliotheek",
  "list.count": "{n, plural, =0 {Geen vragen gevonden} one {# vraag} other {# vragen}}",
  "filter.label": "Zoek in de bibliotheek",
  "filter.q": "Zoek op woord of code",
  "filter.measure": "Wat het meet",
  "filter.measure.all": "Alles",
  "filter.from": "Herkomst",
  "filter.from.all": "Alle",
  "filter.from.standard": "Standaardvragen",
  "filter.from.own": "Eigen vragen",
  "filter.from.archived": "Gearchiveerde vragen",
  "empty.title": "Geen vraag gevonden",
  "empty.text": "Zoek op een ander woord, of kies een andere herkomst.",
  "empty.own": "Nog geen eigen vragen",
  "empty.ownText": "Mist u een vraag? Voeg haar hier toe, dan is ze in elke vragenlijst te gebruiken.",
  "empty.archived": "Geen gearchiveerde vragen",
  "column.question": "Vraag",
  "column.kind": "Soort",
  "column.measures": "Wat het meet",
  "column.national": "Landelijke vraag",
  "column.used": "Gebruikt in",
  "used.none": "nergens",
  "used.count": "{n, plural, one {# vragenlijst} other {# vragenlijsten}}",
  standard: "Standaardvraag",
  own: "Eigen vraag",
  archived: "Gearchiveerd",
  "blocks.title": "Blokken",
  "blocks.intro": "Vragen die bij elkaar horen. In een vragenlijst zet u ze er in één keer in.",
  "blocks.onlyAfter": "alleen na ‘{answers}’",
  "kind.grade": "Rapportcijfer",
  "kind.agree5": "Stelling",
  "kind.yes_no": "Ja of nee",
  "kind.choice": "Keuze, één antwoord",
  "kind.choices": "Keuze, meer antwoorden",
  "kind.open": "Open vraag",
  "kind.contact_me": "Contact opnemen",
  "kind.text": "Tekst",
  "kindHint.agree5": "‘Helemaal mee eens’ tot ‘helemaal niet mee eens’, in 5 stappen.",
  "kindHint.grade": "Een cijfer van 1 tot en met 10.",
  "kindHint.yes_no": "Ja, nee of weet niet.",
  "kindHint.choice": "U bedenkt de antwoorden; een inwoner kiest er één.",
  "kindHint.choices": "U bedenkt de antwoorden; een inwoner kiest er een of meer.",
  "kindHint.open": "Een inwoner schrijft zelf een antwoord.",
  "look.words": "Woorden",
  "look.smileys": "Gezichtjes",
  "look.stars": "Sterren",

  "detail.facts": "Over deze vraag",
  "detail.key": "Vraagcode",
  "detail.answers": "Antwoorden",
  "detail.dontKnow": "‘Weet niet’ komt er vanzelf bij.",
  "detail.languages": "In andere talen",
  "detail.noLanguages": "Deze vraag is er alleen in het Nederlands.",
  "detail.hint": "Uitleg bij de vraag",
  "detail.national": "Landelijke vraag",
  "detail.nationalHint":
    "{code}: vraag van de landelijke Burgerpeiling waar deze op lijkt. De tekst is van onszelf.",
  "detail.onlyAfter": "Alleen gesteld na",
  "detail.onlyAfterValue": "‘{answers}’ op de vraag ‘{question}’",
  "detail.made": "Gemaakt",
  "detail.madeBy": "op {day} door {name}",
  "detail.fixed":
    "Een standaardvraag kunt u niet wijzigen: aan haar tekst hangt de vergelijking met eerdere jaren. Wilt u iets anders vragen? Voeg dan een eigen vraag toe.",
  "detail.uses": "Waar deze vraag staat",
  "detail.unused": "Deze vraag staat nog in geen enkele vragenlijst.",
  "uses.questionnaire": "Vragenlijst",
  "uses.version": "Versie",
  "uses.state": "Nu",
  "uses.live": "wordt gesteld",
  "uses.draft": "in een concept",
  "uses.earlier": "werd eerder gesteld",
  "uses.text": "Tekst in die vragenlijst",
  "uses.sameText": "dezelfde",

  "form.new": "Eigen vraag toevoegen",
  "form.newIntro":
    "De vraag komt in de bibliotheek, en is daarna in elke vragenlijst te gebruiken. Ze wordt pas gesteld als ze in een gepubliceerde vragenlijst staat.",
  "form.change": "Vraag wijzigen",
  "form.changeIntro":
    "Uw wijziging geldt voor wie de vraag hierna gebruikt. In vragenlijsten waar ze al in staat, blijft ze zoals ze is.",
  "form.text": "Vraag in het Nederlands",
  "form.textHint":
    "Een vraag, of een stelling waar iemand het mee eens of oneens kan zijn. Ten hoogste 300 tekens.",
  "form.kind": "Soort vraag",
  "form.kindLocked": "Soort vraag",
  "form.kindLockedText":
    "{kind}. Dit ligt vast: er zijn al antwoorden mee gegeven, en die zijn met andere antwoorden niet te vergelijken. Voeg voor een andere soort een nieuwe vraag toe.",
  "form.look": "Hoe de antwoorden eruitzien",
  "form.lookHint": "Alleen bij een stelling. Wat er wordt bewaard, is hetzelfde.",
  "form.options": "Antwoorden",
  "form.optionsHint":
    "Alleen bij een keuze. Eén antwoord op een regel, ten hoogste 12. ‘Weet niet’ komt er vanzelf bij.",
  "form.optionsLockedHint":
    "Eén antwoord op een regel. U kunt de tekst verbeteren; het aantal antwoorden ligt vast, omdat er al mee is geantwoord.",
  "form.hint": "Uitleg bij de vraag",
  "form.measures": "Wat meet deze vraag?",
  "form.measuresHint": "Hiermee vinden anderen de vraag terug.",
  "form.national": "Code van de landelijke vraag",
  "form.nationalHint": "Als uw vraag op een vraag van de landelijke Burgerpeiling lijkt, bijvoorbeeld dv05.",
  "form.key": "Vraagcode",
  "form.keyHint":
    "Onder deze code worden de antwoorden bewaard. Laat dit leeg, dan maken wij er een van de tekst. Later wijzigen kan niet.",
  "form.keyFixedHint": "Deze code heeft de vraag al in een vragenlijst, en houdt ze.",
  "form.other": "Andere talen",
  "form.otherIntro":
    "Wat u hier invult, komt mee als u de vraag in een vragenlijst zet. Een taal overslaan kan: dan vult u haar in de vragenlijst in.",
  "form.textIn": "Vraag in het {language}",
  "form.optionsIn": "Antwoorden in het {language}",
  "form.optionsInHint": "Evenveel regels als in het Nederlands, in dezelfde volgorde.",
  "form.hintIn": "Uitleg in het {language}",
  "form.save": "Vraag toevoegen",
  "form.saveChange": "Wijziging opslaan",
  "form.cancel": "Annuleren",

  "archive.title": "Archiveren",
  "archive.text":
    "De vraag staat dan niet meer bij het maken van een vragenlijst. Waar ze al in staat, blijft ze staan. U kunt haar altijd terugzetten.",
  "archive.submit": "Vraag archiveren",
  "restore.title": "Deze vraag is gearchiveerd",
  "restore.text":
    "Ze staat niet meer bij het maken van een vragenlijst. Waar ze al in staat, blijft ze staan.",
  "restore.submit": "Terugzetten in de bibliotheek",
  "done.added": "De vraag staat in de bibliotheek",
  "done.changed": "De wijziging is opgeslagen",
  "done.archived": "De vraag is gearchiveerd",
  "done.restored": "De vraag staat weer in de bibliotheek",
  undo: "Ongedaan maken",

  "error.text_missing": "Vul de vraag in het Nederlands in.",
  "error.long": "De tekst heeft {length} tekens. Maak er ten hoogste {most} van.",
  "error.kind": "Kies een soort vraag.",
  "error.measures": "Kies wat de vraag meet. Past niets? Kies ‘Iets anders’.",
  "error.national_code":
    "Een landelijke code heeft 2 letters en 2 cijfers, bijvoorbeeld dv05. Weet u hem niet, laat dit dan leeg.",
  "error.hint_alone":
    "De uitleg is er wel in een andere taal, maar niet in het Nederlands. Vul haar ook in het Nederlands in.",
  "error.key_form":
    "Een vraagcode begint met een kleine letter en heeft verder kleine letters, cijfers en lage streepjes, ten hoogste 40. Of laat dit leeg.",
  "error.options_few": "Vul minstens {most} antwoorden in, elk op een eigen regel.",
  "error.options_many": "Er staan {count} antwoorden. Maak er ten hoogste {most} van.",
  "error.option_long": "Het antwoord ‘{option}’ is te lang. Maak het ten hoogste {most} tekens.",
  "error.option_twice": "Het antwoord ‘{option}’ staat er twee keer. Laat er één staan.",
  "error.options_unequal":
    "Hier staan {count} antwoorden, en in het Nederlands {expected}. Maak het er evenveel, of laat deze taal leeg.",
  "error.key_reserved": "Deze code is niet te gebruiken. Kies een andere, of laat dit leeg.",
  "error.key_standard": "Deze code is van een standaardvraag. Kies een andere, of laat dit leeg.",
  "error.key_taken":
    "Er is al een eigen vraag met deze code, misschien een gearchiveerde. Kies een andere, of laat dit leeg.",
  "error.key_in_use":
    "In de vragenlijst ‘{questionnaire}’ staat een andere vraag met deze code. Kies een andere, of laat dit leeg.",
  "error.scale_in_use":
    "In de vragenlijst ‘{questionnaire}’ is deze vraag al gesteld. De soort en het aantal antwoorden liggen daardoor vast. Voeg voor iets anders een nieuwe vraag toe.",
  "error.gone": "Deze vraag staat niet meer in de bibliotheek.",
  "error.changed_meanwhile":
    "Iemand anders heeft deze vraag intussen gewijzigd. Hieronder staat wat u had ingevuld; er is niets overschreven. Bekijk eerst de vraag zoals ze nu is.",
  "error.see": "Bekijk de vraag zoals ze nu is",
} as const;

const say = translator("nl", libraryNl);

export function ownQuestionProblemText({ code, ...values }: OwnQuestionProblem): string {
  return say(`error.${code}`, values as Record<string, string | number>);
}

const GIVEN: Record<string, string> = { yes: "Ja", no: "Nee", dont_know: "Weet niet" };

/** An answer to a question, by its code, as a resident reads it in Dutch. */
export function answerText({ kind, options }: Pick<Question, "kind" | "options">, value: string): string {
  const option = options?.find((one) => one.value === value);
  if (option !== undefined) return option.text.nl;
  return kind === "yes_no" || kind === "contact_me" ? (GIVEN[value] ?? value) : value;
}
