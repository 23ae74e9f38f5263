import { pino } from "pino";
import { openStore } from "#db/store";
import { env } from "~/env.server";
import { startOfficeMails } from "~/flow/office-mail-loop.server";

/** A process of its own that does nothing but mail the office, until it is told to stop or is ended. */
const settings = env();
const store = await openStore(settings.DATABASE_URL);
const now = Date.parse(process.argv[2] ?? "");
const began = Date.now();
const loop = startOfficeMails(
  {
    env: settings,
    store,
    secret: settings.SECRET ?? "",
    log: pino({ level: "error" }),
    // The clock goes on from a fixed moment, so that the month that is looked back on is the test's own.
    now: () => new Date(now + (Date.now() - began)),
    pages: { underWay: 0 },
  },
  { pause: 20, claimFor: Number(process.argv[3]) },
);
process.on("SIGTERM", async () => {
  await loop.stop();
  await store.close();
  process.exit(0);
});
process.stdout.write("mailing\n");
