import { addUpCells, hasSumsWithoutCells } from "#db/queries/aspect-cells";
import { isCountedWithoutStrata, recountByStratum } from "#db/queries/recount";
import { openStore, type Store, type Tx } from "#db/store";
import { type Env, env } from "./env.server";
import type { Dns } from "./flow/dns.server";
import { type Logger, makeLog } from "./log.server";
import { readOrMakeSecret, refuseOtherSecret } from "./secret.server";

/** What exists once per process. */
export interface Runtime {
  env: Env;
  store: Store;
  log: Logger;
  /** Signs sessions, keys hashes. */
  secret: string;
  now(): Date;
  /** How many pages are being made for visitors at this moment: what can wait lets them go first. */
  pages: { underWay: number };
  /** What is asked of DNS; this machine's own where it is not given. */
  dns?: Dns;
}

// On globalThis, since the bundles of the server and of the app each have their own copy of this module.
const holder = globalThis as { weerklankRuntime?: Runtime };

/** Opens what the process needs; once, however often it is called. Throws EnvError or NewerDatabaseError. */
export async function startRuntime(): Promise<Runtime> {
  if (holder.weerklankRuntime !== undefined) return holder.weerklankRuntime;
  const settings = env();
  const secret = readOrMakeSecret(settings);
  const log = makeLog(settings.LOG_LEVEL);
  const store = await openStore(settings.DATABASE_URL);
  try {
    await refuseOtherSecret(store, secret, settings, new Date());
    await bringResultsUpToDate(store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
  return setRuntime({
    env: settings,
    store,
    secret,
    log,
    now: () => new Date(),
    pages: { underWay: 0 },
  });
}

/** Counts the answers of an older version anew, once: of several processes that start at once, one does it and the others wait. */
export async function bringResultsUpToDate(store: Store, log: Logger): Promise<void> {
  const bring = async (what: string, write: (tx: Tx) => Promise<boolean>) => {
    log.info(what);
    const began = Date.now();
    if (await store.write(write)) log.info({ milliseconds: Date.now() - began }, "counted anew");
  };
  if (await isCountedWithoutStrata(store.read))
    await bring("counting the answers anew, by language, medium and questionnaire", recountByStratum);
  if (await hasSumsWithoutCells(store.read))
    await bring("adding up what goes with the grade, by channel, topic and team together", addUpCells);
}

export function setRuntime(runtime: Runtime): Runtime {
  holder.weerklankRuntime = runtime;
  return runtime;
}

export function runtime(): Runtime {
  if (holder.weerklankRuntime === undefined) throw new Error("The runtime has not been started");
  return holder.weerklankRuntime;
}
