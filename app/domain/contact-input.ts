import { subYears } from "date-fns";
import { z } from "zod";
import { parseDutchMoment } from "./calendar";
import {
  CHANNELS,
  CONTACT_ERROR_CODES,
  type ContactErrorCode,
  type ContactInput,
  type FieldError,
} from "./contact";
import { parsePhone } from "./phone";

/** The longest a field may be, in characters. */
export const MAX_LENGTH = {
  source: 100,
  id: 200,
  topic: 100,
  team: 100,
  moment: 40,
  email: 254,
  phone: 40,
  language: 35,
} as const;

/** Clocks of two systems are never quite equal: a moment this far ahead is still taken as now. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** A week. A longer wait than this is a mistake in a unit. */
const MAX_WAIT_SECONDS = 7 * 24 * 3600;

// Controls break lines and lists, PostgreSQL can't keep a NUL, and half a surrogate pair or U+FFFD is what
// a damaged text leaves behind: as part of an identity it could never be matched again.
const DAMAGED = /[\p{Cc}\p{Surrogate}\uFFFD]/u;

const missing =
  (code: ContactErrorCode) =>
  (issue: { input?: unknown }): ContactErrorCode =>
    issue.input === undefined || issue.input === null ? "required" : code;

const text = (max: number) =>
  z
    .string({ error: missing("not_text") })
    .trim()
    .max(max, { error: "too_long" })
    .refine((value) => !DAMAGED.test(value), { error: "bad_characters" });

const requiredText = (max: number) => text(max).min(1, { error: "required" });

const optionalText = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value || null);

/** Topics and teams are keys: systems that spell them with and without capitals mean the same one. */
export const asKey = (value: string) => value.normalize("NFC").toLowerCase().replace(/\s+/g, " ");

function momentOf(value: string, context: z.RefinementCtx<unknown>): Date {
  const moment = parseDutchMoment(value);
  if (moment) return moment;
  context.addIssue({ code: "custom", message: "bad_moment", params: { value: shortened(value) } });
  return z.NEVER;
}

// Without an offset a moment is what clocks in Amsterdam showed.
const MOMENT = { format: "date-time" };
const requiredMoment = requiredText(MAX_LENGTH.moment).meta(MOMENT).transform(momentOf);
const optionalMoment = text(MAX_LENGTH.moment)
  .meta(MOMENT)
  .nullish()
  .transform((value, context) => (value ? momentOf(value, context) : null));

// What the mail world accepts in practice: no quoted local parts, no bare host names.
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

const email = optionalText(MAX_LENGTH.email)
  .transform((value, context) => {
    const address = value?.toLowerCase() ?? null;
    if (address === null || (EMAIL.test(address) && address.indexOf("@") <= 64)) return address;
    context.addIssue({ code: "custom", message: "bad_email" });
    return z.NEVER;
  })
  .meta({ format: "email" });

const phone = optionalText(MAX_LENGTH.phone).transform((value, context) => {
  if (value === null) return null;
  const number = parsePhone(value);
  if (number) return number;
  context.addIssue({ code: "custom", message: "bad_phone" });
  return z.NEVER;
});

const language = optionalText(MAX_LENGTH.language).transform((value, context) => {
  if (value === null) return null;
  const primary = value.toLowerCase().split(/[-_]/)[0] ?? "";
  if (/^[a-z]{2,3}$/.test(primary)) return primary;
  context.addIssue({ code: "custom", message: "bad_language" });
  return z.NEVER;
});

const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape, { error: "not_object" }).nullish();

/** One contact as a system sends it. Fields it doesn't know are dropped: what isn't kept can't leak. */
export const contactJson = z
  .object(
    {
      source: requiredText(MAX_LENGTH.source).describe("The system that knows this contact."),
      id: requiredText(MAX_LENGTH.id).describe("Its id there. (source, id) is the identity."),
      channel: z.enum(CHANNELS, { error: missing("unknown_channel") }),
      topic: requiredText(MAX_LENGTH.topic)
        .transform(asKey)
        .describe("Key of a topic; an unknown one is accepted and listed for staff to name."),
      team: optionalText(MAX_LENGTH.team)
        .transform((value) => (value === null ? null : asKey(value)))
        .describe("Key of a team; an unknown one is accepted and listed for staff to name."),
      occurredAt: requiredMoment.describe(
        "ISO 8601; without an offset it is Amsterdam time. Not in the future, not more than a year ago.",
      ),
      resident: group({ email, phone, language }),
      callback: group({ requestedAt: optionalMoment, calledBackAt: optionalMoment }).describe(
        "A promise to call or mail back. calledBackAt may follow later, with the same source and id.",
      ),
      service: group({
        waitSeconds: z
          .int({ error: missing("not_whole_number") })
          .min(0, { error: "out_of_range" })
          .max(MAX_WAIT_SECONDS, { error: "out_of_range" })
          .nullish()
          .transform((value) => value ?? null),
        handledAt: optionalMoment.describe("May follow later, with the same source and id."),
      }),
      noSurvey: z
        .boolean({ error: "not_yes_or_no" })
        .nullish()
        .transform((value) => value ?? false)
        .describe("true: never ask this resident about this contact."),
    },
    { error: "not_object" },
  )
  .meta({ id: "Contact" });

