import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Env } from "./env.server";

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
