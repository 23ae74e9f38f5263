import { Alert } from "~/components/alert";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { Checkbox, CheckboxGroup, RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { type Option, Select, TextInput } from "~/components/inputs";
import { CHANNELS } from "~/domain/contact";
import { type IndicatorForm, NORM_UNITS, OWN_KINDS } from "~/domain/indicator-form";
import { channelsNl } from "~/messages/channels.nl";
import { indicatorsSettingsNl } from "~/messages/indicators-settings.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", indicatorsSettingsNl);

interface Shared {
  form: IndicatorForm;
  errors: Record<string, string | undefined>;
}

/** The first step: where the figure comes from. A GET, so that it can be gone back to. */
export function ChooseKind({ form, errors, questions }: Shared & { questions: readonly Option[] }) {
  return (
    <form method="get" noValidate>
      <ErrorSummary errors={errors} />
      <RadioGroup
        name="kind"
        legend={t("form.kind")}
        defaultValue={form.kind === "" ? "share" : form.kind}
        options={OWN_KINDS.map((value) => ({
          value,
          label: t(`kind.${value}`),
          description: t(`kind.${value}.hint`),
        }))}
      />
      <Field
        label={t("form.question")}
        name="question"
        description={t("form.questionHint")}
        error={errors.question}
        optional
      >
        <Select placeholder defaultValue={form.question} options={questions} />
      </Field>
      <ButtonGroup>
        <Button>{t("form.next")}</Button>
        <ButtonLink appearance="subtle" href="/settings/indicators">
          {t("form.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

interface FieldsProps extends Shared {
  answers: { question: string; options: readonly Option[] };
  isNew: boolean;
}

export function IndicatorFields({ form, errors, answers, isNew }: FieldsProps) {
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="kind" value={form.kind} />
      <Field label={t("form.name")} name="name" description={t("form.nameHint")} error={errors.name}>
        <TextInput defaultValue={form.name} autoComplete="off" />
      </Field>
      {form.kind === "share" ? (
        <>
          <input type="hidden" name="question" value={form.question} />
          <CheckboxGroup
            name="chosen"
            legend={t("form.chosen")}
            description={t("form.chosenHint", { question: answers.question })}
            error={errors.chosen ?? errors.question}
            defaultValues={form.chosen}
            options={answers.options}
          />
        </>
      ) : null}
      {form.kind === "norm" ? <NormFields form={form} errors={errors} /> : null}
      {form.kind === "outside" && isNew ? (
        <RadioGroup
          name="scale"
          legend={t("form.scale")}
          error={errors.scale}
          defaultValue={form.scale}
          options={[
            { value: "share", label: t("form.share") },
            { value: "grade", label: t("form.grade") },
          ]}
        />
      ) : (
        <input type="hidden" name="scale" value={form.scale} />
      )}
      <RadioGroup
        name="direction"
        legend={t("form.direction")}
        error={errors.direction}
        defaultValue={form.direction === "" ? "at_least" : form.direction}
        options={[
          { value: "at_least", label: t("form.at_least") },
          { value: "at_most", label: t("form.at_most") },
        ]}
      />
      {form.kind === "norm" ? <p className="utrecht-paragraph muted">{t("form.normNote")}</p> : null}
      <ButtonGroup>
        <Button>{t("form.save")}</Button>
        <ButtonLink appearance="subtle" href="/settings/indicators">
          {t("form.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

function NormFields({ form, errors }: Shared) {
  return (
    <>
      <RadioGroup
        name="measure"
        legend={t("form.measure")}
        error={errors.measure}
        defaultValue={form.measure}
        options={[
          { value: "wait", label: t("form.wait") },
          { value: "handled", label: t("form.handled") },
        ]}
      />
      <FieldRow>
        <Field label={t("form.within")} name="within" width="short" error={errors.within}>
          <TextInput inputMode="numeric" defaultValue={form.within} />
        </Field>
        <Field label={t("form.unit")} name="unit" width="medium" error={errors.unit}>
          <Select
            placeholder
            defaultValue={form.unit}
            options={NORM_UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
          />
        </Field>
      </FieldRow>
      <CheckboxGroup
        name="channels"
        legend={t("form.channels")}
        error={errors.channels}
        defaultValues={form.channels}
        options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
      />
      <Checkbox
        name="openCounts"
        value="yes"
        label={t("form.openCounts")}
        description={t("form.openCountsHint")}
        defaultChecked={form.openCounts !== ""}
      />
    </>
  );
}

/** Taking an indicator away asks for nothing but a deliberate second step. */
export function EndIndicator({ inUse }: { inUse: boolean }) {
  return (
    <>
      {inUse ? (
        <Alert tone="warning" live>
          {t("end.inUse")}{" "}
          <a className="utrecht-link" href="/targets">
            {t("end.toTargets")}
          </a>
        </Alert>
      ) : null}
      <details className="disclosure">
        <summary className="disclosure__summary">{t("end.title")}</summary>
        <form method="post" className="disclosure__content">
          <p className="utrecht-paragraph">{t("end.hint")}</p>
          <Button name="intent" value="end" appearance="danger">
            {t("end.title")}
          </Button>
        </form>
      </details>
    </>
  );
}
