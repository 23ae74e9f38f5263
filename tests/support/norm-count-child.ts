import { pino } from "pino";
import { openStore } from "#db/store";
import { env } from "~/env.server";
import { startCountingNorms } from "~/flow/count-norms-loop.server";

/** A process of its own that does nothing but count service norms, until it is told to stop or is ended. */
const settings = env();
const store = await openStore(settings.DATABASE_URL);
const loop = startCountingNorms(
  {
    env: settings,
    store,
    secret: settings.SECRET ?? "",
    log: pino({ level: "error" }),
    now: () => new Date(),
    pages: { underWay: 0 },
  },
  20,
);
process.on("SIGTERM", async () => {
  await loop.stop();
  await store.close();
  process.exit(0);
});
process.stdout.write("counting\n");
