import { and, desc, eq, lt, or } from "drizzle-orm";
import { mailbox } from "../schema";
import type { Db, Tx } from "../store";

export type MailboxMessage = typeof mailbox.$inferSelect;

/** The same message twice lies in the mailbox once. */
export async function putInMailbox(tx: Tx, message: MailboxMessage): Promise<void> {
  await tx.insert(mailbox).values(message).onConflictDoNothing();
}

export interface MailboxPlace {
  at: Date;
  id: string;
}

/** The newest messages first, without their bodies; `before` is the last of the page before. */
export async function mailboxPage(db: Db, size: number, before: MailboxPlace | null) {
  const { id, at, medium, recipient, subject } = mailbox;
  return db
    .select({ id, at, medium, recipient, subject })
    .from(mailbox)
    .where(
      before === null
        ? undefined
        : or(lt(mailbox.at, before.at), and(eq(mailbox.at, before.at), lt(mailbox.id, before.id))),
    )
    .orderBy(desc(mailbox.at), desc(mailbox.id))
    .limit(size);
}

export async function mailboxMessage(db: Db, id: string): Promise<MailboxMessage | undefined> {
  const [found] = await db.select().from(mailbox).where(eq(mailbox.id, id));
  return found;
}

/** Empties the mailbox of what came in before a moment: it holds addresses and links. */
export async function emptyMailbox(tx: Tx, before: Date): Promise<number> {
  const gone = await tx.delete(mailbox).where(lt(mailbox.at, before)).returning({ id: mailbox.id });
  return gone.length;
}
