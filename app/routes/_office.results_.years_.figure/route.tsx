import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { figuresFromOutside } from "#db/queries/outside-figures";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { Select, TextInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader } from "~/components/page";
import { outsideForm, parseOutsideForm } from "~/domain/outside-form";
import { requireEditor } from "~/flow/authorise.server";
import { dropOutsideFigure, keepOutsideFigure } from "~/flow/change-outside-figure.server";
import { indicatorCatalogue } from "~/flow/indicators.server";
import { sentForm } from "~/flow/sent-form.server";
import { indicatorName, typedText } from "~/messages/indicator-words";
import { translator } from "~/messages/translate";
import { yearsNl } from "~/messages/years.nl";
import { runtime } from "~/runtime.server";

const t = translator("nl", yearsNl);

export const meta: MetaFunction = () => [{ title: `${t("form.title")} · Weerklank` }];

/** An empty form, or with `?indicator=…&year=…&kind=…` the figure that stands there. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store } = runtime();
  const catalogue = await indicatorCatalogue(store.read);
  const asked = outsideForm(new URL(request.url).searchParams);
  const indicator = catalogue.find(({ key }) => key === asked.indicator);
  const known = (await figuresFromOutside(store.read, indicator ? [indicator.key] : [])).find(
    ({ from, kind }) => from === `${asked.year}-01` && kind === asked.kind,
  );
  const form =
    known && indicator
      ? { ...asked, value: typedText(indicator, known.value), n: String(known.n ?? ""), source: known.source }
      : asked;
  return {
    form,
    exists: known !== undefined,
    indicators: catalogue.map((each) => ({ value: each.key, label: indicatorName(each) })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const sent = await sentForm(request);
  const form = outsideForm(sent);
  const isRemoval = sent.get("intent") === "remove";
  const typed = isRemoval ? { ...form, value: "", n: "", source: "" } : form;
  const parsed = parseOutsideForm(typed, await indicatorCatalogue(store.read));
  if (!parsed.ok) return data({ form, errors: parsed.errors }, 400);
  if (isRemoval) {
    await dropOutsideFigure(editor, store, parsed.figure, now());
    return redirect("/results/years?saved=removed");
  }
  await keepOutsideFigure(editor, store, parsed.figure, now());
  return redirect("/results/years?saved=saved");
}

export default function OutsideFigurePage() {
  const { form: stored, exists, indicators } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = refused?.form ?? stored;
  const errors = Object.fromEntries(
    Object.entries(refused?.errors ?? {}).map(([name, code]) => [name, t(`error.${code}`)]),
  );
  return (
    <Page width="form">
      <PageHeader
        title={t("form.title")}
        intro={t("form.intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/results/years", label: t("page.titleEmpty") }]} />}
      />
      <form method="post" noValidate>
        <ErrorSummary errors={errors} />
        <Field
          label={t("form.indicator")}
          name="indicator"
          description={t("form.indicatorHint")}
          error={errors.indicator}
        >
          <Select placeholder defaultValue={form.indicator} options={indicators} />
        </Field>
        <RadioGroup
          name="kind"
          legend={t("form.kind")}
          error={errors.kind}
          defaultValue={form.kind}
          options={[
            { value: "realised", label: t("form.realised") },
            { value: "planned", label: t("form.planned") },
          ]}
        />
        <FieldRow>
          <Field label={t("form.year")} name="year" width="short" error={errors.year}>
            <TextInput inputMode="numeric" defaultValue={form.year} />
          </Field>
          <Field label={t("form.n")} name="n" width="medium" optional error={errors.n}>
            <TextInput inputMode="numeric" defaultValue={form.n} />
          </Field>
        </FieldRow>
        <Field
          label={t("form.value")}
          name="value"
          width="short"
          description={t("form.valueHint")}
          error={errors.value}
        >
          <TextInput inputMode="decimal" defaultValue={form.value} />
        </Field>
        <Field
          label={t("form.source")}
          name="source"
          description={t("form.sourceHint")}
          optional
          error={errors.source}
        >
          <TextInput defaultValue={form.source} />
        </Field>
        <ButtonGroup>
          <Button>{t("form.save")}</Button>
          {exists ? (
            <Button name="intent" value="remove" appearance="danger">
              {t("form.remove")}
            </Button>
          ) : null}
          <ButtonLink appearance="subtle" href="/results/years">
            {t("form.cancel")}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Page>
  );
}
