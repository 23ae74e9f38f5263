import { spellToken } from "~/domain/token";
import { Hero } from "./hero";
import type { Words } from "./words";

/** Nobody's code, but it looks like one; with hyphens at which no line breaks. */
const EXAMPLE = spellToken("bcdfgh23456").replaceAll("-", "\u2011");

export interface HomeProps {
  t: Words;
  suffix: string;
  /** The same for the code, whose survey may be in another language: only where the address asked for one. */
  codeSuffix: string;
  /** The code that could not be found, as typed. */
  wrongCode?: string;
}

export function Home({ t, suffix, codeSuffix, wrongCode }: HomeProps) {
  const wrong = wrongCode !== undefined;
  return (
    <>
      <Hero title={t("home.title")} about={t("home.intro")} />
      <form method="post" action={`/code${codeSuffix}`} className={wrong ? "card wrong" : "card"}>
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
            defaultValue={wrongCode}
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
