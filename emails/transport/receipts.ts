import { z } from "zod";
import type { ReportOutcome } from "~/domain/delivery-report";
import { jsonReceipt, MOST_RECEIPTS, NO_CONTROLS, type RECEIPT_STATES } from "~/domain/receipt-api";
import { idOfCmReference } from "./cm";
import type { GatewayName } from "./gateway-address";

/** What a gateway says became of a message, in our own words. */
export interface GatewayReceipt {
  message: { id: string } | { providerId: string };
  outcome: ReportOutcome;
  about?: "address" | "message";
  at: Date | null;
  /** Why, as in RECEIPT_CAUSES, or as the provider calls the state. */
  status: string;
  reportKey: string;
}

export type ReadReceipts =
  | { ok: true; receipts: GatewayReceipt[] }
  /** Which field is wrong, and whether it isn't there or can't be understood. */
  | { ok: false; field: string; reason: "missing" | "not_understood" | "too_many" };

/** Why a text didn't arrive, as far as providers agree on it. */
export const RECEIPT_CAUSES = [
  "unknown_number",
  "absent",
  "expired",
  "full",
  "blocked",
  "refused",
  "technical",
  "undelivered",
] as const;
export type ReceiptCause = (typeof RECEIPT_CAUSES)[number];

type Meaning = Pick<GatewayReceipt, "outcome" | "about"> & { status: string };

const hard = (status: ReceiptCause, about: "address" | "message" = "address"): Meaning => ({
  outcome: "hard",
  about,
  status,
});
const soft = (status: ReceiptCause): Meaning => ({ outcome: "soft", status });
const pending: Meaning = { outcome: "pending", status: "pending" };
const delivered: Meaning = { outcome: "delivered", status: "delivered" };

/** Reads the receipts of a gateway, whichever way it writes them; `given` is parsed JSON, a form or a query. */
export function readReceipts(gateway: GatewayName, given: unknown): ReadReceipts {
  const reader = READERS[gateway];
  const entries = reader.entries(given);
  if (entries.length > MOST_RECEIPTS) return { ok: false, field: "", reason: "too_many" };
  const receipts: GatewayReceipt[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = reader.read(entry);
    if ("field" in read) {
      const field = entries.length > 1 ? `${index}.${read.field}` : read.field;
      return { ok: false, field, reason: read.reason };
    }
    receipts.push(read);
  }
  return { ok: true, receipts };
}

type Problem = { field: string; reason: "missing" | "not_understood" };

interface Reader {
  entries(given: unknown): unknown[];
  read(entry: unknown): GatewayReceipt | Problem;
}

/** The first thing that is wrong with it, by its whole name. */
function checked<T>(schema: z.ZodType<T>, entry: unknown, prefix = ""): { value: T } | Problem {
  const parsed = schema.safeParse(entry);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map(String);
  const found = path.reduce<unknown>(
    (at, name) => (at as Record<string, unknown> | undefined)?.[name],
    entry,
  );
  const field = `${prefix}${path.join(".")}` || "body";
  return { field, reason: found === undefined || found === null ? "missing" : "not_understood" };
}

/** Text or a number, as providers write codes. */
const code = z.union([z.string().trim().max(100), z.number()]).transform(String);
/** No name of ours or theirs has control characters in it, and PostgreSQL can't even look for one that has. */
const reference = code.pipe(z.string().min(1).max(100).regex(NO_CONTROLS));

/** A moment with its zone; without one nobody knows which it is, and when the receipt came in has to do. */
function moment(text: string | null | undefined): Date | null {
  if (!text || !/(Z|[+-]\d{2}:?\d{2})$/i.test(text.trim())) return null;
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? null : at;
}

/** Only of the codes that are listed: every object knows a "constructor" too. */
const meaningOf = (meanings: Record<string, Meaning>, code: string): Meaning | undefined =>
  Object.hasOwn(meanings, code) ? meanings[code] : undefined;

const NOTIFY: Record<string, Meaning> = {
  created: pending,
  sending: pending,
  pending,
  sent: pending,
  delivered,
  "permanent-failure": hard("unknown_number"),
  "temporary-failure": soft("absent"),
  // Something went wrong between NotifyNL and the networks: nothing is said about the number.
  "technical-failure": hard("technical", "message"),
};

/** https://docs.notifynl.nl/misc/callbacks */
const notifyReceipt = z.object({
  id: reference,
  reference: z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .nullish(),
  status: z.string().refine((status) => Object.hasOwn(NOTIFY, status)),
  completed_at: z.string().nullish(),
  sent_at: z.string().nullish(),
});

