import { insertUser } from "#db/queries/users";
import type { Store } from "#db/store";
import type { Role } from "~/domain/access";
import { newId } from "~/domain/id";
import { hashPassword } from "~/flow/password.server";

const account = { email: "bench@voorbeeld.example", password: "drie groene emmers" };

/** An account that may look at the results, or do more. */
export async function addAccount(store: Store, now: Date, role: Role = "viewer"): Promise<void> {
  const { email, password } = account;
  const passwordHash = await hashPassword(password);
  await store.write((tx) =>
    insertUser(tx, { id: newId(), email, name: "Bench", role, createdAt: now, passwordHash }),
  );
}

/** The Cookie header of that account. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(account),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  if (response.status !== 302 || cookie === "") throw new Error(`signing in answered ${response.status}`);
  return cookie;
}
