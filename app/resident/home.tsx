import { LANGUAGES } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { spellToken } from "~/domain/token";
import { Hero } from "./hero";
import { LanguageButtons } from "./language-buttons";
import type { Words } from "./words";

/** Nobody's code, but it looks like one; with hyphens at which no line breaks. */
const EXAMPLE = spellToken("bcdfgh23456").replaceAll("-", "\u2011");

export interface HomeProps {
  t: Words;
  language: SurveyLanguage;
  suffix: string;
  /** The same for the code, whose survey may be in another language: only where the address asked for one. */
  codeSuffix: string;
  /** What stands in the box. */
  typed?: string;
  /** Nothing was found by it. */
  isWrong?: boolean;
}

export function Home({ t, language, suffix, codeSuffix, typed, isWrong: wrong = false }: HomeProps) {
  return (
    <>
      <form method="post" action={`/code${codeSuffix}`} className="through">
        <LanguageButtons t={t} language={language} languages={LANGUAGES} address="/code" />
        <Hero title={t("home.title")} about={t("home.intro")} />
        <div className={wrong ? "card wrong" : "card"}>
          <h2>
            <label htmlFor="code">{t("home.codeTitle")}</label>
          </h2>
          <span className="hint" id="code-hint">
            {t("home.codeHint", { example: EXAMPLE })}
          </span>
          {wrong && (
            <p className="error" id="code-error">
              {t("error.prefix")} {t("home.codeError")}
            </p>
          )}
          <p>
            <input
              type="text"
              id="code"
              name="code"
              defaultValue={typed}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              // biome-ignore lint/a11y/noAutofocus: after a wrong code the box is where one goes on
              autoFocus={wrong}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? "code-error code-hint" : "code-hint"}
            />
          </p>
          <button type="submit">{t("home.open")}</button>
        </div>
      </form>
      <section className="card">
        <h2>{t("home.figuresTitle")}</h2>
        <p>
          {t("home.figuresIntro")} <a href={`/figures${suffix}`}>{t("thanks.figures")}</a>
        </p>
      </section>
      <p className="small">
        <a href="/login">{t("home.office")}</a>
      </p>
    </>
  );
}
