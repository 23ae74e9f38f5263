import { randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type ApiKeyRow, apiKeyByHash, insertApiKey, revokeApiKey, touchApiKey } from "#db/queries/api-keys";
import { recordAudit } from "#db/queries/audit";
import type { Store } from "#db/store";
import type { Administrator } from "~/domain/access";
import { type ApiRight, mayUse } from "~/domain/api-right";
import { newId } from "~/domain/id";
import { runtime } from "~/runtime.server";
import { problem } from "./problem.server";
import { hashApiKey } from "./secrets.server";

/** A caller of the API whose key was checked. */
export interface ApiCaller {
  keyId: string;
  name: string;
  readonly provenRight: ApiRight;
}

/** Who calls the API, proven once. Throws a problem: 401 no or wrong key, 403 without that right, 429 too often. */
export async function requireApiKey(
  request: Request,
  right: ApiRight,
  { key: elsewhere = null, perMinute = REQUESTS_PER_MINUTE }: KeyOptions = {},
): Promise<ApiCaller> {
  const { store, secret, now } = runtime();
  const header = request.headers.get("Authorization");
  const key = header === null ? elsewhere : /^Bearer +(\S{1,200}) *$/i.exec(header)?.[1];
  if (!key) throw problem(request, 401, "no_key", {}, { "WWW-Authenticate": "Bearer" });
  const row = await apiKeyByHash(store.read, hashApiKey(secret, key));
  if (!row) {
    throw problem(request, 401, "wrong_key", {}, { "WWW-Authenticate": 'Bearer error="invalid_token"' });
  }
  if (!mayUse(row.rights, right)) throw problem(request, 403, "no_right", { right });
  const seconds = await waitFor(row.id, perMinute);
  if (seconds > 0) {
    throw problem(request, 429, "too_many_requests", { seconds }, { "Retry-After": String(seconds) });
  }
  await noteUse(store, row, now());
  return { keyId: row.id, name: row.name, provenRight: right };
}

interface KeyOptions {
  /** What stands where the caller can set no header; the header goes before it. */
  key?: string | null;
  perMinute?: number;
}

/** Room for ten full batches a second; what goes over it is a loop that has gone astray. */
const REQUESTS_PER_MINUTE = 600;

const holder = globalThis as { weerklankApiLimits?: Map<number, RateLimiterMemory> };

/** Counted per process and in memory. */
async function waitFor(keyId: string, perMinute: number): Promise<number> {
  holder.weerklankApiLimits ??= new Map();
  const limit =
    holder.weerklankApiLimits.get(perMinute) ?? new RateLimiterMemory({ points: perMinute, duration: 60 });
  holder.weerklankApiLimits.set(perMinute, limit);
  try {
    await limit.consume(keyId);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** To the minute: a write for every request would cost more than the request. */
async function noteUse(store: Store, row: ApiKeyRow, now: Date): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  if (row.lastUsedAt && row.lastUsedAt > minuteAgo) return;
  await store.write((tx) => touchApiKey(tx, row.id, now, minuteAgo));
}

/** Makes a key. It is shown to whoever made it, this once: only its hash is kept. */
export async function createApiKey(
  maker: Administrator,
  { name, rights }: { name: string; rights: ApiRight[] },
): Promise<string> {
  const { store, secret, now } = runtime();
  const key = `wk_${randomBytes(24).toString("base64url")}`;
  const row = apiKeyRow({ key, name, rights, secret, createdBy: maker.userId, now: now() });
  await store.write(async (tx) => {
    await insertApiKey(tx, row);
    await recordAudit(tx, {
      at: row.createdAt,
      actor: maker,
      action: "api_key.made",
      subject: name,
      detail: { id: row.id, prefix: row.prefix, rights },
    });
  });
  return key;
}

export function apiKeyRow(made: {
  key: string;
  name: string;
  rights: ApiRight[];
  secret: string;
  createdBy: string | null;
  now: Date;
}): ApiKeyRow {
  return {
    id: newId(),
    name: made.name,
    prefix: made.key.slice(0, 7),
    keyHash: hashApiKey(made.secret, made.key),
    rights: made.rights,
    createdBy: made.createdBy,
    createdAt: made.now,
    lastUsedAt: null,
    revokedAt: null,
  };
}

/** From here on the key opens nothing. False where it was revoked already. */
export async function revoke(administrator: Administrator, id: string): Promise<boolean> {
  const { store, now } = runtime();
  return store.write(async (tx) => {
    const row = await revokeApiKey(tx, id, now());
    if (!row) return false;
    await recordAudit(tx, {
      at: now(),
      actor: administrator,
      action: "api_key.revoked",
      subject: row.name,
      detail: { id, prefix: row.prefix },
    });
    return true;
  });
}
