import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { dialect } from "../dialect";
import { contacts, invitations, linkPeople, messages, suppressions } from "../schema";
import type { Tx } from "../store";
import type { Undecided } from "./deciding";

const whole = {
  invitationId: invitations.id,
  state: invitations.state,
  detail: invitations.detail,
  medium: invitations.medium,
  place: invitations.place,
  sendAfter: invitations.sendAfter,
  contactId: contacts.id,
  source: contacts.source,
  sourceId: contacts.sourceId,
  channel: contacts.channel,
  topic: contacts.topic,
  occurredAt: contacts.occurredAt,
  language: contacts.language,
  email: contacts.email,
  phone: contacts.phone,
  callbackRequestedAt: contacts.callbackRequestedAt,
  calledBackAt: contacts.calledBackAt,
  noSurvey: contacts.noSurvey,
};

/**
 * One invitation with its contact and the fate of its messages, held until this write ends: whoever acts on it at the
 * same moment waits, and finds it changed.
 */
export async function holdInvitation(tx: Tx, id: string) {
  const locking = tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.id, id));
  const [held] = await (dialect === "postgresql" ? locking.for("update") : locking);
  if (held === undefined) return undefined;
  const [found] = await tx
    .select(whole)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(eq(invitations.id, id));
  const sent = tx
    .select({ id: messages.id, kind: messages.kind, round: messages.round, state: messages.state })
    .from(messages)
    .where(eq(messages.invitationId, id));
  return found && { ...found, messages: await (dialect === "postgresql" ? sent.for("update") : sent) };
}

/** Takes messages out of the outbox that nobody has begun to hand over. Returns their invitations. */
export async function cancelQueued(
  tx: Tx,
  messageIds: readonly string[],
  detail: string,
  now: Date,
): Promise<string[]> {
  if (messageIds.length === 0) return [];
  const gone = await tx
    .update(messages)
    .set({ state: "cancelled", payload: null, settledAt: now, lastError: detail })
    .where(and(inArray(messages.id, [...messageIds]), eq(messages.state, "queued")))
    .returning({ invitationId: messages.invitationId });
  return gone.map(({ invitationId }) => invitationId);
}

/** The address that staff typed in place of the one that was wrong. */
export async function correctAddress(
  tx: Tx,
  contactId: string,
  address: { email: string | null; phone: string | null; personHash: string },
): Promise<void> {
  await tx.update(contacts).set(address).where(eq(contacts.id, contactId));
}

/** Forgets the people of a link whose address is suppressed: the corrected address takes its place. */
export async function forgetSuppressedPeople(tx: Tx, invitationId: string): Promise<void> {
  const dead = tx.select({ personHash: suppressions.personHash }).from(suppressions);
  await tx
    .delete(linkPeople)
    .where(and(eq(linkPeople.invitationId, invitationId), inArray(linkPeople.personHash, dead)));
}

const isWaiting = sql`${invitations.state} in ('scheduled', 'deferred')`;

/** What waits for a person: invitations that have no message yet, and messages that lie in the outbox. */
export async function waitingFor(
  tx: Tx,
  { personHash, address }: { personHash: string; address: string | null },
): Promise<{
  undecided: Undecided[];
  queued: { id: string; kind: "invitation" | "reminder"; invitationId: string }[];
}> {
  const theirs: (SQL | undefined)[] = [eq(contacts.personHash, personHash)];
  // Of a contact with two addresses the hash is of one; only what waits still has them.
  if (address !== null) theirs.push(eq(contacts.email, address), eq(contacts.phone, address));
  const waiting = await tx
    .select(whole)
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(isWaiting, or(...theirs)));
  const queued = await tx
    .select({
      id: messages.id,
      kind: messages.kind,
      invitationId: messages.invitationId,
      medium: messages.medium,
    })
    .from(messages)
    .innerJoin(linkPeople, eq(linkPeople.invitationId, messages.invitationId))
    .where(
      and(
        sql`${messages.state} = 'queued'`,
        eq(linkPeople.personHash, personHash),
        or(sql`${linkPeople.medium} is null`, eq(linkPeople.medium, messages.medium)),
      ),
    );
  const lying = await tx
    .select({ invitationId: messages.invitationId })
    .from(messages)
    .where(
      inArray(
        messages.invitationId,
        waiting.map(({ invitationId }) => invitationId),
      ),
    );
  const hasMessage = new Set(lying.map(({ invitationId }) => invitationId));
  return { undecided: waiting.filter(({ invitationId }) => !hasMessage.has(invitationId)), queued };
}
