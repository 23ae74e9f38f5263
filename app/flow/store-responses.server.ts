import { markAnswered } from "#db/queries/invitations";
import { insertResponses, type StoredResponse } from "#db/queries/responses";
import { deleteSuspect } from "#db/queries/suspects";
import { isDiskFull } from "#db/storage-failure";
import type { Store, Tx } from "#db/store";
import { endReminders } from "./settle-invitations.server";

/** What a response uses up, so that no second one can: marked in the same write. */
export type Claim =
  | { invitationId: string }
  /** `claim` marks it; false where it was used already. */
  | { doorId: string; claim: (tx: Tx) => Promise<boolean> };

export interface ToStore {
  response: StoredResponse;
  claim: Claim;
  /** An earlier form of the same sitting that was kept apart, and makes way for this one; null for none. */
  suspectId: string | null;
}

interface Waiting extends ToStore {
  resolve: (isStored: boolean) => void;
  reject: (error: unknown) => void;
}

/** So many go in one write: it stays short enough for others to get in between. */
const AT_ONCE = 100;

const storers = new WeakMap<Store, (one: ToStore) => Promise<boolean>>();

/**
 * Stores a response, its answers, their counts and the mark that its place was used, in one write; on disk before the
 * promise resolves. False where its place was used already. What comes in while others are written goes into the next
 * write together: one statement for all of them where there would be one for each, and one flush to disk. One that fails
 * takes no other with it.
 */
export function storeResponse(store: Store, one: ToStore): Promise<boolean> {
  let add = storers.get(store);
  if (add === undefined) {
    add = storerOf(store);
    storers.set(store, add);
  }
  return add(one);
}

function storerOf(store: Store): (one: ToStore) => Promise<boolean> {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function storeSome(): Promise<void> {
    let some: Waiting[] | undefined;
    // Who is there when the database is; the same ones where it has this done again.
    const taken = () => {
      some ??= waiting.splice(0, AT_ONCE);
      return some;
    };
    try {
      const stored = await store.write((tx) => storeAll(tx, taken()));
      for (const [at, { resolve }] of taken().entries()) resolve(stored[at] as boolean);
    } catch (error) {
      const failed = taken();
      if (failed.length > 1 && !isDiskFull(error)) await Promise.all(failed.map(storeAlone));
      else for (const { reject } of failed) reject(error);
    }
  }

  async function storeAlone(one: Waiting): Promise<void> {
    try {
      one.resolve((await store.write((tx) => storeAll(tx, [one])))[0] as boolean);
    } catch (error) {
      one.reject(error);
    }
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) await storeSome();
    isRunning = false;
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...one, resolve, reject });
      if (!isRunning) void run();
    });
}

/** Which of them were stored: of two for one place the first. */
async function storeAll(tx: Tx, some: readonly ToStore[]): Promise<boolean[]> {
  const receipts = some.map(({ response }) => response.receiptHash);
  const first = receipts.map((receipt, at) => receipts.indexOf(receipt) === at);
  const claimed = await claimAll(
    tx,
    some.map(({ claim }) => claim),
    first,
  );
  const stored = some.filter((_, at) => claimed[at]);
  await insertResponses(
    tx,
    stored.map(({ response }) => response),
  );
  for (const { suspectId } of stored) if (suspectId !== null) await deleteSuspect(tx, suspectId);
  return claimed;
}

async function claimAll(tx: Tx, claims: readonly Claim[], may: readonly boolean[]): Promise<boolean[]> {
  const links = new Set<string>();
  for (const claim of claims) if ("invitationId" in claim) links.add(claim.invitationId);
  const answered = new Set(links.size === 0 ? [] : await markAnswered(tx, [...links]));
  if (answered.size > 0) await endReminders(tx, [...answered]);
  const claimed = claims.map(
    (claim, at) => may[at] === true && "invitationId" in claim && answered.delete(claim.invitationId),
  );
  // Door by door, always in the same order, so that no two writes wait for each other.
  const atDoors = claims
    .flatMap((claim, at) => ("doorId" in claim && may[at] ? [{ ...claim, at }] : []))
    .sort((one, other) =>
      one.doorId < other.doorId ? -1 : one.doorId > other.doorId ? 1 : one.at - other.at,
    );
  for (const { at, claim } of atDoors) claimed[at] = await claim(tx);
  return claimed;
}
