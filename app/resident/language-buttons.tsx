import { LANGUAGE_NAMES, type Language } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { LANGUAGE_FIELD } from "./form-fields";
import { LanguageMenu } from "./language-menu";
import type { Words } from "./words";

export interface LanguageButtonsProps {
  t: Words;
  language: SurveyLanguage;
  /** In which the form is there. */
  languages: readonly Language[];
  /** What the form's own button says. */
  send: string;
  /** What the form's address keeps beside the language: "&kiosk=1". */
  query?: string;
}

/**
 * The other languages of a form, first in it: each sends what was filled in and gets it back in that language. Before
 * them stands the form's own button once more, out of sight: the Enter key presses the first button of a form, and must
 * send it, not translate it.
 */
export function LanguageButtons({ t, language, languages, send, query = "" }: LanguageButtonsProps) {
  const others = languages.filter((other) => other !== language);
  if (others.length === 0) return null;
  const buttons = others.map((other) => (
    <button
      key={other}
      type="submit"
      name={LANGUAGE_FIELD}
      value={other}
      formAction={`?lang=${other}${query}`}
      lang={other}
      className="link"
    >
      {LANGUAGE_NAMES[other]}
    </button>
  ));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a question here
    <div className="languages" role="group" aria-label={t("page.languages")}>
      <button type="submit" className="trap" tabIndex={-1} aria-hidden="true">
        {send}
      </button>{" "}
      <LanguageMenu t={t} language={language} ways={buttons} />
    </div>
  );
}
