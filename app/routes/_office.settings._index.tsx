import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { Checkbox, RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, Fieldset } from "~/components/field";
import { Textarea, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import type { Settings } from "~/domain/settings";
import { closingDayText, parsePolicyForm } from "~/domain/settings-form";
import { requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { settingProblemTexts } from "~/messages/setting-problem";
import { type SettingsWords, settingsNl } from "~/messages/settings.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", settingsNl);

export const meta: MetaFunction = () => [{ title: `${t("policy.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  return { values: valuesOf(await readSettings(runtime().store.read)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const parsed = parsePolicyForm(form);
  if (!parsed.ok) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    return data({ errors: settingProblemTexts(parsed.problems), typed, changed: null }, 400);
  }
  const { store, now } = runtime();
  const changed = await changeSettings(store, editor, parsed.value, now());
  return data({ errors: {}, typed: null, changed });
}

/** The fields as text, as a form sends them; a box that isn't ticked is absent. */
function valuesOf({ organisation, policy, calendar }: Settings): Record<string, string> {
  return {
    organisationName: organisation.name,
    organisationContact: organisation.contact,
    quarantineDays: String(policy.quarantineDays),
    deferDays: String(policy.deferDays),
    maxAgeDays: String(policy.maxAgeDays),
    linkDays: String(policy.linkDays),
    callbackWorkingDays: String(policy.callbackWorkingDays),
    ...(calendar.goodFriday ? { goodFriday: "on" } : {}),
    liberationDay: calendar.liberationDay,
    closingDays: calendar.closingDays.map(closingDayText).join("\n"),
  };
}

export default function Policy() {
  const { values: stored } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values: Record<string, string | undefined> = result?.typed ?? stored;
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const number = (name: SettingsWords & string, hint?: SettingsWords) => (
    <Field
      label={t(name)}
      name={name}
      width="short"
      error={errors[name]}
      description={hint ? t(hint) : undefined}
    >
      <TextInput inputMode="numeric" defaultValue={values[name]} />
    </Field>
  );
  return (
    <Page width="form">
      <PageHeader title={t("policy.title")} intro={t("policy.lead")} />
      <ErrorSummary errors={errors} />
      {result?.changed === true ? (
        <Alert tone="ok" title={t("saved")} live>
          {t("saved.text")}
        </Alert>
      ) : null}
      {result?.changed === false ? <Alert tone="info" title={t("unchanged")} live /> : null}
      {/* Without `?index` a form of an index route goes to the layout around it, which takes none. */}
      <form method="post" action="?index" noValidate>
        <Fieldset legend={t("section.organisation")} look="heading">
          <Field
            label={t("organisationName")}
            name="organisationName"
            width="medium"
            description={t("organisationName.hint")}
            error={errors.organisationName}
          >
            <TextInput defaultValue={values.organisationName} autoComplete="organization" />
          </Field>
          <Field
            label={t("organisationContact")}
            name="organisationContact"
            optional
            description={t("organisationContact.hint")}
            error={errors.organisationContact}
          >
            <TextInput defaultValue={values.organisationContact} />
          </Field>
        </Fieldset>
        <Fieldset legend={t("section.often")} look="heading">
          {number("quarantineDays", "quarantineDays.hint")}
          {number("deferDays", "deferDays.hint")}
        </Fieldset>
        <Fieldset legend={t("section.when")} look="heading">
          {number("maxAgeDays", "maxAgeDays.hint")}
          {number("linkDays")}
          {number("callbackWorkingDays", "callbackWorkingDays.hint")}
        </Fieldset>
        <Fieldset legend={t("section.calendar")} look="heading" description={t("calendar.lead")}>
          <Checkbox
            name="goodFriday"
            label={t("goodFriday")}
            defaultChecked={values.goodFriday !== undefined}
          />
          <RadioGroup
            name="liberationDay"
            legend={t("liberationDay")}
            defaultValue={values.liberationDay}
            error={errors.liberationDay}
            options={(["never", "lustrum", "always"] as const).map((value) => ({
              value,
              label: t(`liberationDay.${value}`),
            }))}
          />
          <Field
            label={t("closingDays")}
            name="closingDays"
            width="medium"
            optional
            description={t("closingDays.hint")}
            error={errors.closingDays}
          >
            <Textarea rows={4} defaultValue={values.closingDays} />
          </Field>
        </Fieldset>
        <ButtonGroup>
          <Button>{t("save")}</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
