import { Form } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { Field } from "~/components/field";
import { type Option, Select, TextInput } from "~/components/inputs";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireRoutesNl);

export interface RuleFormProps {
  choices: readonly Option[];
  values: { questionnaire: string; validFrom: string };
  errors: Record<string, string | undefined>;
  /** What its editor saw here. */
  seen: string;
  /** Somebody else was first: the button says that it is about to be overruled. */
  isAgain: boolean;
}

/** One rule: which questionnaire, from which day. A rule from the same day is changed by it. */
export function RuleForm({ choices, values, errors, seen, isAgain }: RuleFormProps) {
  return (
    <Form method="post" preventScrollReset={false}>
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="seen" value={seen} />
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
      <ButtonGroup>
        <Button>{isAgain ? t("form.saveAgain") : t("form.save")}</Button>
        <ButtonLink appearance="subtle" href="/questionnaires/routes">
          {t("back")}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