const notifynl: Reader = {
  entries: (given) => [given],
  read(entry) {
    const read = checked(notifyReceipt, entry);
    if ("field" in read) return read;
    const { id, reference: ours, status, completed_at, sent_at } = read.value;
    return {
      ...(NOTIFY[status] as Meaning),
      message: ours ? { id: ours } : { providerId: id },
      at: moment(completed_at) ?? moment(sent_at),
      reportKey: `notifynl ${id} ${status}`,
    };
  },
};

/** The standard errors of CM.com that say more than "failed". */
const CM_ERRORS: Record<string, Meaning> = {
  "7": pending,
  "8": soft("expired"),
  "20": hard("refused", "message"),
  "21": soft("undelivered"),
  "22": soft("undelivered"),
  "23": hard("unknown_number"),
  "24": soft("absent"),
  "25": soft("technical"),
  "26": soft("full"),
  "27": hard("blocked"),
  "28": hard("refused", "message"),
  "29": hard("refused", "message"),
};

/** 0 taken by the network, 1 refused, 2 delivered, 3 failed, 4 read. */
const CM_STATES: Record<string, (error: string) => Meaning> = {
  "0": () => pending,
  "1": (error) => meaningOf(CM_ERRORS, error) ?? hard("refused", "message"),
  "2": () => delivered,
  "3": (error) => meaningOf(CM_ERRORS, error) ?? soft("undelivered"),
  "4": () => delivered,
};

/** https://developers.cm.com/messaging/docs/incoming-status-report */
const cmReceipt = z.object({
  reference,
  received: z.string().nullish(),
  status: z.object({
    code: code.refine((state) => Object.hasOwn(CM_STATES, state)),
    errorCode: code.nullish(),
  }),
});

const cm: Reader = {
  entries(given) {
    const msg = (given as { messages?: { msg?: unknown } } | null)?.messages?.msg;
    return Array.isArray(msg) ? msg : [msg];
  },
  read(entry) {
    const read = checked(cmReceipt, entry, "messages.msg.");
    if ("field" in read) return { ...read, field: read.field.replace(/\.$/, "") };
    const { reference: ours, received, status } = read.value;
    const error = status.errorCode ?? "";
    return {
      ...(CM_STATES[status.code] as (error: string) => Meaning)(error),
      message: { id: idOfCmReference(ours) },
      at: moment(received),
      reportKey: `cm ${ours} ${status.code} ${error}`,
    };
  },
};

const SPRYNG_REASONS: Record<string, Meaning> = {
  "20": soft("absent"),
  "21": hard("unknown_number"),
  "22": soft("undelivered"),
  "31": hard("blocked"),
  "32": hard("refused", "message"),
};

/** 10 delivered, 20 not delivered, with a reason; anything lower is still on its way. */
const SPRYNG_STATES: Record<string, (reason: string) => Meaning> = {
  "0": () => pending,
  "10": () => delivered,
  "20": (reason) => meaningOf(SPRYNG_REASONS, reason) ?? soft("undelivered"),
};

const spryngReceipt = z.object({
  reference: reference.nullish(),
  id: reference.nullish(),
  status: code.refine((state) => Object.hasOwn(SPRYNG_STATES, state)),
  reasoncode: code.nullish(),
});

/** Spryng asks for an address with STATUS, REASONCODE and REFERENCE in its query, or posts them as a form. */
const spryng: Reader = {
  entries: (given) => [given],
  read(entry) {
    const fields = z.record(z.string(), z.unknown()).safeParse(entry);
    if (!fields.success) return { field: "body", reason: "not_understood" };
    const small = Object.entries(fields.data).map(([name, value]) => [name.toLowerCase(), value] as const);
    const read = checked(spryngReceipt, Object.fromEntries(small));
    if ("field" in read) return read;
    const { reference: ours, id, status, reasoncode } = read.value;
    const name = ours ?? id;
    if (!name) return { field: "reference", reason: "missing" };
    const reason = reasoncode ?? "";
    return {
      ...(SPRYNG_STATES[status] as (reason: string) => Meaning)(reason),
      message: ours ? { id: ours } : { providerId: name },
      at: null,
      reportKey: `spryng ${name} ${status} ${reason}`,
    };
  },
};

const JSON_STATES = {
  pending,
  delivered,
  undelivered: soft("undelivered"),
  failed: hard("unknown_number"),
  refused: hard("refused", "message"),
  opted_out: { outcome: "unsubscribed", status: "blocked" },
} as const satisfies Record<(typeof RECEIPT_STATES)[number], Meaning>;

const json: Reader = {
  entries: (given) => (Array.isArray(given) ? given : [given]),
  read(entry) {
    const read = checked(jsonReceipt, entry);
    if ("field" in read) return read;
    const { id, status, at } = read.value;
    return {
      ...JSON_STATES[status],
      message: { id },
      at: moment(at),
      reportKey: `json ${id} ${status} ${at ?? ""}`,
    };
  },
};

const READERS: Record<GatewayName, Reader> = { notifynl, cm, spryng, json };
