import { useEffect, useRef, useState } from "react";
import { Button, ButtonGroup } from "~/components/button";
import { Disclosure } from "~/components/disclosure";
import { Field, Fieldset } from "~/components/field";
import { Textarea, TextInput } from "~/components/inputs";
import { DataList } from "~/components/navigation";
import {
  FIELD_RULES,
  type MessageMedium,
  PLACEHOLDERS,
  type PlaceholderValues,
  TEMPLATE_FIELDS,
  type TemplateField,
  type TemplatePlace,
} from "~/domain/message-template";
import { inGsmAlphabet } from "~/domain/sms-text";
import type { Texts } from "~/flow/message-texts.server";
import { messageTextsNl } from "~/messages/message-texts.nl";
import { translator } from "~/messages/translate";
import { labelKey } from "./place";
import { PlainHints } from "./plain-hints";
import { MailPreview, TextPreview } from "./preview";
import { SmsCount } from "./sms-count";

const t = translator("nl", messageTextsNl);

export interface EditorProps {
  place: TemplatePlace;
  /** What the fields begin with: what is kept, or what was typed. */
  texts: Texts;
  /** Whether that was typed and isn't kept yet. */
  unsaved: boolean;
  /** The fields that are kept with another text than the standard one. */
  changed: readonly TemplateField[];
  errors: Readonly<Record<string, string>>;
  longest: PlaceholderValues;
  sample: { values: PlaceholderValues; sender: string; preheader: string };
  channelExample: string;
  email: string;
  phone: string;
}

/** The texts with the message beside them, which follows what is typed. Everything works without JavaScript too. */
export function Editor(props: EditorProps) {
  const { place, errors, changed } = props;
  const { form, typed, touch, release } = useTyped(props);
  const fields: readonly TemplateField[] = TEMPLATE_FIELDS[place.medium];

  const spellPlainly = (event: React.MouseEvent) => {
    const box = form.current?.elements.namedItem("text");
    if (!(box instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    box.value = inGsmAlphabet(box.value);
    touch();
    box.focus();
  };

  return (
    <div className="message-editor">
      <form
        ref={form}
        method="post"
        noValidate
        className="message-editor__form"
        onInput={touch}
        onSubmit={release}
      >
        <input type="hidden" name="kind" value={place.kind} />
        <input type="hidden" name="medium" value={place.medium} />
        <input type="hidden" name="language" value={place.language} />
        {/* Enter in a field presses the first button of its form. */}
        <button
          type="submit"
          className="visually-hidden"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t("save")}
        </button>
        <Placeholders medium={place.medium} example={props.channelExample} />
        {fields.map((field) => (
          <Field
            key={field}
            label={t(labelKey(field))}
            name={field}
            error={errors[field]}
            description={field === "opening" ? t("opening.hint") : undefined}
          >
            {FIELD_RULES[field].lines ? (
              <Textarea
                rows={field === "text" ? 5 : 4}
                defaultValue={props.texts[field]}
                lang={place.language}
                dir="auto"
              />
            ) : (
              <TextInput
                defaultValue={props.texts[field]}
                lang={place.language}
                dir="auto"
                autoComplete="off"
              />
            )}
            {field === "text" ? (
              <SmsCount
                text={typed.text ?? ""}
                language={place.language}
                longest={props.longest}
                onSpellPlainly={spellPlainly}
              />
            ) : null}
            {place.language === "nl" ? <PlainHints text={typed[field] ?? ""} /> : null}
            {changed.includes(field) || errors[field] ? (
              <Button
                small
                appearance="subtle"
                name="intent"
                value={`reset:${field}`}
                aria-label={t("reset.of", { field: t(labelKey(field)) })}
              >
                {t("reset")}
              </Button>
            ) : null}
          </Field>
        ))}
        <ButtonGroup>
          <Button name="intent" value="save">
            {t("save")}
          </Button>
          {place.medium === "email" ? (
            <noscript>
              <Button
                appearance="secondary"
                formAction="/settings/messages/preview"
                formMethod="get"
                formTarget="preview"
              >
                {t("preview")}
              </Button>
            </noscript>
          ) : null}
        </ButtonGroup>
        <TestPart {...props} />
      </form>
      <div className="message-editor__preview">
        {place.medium === "email" ? (
          <MailPreview place={place} texts={typed} kept={props.texts} sample={props.sample} />
        ) : (
          <TextPreview
            text={typed.text ?? ""}
            language={place.language}
            longest={props.longest}
            sender={props.sample.sender}
          />
        )}
      </div>
    </div>
  );
}

/** What stands in the fields at this moment, also what was typed before the page came to life. */
function useTyped({ place, texts, unsaved }: EditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const isUnsaved = useRef(unsaved);
  const [typed, setTyped] = useState(texts);
  const { medium } = place;
  const read = () => {
    if (form.current === null) return;
    const given = new FormData(form.current);
    setTyped(
      Object.fromEntries(TEMPLATE_FIELDS[medium].map((field) => [field, String(given.get(field) ?? "")])),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page comes to life
  useEffect(() => {
    read();
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return {
    form,
    typed,
    touch: () => {
      isUnsaved.current = true;
      read();
    },
    release: () => {
      isUnsaved.current = false;
    },
  };
}

function Placeholders({ medium, example }: { medium: MessageMedium; example: string }) {
  const fields: readonly TemplateField[] = TEMPLATE_FIELDS[medium];
  const names = PLACEHOLDERS.filter((name) => fields.some((field) => FIELD_RULES[field].may.includes(name)));
  return (
    <Disclosure summary={t("placeholders.title")}>
      <p className="utrecht-paragraph">{t("placeholders.lead")}</p>
      <DataList
        items={names.map((name) => ({ term: `{${name}}`, value: t(`placeholder.${name}`, { example }) }))}
      />
      <p className="utrecht-paragraph">{t(`fixed.${medium}`)}</p>
      {medium === "email" ? <p className="utrecht-paragraph">{t("fixed.reminder")}</p> : null}
    </Disclosure>
  );
}

function TestPart({ place, email, phone, errors }: EditorProps) {
  return (
    <Fieldset
      legend={t("test.title")}
      look="heading"
      description={place.medium === "email" ? t("test.email", { email }) : t("test.sms")}
    >
      {place.medium === "sms" ? (
        <Field label={t("test.phone")} name="phone" width="medium" error={errors.phone}>
          <TextInput type="tel" autoComplete="tel" defaultValue={phone} />
        </Field>
      ) : null}
      <Button appearance="secondary" name="intent" value="test">
        {t("test.submit")}
      </Button>
    </Fieldset>
  );
}
