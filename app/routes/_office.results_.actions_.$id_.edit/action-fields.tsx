import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { CheckboxGroup, RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { Select, Textarea, TextInput } from "~/components/inputs";
import {
  ACTION_SCOPES,
  type ActionFormValues,
  type ActionProblem,
  LONGEST_PUBLIC_TEXT,
} from "~/domain/action-form";
import { CHANNELS } from "~/domain/contact";
import type { Indicator } from "~/domain/indicator";
import { actionsNl } from "~/messages/actions.nl";
import { channelsNl } from "~/messages/channels.nl";
import { indicatorName } from "~/messages/indicator-words";
import type { Names } from "~/messages/scope-words";
import { translator } from "~/messages/translate";

const t = translator("nl", actionsNl);

interface Props extends Names {
  catalogue: readonly Indicator[];
  initial: Partial<ActionFormValues>;
  /** What the server had against it, by field. */
  refused: Partial<Record<keyof ActionFormValues, ActionProblem>>;
  cancelHref: string;
}

/** The fields of an action. Which part of the scope is asked for follows the choice by style sheet, also without scripts. */
export function ActionFields({ topics, teams, catalogue, initial, refused, cancelHref }: Props) {
  const error = (field: keyof ActionFormValues) => {
    const problem = refused[field];
    return problem && t(`error.${problem}`);
  };
  const errors = Object.fromEntries(
    (Object.keys(refused) as (keyof ActionFormValues)[]).map((field) => [field, error(field)]),
  );
  const choicesOf = (named: Names["topics"]) => named.map(({ key, name }) => ({ value: key, label: name }));
  const parts = [
    {
      kind: "channel",
      legend: t("form.channels"),
      options: CHANNELS.map((value) => ({ value, label: channelsNl[value] })),
    },
    { kind: "topic", legend: t("form.topics"), options: choicesOf(topics) },
    { kind: "team", legend: t("form.teams"), options: choicesOf(teams) },
  ] as const;
  return (
    <form method="post" className="target-form" noValidate>
      <ErrorSummary errors={errors} />
      <Field label={t("form.name")} name="name" description={t("form.nameHint")} error={error("name")}>
        <TextInput defaultValue={initial.name ?? ""} maxLength={200} />
      </Field>
      <FieldRow>
        <Field label={t("form.day")} name="day" width="medium" error={error("day")}>
          <TextInput type="date" defaultValue={initial.day ?? ""} />
        </Field>
        <Field
          label={t("form.owner")}
          name="owner"
          width="medium"
          optional
          description={t("form.ownerHint")}
          error={error("owner")}
        >
          <TextInput defaultValue={initial.owner ?? ""} />
        </Field>
      </FieldRow>
      <Field label={t("form.indicator")} name="indicator" error={error("indicator")}>
        <Select
          placeholder
          options={catalogue.map((indicator) => ({ value: indicator.key, label: indicatorName(indicator) }))}
          defaultValue={initial.indicator ?? ""}
        />
      </Field>
      <RadioGroup
        name="scopeKind"
        legend={t("form.scopeKind")}
        error={error("scopeKind")}
        options={ACTION_SCOPES.map((value) => ({ value, label: t(`form.${value}`) }))}
        defaultValue={initial.scopeKind ?? "everything"}
      />
      {parts.map(({ kind, legend, options }) => (
        <div key={kind} className={`target-form__part target-form__part--${kind}`}>
          <CheckboxGroup
            name={kind}
            legend={legend}
            error={error(kind)}
            options={options}
            defaultValues={initial[kind] ?? []}
          />
        </div>
      ))}
      <Field label={t("form.expected")} name="expected" optional error={error("expected")}>
        <Textarea rows={3} defaultValue={initial.expected ?? ""} />
      </Field>
      <Field
        label={t("form.publicText")}
        name="publicText"
        optional
        description={t("form.publicTextHint", { most: LONGEST_PUBLIC_TEXT })}
        error={error("publicText")}
      >
        <Textarea rows={2} defaultValue={initial.publicText ?? ""} />
      </Field>
      <CheckboxGroup
        name="restarts"
        legend={t("form.restarts")}
        description={t("form.restartsHint")}
        options={[{ value: "yes", label: t("form.restartsLabel") }]}
        defaultValues={initial.restarts ? ["yes"] : []}
      />
      <ButtonGroup>
        <Button>{t("form.save")}</Button>
        <ButtonLink appearance="subtle" href={cancelHref}>
          {t("form.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
