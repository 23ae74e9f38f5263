import { Button, ButtonGroup } from "~/components/button";
import { Checkbox } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Section } from "~/components/page";
import { MOST_NAME, type ViewProblem } from "~/domain/saved-view";
import { savedViewsNl } from "~/messages/saved-views.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", savedViewsNl);

export interface KeepFormProps {
  address: string;
  name: string;
  shared: boolean;
  errors: Partial<Record<"name" | "address", ViewProblem>>;
}

/** A name for the view that somebody comes from. */
export function KeepForm({ address, name, shared, errors }: KeepFormProps) {
  const said = Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, t(`error.${code}`, { most: MOST_NAME })]),
  );
  return (
    <Section title={t("keep.title")}>
      <ErrorSummary title={t("error.title")} errors={said} />
      <form method="post" action="/results/views" noValidate>
        <input type="hidden" name="address" value={address} />
        <Field label={t("keep.name")} name="name" description={t("keep.nameHint")} error={said.name} required>
          <TextInput defaultValue={name} maxLength={200} autoComplete="off" />
        </Field>
        <Checkbox name="shared" value="yes" label={t("keep.shared")} defaultChecked={shared} />
        <ButtonGroup>
          <Button name="intent" value="keep">
            {t("keep.submit")}
          </Button>
        </ButtonGroup>
      </form>
    </Section>
  );
}
