import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { waitingNow } from "#db/queries/deciding";
import { remindersWaiting } from "#db/queries/reminders";
import { askedOn } from "#db/queries/sending-days";
import { Button, ButtonGroup } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Field, Fieldset } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { SaveOutcome } from "~/components/save-outcome";
import { dayInAmsterdam } from "~/domain/calendar";
import type { Settings } from "~/domain/settings";
import { POLICY_NUMBERS, parsePolicyForm } from "~/domain/settings-form";
import { requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { settingProblemTexts } from "~/messages/setting-problem";
import { settingsNl } from "~/messages/settings.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", settingsNl);

export const meta: MetaFunction = () => [{ title: `${t("policy.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, now } = runtime();
  const { total, forTurn } = await waitingNow(store.read);
  return {
    values: valuesOf(await readSettings(store.read)),
    waiting: total,
    forTurn,
    reminders: await remindersWaiting(store.read),
    asked: (await askedOn(store.read, dayInAmsterdam(now()))).total,
  };
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

/** The fields as text, as a form sends them. */
function valuesOf({ organisation, policy }: Settings): Record<string, string> {
  return {
    organisationName: organisation.name,
    organisationContact: organisation.contact,
    quarantineDays: String(policy.quarantineDays),
    deferDays: String(policy.deferDays),
    dayCap: String(policy.dayCap ?? ""),
    maxAgeDays: String(policy.maxAgeDays),
    callbackWorkingDays: String(policy.callbackWorkingDays),
    linkDays: String(policy.linkDays),
    reminderDays: String(policy.reminderDays ?? ""),
  };
}

const FIELDS = [
  "organisationName",
  "organisationContact",
  ...(Object.keys(POLICY_NUMBERS) as (keyof typeof POLICY_NUMBERS)[]),
] as const;
const LABELS = Object.fromEntries(FIELDS.map((name) => [name, t(name)]));

export default function Policy() {
  const { values: stored, waiting, forTurn, reminders, asked } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values: Record<string, string | undefined> = result?.typed ?? stored;
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const number = (name: keyof typeof POLICY_NUMBERS, optional = false) => (
    <Field
      label={t(name)}
      name={name}
      width="short"
      optional={optional}
      error={errors[name]}
      description={t(`${name}.hint`)}
    >
      <TextInput inputMode="numeric" defaultValue={values[name]} />
    </Field>
  );
  return (
    <Page width="form">
      <PageHeader title={t("policy.title")} intro={t("policy.lead")} />
      <ErrorSummary errors={errors} labels={LABELS} />
      <SaveOutcome
        changed={result?.changed}
        saved={t("saved")}
        text={t("saved.text", { waiting })}
        unchanged={t("unchanged")}
      />
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
          {number("quarantineDays")}
          {number("deferDays")}
          {number("dayCap", true)}
          <p className="field-note">{t("dayCap.today", { asked, waiting: forTurn })}</p>
        </Fieldset>
        <Fieldset legend={t("section.when")} look="heading">
          {number("maxAgeDays")}
          {number("callbackWorkingDays")}
          {number("linkDays")}
          {number("reminderDays", true)}
          {reminders > 0 || values.reminderDays ? (
            <p className="field-note">{t("reminderDays.waiting", { waiting: reminders })}</p>
          ) : null}
        </Fieldset>
        <p className="muted">{t("waiting", { waiting })}</p>
        <ButtonGroup>
          <Button>{t("save")}</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
