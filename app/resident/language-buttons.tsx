import { LANGUAGE_NAMES, type Language } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { LANGUAGE_FIELD } from "./form-fields";
import { LanguageMenu } from "./language-menu";
import type { Words } from "./words";

/** A space without width. */
const NO_WORD = "\u200b";

export interface LanguageButtonsProps {
  t: Words;
  language: SurveyLanguage;
  /** In which the form is there. */
  languages: readonly Language[];
  /** What the form's address keeps beside the language: "&kiosk=1". */
  query?: string;
  /** Where the form goes to in another language; its own address if not given. */
  address?: string;
}

/**
 * The other languages of a form, first in it: each sends what was filled in and gets it back in that language. Before
 * them stands a button without a word, out of sight: the Enter key presses the first button of a form, and must send it,
 * not translate it. Text browsers know no style sheet: w3m shows nothing of it, and Lynx, which would make up a word for
 * it, two brackets around a space without width.
 */
export function LanguageButtons({ t, language, languages, query = "", address = "" }: LanguageButtonsProps) {
  const others = languages.filter((other) => other !== language);
  if (others.length === 0) return null;
  const buttons = others.map((other) => (
    <button
      key={other}
      type="submit"
      name={LANGUAGE_FIELD}
      value={other}
      formAction={`${address}?lang=${other}${query}`}
      lang={other}
      className="link"
    >
      {LANGUAGE_NAMES[other]}
    </button>
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a question here
    <div className="languages" role="group" aria-label={t("page.languages")}>
      <button type="submit" value={NO_WORD} className="trap" tabIndex={-1} aria-hidden="true" />{" "}
      <LanguageMenu t={t} language={language} ways={buttons} />
    </div>
  );
}
