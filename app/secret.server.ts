import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { keepSecretMark, replaceSecretMark } from "#db/queries/secret-mark";
import type { Store } from "#db/store";
import { type Env, EnvError } from "./env.server";
import { secretMark } from "./flow/secrets.server";

/** The secret that signs sessions and keys hashes: SECRET, or else one made at the first start and kept beside the database file, readable by its owner only. */
export function readOrMakeSecret(env: Pick<Env, "SECRET" | "DATABASE_URL" | "dialect">): string {
  if (env.SECRET !== undefined) return env.SECRET;
  if (env.dialect !== "sqlite") throw new Error("SECRET is required with postgres://");
  const path = `${resolve(env.DATABASE_URL.replace(/^file:/, ""))}.secret`;
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  try {
    // Two processes that start at once agree on one secret: only one of the links can be made.
    writeFileSync(own, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(own);
  }
  return readFileSync(path, "utf8").trim();
}

/**
 * Refuses to go on with another secret than the one that the database was made with. Every stored hash would mean
 * nothing any more: who opted out would be asked again, links that are out would lead nowhere, API keys would fail.
 */
export async function refuseOtherSecret(
  store: Store,
  secret: string,
  env: Pick<Env, "NEW_SECRET">,
  now: Date,
): Promise<void> {
  const mark = secretMark(secret);
  const isOther = await store.write(async (tx) => {
    if ((await keepSecretMark(tx, mark, now)) === mark) return false;
    if (env.NEW_SECRET !== "accept") return true;
    await replaceSecretMark(tx, mark, now);
    return false;
  });
  if (!isOther) return;
  throw new EnvError(
    [
      "These environment variables can't be used:",
      "  SECRET: is not the secret that this database was made with (for SQLite it is the file beside the database,",
      "  whose name ends in .secret). With another one, people who opted out would be asked again, and links that were",
      "  sent and API keys would no longer work. Give the old secret. If it is lost, start once with NEW_SECRET=accept.",
    ].join("\n"),
  );
}
