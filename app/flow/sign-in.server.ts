import { forgetOldSessions, insertSession, revokeSession } from "#db/queries/sessions";
import { setLastSignInAt, type User, userByEmail } from "#db/queries/users";
import type { Tx } from "#db/store";
import { normaliseAccountEmail } from "~/domain/access";
import { deviceName } from "~/domain/device";
import { PASSWORD_MAX } from "~/domain/password";
import type { Runtime } from "~/runtime.server";
import {
  countGuess,
  DEVICE_COOKIE,
  DEVICE_COOKIE_SECONDS,
  deviceProof,
  forgiveGuess,
  guessLimits,
  provenDevice,
} from "./guess-limits.server";
import { isPassword } from "./password.server";
import {
  cookieName,
  findSession,
  hashSecretId,
  newSecretId,
  readCookie,
  SESSION_COOKIE,
  setCookie,
} from "./session.server";

export type SignIn =
  | { ok: true; user: User; cookies: string[] }
  | { ok: false; reason: "refused" }
  | { ok: false; reason: "too_many"; waitSeconds: number };

/**
 * Signs somebody in. An unknown address, an account without a password and a disabled one all get the same answer after
 * the same work as a wrong password: who asks learns nothing about who has an account.
 */
export async function signIn(
  runtime: Runtime,
  request: Request,
  given: { email: string; password: string; address: string },
): Promise<SignIn> {
  const email = normaliseAccountEmail(given.email).slice(0, 254);
  const user = await userByEmail(runtime.store.read, email);
  const proof = readCookie(request, cookieName(runtime.env, DEVICE_COOKIE));
  const device = provenDevice(runtime.secret, user?.id ?? "", proof);
  const limits = guessLimits();
  const guess = { account: email, address: given.address, device: user === undefined ? null : device };

  const wait = await countGuess(limits, guess);
  if (wait !== null) return { ok: false, reason: "too_many", waitSeconds: wait };
  const hash = user === undefined || user.disabledAt !== null ? null : user.passwordHash;
  const right = given.password.length <= 4 * PASSWORD_MAX && (await isPassword(hash, given.password));
  if (user === undefined || !right) return { ok: false, reason: "refused" };

  await forgiveGuess(limits, guess);
  return { ok: true, user, cookies: await startSession(runtime, request, user) };
}

/** A new session for somebody who has proven who they are; what the browser had before ends. Gives the cookies. */
export async function startSession(
  runtime: Runtime,
  request: Request,
  user: User,
  alsoWrite?: (tx: Tx) => Promise<void>,
): Promise<string[]> {
  const { env, secret } = runtime;
  const now = runtime.now();
  const before = await findSession(runtime, request);
  const id = newSecretId();
  await runtime.store.write(async (tx) => {
    await alsoWrite?.(tx);
    if (before.state === "live") await revokeSession(tx, before.user.id, before.session.idHash, now);
    await forgetOldSessions(tx, now);
    await insertSession(tx, {
      idHash: hashSecretId(secret, "session", id),
      userId: user.id,
      createdAt: now,
      lastSeenAt: now,
      device: deviceName(request.headers.get("user-agent")),
    });
    await setLastSignInAt(tx, user.id, now);
  });
  const proof = readCookie(request, cookieName(env, DEVICE_COOKIE));
  const device = deviceProof(secret, user.id, provenDevice(secret, user.id, proof));
  return [setCookie(env, SESSION_COOKIE, id), setCookie(env, DEVICE_COOKIE, device, DEVICE_COOKIE_SECONDS)];
}

/** Ends the session of this browser. Gives the cookie that removes it. */
export async function signOut(runtime: Runtime, request: Request): Promise<string> {
  const found = await findSession(runtime, request);
  if (found.state === "live") {
    const { user, session } = found;
    await runtime.store.write((tx) => revokeSession(tx, user.id, session.idHash, runtime.now()));
  }
  return setCookie(runtime.env, SESSION_COOKIE, "", 0);
}
