import { recordAudit } from "#db/queries/audit";
import { withdrawLinks } from "#db/queries/one-time-links";
import { revokeSession, revokeSessions } from "#db/queries/sessions";
import {
  insertUser,
  lockRoles,
  setDisabledAt,
  setPasswordHash,
  setRole,
  type User,
  userById,
} from "#db/queries/users";
import type { Tx } from "#db/store";
import { type Administrator, keepsAnAdministrator, type Role, type Viewer } from "~/domain/access";
import type { AccountInput } from "~/domain/account-input";
import { newId } from "~/domain/id";
import { type PasswordProblem, passwordProblem } from "~/domain/password";
import type { Runtime } from "~/runtime.server";
import { countGuess, forgiveGuess, guessLimits } from "./guess-limits.server";
import { hashPassword, isPassword } from "./password.server";
import { makePasswordLink } from "./setup.server";

export interface GivenLink {
  link: string;
  expiresAt: Date;
}

const subjectOf = (user: Pick<User, "name" | "email">): string => `${user.name} (${user.email})`;

/** Adds an account that has no password yet, and gives the link with which its owner chooses one. */
export async function addAccount(
  runtime: Runtime,
  administrator: Administrator,
  input: AccountInput,
): Promise<{ ok: true; id: string; given: GivenLink } | { ok: false; reason: "taken" }> {
  const now = runtime.now();
  const user = { id: newId(), ...input, passwordHash: null, createdAt: now };
  return runtime.store.write(async (tx) => {
    if (!(await insertUser(tx, user))) return { ok: false, reason: "taken" } as const;
    const given = await makePasswordLink(tx, runtime, user.id, now);
    await recordAudit(tx, {
      at: now,
      actor: administrator,
      action: "account.added",
      subject: subjectOf(user),
      detail: { role: user.role },
    });
    return { ok: true, id: user.id, given } as const;
  });
}

export type AccountChange = { ok: true; user: User } | { ok: false; reason: "gone" | "last_administrator" };

/** Changes one account in one unit of work, unless nobody would be left who can let others in. */
async function changeAccount(
  runtime: Runtime,
  id: string,
  change: { role?: Role; disabled?: boolean },
  work: (tx: Tx, user: User) => Promise<void>,
): Promise<AccountChange> {
  return runtime.store.write(async (tx) => {
    const roles = await lockRoles(tx);
    const user = await userById(tx, id);
    if (user === undefined) return { ok: false, reason: "gone" } as const;
    if (!keepsAnAdministrator(roles, id, change)) return { ok: false, reason: "last_administrator" } as const;
    await work(tx, user);
    return { ok: true, user } as const;
  });
}

export async function changeRole(runtime: Runtime, administrator: Administrator, id: string, role: Role) {
  return changeAccount(runtime, id, { role }, async (tx, user) => {
    if (user.role === role) return;
    await setRole(tx, id, role);
    await recordAudit(tx, {
      at: runtime.now(),
      actor: administrator,
      action: "account.role_changed",
      subject: subjectOf(user),
      detail: { before: user.role, after: role },
    });
  });
}

/** A disabled account is signed out everywhere, and its one-time link no longer works. */
export async function setDisabled(
  runtime: Runtime,
  administrator: Administrator,
  id: string,
  disabled: boolean,
) {
  const now = runtime.now();
  return changeAccount(runtime, id, { disabled }, async (tx, user) => {
    if ((user.disabledAt !== null) === disabled) return;
    await setDisabledAt(tx, id, disabled ? now : null);
    if (disabled) {
      await revokeSessions(tx, id, now);
      await withdrawLinks(tx, id);
    }
    await recordAudit(tx, {
      at: now,
      actor: administrator,
      action: disabled ? "account.disabled" : "account.enabled",
      subject: subjectOf(user),
    });
  });
}

/** Signs somebody out everywhere. */
export async function endSessions(runtime: Runtime, administrator: Administrator, id: string) {
  const now = runtime.now();
  return changeAccount(runtime, id, {}, async (tx, user) => {
    const ended = await revokeSessions(tx, id, now);
    await recordAudit(tx, {
      at: now,
      actor: administrator,
      action: "account.sessions_ended",
      subject: subjectOf(user),
      detail: { sessions: ended },
    });
  });
}

/** A new one-time link for somebody who has forgotten the password, or whose link has expired. */
export async function givePasswordLink(
  runtime: Runtime,
  administrator: Administrator,
  id: string,
): Promise<{ ok: true; user: User; given: GivenLink } | { ok: false; reason: "gone" }> {
  const now = runtime.now();
  return runtime.store.write(async (tx) => {
    const user = await userById(tx, id);
    if (user === undefined || user.disabledAt !== null) return { ok: false, reason: "gone" } as const;
    const given = await makePasswordLink(tx, runtime, id, now);
    await recordAudit(tx, {
      at: now,
      actor: administrator,
      action: "account.link_made",
      subject: subjectOf(user),
      detail: { until: given.expiresAt.toISOString() },
    });
    return { ok: true, user, given } as const;
  });
}

export type PasswordChange =
  | { ok: true }
  | { ok: false; field: "current"; reason: "wrong" }
  | { ok: false; field: "current"; reason: "too_many"; waitSeconds: number }
  | { ok: false; field: "new"; reason: PasswordProblem };

/** One's own password: whoever finds an unlocked desk still needs the old one. Other devices are signed out. */
export async function changeOwnPassword(
  runtime: Runtime,
  viewer: Viewer,
  given: { current: string; next: string; address: string },
): Promise<PasswordChange> {
  const guess = { account: viewer.email, address: given.address, device: `own ${viewer.sessionId}` };
  const wait = await countGuess(guessLimits(), guess);
  if (wait !== null) return { ok: false, field: "current", reason: "too_many", waitSeconds: wait };
  const user = await userById(runtime.store.read, viewer.userId);
  if (!(await isPassword(user?.passwordHash ?? null, given.current))) {
    return { ok: false, field: "current", reason: "wrong" };
  }
  await forgiveGuess(guessLimits(), guess);
  const problem = passwordProblem(given.next, viewer);
  if (problem !== null) return { ok: false, field: "new", reason: problem };
  const passwordHash = await hashPassword(given.next);
  const now = runtime.now();
  await runtime.store.write(async (tx) => {
    await setPasswordHash(tx, viewer.userId, passwordHash);
    await withdrawLinks(tx, viewer.userId);
    await revokeSessions(tx, viewer.userId, now, viewer.sessionId);
    await recordAudit(tx, {
      at: now,
      actor: viewer,
      action: "account.password_changed",
      subject: subjectOf(viewer),
    });
  });
  return { ok: true };
}

/** Signs one's own other device out; false if it already was. */
export async function endOwnSession(runtime: Runtime, viewer: Viewer, idHash: string): Promise<boolean> {
  return runtime.store.write((tx) => revokeSession(tx, viewer.userId, idHash, runtime.now()));
}

/** Signs one out everywhere but here; gives how many sessions that were. */
export async function endOwnOtherSessions(runtime: Runtime, viewer: Viewer): Promise<number> {
  return runtime.store.write((tx) => revokeSessions(tx, viewer.userId, runtime.now(), viewer.sessionId));
}
