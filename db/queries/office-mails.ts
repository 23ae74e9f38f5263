import { and, asc, desc, eq, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import type { MailKind, OfficeMailKind } from "~/domain/office-mail";
import { officeMails, subscriptions, users } from "../schema";
import type { Db, Tx } from "../store";
import { readSettings } from "./settings";

export interface QueuedMail {
  id: string;
  userId: string;
  kind: OfficeMailKind;
  /** See office_mails. */
  about: string;
}

/** Puts mails in the queue; one that this person got, or will get, about the same thing is left out. Returns how many are new. */
export async function queueOfficeMails(tx: Tx, mails: readonly QueuedMail[], now: Date): Promise<number> {
  if (mails.length === 0) return 0;
  const queued = await tx
    .insert(officeMails)
    .values(mails.map((mail) => ({ ...mail, state: "queued" as const, nextAttemptAt: now, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: officeMails.id });
  return queued.length;
}

/** Who has had, or will have, a mail about this. */
export async function mailedAbout(db: Db, kind: MailKind, about: readonly string[]): Promise<Set<string>> {
  if (about.length === 0) return new Set();
  const found = await db
    .select({ userId: officeMails.userId, about: officeMails.about })
    .from(officeMails)
    .where(and(eq(officeMails.kind, kind), inArray(officeMails.about, [...about])));
  return new Set(found.map((mail) => `${mail.userId} ${mail.about}`));
}

export interface ClaimedMail extends QueuedMail {
  /** With this one. */
  attempts: number;
  createdAt: Date;
}

/**
 * Takes the mail that has waited longest, if one is due. The condition stands outside the sub-select too, so that two
 * processes can't take the same one.
 */
export async function claimOfficeMail(tx: Tx, until: Date, now: Date): Promise<ClaimedMail | null> {
  const due = tx
    .select({ id: officeMails.id })
    .from(officeMails)
    .where(and(eq(officeMails.state, "queued"), lte(officeMails.nextAttemptAt, now)))
    .orderBy(asc(officeMails.nextAttemptAt), asc(officeMails.id))
    .limit(1);
  const [claimed] = await tx
    .update(officeMails)
    .set({ state: "sending", claimedUntil: until, attempts: sql`${officeMails.attempts} + 1` })
    .where(and(eq(officeMails.state, "queued"), inArray(officeMails.id, due)))
    .returning({
      id: officeMails.id,
      userId: officeMails.userId,
      kind: officeMails.kind,
      about: officeMails.about,
      attempts: officeMails.attempts,
      createdAt: officeMails.createdAt,
    });
  return claimed ?? null;
}

/** Whether any mail is due, or was left behind; a look that changes nothing. */
export async function isAnyOfficeMailDue(db: Db, now: Date): Promise<boolean> {
  const { state, nextAttemptAt, claimedUntil, id } = officeMails;
  const queued = db
    .select({ id })
    .from(officeMails)
    .where(and(eq(state, "queued"), lte(nextAttemptAt, now)))
    .limit(1);
  if ((await queued).length > 0) return true;
  const left = db
    .select({ id })
    .from(officeMails)
    .where(and(eq(state, "sending"), lt(claimedUntil, now)))
    .limit(1);
  return (await left).length > 0;
}

/**
 * To whom a claimed mail goes; null where the account is closed or doesn't ask for it any more, and where no mailbox is
 * chosen.
 */
export async function receiverOf(
  db: Db,
  { userId, kind }: QueuedMail,
): Promise<{ email: string; name: string } | null> {
  if (kind === "contact_request") {
    const { mailTo } = (await readSettings(db)).requests;
    return mailTo === "" ? null : { email: mailTo, name: "" };
  }
  const [found] = await db
    .select({ email: users.email, name: users.name })
    .from(users)
    .innerJoin(subscriptions, and(eq(subscriptions.userId, users.id), eq(subscriptions.kind, kind)))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  return found ?? null;
}

/** What became of a mail. Also where others took its process to have died: it hadn't, and it knows. */
export async function settleOfficeMail(
  tx: Tx,
  id: string,
  state: "sent" | "failed" | "unknown",
  error: string | null,
  now: Date,
): Promise<void> {
  await tx
    .update(officeMails)
    .set({ state, error, settledAt: now, claimedUntil: null })
    .where(and(eq(officeMails.id, id), inArray(officeMails.state, ["sending", "unknown"])));
}

/** Nothing of it has left: it is tried again from a moment on. */
export async function putBackOfficeMail(
  tx: Tx,
  id: string,
  { at, error, counts }: { at: Date; error: string | null; counts: boolean },
): Promise<void> {
  await tx
    .update(officeMails)
    .set({
      state: "queued",
      error,
      nextAttemptAt: at,
      claimedUntil: null,
      ...(counts ? {} : { attempts: sql`${officeMails.attempts} - 1` }),
    })
    .where(and(eq(officeMails.id, id), eq(officeMails.state, "sending")));
}

/** Nobody wants it any more. */
export async function dropOfficeMail(tx: Tx, id: string): Promise<void> {
  await tx.delete(officeMails).where(and(eq(officeMails.id, id), eq(officeMails.state, "sending")));
}

/** What a process left behind that died: it may have been sent, so it isn't sent again. Returns how many. */
export async function recoverOfficeMails(tx: Tx, now: Date): Promise<number> {
  const left = await tx
    .update(officeMails)
    .set({ state: "unknown", settledAt: now, claimedUntil: null })
    .where(and(eq(officeMails.state, "sending"), lt(officeMails.claimedUntil, now)))
    .returning({ id: officeMails.id });
  return left.length;
}

/** The last mails of one person, newest first. */
export async function lastOfficeMails(db: Db, userId: string, atMost: number) {
  const { id, kind, about, state, createdAt, settledAt } = officeMails;
  return db
    .select({ id, kind, about, state, createdAt, settledAt })
    .from(officeMails)
    .where(eq(officeMails.userId, userId))
    .orderBy(desc(createdAt), desc(id))
    .limit(atMost);
}
