import { Disclosure } from "~/components/disclosure";
import { Field, Fieldset } from "~/components/field";
import { Textarea } from "~/components/inputs";
import { directionOf, LANGUAGES } from "~/domain/languages";
import { languagesNl } from "~/messages/languages.nl";
import { libraryNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", libraryNl);

interface OtherLanguagesProps {
  fields: Record<string, string>;
  errors: Record<string, string | undefined>;
}

/** The question, its answers and its explanation in each other language; open where something in it is wrong. */
export function OtherLanguages({ fields, errors }: OtherLanguagesProps) {
  const others = LANGUAGES.filter((language) => language !== "nl");
  const filled = others.filter((language) => fields[`text_${language}`]);
  const isWrong = others.some((language) =>
    ["text", "options", "hint"].some((name) => errors[`${name}_${language}`]),
  );
  return (
    <Disclosure
      summary={`${t("form.other")} (${filled.length} / ${others.length})`}
      open={isWrong || undefined}
    >
      <p className="utrecht-paragraph">{t("form.otherIntro")}</p>
      {others.map((code) => {
        const language = languagesNl[code];
        const typed = { lang: code, dir: directionOf(code) };
        return (
          <Fieldset key={code} legend={language} look="heading">
            <Field
              label={t("form.textIn", { language })}
              name={`text_${code}`}
              error={errors[`text_${code}`]}
              optional
            >
              <Textarea rows={2} defaultValue={fields[`text_${code}`]} {...typed} />
            </Field>
            <div className="own-question__options">
              <Field
                label={t("form.optionsIn", { language })}
                name={`options_${code}`}
                description={t("form.optionsInHint")}
                error={errors[`options_${code}`]}
                optional
              >
                <Textarea rows={4} defaultValue={fields[`options_${code}`]} {...typed} />
              </Field>
            </div>
            <Field
              label={t("form.hintIn", { language })}
              name={`hint_${code}`}
              error={errors[`hint_${code}`]}
              optional
            >
              <Textarea rows={2} defaultValue={fields[`hint_${code}`]} {...typed} />
            </Field>
          </Fieldset>
        );
      })}
    </Disclosure>
  );
}
