import { and, eq, inArray, sql } from "drizzle-orm";
import type { InvitationReason, InvitationState, Medium } from "~/domain/invitation-policy";
import { bulkInsert } from "../bulk";
import { invitations, invitationTallies } from "../schema";
import type { Tx } from "../store";
import { addToInvitationMargins, rebuildInvitationMargins } from "./invitation-margins";

export interface NewInvitation {
  id: string;
  contactId: string;
  state: InvitationState;
  reason: InvitationReason | null;
  medium: Medium | null;
  questionnaireVersionId: string | null;
  sendAfter: Date | null;
  reviewAt: Date | null;
  decidedAt: Date;
  channel: string;
  topic: string;
  /** '' where none was given. */
  team: string;
  month: string;
  /** The day of the contact in Amsterdam. */
  day: string;
  occurredAt: Date;
}

/** Invitations that go from one state to another, or stay in theirs with other fields. */
export interface Move {
  ids: readonly string[];
  from: InvitationState;
  to: InvitationState;
  fields?: Partial<
    Pick<
      NewInvitation,
      "reason" | "medium" | "questionnaireVersionId" | "sendAfter" | "reviewAt" | "decidedAt"
    > & { sentAt: Date; expiresAt: Date | null }
  >;
}

interface Cell {
  month: string;
  channel: string;
  topic: string;
  team: string;
}

/** Kept well under the number of values that one statement can carry on either engine. */
const CHUNK = 1_000;

const insertAll = bulkInsert(invitations, (tx, rows) =>
  tx.insert(invitations).values(rows).returning({ id: invitations.id }),
);

const insertCounts = bulkInsert(invitationTallies, (tx, rows) =>
  tx
    .insert(invitationTallies)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        invitationTallies.month,
        invitationTallies.channel,
        invitationTallies.topic,
        invitationTallies.team,
        invitationTallies.state,
      ],
      set: { n: sql`${invitationTallies.n} + excluded.n` },
    })
    .returning({ n: invitationTallies.n }),
);

export async function insertInvitations(tx: Tx, added: readonly NewInvitation[]): Promise<void> {
  const counts = new TallyChanges();
  for (let start = 0; start < added.length; start += CHUNK) {
    const chunk = added.slice(start, start + CHUNK);
    await insertAll(tx, chunk);
    for (const invitation of chunk) counts.add(invitation, invitation.state, 1);
  }
  await counts.write(tx);
}

/**
 * The only way in which an invitation changes its state; the counts per state change in the same write. Whatever is
 * no longer in `from` stays as it is: the ids that did move are returned, per move.
 */
export async function moveInvitations(tx: Tx, moves: readonly Move[]): Promise<string[][]> {
  const counts = new TallyChanges();
  const moved: string[][] = [];
  for (const { ids, from, to, fields } of moves) {
    const done: string[] = [];
    for (let start = 0; start < ids.length; start += CHUNK) {
      const changed = await tx
        .update(invitations)
        .set({ ...fields, state: to })
        .where(and(inArray(invitations.id, ids.slice(start, start + CHUNK)), eq(invitations.state, from)))
        .returning({
          id: invitations.id,
          month: invitations.month,
          channel: invitations.channel,
          topic: invitations.topic,
          team: invitations.team,
        });
      for (const { id, ...cell } of changed) {
        done.push(id);
        counts.add(cell, from, -1);
        counts.add(cell, to, 1);
      }
    }
    moved.push(done);
  }
  await counts.write(tx);
  return moved;
}

/**
 * Marks an invitation as answered, once: false when it was already, or can't be any more. No moment is stored, so that
 * an answer can't be found by when it was given. An answer may come before we know that its message arrived.
 */
export async function markAnswered(tx: Tx, invitationId: string): Promise<boolean> {
  const [found] = await tx
    .select({ state: invitations.state })
    .from(invitations)
    .where(eq(invitations.id, invitationId));
  if (found === undefined || !ANSWERABLE.has(found.state)) return false;
  const [moved] = await moveInvitations(tx, [{ ids: [invitationId], from: found.state, to: "answered" }]);
  return moved?.length === 1;
}

/** States in which a link that somebody holds can be answered. */
export const ANSWERABLE: ReadonlySet<InvitationState> = new Set([
  "scheduled",
  "sent",
  "delivered",
  "bounced",
  "failed",
]);

/** Counts every state anew from the invitations themselves: after a restore, and to prove the counts in tests. */
export async function rebuildInvitationTallies(tx: Tx): Promise<void> {
  await tx.delete(invitationTallies);
  const { month, channel, topic, team, state } = invitations;
  await tx.insert(invitationTallies).select(
    tx
      .select({ month, channel, topic, team, state, n: sql<number>`count(*)`.as("n") })
      .from(invitations)
      .groupBy(month, channel, topic, team, state),
  );
  await rebuildInvitationMargins(tx);
}

/** Adds up changes per cell and state, and writes them in one statement in a fixed order (so that two can't deadlock). */
class TallyChanges {
  private readonly changes = new Map<string, Cell & { state: InvitationState; n: number }>();

  add({ month, channel, topic, team }: Cell, state: InvitationState, n: number): void {
    const key = JSON.stringify([month, channel, topic, team, state]);
    const known = this.changes.get(key);
    if (known) known.n += n;
    else this.changes.set(key, { month, channel, topic, team, state, n });
  }

  async write(tx: Tx): Promise<void> {
    const changed = [...this.changes.entries()]
      .filter(([, { n }]) => n !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
    await insertCounts(tx, changed);
    await addToInvitationMargins(tx, changed);
  }
}
