import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "~/domain/password";

/** Argon2id with 19 MiB, two passes: OWASP's first recommendation, and the library's default algorithm. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), OPTIONS);

let nobody: Promise<string> | undefined;

/** False for an account without a password or no account at all, after just as much work as for a wrong password. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("a password that no account has");
  const right = await verify(passwordHash ?? (await nobody), normalisePassword(password));
  return right && passwordHash !== null;
}
