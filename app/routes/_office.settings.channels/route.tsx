import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { waitingNow } from "#db/queries/deciding";
import { topicsToChoose } from "#db/queries/topics";
import { Button, ButtonGroup } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Page, PageHeader } from "~/components/page";
import { SaveOutcome } from "~/components/save-outcome";
import { exceptionRows, parseChannelsForm, rowsOf, withRow } from "~/domain/channels-form";
import { CHANNELS, type Channel } from "~/domain/contact";
import type { Settings } from "~/domain/settings";
import { requireEditor } from "~/flow/authorise.server";
import { sentForm } from "~/flow/sent-form.server";
import { changeSettings, readSettings } from "~/flow/settings.server";
import { channelsNl } from "~/messages/channels.nl";
import { settingProblemTexts } from "~/messages/setting-problem";
import { settingsNl } from "~/messages/settings.nl";
import { settingsChannelsNl } from "~/messages/settings-channels.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { ChannelTable } from "./channel-table";
import { Exceptions } from "./exceptions";

const t = translator("nl", settingsChannelsNl);
const shared = translator("nl", settingsNl);

/** A municipality has some hundreds of topics at most. */
const MOST_TOPICS = 1_000;

export const meta: MetaFunction = () => [{ title: `${t("channels.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const { store, env } = runtime();
  const { channels } = await readSettings(store.read);
  const known = await topicsToChoose(store.read, MOST_TOPICS);
  const waiting = await waitingNow(store.read);
  return {
    values: valuesOf(channels),
    rows: rowsOf(channels),
    topics: known.map(({ key, name }) => ({ value: key, label: name })),
    texts: env.SMS_URL === undefined ? ("sms.mailbox" as const) : ("sms.gateway" as const),
    waiting: waiting.total,
    waitingPerChannel: waiting.perChannel,
  };
}

/** Saves; or, for who has no JavaScript, adds or takes away a row and saves nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const form = await sentForm(request);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const rows = exceptionRows(form);
  const intent = String(form.get("intent") ?? "save");
  if (intent === "add") return data({ errors: {}, typed, rows: withRow(rows), changed: null });
  if (intent.startsWith("remove.")) {
    const left = rows.filter(({ row }) => intent !== `remove.${row}`);
    return data({ errors: {}, typed, rows: left, changed: null });
  }
  const parsed = parseChannelsForm(form);
  if (!parsed.ok)
    return data({ errors: settingProblemTexts(parsed.problems), typed, rows, changed: null }, 400);
  const { store, now } = runtime();
  const changed = await changeSettings(store, editor, { channels: parsed.value }, now());
  return data({ errors: {}, typed: null, rows: null, changed });
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

/** In the list above the form an error says of which channel or exception it is. */
function named(
  errors: Record<string, string | undefined>,
  rows: readonly { row: string }[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message = ""]) => {
      const [first, row] = field.split(".");
      const number = rows.findIndex((one) => one.row === row) + 1;
      return [
        field,
        first === "exceptions"
          ? t("error.row", { number, message })
          : shared("error.of", { channel: channelsNl[first as Channel], message }),
      ];
    }),
  );
}

export default function Channels() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const values: Record<string, string | undefined> = result?.typed ?? loaded.values;
  const errors: Record<string, string | undefined> = result?.errors ?? {};
  const rows = result?.rows ?? loaded.rows;
  return (
    <Page>
      <PageHeader title={t("channels.title")} intro={t("channels.lead")} />
      <ErrorSummary errors={named(errors, rows)} />
      <SaveOutcome
        changed={result?.changed}
        saved={shared("saved")}
        text={shared("saved.text", { waiting: loaded.waiting })}
        unchanged={shared("unchanged")}
      />
      <form method="post" noValidate>
        {/* The first button is the one that Enter presses. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <ChannelTable values={values} errors={errors} waiting={loaded.waitingPerChannel} />
        <p className="muted">
          {t(loaded.texts)} {shared("waiting", { waiting: loaded.waiting })}
        </p>
        <Exceptions rows={rows} errors={errors} topics={loaded.topics} />
        <ButtonGroup>
          <Button>{shared("save")}</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
}
