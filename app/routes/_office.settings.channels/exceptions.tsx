import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonGroup } from "~/components/button";
import { Field, FieldRow, Fieldset } from "~/components/field";
import { type Option, Select, TextInput } from "~/components/inputs";
import { Section } from "~/components/page";
import { type ExceptionRow, withRow } from "~/domain/channels-form";
import { CHANNELS } from "~/domain/contact";
import { channelsNl } from "~/messages/channels.nl";
import { settingsChannelsNl } from "~/messages/settings-channels.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", settingsChannelsNl);

/**
 * Topics with a share of their own, a row each. The buttons send the form and get it back with a row more or less; with
 * JavaScript that happens here, and what was typed elsewhere stays untouched.
 */
export function Exceptions({
  rows: given,
  errors,
  topics,
}: {
  rows: readonly ExceptionRow[];
  errors: Record<string, string | undefined>;
  topics: readonly Option[];
}) {
  const [rows, setRows] = useState(given);
  const added = useRef<string | null>(null);
  // What the server sends back is what is there.
  useEffect(() => setRows(given), [given]);
  useEffect(() => {
    if (added.current !== null) document.getElementById(`exceptions.${added.current}.channel`)?.focus();
    added.current = null;
  });
  const here = (change: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    change();
  };
  const add = here(() => {
    const more = withRow(rows);
    added.current = more.at(-1)?.row ?? null;
    setRows(more);
  });
  return (
    <Section title={t("exceptions.title")} intro={t("exceptions.lead")}>
      {rows.length === 0 ? <p className="muted">{t("exceptions.none")}</p> : null}
      {rows.map((row, place) => (
        <Row
          key={row.row}
          {...row}
          number={place + 1}
          errors={errors}
          topics={topics}
          onRemove={here(() => setRows(rows.filter((other) => other.row !== row.row)))}
        />
      ))}
      <ButtonGroup>
        <Button appearance="secondary" small name="intent" value="add" onClick={add}>
          {t("exceptions.add")}
        </Button>
      </ButtonGroup>
    </Section>
  );
}

function Row({
  row,
  channel,
  topic,
  share,
  number,
  errors,
  topics,
  onRemove,
}: ExceptionRow & {
  number: number;
  errors: Record<string, string | undefined>;
  topics: readonly Option[];
  onRemove: (event: MouseEvent) => void;
}) {
  const field = (name: string) => `exceptions.${row}.${name}`;
  const isKnown = topic === "" || topics.some(({ value }) => value === topic);
  return (
    <Fieldset legend={<span className="visually-hidden">{t("exceptions.row", { number })}</span>}>
      <FieldRow>
        <Field
          label={t("exceptions.channel")}
          name={field("channel")}
          width="medium"
          error={errors[field("channel")]}
        >
          <Select
            placeholder={t("exceptions.chooseChannel")}
            defaultValue={channel}
            options={CHANNELS.map((value) => ({ value, label: channelsNl[value] }))}
          />
        </Field>
        <Field
          label={t("exceptions.topic")}
          name={field("topic")}
          width="medium"
          error={errors[field("topic")]}
        >
          <Select
            placeholder={t("exceptions.chooseTopic")}
            defaultValue={topic}
            options={isKnown ? topics : [...topics, { value: topic, label: topic }]}
          />
        </Field>
        <Field
          label={t("exceptions.share")}
          name={field("share")}
          width="short"
          error={errors[field("share")]}
        >
          <TextInput inputMode="numeric" defaultValue={share} />
        </Field>
        <div className="field-row__action">
          <Button
            appearance="subtle"
            small
            name="intent"
            value={`remove.${row}`}
            onClick={onRemove}
            aria-label={t("exceptions.removeLabel", { number })}
          >
            {t("exceptions.remove")}
          </Button>
        </div>
      </FieldRow>
    </Fieldset>
  );
}
