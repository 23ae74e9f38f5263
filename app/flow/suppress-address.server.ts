import { recordAudit } from "#db/queries/audit";
import { cancelQueued, waitingFor } from "#db/queries/invitation-acts";
import { auditSubject, invitationDetail } from "#db/queries/invitation-detail";
import { moveInvitations } from "#db/queries/invitations";
import { peopleOf } from "#db/queries/link-people";
import { optOutOf } from "#db/queries/opt-outs";
import { releaseQuarantines } from "#db/queries/quarantines";
import { readSettings } from "#db/queries/settings";
import { liftSuppression, type Suppression, suppress, suppressed } from "#db/queries/suppressions";
import type { Tx } from "#db/store";
import type { Editor } from "~/domain/access";
import type { ReadAddress } from "~/domain/contact-input";
import type { Medium } from "~/domain/invitation-policy";
import type { Runtime } from "~/runtime.server";
import { decideAgain } from "./decide-again.server";
import { personHash } from "./secrets.server";
import { endReminders } from "./settle-invitations.server";

type Keeper = Pick<Runtime, "store" | "secret" | "now">;

/** An address as far as it is known: its hash, and the address itself where it is still there. */
export interface KnownAddress {
  personHash: string;
  medium: Medium;
  address: string | null;
}

/** What is known of an address that somebody typed. */
export async function lookUpAddress(
  { store, secret }: Keeper,
  _editor: Editor,
  { address }: Extract<ReadAddress, { ok: true }>,
): Promise<{ suppression: Suppression | null; optedOutAt: Date | null }> {
  const hash = personHash(secret, address);
  const found = await suppressed(store.read, [hash]);
  return { suppression: found.get(hash) ?? null, optedOutAt: await optOutOf(store.read, hash) };
}

/** Sends nothing to an address that somebody typed any more. False where it was suppressed already. */
export async function suppressTyped(
  keeper: Keeper,
  editor: Editor,
  { medium, address }: Extract<ReadAddress, { ok: true }>,
): Promise<boolean> {
  const known = { personHash: personHash(keeper.secret, address), medium, address };
  return keeper.store.write((tx) => suppressKnown(tx, keeper, editor, known, null));
}

/** The addresses that are known of one invitation, as long as they are: to choose from. */
export async function addressesOf(
  { store, secret }: Keeper,
  _editor: Editor,
  id: string,
): Promise<KnownAddress[]> {
  const found = await invitationDetail(store.read, id);
  if (found === undefined) return [];
  const known = new Map<string, KnownAddress>();
  for (const { personHash: hash, medium } of await peopleOf(store.read, [id])) {
    if (medium !== null) known.set(hash, { personHash: hash, medium, address: null });
  }
  for (const [medium, address] of [
    ["email", found.email],
    ["sms", found.phone],
  ] as const) {
    if (address === null) continue;
    const hash = personHash(secret, address);
    known.set(hash, { personHash: hash, medium, address });
  }
  const dead = await suppressed(store.read, [...known.keys()]);
  return [...known.values()].filter((one) => !dead.has(one.personHash));
}

/** The same for an address of one invitation; the line in the audit trail is its own. False where it isn't known any more. */
export async function suppressOfInvitation(
  keeper: Keeper,
  editor: Editor,
  id: string,
  hash: string,
): Promise<boolean> {
  const known = (await addressesOf(keeper, editor, id)).find((one) => one.personHash === hash);
  const found = await invitationDetail(keeper.store.read, id);
  if (known === undefined || found === undefined) return false;
  return keeper.store.write((tx) =>
    suppressKnown(tx, keeper, editor, known, { id, subject: auditSubject(found) }),
  );
}

/** Suppresses, and takes back at once what waits for that person: another address of theirs is used, or nothing. */
async function suppressKnown(
  tx: Tx,
  { secret, now }: Keeper,
  editor: Editor,
  { personHash: hash, medium, address }: KnownAddress,
  invitation: { id: string; subject: string } | null,
): Promise<boolean> {
  const moment = now();
  const actor = `${editor.name} (${editor.email})`;
  const row = {
    personHash: hash,
    medium,
    cause: "office",
    status: null,
    invitationId: invitation?.id ?? null,
    actor,
  } as const;
  if (!(await suppress(tx, row, moment))) return false;
  const { undecided, queued } = await waitingFor(tx, { personHash: hash, address });
  const settings = await readSettings(tx);
  await decideAgain(tx, undecided, { settings, secret, now: moment });
  const ofInvitations = queued.filter(({ kind }) => kind === "invitation");
  const taken = await cancelQueued(
    tx,
    ofInvitations.map(({ id }) => id),
    "suppressed",
    moment,
  );
  const fields = {
    reason: "no_address",
    detail: "suppressed",
    medium: null,
    expiresAt: null,
    decidedAt: moment,
  } as const;
  await moveInvitations(tx, [{ ids: taken, from: "scheduled", to: "not_invited", fields }]);
  await endReminders(tx, [
    ...taken,
    ...queued.filter(({ kind }) => kind === "reminder").map((one) => one.invitationId),
  ]);
  await releaseQuarantines(tx, taken, moment);
  await recordAudit(tx, {
    at: moment,
    actor: editor,
    action: invitation === null ? "suppression.added" : "invitation.address_suppressed",
    subject: invitation?.subject ?? medium,
    detail: { medium },
  });
  return true;
}

/** The address may be written to again. Null where it wasn't suppressed (any more). */
export async function liftSuppressed(
  { store, now }: Keeper,
  editor: Editor,
  hash: string,
): Promise<Suppression | null> {
  return store.write(async (tx) => {
    const lifted = await liftSuppression(tx, hash);
    if (lifted === null) return null;
    const found = lifted.invitationId === null ? undefined : await invitationDetail(tx, lifted.invitationId);
    await recordAudit(tx, {
      at: now(),
      actor: editor,
      action: found === undefined ? "suppression.lifted" : "invitation.suppression_lifted",
      subject: found === undefined ? lifted.medium : auditSubject(found),
      detail: { medium: lifted.medium, cause: lifted.cause },
    });
    return lifted;
  });
}
