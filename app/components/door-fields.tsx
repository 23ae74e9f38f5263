import { channelsNl } from "~/messages/channels.nl";
import { doorsNl } from "~/messages/doors.nl";
import { translator } from "~/messages/translate";
import { Button, ButtonGroup, ButtonLink } from "./button";
import { Checkbox } from "./choices";
import { ErrorSummary } from "./error-summary";
import { Field, FieldRow } from "./field";
import { Select, TextInput } from "./inputs";

const t = translator("nl", doorsNl);

export interface DoorFieldsProps {
  kind: "code" | "link";
  /** As it is filled in. */
  typed: {
    name: string;
    channel: string;
    topic: string;
    team: string;
    kiosk: boolean;
    dayCap: string;
    openFrom: string;
    openUntil: string;
  };
  longestName: number;
  errors: Record<string, string | undefined>;
  topics: readonly { key: string; name: string }[];
  teams: readonly { key: string; name: string }[];
  isNew: boolean;
  cancelHref: string;
}

export function DoorFields(props: DoorFieldsProps) {
  const { kind, typed, errors, topics, teams, isNew, cancelHref, longestName } = props;
  const options = (list: readonly { key: string; name: string }[]) =>
    list.map(({ key, name }) => ({ value: key, label: name }));
  const isLink = kind === "link";
  return (
    <form method="post" className="form" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      <Field label={t("form.name")} name="name" description={t("form.nameHint")} error={errors.name}>
        <TextInput defaultValue={typed.name} maxLength={longestName} autoComplete="off" />
      </Field>
      <Field
        label={t("form.channel")}
        name="channel"
        description={t("form.channelHint")}
        error={errors.channel}
        width="medium"
      >
        <Select
          placeholder
          defaultValue={typed.channel}
          options={Object.entries(channelsNl).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field
        label={t(isLink ? "form.topicOfLink" : "form.topic")}
        name="topic"
        description={t("form.topicHint")}
        error={errors.topic}
        optional={isLink}
        width="medium"
      >
        <TextInput defaultValue={typed.topic} list="topics" maxLength={100} autoComplete="off" />
      </Field>
      <datalist id="topics">
        {topics.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <Field
        label={t("form.team")}
        name="team"
        description={t("form.teamHint")}
        error={errors.team}
        optional
        width="medium"
      >
        <Select placeholder={t("form.none")} defaultValue={typed.team} options={options(teams)} />
      </Field>
      {isLink ? null : (
        <Checkbox
          name="kiosk"
          value="yes"
          label={t("form.kiosk")}
          description={t("form.kioskHint")}
          defaultChecked={typed.kiosk}
        />
      )}
      <Field
        label={t("form.dayCap")}
        name="dayCap"
        description={t("form.dayCapHint")}
        error={errors.dayCap}
        optional
        width="short"
      >
        <TextInput inputMode="numeric" defaultValue={typed.dayCap} autoComplete="off" />
      </Field>
      <FieldRow>
        <Field label={t("form.from")} name="openFrom" error={errors.openFrom} optional>
          <TextInput type="date" defaultValue={typed.openFrom} />
        </Field>
        <Field label={t("form.until")} name="openUntil" error={errors.openUntil} optional>
          <TextInput type="date" defaultValue={typed.openUntil} />
        </Field>
      </FieldRow>
      <ButtonGroup>
        <Button>{t(isNew ? "form.make" : "form.save")}</Button>
        <ButtonLink appearance="subtle" href={cancelHref}>
          {t("form.cancel")}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
