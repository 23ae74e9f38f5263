import { Form } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { RuleFields, type RuleFieldsProps } from "~/components/rule-fields";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireRoutesNl);

export interface RuleFormProps extends RuleFieldsProps {
  /** What its editor saw here. */
  seen: string;
  /** The grid as it was looked at before. */
  back: string;
  /** Somebody else was first: the button says that it is about to be overruled. */
  isAgain: boolean;
}

/** One rule: which questionnaire, from which day. A rule from the same day is changed by it. */
export function RuleForm({ choices, values, errors, seen, back, isAgain }: RuleFormProps) {
  return (
    <Form method="post" preventScrollReset={false}>
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="seen" value={seen} />
      <RuleFields choices={choices} values={values} errors={errors} />
      <ButtonGroup>
        <Button>{isAgain ? t("form.saveAgain") : t("form.save")}</Button>
        <ButtonLink appearance="subtle" href={back}>
          {t("back")}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
