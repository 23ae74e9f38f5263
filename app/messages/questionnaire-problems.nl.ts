import { LANGUAGE_NAMES, type Language } from "~/domain/languages";
import type { ContentProblem } from "~/domain/questionnaire-problems";
import { count } from "./dutch";
import { languagesNl } from "./languages.nl";
import { translator } from "./translate";

export const questionnaireProblemsNl = {
  no_questions: "Er staat nog geen vraag in. Voeg er een toe.",
  only_text: "Er staan alleen teksten in. Voeg minstens één vraag toe.",
  "missing.title": "Geef de vragenlijst een titel.",
  "missing.text": "Schrijf de tekst van deze vraag.",
  "missing.hint": "Schrijf de uitleg bij deze vraag, of haal de uitleg in alle talen weg.",
  "missing.options": "Schrijf antwoord {option}, of haal het weg.",
  "translation.title": "De titel ontbreekt in het {language}.",
  "translation.text": "De tekst van deze vraag ontbreekt in het {language}.",
  "translation.hint": "De uitleg ontbreekt in het {language}.",
  "translation.options": "Antwoord {option} ontbreekt in het {language}.",
  "too_long.title": "De titel is {length} tekens lang. Er passen er {most}. Maak hem korter.",
  "too_long.text": "De vraag is {length} tekens lang. Er passen er {most}. Maak hem korter.",
  "too_long.hint": "De uitleg is {length} tekens lang. Er passen er {most}. Maak hem korter.",
  "too_long.options": "Antwoord {option} is {length} tekens lang. Er passen er {most}. Maak het korter.",
  inLanguage: "{language}: {text}",
  key_twice: "De vraagcode ‘{key}’ staat al bij een eerdere vraag. Kies een andere code.",
  too_few_options: "Geef minstens {most} antwoorden om uit te kiezen.",
  too_many_options: "Er zijn {length} antwoorden. Meer dan {most} past niet. Haal er een paar weg.",
  option_twice:
    "Antwoord {option} heeft dezelfde code als een ander antwoord. Haal het weg en voeg het opnieuw toe.",
  options_alike: "Antwoord {option} staat er twee keer. Geef elk antwoord een andere tekst.",
  show_if_itself: "Deze vraag hangt van haar eigen antwoord af. Kies een andere vraag, of toon haar altijd.",
  show_if_later:
    "Deze vraag hangt af van een vraag die pas later komt. Zet haar achter die vraag, of toon haar altijd.",
  show_if_circle: "Deze vragen wachten op elkaar en komen dus nooit in beeld. Toon er een altijd.",
  show_if_unknown:
    "De vraag waar deze van afhangt, staat niet meer in de vragenlijst. Kies een andere vraag, of toon haar altijd.",
  "show_if_never.none":
    "Kies bij welk antwoord deze vraag in beeld komt. Zonder antwoord komt zij nooit in beeld.",
  show_if_never:
    "Deze vraag wacht op een antwoord dat niet meer gegeven kan worden. Kies een ander antwoord, of toon haar altijd.",
  many_questions: "Dit zijn {length} vragen. Boven de {most} haken meer mensen af. Welke kunt u missen?",
  second_open: "Dit is een tweede open vraag. Eén open vraag is genoeg: bij meer vullen minder mensen ze in.",
  required_open:
    "Deze open vraag is verplicht. Wie niets te schrijven heeft, haakt af. Maak haar liever niet verplicht.",
  no_grade: "Het rapportcijfer ontbreekt. Deze antwoorden tellen dan niet mee in het gemiddelde cijfer.",
} as const;

const t = translator("nl", questionnaireProblemsNl);

/** A problem in words: what is wrong and what to do about it. Where it is, the place beside it tells. */
export function problemText(problem: ContentProblem): string {
  const { code, field, option, language = "nl", length = 0, most = 0, key = "" } = problem;
  const values = {
    option: (option ?? 0) + 1,
    length: count(length),
    most,
    key,
    language: languagesNl[language],
  };
  const place = field === "title" || field === "hint" || field === "options" ? field : "text";
  if (code === "missing") return t(`${language === "nl" ? "missing" : "translation"}.${place}`, values);
  if (code === "too_long") {
    const text = t(`too_long.${place}`, values);
    return language === "nl" ? text : t("inLanguage", { language: values.language, text });
  }
  if (code === "show_if_never" && length === 0) return t("show_if_never.none");
  return t(code, values);
}

/** A language in Dutch and in its own words, for whoever reads either: "Arabisch (العربية)". */
export const languageLabel = (language: Language): string =>
  language === "nl" ? languagesNl.nl : `${languagesNl[language]} (${LANGUAGE_NAMES[language]})`;
