import { type OptOutWay, recordOptOuts } from "#db/queries/opt-outs";
import { personOfLink } from "#db/queries/survey-links";
import type { Store } from "#db/store";
import { normaliseToken } from "~/domain/token";
import { hashToken } from "./secrets.server";

/** Whom a link was sent to, as a keyed hash; null for an unknown link, or once the person is forgotten. */
export async function personBehindLink(
  { store, secret }: { store: Store; secret: string },
  rawToken: string,
): Promise<string | null> {
  const token = normaliseToken(rawToken);
  return token === null ? null : personOfLink(store.read, hashToken(secret, token));
}

/** Never asks the person behind this link again. False if it isn't known who that is. Twice is the same as once. */
export async function optOut(
  keeper: { store: Store; secret: string },
  rawToken: string,
  via: OptOutWay,
  now: Date,
): Promise<boolean> {
  const person = await personBehindLink(keeper, rawToken);
  if (person === null) return false;
  await keeper.store.write((tx) => recordOptOuts(tx, [person], via, now));
  return true;
}
