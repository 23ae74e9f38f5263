import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Select, TextInput } from "~/components/inputs";
import { Page, PageHeader } from "~/components/page";
import { CHANNELS, type Channel } from "~/domain/contact";
import { MEDIUM_CHOICES, type Settings } from "~/domain/settings";
import { parseChannelsForm } from "~/domain/settings-form";
import { requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { channelsNl } from "~/messages/channels.nl";
import { settingProblemTexts } from "~/messages/setting-problem";
import { settingsNl } from "~/messages/settings.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", settingsNl);

export const meta: MetaFunction = () => [{ title: `${t("channels.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, env } = runtime();
  const { channels } = await readSettings(store.read);
  const texts = env.SMS_URL === undefined ? ("sms.mailbox" as const) : ("sms.gateway" as const);
  return { values: valuesOf(channels), texts };
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const parsed = parseChannelsForm(form);
  if (!parsed.ok) {
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    return data({ errors: named(settingProblemTexts(parsed.problems)), typed, changed: null }, 400);
  }
  const { store, now } = runtime();
  const changed = await changeSettings(store, editor, { channels: parsed.value }, now());
  return data({ errors: {}, typed: null, changed });
}

/** In the list above the form an error says of which channel it is. */
function named(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => {
      const channel = channelsNl[field.split(".")[0] as Channel];
      return [field, t("error.of", { channel, message })];
    }),
  );
}

function valuesOf(channels: Settings["channels"]): Record<string, string> {
  return Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const { survey, share, delayMinutes, medium } = channels[channel];
      return [
        ...(survey ? [[`${channel}.survey`, "on"]] : []),
        [`${channel}.share`, String(share)],
        [`${channel}.delayMinutes`, String(delayMinutes)],
        [`${channel}.medium`, medium],
      ];
    }),
  );
}

export default function Channels() {
  const { values: stored, texts } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values: Record<string, string | undefined> = result?.typed ?? stored;
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const input = (name: string, label: string) => ({
    name,
    id: name,
    "aria-label": label,
    ...(errors[name] ? { "aria-invalid": true as const } : {}),
  });
  const nameOf = (channel: Channel) => channelsNl[channel].toLocaleLowerCase("nl");
  return (
    <Page>
      <PageHeader title={t("channels.title")} intro={t("channels.lead")} />
      <ErrorSummary errors={errors} />
      {result?.changed === true ? (
        <Alert tone="ok" title={t("saved")} live>
          {t("saved.text")}
        </Alert>
      ) : null}
      {result?.changed === false ? <Alert tone="info" title={t("unchanged")} live /> : null}
      <form method="post" noValidate>
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
              cell: (channel) => (
                <span className="with-unit">
                  <TextInput
                    className="input-number"
                    inputMode="numeric"
                    defaultValue={values[`${channel}.share`]}
                    {...input(`${channel}.share`, t("share.label", { channel: nameOf(channel) }))}
                  />{" "}
                  %
                </span>
              ),
            },
            {
              key: "delay",
              header: t("column.delay"),
              cell: (channel) => (
                <TextInput
                  className="input-number"
                  inputMode="numeric"
                  defaultValue={values[`${channel}.delayMinutes`]}
                  {...input(`${channel}.delayMinutes`, t("delay.label", { channel: nameOf(channel) }))}
                />
              ),
            },
            {
              key: "medium",
              header: t("column.medium"),
              cell: (channel) => (
                <Select
                  defaultValue={values[`${channel}.medium`]}
                  options={MEDIUM_CHOICES.map((value) => ({ value, label: t(`medium.${value}`) }))}
                  {...input(`${channel}.medium`, t("medium.label", { channel: nameOf(channel) }))}
                />
              ),
            },
          ]}
        />
        <p className="muted">{t(texts)}</p>
        <ButtonGroup>
          <Button>{t("save")}</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
