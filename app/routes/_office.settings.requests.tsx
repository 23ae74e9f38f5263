import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonGroup } from "~/components/button";
import { Checkbox } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { SaveOutcome } from "~/components/save-outcome";
import { parseRequestsForm } from "~/domain/settings-form";
import { requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { requestsNl } from "~/messages/requests.nl";
import { settingProblemTexts } from "~/messages/setting-problem";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", requestsNl);
const LABELS = { mailTo: t("mailTo"), keepDays: t("keepDays") };

export const meta: MetaFunction = () => [{ title: `${t("set.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { requests, policy } = await readSettings(runtime().store.read);
  const { offered, mailTo, keepDays } = requests;
  return {
    values: { offered: offered ? "yes" : "", mailTo, keepDays: String(keepDays) },
    days: policy.callbackWorkingDays,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const parsed = parseRequestsForm(form);
  if (!parsed.ok) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    return data({ errors: settingProblemTexts(parsed.problems), typed, changed: null }, 400);
  }
  const { store, now } = runtime();
  const changed = await changeSettings(store, editor, parsed.value, now());
  return data({ errors: {}, typed: null, changed });
}

export default function RequestSettings() {
  const { values: stored, days } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values: Record<string, string | undefined> = result?.typed ?? stored;
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  return (
    <Page width="form">
      <PageHeader
        title={t("set.title")}
        intro={
          <>
            {t("set.lead")}{" "}
            <a className="utrecht-link" href="/contacts/requests">
              {t("set.list")}
            </a>
          </>
        }
      />
      <ErrorSummary errors={errors} labels={LABELS} />
      <SaveOutcome
        changed={result?.changed}
        saved={t("saved")}
        text={t("saved.text")}
        unchanged={t("unchanged")}
      />
      <form method="post" action="/settings/requests" className="form" noValidate>
        <Checkbox
          id="offered"
          name="offered"
          value="yes"
          defaultChecked={Boolean(values.offered)}
          label={t("offered")}
          description={t("offered.hint", { days })}
        />
        <Field
          label={LABELS.mailTo}
          name="mailTo"
          optional
          error={errors.mailTo}
          description={t("mailTo.hint")}
        >
          <TextInput type="email" defaultValue={values.mailTo} autoComplete="off" />
        </Field>
        <Field
          label={LABELS.keepDays}
          name="keepDays"
          width="short"
          error={errors.keepDays}
          description={t("keepDays.hint")}
        >
          <TextInput inputMode="numeric" defaultValue={values.keepDays} />
        </Field>
        <ButtonGroup>
          <Button>{t("save")}</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
