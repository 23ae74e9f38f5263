import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { Checkbox } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, Fieldset } from "~/components/field";
import { FileInput, Textarea } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { SaveOutcome } from "~/components/save-outcome";
import { BRAND_COLOURS, type Brand, type BrandColour, LARGEST_LOGO, logoAddress } from "~/domain/brand";
import type { FoundColours } from "~/domain/brand-tokens";
import { requireAdministrator } from "~/flow/authorise.server";
import { type BrandAnswer, readBrandForm, type TypedBrand } from "~/flow/change-brand.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { brandNl } from "~/messages/brand.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ColourField } from "./colour-field";
import { Previews } from "./previews";
import { problemText } from "./problem-text";

const t = translator("nl", brandNl);

export const meta: MetaFunction = () => [{ title: `${t("title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const { brand } = await readSettings(runtime().store.read);
  return { typed: typedOf(brand), logo: brand.logo && logoAddress(brand.logo) };
}

export async function action({ request }: ActionFunctionArgs) {
  const administrator = await requireAdministrator(request);
  const form = await sentForm(request);
  const { store, now } = runtime();
  const { brand: current } = await readSettings(store.read);
  const answer = await readBrandForm(form, current);
  const { brand, ...told } = answer;
  if (brand !== null) {
    const changed = await changeSettings(store, administrator, { brand }, now());
    return data({ ...told, typed: typedOf(brand), errors: {}, changed });
  }
  const errors = errorsOf(answer);
  return data({ ...told, errors, changed: null }, Object.keys(errors).length > 0 ? 400 : 200);
}

const typedOf = ({ logo, ...colours }: Brand): TypedBrand => ({
  primary: colours.primary ?? "",
  bar: colours.bar ?? "",
  primaryDark: colours.primaryDark ?? "",
  barDark: colours.barDark ?? "",
  tokens: "",
  hasName: logo?.hasName ?? false,
  noLogo: false,
});

function errorsOf({ problems, logoProblem }: BrandAnswer): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const which of BRAND_COLOURS) {
    const problem = problems[which];
    if (problem !== undefined) errors[which] = problemText(problem);
  }
  if (logoProblem !== null) {
    const kilobytes = (bytes: number) => Math.ceil(bytes / 102.4) / 10;
    errors.logo = t(`logo.${logoProblem.problem}`, {
      size: kilobytes(logoProblem.bytes ?? 0),
      most: kilobytes(LARGEST_LOGO),
    } as never);
  }
  return errors;
}

const LABELS = Object.fromEntries(BRAND_COLOURS.map((which) => [which, t(which)]));

export default function BrandPage() {
  const { typed: stored, logo } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const typed = result?.typed ?? stored;
  // What an answer changed comes in place of what was typed.
  return <BrandForm key={JSON.stringify(typed)} typed={typed} logo={logo} result={result} />;
}

interface BrandFormProps {
  typed: TypedBrand;
  logo: string | null;
  result: ReturnType<typeof useActionData<typeof action>>;
}

function BrandForm({ typed, logo, result }: BrandFormProps) {
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const [colours, setColours] = useState<Record<BrandColour, string>>(typed);
  const colour = (which: BrandColour, description?: string) => (
    <ColourField
      which={which}
      label={t(which)}
      description={description}
      value={colours[which]}
      error={errors[which]}
      problem={result?.problems[which]}
      onChange={(value) => setColours({ ...colours, [which]: value })}
    />
  );
  return (
    <Page>
      <PageHeader title={t("title")} intro={t("lead")} />
      <ErrorSummary errors={errors} labels={LABELS} />
      <SaveOutcome
        changed={result?.changed}
        saved={t("saved")}
        text={t("saved.text")}
        unchanged={t("unchanged")}
      />
      {result?.found ? <Found found={result.found} /> : null}
      <div className="brand-page">
        <Form method="post" encType="multipart/form-data" noValidate>
          {/* Enter saves, whatever button stands first. */}
          <button
            type="submit"
            name="intent"
            value="save"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
          />
          <Fieldset legend={t("section.colours")} look="heading">
            <p className="muted">{t("colours.lead")}</p>
            {colour("primary", t("primary.hint"))}
            {colour("bar", t("bar.hint"))}
          </Fieldset>
          <Fieldset legend={t("section.dark")} look="heading">
            <p className="muted">{t("dark.lead")}</p>
            {colour("primaryDark")}
            {colour("barDark")}
          </Fieldset>
          <Fieldset legend={t("section.logo")} look="heading">
            {logo === null ? (
              <p className="muted">{t("logo.none")}</p>
            ) : (
              <p className="brand-page__logo">
                <img src={logo} alt={t("logo.now")} />
              </p>
            )}
            <Field label={t("logo")} name="logo" optional description={t("logo.hint")} error={errors.logo}>
              <FileInput accept=".svg,.png,image/svg+xml,image/png" />
            </Field>
            <Checkbox
              name="hasName"
              label={t("hasName")}
              description={t("hasName.hint")}
              defaultChecked={typed.hasName}
            />
            {logo === null ? null : (
              <Checkbox name="noLogo" label={t("noLogo")} defaultChecked={typed.noLogo} />
            )}
          </Fieldset>
          <ButtonGroup>
            <Button name="intent" value="save">
              {t("save")}
            </Button>
            <Button name="intent" value="show" appearance="secondary">
              {t("show")}
            </Button>
          </ButtonGroup>
          <Fieldset legend={t("section.tokens")} look="heading">
            <p className="muted">{t("tokens.lead")}</p>
            <Field label={t("tokens")} name="tokens" optional description={t("tokens.hint")}>
              <Textarea rows={6} className="code" defaultValue={typed.tokens} spellCheck={false} />
            </Field>
            <Field label={t("tokensFile")} name="tokensFile" optional>
              <FileInput accept=".css,text/css" />
            </Field>
            <ButtonGroup>
              <Button name="intent" value="tokens" appearance="secondary">
                {t("tokens.take")}
              </Button>
            </ButtonGroup>
          </Fieldset>
        </Form>
        <Previews colours={colours} logo={logo} />
      </div>
    </Page>
  );
}

function Found({ found }: { found: FoundColours }) {
  const all = BRAND_COLOURS.flatMap((which) => {
    const one = found[which];
    return one === undefined ? [] : [{ which, ...one }];
  });
  if (all.length === 0) {
    return (
      <Alert tone="warning" title={t("tokens.none")} live>
        {t("tokens.noneText")}
      </Alert>
    );
  }
  return (
    <Alert tone="info" title={t("tokens.found")} live>
      <ul>
        {all.map(({ which, colour, name }) => (
          <li key={which}>{t("tokens.foundLine", { label: t(which), colour, name })}</li>
        ))}
      </ul>
      <p>{t("tokens.notSaved")}</p>
    </Alert>
  );
}
