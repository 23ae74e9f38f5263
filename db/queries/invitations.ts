import { asc, inArray, type SQL, sql } from "drizzle-orm";
import type { InvitationReason, InvitationState, Medium } from "~/domain/invitation-policy";
import { bulkInsert } from "../bulk";
import { dialect } from "../dialect";
import { preparedForIds } from "../prepared";
import { type InvitationDetailCode, invitations } from "../schema";
import type { Db, Tx } from "../store";
import { CountChanges } from "./invitation-counts";

export interface NewInvitation {
  id: string;
  contactId: string;
  state: InvitationState;
  reason: InvitationReason | null;
  /** Why more precisely; none by default. */
  detail?: InvitationDetailCode | null;
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
  remindAt?: Date | null;
  /** Its fixed place in the sample. */
  place?: number;
}

/** Invitations that go from one state to another, or stay in theirs with other fields. */
export interface Move {
  ids: readonly string[];
  from: InvitationState | ReadonlySet<InvitationState>;
  to: InvitationState;
  fields?: Partial<
    Pick<
      NewInvitation,
      | "reason"
      | "detail"
      | "medium"
      | "questionnaireVersionId"
      | "sendAfter"
      | "reviewAt"
      | "decidedAt"
      | "remindAt"
    > & { sentAt: Date | null; expiresAt: Date | null }
  >;
}

/** Kept well under the number of values that one statement can carry on either engine. */
const CHUNK = 1_000;

const insertAll = bulkInsert(invitations, (tx, rows) =>
  tx.insert(invitations).values(rows).returning({ id: invitations.id }),
);

export async function insertInvitations(tx: Tx, added: readonly NewInvitation[]): Promise<void> {
  const counts = new CountChanges();
  for (let start = 0; start < added.length; start += CHUNK) {
    const chunk = added.slice(start, start + CHUNK);
    await insertAll(tx, chunk);
    for (const invitation of chunk) counts.add(invitation, { detail: null, ...invitation }, 1);
  }
  await counts.write(tx);
}

/**
 * The only way in which an invitation changes its state, or its reason, detail or medium within one: the counts change
 * in the same write. Whatever is no longer in `from` stays as it is: the ids that did move are returned, per move.
 */
export async function moveInvitations(tx: Tx, moves: readonly Move[]): Promise<string[][]> {
  const counts = new CountChanges();
  const known = await lockInvitations(tx, new Set(moves.flatMap(({ ids }) => ids)));
  const moved: string[][] = [];
  for (const { ids, from, to, fields = {} } of moves) {
    const isFrom = typeof from === "string" ? (state: InvitationState) => state === from : has(from);
    const moving = ids.filter((id) => {
      const was = known.get(id);
      return was !== undefined && isFrom(was.state);
    });
    if (Object.keys(fields).length === 0) await updateState(tx, moving, { to });
    else
      for (let start = 0; start < moving.length; start += CHUNK) {
        await tx
          .update(invitations)
          .set({ ...fields, state: to })
          .where(inArray(invitations.id, moving.slice(start, start + CHUNK)));
      }
    const done = new Set(moving);
    for (const id of done) {
      const was = known.get(id) as Locked;
      const { reason = was.reason, detail = was.detail, medium = was.medium } = fields;
      const is = { ...was, state: to, reason, detail, medium };
      counts.add(was, was, -1);
      counts.add(is, is, 1);
      known.set(id, is);
    }
    moved.push([...done]);
  }
  await counts.write(tx);
  return moved;
}

const has = (states: ReadonlySet<InvitationState>) => (state: InvitationState) => states.has(state);

type Locked = Awaited<ReturnType<typeof lockedOf>>[number];

/** As they are, until this write ends: on PostgreSQL nobody else changes them meanwhile, on SQLite nobody else writes. */
async function lockInvitations(tx: Tx, ids: ReadonlySet<string>): Promise<Map<string, Locked>> {
  const locked = new Map<string, Locked>();
  for (const row of await selectLocked(tx, [...ids].sort())) locked.set(row.id, row);
  return locked;
}

/** What answering surveys does with some, time and again. */
const updateState = preparedForIds((tx, ids) =>
  tx
    .update(invitations)
    .set({ state: sql`${sql.placeholder("to")}` })
    .where(inArray(invitations.id, ids))
    .returning({ id: invitations.id }),
);

const selectLocked = preparedForIds((tx, ids) => lockedOf(tx, inArray(invitations.id, ids)));

function lockedOf(tx: Db, which: SQL) {
  const found = tx
    .select({
      id: invitations.id,
      state: invitations.state,
      reason: invitations.reason,
      detail: invitations.detail,
      medium: invitations.medium,
      day: invitations.day,
      month: invitations.month,
      channel: invitations.channel,
      topic: invitations.topic,
      team: invitations.team,
    })
    .from(invitations)
    .where(which)
    .orderBy(asc(invitations.id));
  // In the order of their ids, so that two writes don't wait for each other.
  return dialect === "postgresql" ? found.for("update") : found;
}

/** In which state invitations are, by id. */
export async function invitationStates(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, InvitationState>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: invitations.id, state: invitations.state })
    .from(invitations)
    .where(inArray(invitations.id, [...ids]));
  return new Map(found.map(({ id, state }) => [id, state]));
}

/**
 * Marks invitations as answered, each once: gives those that were not yet, and still could be. No moment is stored, so that
 * an answer can't be found by when it was given. An answer may come before we know that its message arrived.
 */
export async function markAnswered(tx: Tx, invitationIds: readonly string[]): Promise<string[]> {
  const [moved] = await moveInvitations(tx, [{ ids: invitationIds, from: ANSWERABLE, to: "answered" }]);
  return moved ?? [];
}

/** States in which a link that somebody holds can be answered. */
export const ANSWERABLE: ReadonlySet<InvitationState> = new Set([
  "scheduled",
  "sent",
  "delivered",
  "bounced",
  "failed",
]);
