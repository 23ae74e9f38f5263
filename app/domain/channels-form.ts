import { CHANNELS, type Channel } from "./contact";
import { FormReader, type Parsed } from "./form-values";
import { MEDIUM_CHOICES, type Settings } from "./settings";

export const CHANNEL_NUMBERS = { share: [0, 100], delayMinutes: [0, 20_160] } as const;

/** A topic with a share of its own, as a row of the form: under a number that names the row. */
export interface ExceptionRow {
  row: string;
  channel: string;
  topic: string;
  share: string;
}

const ROW = /^exceptions\.(\d{1,6})\.channel$/;

/** The rows of the form, as they were typed, in their order. */
export function exceptionRows(form: FormData): ExceptionRow[] {
  const read = new FormReader(form);
  return [...form.keys()].flatMap((field) => {
    const row = ROW.exec(field)?.[1];
    if (row === undefined) return [];
    const typed = (name: string) => read.text(`exceptions.${row}.${name}`);
    return [{ row, channel: typed("channel"), topic: typed("topic"), share: typed("share") }];
  });
}

/** The rows for what is set. */
export function rowsOf(channels: Settings["channels"]): ExceptionRow[] {
  return CHANNELS.flatMap((channel) =>
    channels[channel].topicShares.map(({ topic, share }) => ({ channel, topic, share: String(share) })),
  ).map((exception, place) => ({ row: String(place), ...exception }));
}

/** One empty row more, with a number that no other row has. */
export function withRow(rows: readonly ExceptionRow[]): ExceptionRow[] {
  const last = Math.max(-1, ...rows.map(({ row }) => Number(row)));
  return [...rows, { row: String(last + 1), channel: "", topic: "", share: "" }];
}

/** The form of the channels page: fields are named `phone.share` and so on. An empty row is no exception. */
export function parseChannelsForm(form: FormData): Parsed<Settings["channels"]> {
  const read = new FormReader(form);
  const channels = Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      {
        survey: read.isTicked(`${channel}.survey`),
        share: read.whole(`${channel}.share`, CHANNEL_NUMBERS.share),
        delayMinutes: read.whole(`${channel}.delayMinutes`, CHANNEL_NUMBERS.delayMinutes),
        medium: read.choice(`${channel}.medium`, MEDIUM_CHOICES),
        topicShares: [] as Settings["channels"][Channel]["topicShares"],
      },
    ]),
  ) as Settings["channels"];

  for (const { row, ...typed } of exceptionRows(form)) {
    if (typed.channel === "" && typed.topic === "" && typed.share === "") continue;
    const field = (name: string) => `exceptions.${row}.${name}`;
    const channel = read.choice(field("channel"), CHANNELS);
    const share = read.whole(field("share"), CHANNEL_NUMBERS.share);
    const { topic } = typed;
    if (topic === "" || topic.length > 200) read.refuse(field("topic"), { code: "topic" });
    const own = channels[channel].topicShares;
    if (own.some((other) => other.topic === topic)) read.refuse(field("topic"), { code: "twice" });
    own.push({ topic, share });
  }
  return read.result(channels);
}
