import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { translator } from "~/messages/translate";
import { Field } from "./field";
import { type Option, Select, TextInput } from "./inputs";

const t = translator("nl", questionnaireRoutesNl);

export interface RuleFieldsProps {
  choices: readonly Option[];
  values: { questionnaire: string; validFrom: string };
  errors: Record<string, string | undefined>;
}

/** Which questionnaire, and from which day: what every rule has. */
export function RuleFields({ choices, values, errors }: RuleFieldsProps) {
  return (
    <>
      <Field label={t("form.questionnaire")} name="questionnaire" error={errors.questionnaire} required>
        <Select defaultValue={values.questionnaire} placeholder={t("form.choose")} options={choices} />
      </Field>
      <Field
        label={t("form.validFrom")}
        name="validFrom"
        description={t("form.validFrom.hint")}
        error={errors.validFrom}
        width="medium"
        optional
      >
        <TextInput type="date" defaultValue={values.validFrom} />
      </Field>
    </>
  );
}
