import { peopleOfLink } from "#db/queries/link-people";
import { type OptOutWay, recordOptOuts } from "#db/queries/opt-outs";
import { outToPeople } from "#db/queries/reminders";
import type { Store } from "#db/store";
import { normaliseToken } from "~/domain/token";
import { hashToken } from "./secrets.server";
import { endReminders } from "./settle-invitations.server";

/** Whom a link was sent to, as keyed hashes of their addresses; none for an unknown link, or once the person is forgotten. */
export async function peopleBehindLink(
  { store, secret }: { store: Store; secret: string },
  rawToken: string,
): Promise<string[]> {
  const token = normaliseToken(rawToken);
  return token === null ? [] : peopleOfLink(store.read, hashToken(secret, token));
}

/** Never asks the person behind this link again, nor reminds them. False if it isn't known who that is. Twice is the same as once. */
export async function optOut(
  keeper: { store: Store; secret: string },
  rawToken: string,
  via: OptOutWay,
  now: Date,
): Promise<boolean> {
  const people = await peopleBehindLink(keeper, rawToken);
  if (people.length === 0) return false;
  await keeper.store.write(async (tx) => {
    await recordOptOuts(tx, people, via, now);
    await endReminders(tx, await outToPeople(tx, people));
  });
  return true;
}
