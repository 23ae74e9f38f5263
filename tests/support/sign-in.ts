import { insertUser } from "#db/queries/users";
import type { Role } from "~/domain/access";
import { newId } from "~/domain/id";
import { hashPassword } from "~/flow/password.server";
import { startSession } from "~/flow/sign-in.server";
import { type Runtime, runtime } from "~/runtime.server";

export const PASSWORD = "drie groene emmers";
let passwordHash: Promise<string> | undefined;

export interface MadeAccount {
  id: string;
  email: string;
  name: string;
  role: Role;
  createdAt: Date;
  passwordHash: string | null;
  lastSignInAt: Date | null;
  disabledAt: Date | null;
}

/** An account whose password is PASSWORD. */
export async function makeAccount(
  role: Role,
  change: Partial<MadeAccount> = {},
  { store, now }: Runtime = runtime(),
): Promise<MadeAccount> {
  passwordHash ??= hashPassword(PASSWORD);
  const id = newId();
  const account: MadeAccount = {
    id,
    email: `${role}-${id.slice(-6)}@voorbeeld.example`,
    name: { viewer: "Lotte Lezer", editor: "Erik Bewerker", administrator: "Bea Beheerder" }[role],
    role,
    createdAt: now(),
    passwordHash: await passwordHash,
    lastSignInAt: null,
    disabledAt: null,
    ...change,
  };
  await store.write((tx) => insertUser(tx, account));
  return account;
}

/** The Cookie header of a new session for this account, or for a new account with this role. */
export async function signedIn(who: Role | MadeAccount): Promise<string> {
  const account = typeof who === "string" ? await makeAccount(who) : who;
  const cookies = await startSession(runtime(), new Request("http://weerklank.test/login"), account);
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

/** A request as the browser of somebody who is signed in sends it: `as("editor", "/targets", { method: "POST", body })`. */
export async function as(who: Role | MadeAccount, path: string, init: RequestInit = {}): Promise<Request> {
  return requestWith(await signedIn(who), path, init);
}

/** A request with this Cookie header; a URLSearchParams body is sent as a form. */
export function requestWith(cookie: string | null, path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  if (cookie !== null) headers.set("cookie", cookie);
  if (init.body instanceof URLSearchParams) {
    headers.set("content-length", String(Buffer.byteLength(init.body.toString())));
  }
  return new Request(new URL(path, "http://weerklank.test"), { ...init, headers });
}
