import { subscribe } from "#db/queries/subscriptions";
import { officeMails } from "#db/schema";
import type { Store } from "#db/store";
import type { MailKind } from "~/domain/office-mail";
import type { MadeAccount } from "./sign-in";
import { makeAccount } from "./sign-in";
import { at } from "./time";

/** Somebody who asked for these mails long ago. */
export async function subscriber(
  store: Store,
  kinds: readonly MailKind[],
  change: Partial<MadeAccount> & { since?: Date } = {},
): Promise<MadeAccount> {
  const { since = at("2025-01-01T00:00Z"), ...rest } = change;
  const account = await makeAccount("viewer", rest);
  await store.write(async (tx) => {
    for (const kind of kinds) await subscribe(tx, account.id, kind, since);
  });
  return account;
}

/** "summary 2025-12 sent" for each mail, in order. */
export async function mailsIn(store: Store): Promise<string[]> {
  const rows = await store.read.select().from(officeMails);
  return rows.map(({ kind, about, state }) => `${kind} ${about} ${state}`).sort();
}
