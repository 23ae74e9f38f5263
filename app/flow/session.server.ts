import { createHmac, randomBytes } from "node:crypto";
import { type Session, sessionWithUser, touchSession } from "#db/queries/sessions";
import type { User } from "#db/queries/users";
import { needsTouch, sessionState } from "~/domain/session";
import type { Runtime } from "~/runtime.server";

type CookieEnv = { BASE_URL: string };

const isSecure = (env: CookieEnv): boolean => env.BASE_URL.startsWith("https:");

/** With https the browser itself sees to it that no neighbouring subdomain can set this cookie. */
export const cookieName = (env: CookieEnv, name: string): string => (isSecure(env) ? `__Host-${name}` : name);

export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** Without an age the cookie goes when the browser is closed; with 0 seconds it goes at once. */
export function setCookie(env: CookieEnv, name: string, value: string, maxAgeSeconds?: number): string {
  const parts = [`${cookieName(env, name)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (maxAgeSeconds !== undefined) parts.push(`Max-Age=${maxAgeSeconds}`);
  if (isSecure(env)) parts.push("Secure");
  return parts.join("; ");
}

export function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

export const SESSION_COOKIE = "weerklank";

export const newSecretId = (): string => randomBytes(32).toString("base64url");

/** The database holds only this: who reads the database can't sign in with what is in it. */
export const hashSecretId = (secret: string, purpose: "session" | "link", id: string): string =>
  createHmac("sha256", secret).update(`${purpose}\0${id}`).digest("base64url");

export type FoundSession =
  | { state: "live"; session: Session; user: User }
  /** There was one: whose, as far as that is still known. */
  | { state: "ended"; userId: string | null }
  | { state: "none" };

/** Whose session the request's cookie stands for; notes, once a minute, that it was used. */
export async function findSession(runtime: Runtime, request: Request): Promise<FoundSession> {
  const id = readCookie(request, cookieName(runtime.env, SESSION_COOKIE));
  if (id === null || id === "") return { state: "none" };
  const found = await sessionWithUser(runtime.store.read, hashSecretId(runtime.secret, "session", id));
  if (found === undefined) return { state: "ended", userId: null };
  const now = runtime.now();
  if (found.user.disabledAt !== null || sessionState(found.session, now) !== "live") {
    return { state: "ended", userId: found.user.id };
  }
  if (needsTouch(found.session, now)) await noteUse(runtime, found.session.idHash, now);
  return { state: "live", ...found };
}

/** On a full disk pages can still be read: that the note wasn't kept only ends the session sooner. */
async function noteUse(runtime: Runtime, idHash: string, now: Date): Promise<void> {
  try {
    await runtime.store.write((tx) => touchSession(tx, idHash, now));
  } catch (error) {
    runtime.log.warn({ err: error }, "the use of a session could not be noted");
  }
}
