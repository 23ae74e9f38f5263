import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { writeProbe } from "#db/queries/probe";
import type { Runtime } from "~/runtime.server";

/** Below this a write of some size fails, even if a small one still fits in space that the file has already. */
const ROOM_NEEDED = 4 * 1024 * 1024;
/** Anybody may ask for the state of health: however often, the disk is tried once a second. */
const ASK_AGAIN_MS = 1000;

const holder = globalThis as {
  weerklankHealth?: { runtime: Runtime; at: number; healthy: Promise<boolean> };
};

/** Whether this process can write. It can read at least: without the migrated database it wouldn't have started. */
export function isHealthy(runtime: Runtime): Promise<boolean> {
  const known = holder.weerklankHealth;
  if (known?.runtime === runtime && performance.now() - known.at < ASK_AGAIN_MS) return known.healthy;
  const healthy = tryToWrite(runtime);
  holder.weerklankHealth = { runtime, at: performance.now(), healthy };
  return healthy;
}

async function tryToWrite(runtime: Runtime): Promise<boolean> {
  try {
    if (!(await hasRoom(runtime))) return false;
    await runtime.store.write((tx) => writeProbe(tx, runtime.now()));
    return true;
  } catch (error) {
    runtime.log.error({ err: error }, "the database can't be written");
    return false;
  }
}

async function hasRoom({ store, env }: Runtime): Promise<boolean> {
  if (store.dialect !== "sqlite") return true;
  const disk = await statfs(dirname(resolve(env.DATABASE_URL.replace(/^file:/, ""))));
  return disk.bavail * disk.bsize >= ROOM_NEEDED;
}
