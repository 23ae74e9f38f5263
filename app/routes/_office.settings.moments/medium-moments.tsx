import { Checkbox } from "~/components/choices";
import { Field, FieldRow, Fieldset } from "~/components/field";
import { TextInput } from "~/components/inputs";
import type { MEDIA } from "~/domain/moments-form";
import { momentsNl } from "~/messages/moments.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", momentsNl);

/** When one medium may disturb people. */
export function MediumMoments({
  medium,
  values,
  errors,
}: {
  medium: (typeof MEDIA)[number];
  values: Record<string, string | undefined>;
  errors: Record<string, string | undefined>;
}) {
  const field = (name: string) => `${medium}.${name}`;
  const box = (name: "quiet" | "sundays" | "holidays" | "closingDays") => (
    <Checkbox name={field(name)} label={t(name)} defaultChecked={values[field(name)] !== undefined} />
  );
  const time = (name: "quietFrom" | "quietTo") => (
    <Field label={t(name)} name={field(name)} width="short" error={errors[field(name)]}>
      <TextInput inputMode="numeric" defaultValue={values[field(name)]} />
    </Field>
  );
  return (
    <Fieldset legend={t("medium", { medium })} look="heading" description={t("medium.lead", { medium })}>
      {box("quiet")}
      <FieldRow>
        {time("quietFrom")}
        {time("quietTo")}
      </FieldRow>
      {box("sundays")}
      {box("holidays")}
      {box("closingDays")}
    </Fieldset>
  );
}
