import { pino } from "pino";
import { openStore } from "#db/store";
import { env } from "~/env.server";
import type { Runtime } from "~/runtime.server";

/** What a process has that does one thing for tests; all from its environment, but for its clock. */
export async function childRuntime(now = () => new Date()): Promise<Runtime> {
  const settings = env();
  return {
    env: settings,
    store: await openStore(settings.DATABASE_URL),
    secret: settings.SECRET ?? "",
    log: pino({ level: "error" }),
    now,
    pages: { underWay: 0 },
  };
}

/** Says that it has begun, and goes on until the process is told to stop or is ended. */
export function goOn({ store }: Runtime, loop: { stop(): Promise<void> }): void {
  process.on("SIGTERM", async () => {
    await loop.stop();
    await store.close();
    process.exit(0);
  });
  process.stdout.write("begun\n");
}
