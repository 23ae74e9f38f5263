// Five thousand contacts of a working day, as a telephony system hands them over in a file.

const HOUR = 3_600_000;

export const CONTACTS = 5_000;

/** What becomes of each twentieth, once the quiet hours are over: by the number of the contact. */
const KINDS = [
  "no_address",
  "no_survey",
  "landline",
  "text",
  "text",
  "text",
  "too_old",
  "twice",
  "twice",
  "callback",
  ...Array.from({ length: 10 }, () => "mail" as const),
] as const;

const kindOf = (n: number) => KINDS[n % KINDS.length] ?? "mail";
const numbered = (kind: (typeof KINDS)[number]) =>
  Array.from({ length: CONTACTS }, (_, n) => n).filter((n) => kindOf(n) === kind);

export const idOf = (n: number) => `vrijdag-${n}`;
export const mailOf = (n: number) => `inwoner-${n}@voorbeeld.example`;
export const numberOf = (n: number) => `+316${String(10_000_000 + n)}`;

/** The second contact of the same person, who is asked about the one or the other. */
const personOf = (n: number) => (kindOf(n - 1) === "twice" ? n - 1 : n);

export const texted = numbered("text");
export const mailed = numbered("mail");

/** How many end where. One of two contacts of the same person is asked about, the other waits. */
export const expected = {
  notAsked: { no_address: numbered("no_address").length, no_survey: numbered("no_survey").length },
  landlines: numbered("landline").length,
  tooOld: numbered("too_old").length,
  waitingForCallback: numbered("callback").length,
  waitingForQuarantine: numbered("twice").length / 2,
  mails: mailed.length + numbered("twice").length / 2,
  texts: texted.length,
};

const CHANNELS = ["phone", "counter", "e_service"];
const TOPICS = ["paspoort", "afval", "omgevingsvergunning", "belastingen"];

export function fridayFile(now: Date): string {
  const at = new Date(now.getTime() - 2 * HOUR).toISOString();
  const longAgo = new Date(now.getTime() - 40 * 24 * HOUR).toISOString();
  const header = "source;id;channel;topic;team;occurred_at;email;phone;callback_requested_at;no_survey";
  const rows = Array.from({ length: CONTACTS }, (_, n) => {
    const kind = kindOf(n);
    const email = kind === "twice" ? mailOf(personOf(n)) : mailOf(n);
    return [
      "telefonie",
      idOf(n),
      kind === "callback" ? "phone" : CHANNELS[n % CHANNELS.length],
      TOPICS[n % TOPICS.length],
      "kcc",
      kind === "too_old" ? longAgo : at,
      ["no_address", "landline", "text"].includes(kind) ? "" : email,
      kind === "text" ? numberOf(n).replace("+31", "0") : kind === "landline" ? "020-6241111" : "",
      kind === "callback" ? at : "",
      kind === "no_survey" ? "ja" : "",
    ].join(";");
  });
  return `${[header, ...rows].join("\n")}\n`;
}
