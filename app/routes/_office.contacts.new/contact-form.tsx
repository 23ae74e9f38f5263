import { Form, useSubmit } from "@remix-run/react";
import { useMemo } from "react";
import { type FieldErrors, get, set, useForm } from "react-hook-form";
import { z } from "zod";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { Checkbox } from "~/components/choices";
import { Disclosure } from "~/components/disclosure";
import { ErrorSummary } from "~/components/error-summary";
import { Field, FieldRow } from "~/components/field";
import { Select, TextInput } from "~/components/inputs";
import { CHANNELS } from "~/domain/contact";
import { type ContactFormValues, FORM_FIELDS, type FormField, formAsJson } from "~/domain/contact-form";
import { readContact } from "~/domain/contact-input";
import { LANGUAGES } from "~/domain/languages";
import { channelsNl } from "~/messages/channels.nl";
import { contactErrorsNl } from "~/messages/contact-errors.nl";
import { contactsNl } from "~/messages/contacts.nl";
import { languagesNl } from "~/messages/languages.nl";
import { translator } from "~/messages/translate";

// The pages' policy forbids making code from text, which zod would otherwise try in a browser.
if (typeof document !== "undefined") z.config({ jitless: true });

const t = translator("nl", contactsNl);
const say = translator("nl", contactErrorsNl);

export type FormErrors = Partial<Record<FormField, string>>;

/** The same check in the browser and on the server: what the server says, decides. */
export function checkForm(values: ContactFormValues, now: Date): FormErrors {
  const read = readContact(formAsJson(values, now), now);
  if (read.ok) return {};
  const errors: FormErrors = {};
  for (const { path, code, values: details } of read.errors) {
    const field =
      FORM_FIELDS.find((name) => name === path) ?? (path.startsWith("callback") ? "callback" : "id");
    errors[field] ??= `${t(labelOf(field))} ${say(code, details)}`;
  }
  return errors;
}

function labelOf(field: FormField): keyof typeof contactsNl {
  if (field === "callback") return "field.callback.requestedAt";
  return `field.${field}`;
}

export interface ContactFormProps {
  values: ContactFormValues;
  errors: FormErrors;
  topics: readonly { key: string; name: string }[];
  teams: readonly { key: string; name: string }[];
}

/** For the desk employee who just helped somebody: topic, address, Enter. Works without JavaScript as well. */
export function ContactForm({ values, errors, topics, teams }: ContactFormProps) {
  const submit = useSubmit();
  // Taken up anew whenever it is another object.
  const answered = useMemo(() => asErrors(errors), [errors]);
  const form = useForm<Typed>({
    defaultValues: nested(values),
    errors: answered,
    resolver: (typed) => {
      const found = checkForm(flat(typed), new Date());
      return Object.keys(found).length > 0
        ? { values: {}, errors: asErrors(found) }
        : { values: typed, errors: {} };
    },
    shouldFocusError: false,
  });
  const shown = Object.fromEntries(
    FORM_FIELDS.map((name) => [
      name,
      (get(form.formState.errors, name) as { message?: string } | undefined)?.message,
    ]),
  ) as Record<FormField, string | undefined>;
  const field = (name: FormField) => ({ ...form.register(name), id: name });
  const topicNames = topics.map(({ name }) => name);

  return (
    <Form
      method="post"
      noValidate
      onSubmit={(event) => {
        const sent = event.currentTarget;
        return form.handleSubmit(() => submit(sent))(event);
      }}
    >
      <ErrorSummary errors={shown} />
      <input type="hidden" {...field("id")} defaultValue={values.id} />
      <FieldRow>
        <Field label={t("field.channel")} name="channel" error={shown.channel} required>
          <Select
            {...field("channel")}
            defaultValue={values.channel}
            autoFocus={values.channel === ""}
            placeholder={true}
            options={CHANNELS.map((channel) => ({ value: channel, label: channelsNl[channel] }))}
          />
        </Field>
        <Field
          label={t("field.topic")}
          name="topic"
          error={shown.topic}
          description={t("new.topic.hint")}
          required
        >
          <TextInput
            {...field("topic")}
            defaultValue={values.topic}
            autoFocus={values.channel !== ""}
            list="known-topics"
            autoComplete="off"
            maxLength={100}
          />
        </Field>
      </FieldRow>
      <datalist id="known-topics">
        {topicNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FieldRow>
        <Field
          label={t("field.resident.email")}
          name="resident.email"
          error={shown["resident.email"]}
          description={t("new.address.hint")}
          optional
        >
          <TextInput
            {...field("resident.email")}
            defaultValue={values["resident.email"]}
            type="email"
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <Field
          label={t("field.resident.phone")}
          name="resident.phone"
          error={shown["resident.phone"]}
          description={t("new.phone.hint")}
          optional
        >
          <TextInput
            {...field("resident.phone")}
            defaultValue={values["resident.phone"]}
            type="tel"
            autoComplete="off"
          />
        </Field>
      </FieldRow>
      <Checkbox
        {...field("callback")}
        value="yes"
        defaultChecked={values.callback !== ""}
        label={t("new.callback")}
        error={shown.callback}
      />
      <Disclosure
        summary={t("new.more")}
        open={Boolean(values.occurredAt || shown.occurredAt || values.noSurvey)}
      >
        <FieldRow>
          <Field
            label={t("field.occurredAt")}
            name="occurredAt"
            error={shown.occurredAt}
            description={t("new.occurredAt.hint")}
            optional
          >
            <TextInput {...field("occurredAt")} defaultValue={values.occurredAt} type="datetime-local" />
          </Field>
          <Field label={t("field.team")} name="team" error={shown.team} optional>
            <Select
              {...field("team")}
              defaultValue={values.team}
              placeholder="–"
              options={teams.map(({ key, name }) => ({ value: key, label: name }))}
            />
          </Field>
          <Field
            label={t("field.resident.language")}
            name="resident.language"
            error={shown["resident.language"]}
            description={t("new.language.hint")}
            optional
          >
            <Select
              {...field("resident.language")}
              defaultValue={values["resident.language"]}
              placeholder={t("new.language.unknown")}
              options={LANGUAGES.map((value) => ({ value, label: languagesNl[value] }))}
            />
          </Field>
        </FieldRow>
        <Checkbox
          {...field("noSurvey")}
          value="yes"
          defaultChecked={values.noSurvey !== ""}
          label={t("new.noSurvey")}
          error={shown.noSurvey}
        />
      </Disclosure>
      <ButtonGroup>
        <Button>{t("new.submit")}</Button>
        <ButtonLink href="/contacts" appearance="subtle">
          {t("new.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

/** What react-hook-form holds: it takes a dot in a name for a path. */
type Typed = Record<string, unknown>;

function nested(values: ContactFormValues): Typed {
  const typed: Typed = {};
  for (const name of FORM_FIELDS) set(typed, name, values[name]);
  return typed;
}

function flat(typed: Typed): ContactFormValues {
  return Object.fromEntries(
    FORM_FIELDS.map((name) => {
      const value: unknown = get(typed, name);
      return [name, typeof value === "string" ? value : value ? "yes" : ""];
    }),
  ) as ContactFormValues;
}

function asErrors(errors: FormErrors): FieldErrors<Typed> {
  const found: FieldErrors<Typed> = {};
  for (const [name, message] of Object.entries(errors)) set(found, name, { type: "check", message });
  return found;
}
