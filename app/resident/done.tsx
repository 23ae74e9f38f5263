import { LOCALES } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import type { Words } from "./words";

/** What the municipality did to do better, as residents read it. */
export interface DoneAction {
  /** On which it began, YYYY-MM-DD. */
  day: string;
  /** In Dutch, whatever the page's language. */
  text: string;
}

export interface DoneProps {
  t: Words;
  language: SurveyLanguage;
  done: readonly DoneAction[];
}

/** Nothing where nothing is told. */
export function Done({ t, language, done }: DoneProps) {
  if (done.length === 0) return null;
  const month = new Intl.DateTimeFormat(LOCALES[language], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return (
    <section className="card">
      <h2>{t("done.title")}</h2>
      <dl className="deeds">
        {done.map(({ day, text }) => (
          <div key={`${day} ${text}`}>
            <dt>{month.format(new Date(`${day}T00:00:00Z`))}</dt>
            <dd lang={language === "nl" ? undefined : "nl"} dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
