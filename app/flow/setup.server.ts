import { recordAudit } from "#db/queries/audit";
import { insertLink, type OneTimeLink, usableLink, useLink, withdrawLinks } from "#db/queries/one-time-links";
import { revokeSessions } from "#db/queries/sessions";
import { hasUsers, insertUser, setPasswordHash, type User, userById } from "#db/queries/users";
import type { Tx } from "#db/store";
import { newId } from "~/domain/id";
import { PASSWORD_LINK_LIFE, SETUP_LINK_LIFE } from "~/domain/session";
import type { Runtime } from "~/runtime.server";
import { hashPassword } from "./password.server";
import { hashSecretId, newSecretId } from "./session.server";
import { startSession } from "./sign-in.server";

/**
 * On an empty database, the text with the link that makes the first administrator; null where there are accounts. Every
 * start makes a new one: the old one can't be shown again, as only its hash is kept.
 */
export async function makeSetupLink(runtime: Runtime): Promise<string | null> {
  if (await hasUsers(runtime.store.read)) return null;
  const token = newSecretId();
  const now = runtime.now();
  await runtime.store.write((tx) =>
    insertLink(tx, {
      tokenHash: hashSecretId(runtime.secret, "link", token),
      purpose: "setup",
      createdAt: now,
      expiresAt: new Date(now.getTime() + SETUP_LINK_LIFE),
    }),
  );
  return [
    "",
    "There is no account yet. Make the first administrator here (works once, for 24 hours):",
    `  ${runtime.env.BASE_URL}/setup/${token}`,
    "",
  ].join("\n");
}

/** A link with which this account chooses a password; the one before it stops working. Give it out once. */
export async function makePasswordLink(
  tx: Tx,
  runtime: Pick<Runtime, "secret" | "env">,
  userId: string,
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  const token = newSecretId();
  const expiresAt = new Date(now.getTime() + PASSWORD_LINK_LIFE);
  await withdrawLinks(tx, userId);
  await insertLink(tx, {
    tokenHash: hashSecretId(runtime.secret, "link", token),
    purpose: "password",
    userId,
    createdAt: now,
    expiresAt,
  });
  return { link: `${runtime.env.BASE_URL}/setup/${token}`, expiresAt };
}

export type OpenLink = { purpose: "setup" } | { purpose: "password"; user: User };

/** What a one-time link is for; null if it doesn't exist, was used, or has expired. */
export async function openLink(runtime: Runtime, token: string): Promise<OpenLink | null> {
  const link = await usableLink(
    runtime.store.read,
    hashSecretId(runtime.secret, "link", token),
    runtime.now(),
  );
  return link === undefined ? null : meaningOf(runtime, link);
}

async function meaningOf({ store }: Runtime, link: OneTimeLink): Promise<OpenLink | null> {
  if (link.purpose === "setup") return (await hasUsers(store.read)) ? null : { purpose: "setup" };
  const user = link.userId === null ? undefined : await userById(store.read, link.userId);
  return user === undefined || user.disabledAt !== null ? null : { purpose: "password", user };
}

class LinkGone extends Error {}

/** Uses the link and signs in: all of it in one unit of work, so that a link is never used up for nothing. */
async function withLink(
  runtime: Runtime,
  request: Request,
  token: string,
  user: User,
  work: (tx: Tx) => Promise<void>,
): Promise<string[] | null> {
  const tokenHash = hashSecretId(runtime.secret, "link", token);
  try {
    return await startSession(runtime, request, user, async (tx) => {
      if ((await useLink(tx, tokenHash, runtime.now())) === undefined) throw new LinkGone();
      await work(tx);
    });
  } catch (error) {
    if (error instanceof LinkGone) return null;
    throw error;
  }
}

/** Makes the first administrator. Gives the cookies of the new session, or null if the link no longer works. */
export async function makeFirstAdministrator(
  runtime: Runtime,
  request: Request,
  token: string,
  person: { email: string; name: string; password: string },
): Promise<string[] | null> {
  const now = runtime.now();
  const user: User = {
    id: newId(),
    email: person.email,
    name: person.name,
    role: "administrator",
    passwordHash: await hashPassword(person.password),
    createdAt: now,
    lastSignInAt: null,
    disabledAt: null,
  };
  return withLink(runtime, request, token, user, async (tx) => {
    if (await hasUsers(tx)) throw new LinkGone();
    await insertUser(tx, user);
    await recordAudit(tx, {
      at: now,
      actor: null,
      action: "account.added",
      subject: `${user.name} (${user.email})`,
      detail: { role: user.role, via: "ingebruikname" },
    });
  });
}

/** Sets the password of the link's account and ends its other sessions. Null if the link no longer works. */
export async function choosePassword(
  runtime: Runtime,
  request: Request,
  token: string,
  user: User,
  password: string,
): Promise<string[] | null> {
  const passwordHash = await hashPassword(password);
  const now = runtime.now();
  return withLink(runtime, request, token, user, async (tx) => {
    await setPasswordHash(tx, user.id, passwordHash);
    await revokeSessions(tx, user.id, now);
    await recordAudit(tx, {
      at: now,
      actor: { userId: user.id, name: user.name, email: user.email },
      action: "account.password_chosen",
      subject: `${user.name} (${user.email})`,
      detail: { via: "eenmalige link" },
    });
  });
}
