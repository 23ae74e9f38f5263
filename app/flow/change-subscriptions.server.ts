import { type AuditActor, recordAudit } from "#db/queries/audit";
import { subscribe, unsubscribe } from "#db/queries/subscriptions";
import { userById } from "#db/queries/users";
import type { Viewer } from "~/domain/access";
import { MAIL_KINDS, type MailKind } from "~/domain/office-mail";
import { officeMailsNl } from "~/messages/office-mails.nl";
import { translator } from "~/messages/translate";
import type { Runtime } from "~/runtime.server";
import { readStopLink } from "./office-mail-link.server";

const t = translator("nl", officeMailsNl);

type Needs = Pick<Runtime, "store" | "now">;

/** From now on exactly these kinds of mail, for one's own account. */
export async function changeSubscriptions(
  { store, now }: Needs,
  viewer: Viewer,
  wanted: readonly MailKind[],
): Promise<void> {
  await store.write(async (tx) => {
    for (const kind of MAIL_KINDS) {
      const begins = wanted.includes(kind);
      const changed = begins
        ? await subscribe(tx, viewer.userId, kind, now())
        : await unsubscribe(tx, viewer.userId, kind);
      if (changed) await recordAudit(tx, entry(viewer, kind, begins ? "started" : "stopped", now()));
    }
  });
}

/** Whose link it is, and what it stops; null for a link that isn't ours, or of an account that is gone. */
export async function stopOf({ store, secret }: Pick<Runtime, "store" | "secret">, token: string) {
  const link = readStopLink(secret, token);
  const user = link && (await userById(store.read, link.userId));
  return link && user ? { kind: link.kind, user } : null;
}

/** Stops a kind of mail by the link in it; null for a link that isn't ours. Twice is the same as once. */
export async function stopByLink(
  needs: Needs & Pick<Runtime, "secret">,
  token: string,
): Promise<MailKind | null> {
  const found = await stopOf(needs, token);
  if (found === null) return null;
  const { kind, user } = found;
  const actor = { userId: user.id, name: user.name, email: user.email };
  await needs.store.write(async (tx) => {
    if (await unsubscribe(tx, user.id, kind))
      await recordAudit(tx, entry(actor, kind, "stopped", needs.now()));
  });
  return kind;
}

const entry = (actor: AuditActor, kind: MailKind, what: "started" | "stopped", at: Date) => ({
  at,
  actor,
  action: `subscription.${what}`,
  subject: t(`audit.${kind}`),
});
