import { Button } from "~/components/button";
import { Disclosure } from "~/components/disclosure";
import { LANGUAGES } from "~/domain/languages";
import { languagesNl } from "~/messages/languages.nl";
import { languageLabel } from "~/messages/questionnaire-problems.nl";
import { t, useEditor, useSnapshot, useWorkLanguage } from "./editor-context";
import { Segments } from "./segments";
import { goToProblem } from "./to-do";

/** The language that is worked in, what is still to be translated, and the choice of languages. */
export function LanguageBar() {
  const { workspace, work } = useEditor();
  const current = useWorkLanguage();
  const languages = useSnapshot(({ content }) => content.languages);
  const missing = useSnapshot((snapshot) => Object.fromEntries(snapshot.missing));
  const choose = (language: (typeof LANGUAGES)[number], on: boolean) => {
    const before = workspace.form.getValues("languages");
    workspace.form.setValue(
      "languages",
      LANGUAGES.filter((one) => one === "nl" || (one === language ? on : before.includes(one))),
    );
    workspace.settle();
    if (!on && current === language) work("nl");
  };
  return (
    <div className="builder-languages">
      {languages.length > 1 ? (
        <Segments
          label={t("languages.label")}
          items={languages.map((language) => ({
            value: language,
            label: languagesNl[language],
            note: language === "nl" ? undefined : missingText(missing[language] ?? 0),
          }))}
          current={current}
          choose={work}
        />
      ) : null}
      <Disclosure summary={t("languages.choose")}>
        <fieldset className="utrecht-form-fieldset">
          <legend className="utrecht-form-fieldset__legend">{t("languages.choose.title")}</legend>
          <p className="utrecht-form-field-description">{t("languages.choose.hint")}</p>
          <div className="choices builder-languages__choices">
            {LANGUAGES.map((language) => (
              <div className="choice" key={language}>
                <div className="choice__row">
                  <input
                    type="checkbox"
                    className="utrecht-checkbox"
                    id={`language-${language}`}
                    checked={language === "nl" || languages.includes(language)}
                    disabled={language === "nl"}
                    onChange={(event) => choose(language, event.target.checked)}
                  />
                  <label className="choice__label" htmlFor={`language-${language}`}>
                    {languageLabel(language)}
                  </label>
                </div>
              </div>
            ))}
          </div>
        </fieldset>
      </Disclosure>
      {current === "nl" ? null : <Translating />}
    </div>
  );
}

const missingText = (n: number) => (n === 0 ? t("languages.complete") : t("languages.missing", { n }));

/** What is asked of whoever translates, and the way to what isn't translated yet. */
function Translating() {
  const tools = useEditor();
  const language = useWorkLanguage();
  const next = useSnapshot(
    ({ problems }) => problems.find((one) => one.code === "missing" && one.language === language) ?? null,
  );
  return (
    <div className="builder-translating">
      <p>{t("languages.translating", { language: languagesNl[language] })}</p>
      {next === null ? (
        <p>
          <strong>{t("languages.allDone")}</strong>
        </p>
      ) : (
        <Button type="button" small appearance="secondary" onClick={() => goToProblem(tools, next)}>
          {t("languages.next")}
        </Button>
      )}
    </div>
  );
}
