import type { ReactNode } from "react";
import { DataTable } from "~/components/data-table";
import { FieldError } from "~/components/field";
import { Select, TextInput } from "~/components/inputs";
import { CHANNELS, type Channel } from "~/domain/contact";
import { MEDIUM_CHOICES } from "~/domain/settings";
import { channelsNl } from "~/messages/channels.nl";
import { count } from "~/messages/dutch";
import { settingsChannelsNl } from "~/messages/settings-channels.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", settingsChannelsNl);

/** One row of settings per channel. */
export function ChannelTable({
  values,
  errors,
  waiting,
}: {
  values: Record<string, string | undefined>;
  errors: Record<string, string | undefined>;
  waiting: Record<string, number>;
}) {
  const input = (name: string, label: string) => ({
    name,
    id: name,
    "aria-label": label,
    ...(errors[name] ? { "aria-invalid": true as const, "aria-describedby": `${name}-error` } : {}),
  });
  const withError = (name: string, content: ReactNode) =>
    errors[name] ? (
      <div className="utrecht-form-field--invalid">
        <FieldError id={`${name}-error`}>{errors[name]}</FieldError>
        {content}
      </div>
    ) : (
      content
    );
  const nameOf = (channel: Channel) => channelsNl[channel].toLocaleLowerCase("nl");
  return (
    <DataTable
      caption={t("channels.table")}
      captionHidden
      rows={CHANNELS}
      rowKey={(channel) => channel}
      columns={[
        {
          key: "channel",
          header: t("column.channel"),
          rowHeader: true,
          cell: (channel) => channelsNl[channel],
        },
        {
          key: "survey",
          header: t("column.survey"),
          cell: (channel) => (
            <input
              type="checkbox"
              className="utrecht-checkbox"
              defaultChecked={values[`${channel}.survey`] !== undefined}
              {...input(`${channel}.survey`, t("survey.label", { channel: nameOf(channel) }))}
            />
          ),
        },
        {
          key: "share",
          header: t("column.share"),
          cell: (channel) =>
            withError(
              `${channel}.share`,
              <span className="with-unit">
                <TextInput
                  className="input-number"
                  inputMode="numeric"
                  defaultValue={values[`${channel}.share`]}
                  {...input(`${channel}.share`, t("share.label", { channel: nameOf(channel) }))}
                />{" "}
                %
              </span>,
            ),
        },
        {
          key: "delay",
          header: t("column.delay"),
          cell: (channel) =>
            withError(
              `${channel}.delayMinutes`,
              <span className="with-unit">
                <TextInput
                  className="input-number"
                  inputMode="numeric"
                  defaultValue={values[`${channel}.delayMinutes`]}
                  {...input(`${channel}.delayMinutes`, t("delay.label", { channel: nameOf(channel) }))}
                />{" "}
                {t("delay.unit")}
              </span>,
            ),
        },
        {
          key: "medium",
          header: t("column.medium"),
          cell: (channel) =>
            withError(
              `${channel}.medium`,
              <Select
                defaultValue={values[`${channel}.medium`]}
                options={MEDIUM_CHOICES.map((value) => ({ value, label: t(`medium.${value}`) }))}
                {...input(`${channel}.medium`, t("medium.label", { channel: nameOf(channel) }))}
              />,
            ),
        },
        {
          key: "waiting",
          header: t("column.waiting"),
          numeric: true,
          cell: (channel) => count(waiting[channel] ?? 0),
        },
      ]}
    />
  );
}
