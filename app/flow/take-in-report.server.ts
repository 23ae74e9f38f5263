import type { Store } from "#db/store";
import { readMail } from "#emails/inbound/read-mail";
import { referencesIn } from "~/domain/bounce-reference";
import { judgeMail, placesOfReference, returnedMessageIds, type Verdict } from "~/domain/bounce-report";
import { firstHeader, type ReceivedMail } from "~/domain/received-mail";
import { type DeliveryReport, recordDeliveryReport } from "./record-delivery-report.server";
import { messageOfReference } from "./return-path.server";

/** What became of a mail to the bounce address. */
export const TAKEN_IN = [
  "recorded",
  "repeated",
  "stale",
  "unknown_message",
  "auto_reply",
  "not_a_report",
] as const;
export type TakenIn = (typeof TAKEN_IN)[number];

/**
 * Takes in a mail that came to the bounce address, whole or its beginning. Twice is the same as once, whichever way it
 * comes. Nothing of it is kept but the status code, the moment and a hash.
 */
export async function takeInReport(
  { store, secret }: { store: Store; secret: string },
  raw: Uint8Array,
  now: Date,
): Promise<TakenIn> {
  const mail = await readMail(raw);
  const verdict = judgeMail(mail);
  if (verdict.kind === "auto_reply") return "auto_reply";
  if (verdict.kind === "other") return "not_a_report";
  const id = messageOf(mail, secret);
  if (id === null) return "unknown_message";
  const report = { message: { id }, ...reportOf(verdict, now), reportKey: keyOf(mail, verdict) };
  return recordDeliveryReport(store, secret, report, now);
}

/** By the reference that only we can make, or else by our Message-ID, whose random part only its receiver knows. */
function messageOf(mail: ReceivedMail, secret: string): string | null {
  for (const place of placesOfReference(mail)) {
    for (const reference of referencesIn(place)) {
      const id = messageOfReference(secret, reference);
      if (id !== null) return id;
    }
  }
  for (const messageId of returnedMessageIds(mail)) {
    const id = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(messageId)?.[1];
    if (id !== undefined) return id.toLowerCase();
  }
  return null;
}

type Reporting = Exclude<Verdict, { kind: "auto_reply" } | { kind: "other" }>;

function reportOf(verdict: Reporting, now: Date): Omit<DeliveryReport, "message" | "reportKey"> {
  const at = momentOf(verdict.at, now);
  switch (verdict.kind) {
    case "delivered":
      return { outcome: "delivered", at, status: verdict.status };
    case "delayed":
      return { outcome: "pending", at, status: verdict.status };
    case "complaint":
      return { outcome: "unsubscribed", at, status: null };
    case "not_delivered":
      return { outcome: verdict.outcome, about: verdict.about, at, status: verdict.status };
  }
}

const LONGEST_WAY = 60 * 24 * 3600_000;

/** A server's clock may be wrong: a moment that can't be is no moment. */
function momentOf(text: string | null, now: Date): Date | null {
  const at = new Date((text ?? "").replace(/\([^)]*\)/g, ""));
  const age = now.getTime() - at.getTime();
  return Number.isNaN(age) || age > LONGEST_WAY ? null : at;
}

/** What makes a report itself: its own Message-ID, or else what it says. */
function keyOf(mail: ReceivedMail, verdict: Reporting): string {
  const own = firstHeader(mail, "message-id");
  return `${verdict.kind} ${own === "" ? mail.parts.map(({ text }) => text).join("\n") : own}`;
}
