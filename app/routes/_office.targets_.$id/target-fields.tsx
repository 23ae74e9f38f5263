import { zodResolver } from "@hookform/resolvers/zod";
import { useFetcher, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import type { ZodType } from "zod";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { CheckboxGroup, RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { Select, Textarea, TextInput } from "~/components/inputs";
import { CHANNELS } from "~/domain/contact";
import type { Indicator } from "~/domain/indicator";
import { DIRECTIONS } from "~/domain/target";
import { SCOPE_KINDS, type TargetFormValues, targetForm, unitsOf } from "~/domain/target-form";
import type { TargetOutlook } from "~/flow/target-outlook.server";
import { channelsNl } from "~/messages/channels.nl";
import { indicatorName } from "~/messages/indicator-words";
import type { Names } from "~/messages/scope-words";
import { targetsNl } from "~/messages/targets.nl";
import { translator } from "~/messages/translate";
import { Outlook } from "./outlook";

const t = translator("nl", targetsNl);

interface Props extends Names {
  /** Of this page: where the last year of another choice is read. */
  path: string;
  outlook: TargetOutlook | null;
  catalogue: readonly Pick<Indicator, "key" | "name" | "unit" | "direction">[];
  initial: Partial<TargetFormValues>;
  /** What the server had against it, by field. */
  refused: Readonly<Record<string, string>>;
}

/** The fields of a target. Which part of the scope is asked for follows the choice by style sheet, also without scripts. */
export function TargetFields({ path, topics, teams, catalogue, initial, outlook, refused }: Props) {
  const units = unitsOf(catalogue);
  const submit = useSubmit();
  const isSaving = useNavigation().state !== "idle";
  const { register, handleSubmit, formState, watch, setValue, getFieldState } = useForm<TargetFormValues>({
    resolver: zodResolver(targetForm(units) as unknown as ZodType<TargetFormValues, TargetFormValues>),
    defaultValues: { direction: "at_least", scopeKind: "everything", topTopics: "3", ...initial },
    shouldFocusError: false,
  });
  const found = useOutlook(path, watch, formState.isDirty);
  const errors = errorsOf({ ...(formState.submitCount === 0 ? refused : {}), ...codesOf(formState.errors) });
  const indicator = watch("indicator");
  const unit = units[indicator] ?? "grade";
  const hint = t(unit === "grade" ? "form.boundGrade" : "form.boundShare");
  const choicesOf = (named: Names["topics"]) => named.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <form
      method="post"
      className="target-form"
      noValidate
      onSubmit={handleSubmit((_, event) => submit(event?.target as HTMLFormElement))}
    >
      <ErrorSummary errors={errors} />
      <Field label={t("form.indicator")} name="indicator" error={errors.indicator}>
        <Select
          placeholder
          options={catalogue.map((each) => ({ value: each.key, label: indicatorName(each) }))}
          {...register("indicator", {
            // Late callbacks are to be at most so many: whoever hasn't chosen otherwise means the better way.
            onChange: ({ target }) => {
              const chosen = catalogue.find(({ key }) => key === target.value);
              if (chosen && !getFieldState("direction").isDirty) setValue("direction", chosen.direction);
            },
          })}
          defaultValue={initial.indicator ?? ""}
        />
      </Field>
      <RadioGroup
        name="scopeKind"
        legend={t("form.scopeKind")}
        error={errors.scopeKind}
        options={SCOPE_KINDS.map((value) => ({ value, label: t(`form.${value}`) }))}
        defaultValue={initial.scopeKind ?? "everything"}
        inputProps={register("scopeKind")}
      />
      <div className="target-form__part target-form__part--channel">
        <CheckboxGroup
          name="channel"
          legend={t("form.channels")}
          error={errors.channel}
          options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
          defaultValues={initial.channel ?? []}
          inputProps={register("channel")}
        />
      </div>
      <div className="target-form__part target-form__part--topic">
        <CheckboxGroup
          name="topic"
          legend={t("form.topics")}
          error={errors.topic}
          options={choicesOf(topics)}
          defaultValues={initial.topic ?? []}
          inputProps={register("topic")}
        />
      </div>
      <div className="target-form__part target-form__part--team">
        <CheckboxGroup
          name="team"
          legend={t("form.teams")}
          error={errors.team}
          options={choicesOf(teams)}
          defaultValues={initial.team ?? []}
          inputProps={register("team")}
        />
      </div>
      <div className="target-form__part target-form__part--top_topics">
        <Field label={t("form.topTopics")} name="topTopics" width="short" error={errors.topTopics}>
          <TextInput inputMode="numeric" {...register("topTopics")} defaultValue={initial.topTopics ?? "3"} />
        </Field>
      </div>
      <FieldRow>
        <Field label={t("form.direction")} name="direction" width="medium" error={errors.direction}>
          <Select
            options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
            {...register("direction")}
            defaultValue={initial.direction ?? "at_least"}
          />
        </Field>
        <Field label={t("form.bound")} name="bound" width="short" description={hint} error={errors.bound}>
          <TextInput inputMode="decimal" {...register("bound")} defaultValue={initial.bound ?? ""} />
        </Field>
        <Field label={t("form.by")} name="by" width="medium" error={errors.by}>
          <TextInput type="date" {...register("by")} defaultValue={initial.by ?? ""} />
        </Field>
      </FieldRow>
      <div className="target-outlook" aria-live="polite">
        <h2 className="target-outlook__title">{t("outlook.title")}</h2>
        <Outlook
          outlook={found === undefined ? outlook : found}
          bound={watch("bound") ?? ""}
          direction={watch("direction") ?? "at_least"}
          names={{ topics, teams }}
        />
        <noscript>
          <Button appearance="secondary" small formMethod="get" formNoValidate>
            {t("outlook.show")}
          </Button>
        </noscript>
      </div>
      <FieldRow>
        <Field label={t("form.baseline")} name="baseline" width="medium" optional error={errors.baseline}>
          <TextInput inputMode="decimal" {...register("baseline")} defaultValue={initial.baseline ?? ""} />
        </Field>
        <Field
          label={t("form.baselineYear")}
          name="baselineYear"
          width="medium"
          optional
          error={errors.baselineYear}
        >
          <TextInput
            inputMode="numeric"
            {...register("baselineYear")}
            defaultValue={initial.baselineYear ?? ""}
          />
        </Field>
      </FieldRow>
      <Field
        label={t("form.owner")}
        name="owner"
        optional
        description={t("form.ownerHint")}
        error={errors.owner}
      >
        <TextInput {...register("owner")} defaultValue={initial.owner ?? ""} />
      </Field>
      <Field label={t("form.note")} name="note" optional error={errors.note}>
        <Textarea rows={3} {...register("note")} defaultValue={initial.note ?? ""} />
      </Field>
      <ButtonGroup>
        <Button disabled={isSaving}>{t("form.save")}</Button>
        <ButtonLink appearance="subtle" href="/targets">
          {t("form.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}

/** The last year of what is chosen now; undefined until something else than at first is chosen. */
function useOutlook(
  path: string,
  watch: (name: "indicator" | "scopeKind" | "channel" | "topic" | "team" | "topTopics") => unknown,
  isChanged: boolean,
): TargetOutlook | null | undefined {
  const { data, load } = useFetcher<{ outlook: TargetOutlook | null }>();
  const search = new URLSearchParams();
  for (const name of ["indicator", "scopeKind", "channel", "topic", "team", "topTopics"] as const)
    for (const value of [watch(name)].flat())
      if (typeof value === "string" && value !== "") search.append(name, value);
  const asked = search.toString();
  useEffect(() => {
    if (!isChanged) return;
    const wait = setTimeout(() => load(`${path}?${asked}`), 200);
    return () => clearTimeout(wait);
  }, [asked, isChanged, load, path]);
  return isChanged ? data?.outlook : undefined;
}

/** Ending a target asks for nothing but a deliberate second step. */
export function EndTarget() {
  return (
    <details className="disclosure">
      <summary className="disclosure__summary">{t("form.archive")}</summary>
      <form method="post" className="disclosure__content">
        <p className="utrecht-paragraph">{t("form.archiveHint")}</p>
        <Button name="intent" value="end" appearance="danger">
          {t("form.archive")}
        </Button>
      </form>
    </details>
  );
}

/** The codes in words; a code without words is shown as itself rather than dropped. */
function errorsOf(codes: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => {
      const key = `error.${code}`;
      return [field, Object.hasOwn(targetsNl, key) ? t(key as keyof typeof targetsNl) : code];
    }),
  );
}

function codesOf(errors: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors as Record<string, { message?: string } | undefined>).map(([field, error]) => [
      field,
      error?.message ?? "",
    ]),
  );
}