/** The same, flattened into what the program works with. */
export const contactInput = contactJson.transform(
  ({ resident, callback, service, ...contact }): ContactInput => ({
    source: contact.source,
    id: contact.id,
    channel: contact.channel,
    topic: contact.topic,
    team: contact.team,
    occurredAt: contact.occurredAt,
    email: resident?.email ?? null,
    phone: resident?.phone ?? null,
    language: resident?.language ?? null,
    callbackRequestedAt: callback?.requestedAt ?? null,
    calledBackAt: callback?.calledBackAt ?? null,
    waitSeconds: service?.waitSeconds ?? null,
    handledAt: service?.handledAt ?? null,
    noSurvey: contact.noSurvey,
  }),
);

export type ReadContact = { ok: true; contact: ContactInput } | { ok: false; errors: FieldError[] };

/** Checks one contact as it came in, its moments against each other and against now. */
export function readContact(json: unknown, now: Date): ReadContact {
  const parsed = contactInput.safeParse(json);
  if (!parsed.success)
    return { ok: false, errors: parsed.error.issues.map((issue) => fieldError(issue, json)) };
  const errors = checkMoments(parsed.data, now);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, contact: parsed.data };
}

/** The rules about time: nothing lies in the future, nothing comes before what it follows. */
export function checkMoments(contact: ContactInput, now: Date): FieldError[] {
  const latest = now.getTime() + CLOCK_SKEW_MS;
  const { occurredAt, callbackRequestedAt, calledBackAt, handledAt } = contact;
  const errors: FieldError[] = [];
  const future = (path: string, moment: Date | null) => {
    if (moment && moment.getTime() > latest) errors.push({ path, code: "in_future" });
  };
  future("occurredAt", occurredAt);
  if (occurredAt < subYears(now, 1)) errors.push({ path: "occurredAt", code: "too_old" });
  future("callback.requestedAt", callbackRequestedAt);
  future("callback.calledBackAt", calledBackAt);
  future("service.handledAt", handledAt);
  if (calledBackAt && !callbackRequestedAt) errors.push({ path: "callback.requestedAt", code: "required" });
  if (calledBackAt && callbackRequestedAt && calledBackAt < callbackRequestedAt) {
    errors.push({ path: "callback.calledBackAt", code: "before_requested" });
  }
  if (handledAt && handledAt < occurredAt)
    errors.push({ path: "service.handledAt", code: "before_occurred" });
  return errors;
}

const CODES: ReadonlySet<string> = new Set(CONTACT_ERROR_CODES);

function fieldError(issue: z.core.$ZodIssue, json: unknown): FieldError {
  const path = issue.path.map(String).join(".");
  const code = (CODES.has(issue.message) ? issue.message : "not_object") as ContactErrorCode;
  if (code === "too_long" && issue.code === "too_big")
    return { path, code, values: { max: Number(issue.maximum) } };
  if (code === "out_of_range") return { path, code, values: { min: 0, max: MAX_WAIT_SECONDS } };
  if (code === "bad_moment" && issue.code === "custom") {
    return { path, code, values: { value: String(issue.params?.value ?? "") } };
  }
  if (code === "unknown_channel") {
    const channel = (json as { channel?: unknown }).channel;
    const value = typeof channel === "string" ? shortened(channel) : typeof channel;
    return { path, code, values: { value, allowed: CHANNELS.join(", ") } };
  }
  return { path, code };
}

/** What was sent, short and clean enough to be quoted in an error. */
function shortened(value: string): string {
  const clean = value.replace(new RegExp(DAMAGED, "gu"), "\uFFFD");
  return clean.length > 40 ? `${clean.slice(0, 39)}…` : clean;
}

/** An address that somebody typed by itself: a mail address, or a telephone number in E.164. */
export type ReadAddress =
  | { ok: true; medium: "email" | "sms"; address: string }
  | { ok: false; problem: "required" | "bad_email" | "bad_phone" };

const single = { email: z.object({ email }), phone: z.object({ phone }) };

/** Reads one address as the form for contacts does: with an @ it is a mail address, else a number. */
export function readAddress(typed: string): ReadAddress {
  const text = typed.trim();
  if (text === "") return { ok: false, problem: "required" };
  if (text.includes("@") || /\p{L}{2}/u.test(text)) {
    const read = single.email.safeParse({ email: text });
    const address = read.success ? read.data.email : null;
    return address ? { ok: true, medium: "email", address } : { ok: false, problem: "bad_email" };
  }
  const read = single.phone.safeParse({ phone: text });
  const address = read.success ? read.data.phone : null;
  return address ? { ok: true, medium: "sms", address } : { ok: false, problem: "bad_phone" };
}
