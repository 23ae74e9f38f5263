import { Form } from "@remix-run/react";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { CheckboxGroup, RadioGroup } from "~/components/choices";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Textarea, TextInput } from "~/components/inputs";
import { OWN_KINDS, type OwnQuestionValues } from "~/domain/own-question-form";
import { MEASURES } from "~/domain/question-library";
import { hasOptions, LOOKS } from "~/domain/questionnaire";
import { libraryNl, measuresNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";
import type { KnownQuestion } from "./existing";
import { OtherLanguages } from "./other-languages";
import { PlainTextField } from "./plain-text-field";

const t = translator("nl", libraryNl);

interface QuestionFormProps {
  /** The question that is changed; null for a new one. */
  known: KnownQuestion | null;
  /** Answers were given to it: its kind and the number of its answers can't change. */
  isAsked: boolean;
  values: OwnQuestionValues;
  errors: Record<string, string | undefined>;
  /** Somebody else changed it meanwhile. */
  isStale: boolean;
  keyFixed: boolean;
}

export function QuestionForm({ known, isAsked, values, errors, isStale, keyFixed }: QuestionFormProps) {
  const { fields, measures } = values;
  const lockedKind = isAsked && known ? known.question.kind : null;
  return (
    <Form
      method="post"
      noValidate
      className="own-question"
      data-locked={lockedKind === null ? undefined : hasOptions({ kind: lockedKind }) ? "choice" : lockedKind}
    >
      <ErrorSummary errors={errors} />
      {isStale && known ? (
        <p className="utrecht-paragraph">
          <a
            className="utrecht-link"
            href={`/questionnaires/library/${known.question.key}`}
            target="_blank"
            rel="noreferrer"
          >
            {t("error.see")}
          </a>
        </p>
      ) : null}
      {known?.own ? <input type="hidden" name="seenAt" value={fields.seenAt ?? known.own.changedAt} /> : null}
      <PlainTextField
        name="text_nl"
        label={t("form.text")}
        description={t("form.textHint")}
        use="question"
        error={errors.text_nl}
        defaultValue={fields.text_nl ?? ""}
        required
      />
      {lockedKind === null ? (
        <RadioGroup
          name="kind"
          legend={t("form.kind")}
          error={errors.kind}
          defaultValue={fields.kind}
          options={OWN_KINDS.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            description: t(`kindHint.${kind}`),
          }))}
        />
      ) : (
        <Locked kind={t(`kind.${lockedKind}`)} value={lockedKind} />
      )}
      <div className="own-question__look">
        <RadioGroup
          name="look"
          legend={t("form.look")}
          description={t("form.lookHint")}
          defaultValue={fields.look || "words"}
          inline
          options={LOOKS.map((look) => ({ value: look, label: t(`look.${look}`) }))}
        />
      </div>
      <div className="own-question__options">
        <Field
          label={t("form.options")}
          name="options_nl"
          description={lockedKind === null ? t("form.optionsHint") : t("form.optionsLockedHint")}
          error={errors.options_nl}
          width="medium"
        >
          <Textarea rows={5} defaultValue={fields.options_nl} />
        </Field>
      </div>
      <PlainTextField
        name="hint_nl"
        label={t("form.hint")}
        use="text"
        error={errors.hint_nl}
        defaultValue={fields.hint_nl ?? ""}
        optional
      />
      <div className="own-question__measures">
        <CheckboxGroup
          name="measures"
          legend={t("form.measures")}
          description={t("form.measuresHint")}
          error={errors.measures}
          defaultValues={measures}
          options={MEASURES.map((measure) => ({ value: measure, label: measuresNl[measure] }))}
        />
      </div>
      <Field
        label={t("form.national")}
        name="nationalCode"
        description={t("form.nationalHint")}
        error={errors.nationalCode}
        width="short"
        optional
      >
        <TextInput defaultValue={fields.nationalCode} autoComplete="off" maxLength={10} />
      </Field>
      {known === null ? (
        <Field
          label={t("form.key")}
          name="key"
          description={keyFixed ? t("form.keyFixedHint") : t("form.keyHint")}
          error={errors.key}
          width="medium"
          optional={!keyFixed}
        >
          <TextInput defaultValue={fields.key} autoComplete="off" maxLength={60} readOnly={keyFixed} />
        </Field>
      ) : null}
      <OtherLanguages fields={fields} errors={errors} />
      <ButtonGroup>
        <Button>{known === null ? t("form.save") : t("form.saveChange")}</Button>
        <ButtonLink href="/questionnaires/library" appearance="subtle">
          {t("form.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function Locked({ kind, value }: { kind: string; value: string }) {
  return (
    <div className="utrecht-form-field">
      <p className="utrecht-form-label">{t("form.kindLocked")}</p>
      <p className="utrecht-form-field-description">{t("form.kindLockedText", { kind })}</p>
      <input type="hidden" name="kind" value={value} />
    </div>
  );
}
