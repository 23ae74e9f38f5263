import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openStore } from "#db/store";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import type { BenchLine } from "./line";
import { benchFolder, runToItsEnd } from "./process";

export const name = "Import of contacts (CSV, SQLite, every commit on disk)";

const ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
/** As `npm run contacts:import` has it. */
const HEAP = ["--max-old-space-size=96", "--max-semi-space-size=8"];

const CHANNELS = ["phone", "counter", "email", "e_service", "contact_form", "report"];
const TOPICS = ["paspoort", "rijbewijs", "afval", "verhuizing", "belastingen", "groen", "wmo"];

export async function run(): Promise<BenchLine[]> {
  const folder = benchFolder();
  const file = join(folder, "contacts.csv");
  await writeCsv(file);
  const database = join(folder, "import.db");
  const store = await openStore(`file:${database}`);
  await installStarterLibrary(store, new Date());
  await store.close();

  const bare = bareInserts(join(folder, "bare.db"));
  const imported = await runToItsEnd([...HEAP, "build/commands/contacts-import.js", file], {
    DATABASE_URL: `file:${database}`,
  });
  if (imported.exitCode !== 0) throw new Error(`the import ended with ${imported.exitCode}`);
  const lines: BenchLine[] = [
    {
      what: `${ROWS.toLocaleString("en")} new contacts, decided about`,
      value: ROWS / imported.seconds,
      unit: "contacts/s",
      baseline: { what: "bare inserts/s", value: bare },
      bound: { atLeast: 5000, of: "value" },
    },
  ];
  if (imported.peakMegabytes !== null) {
    lines.push({
      what: "most memory",
      value: imported.peakMegabytes,
      unit: "MB",
      bound: { atMost: 300, of: "value" },
    });
  }
  const again = await runToItsEnd([...HEAP, "build/commands/contacts-import.js", file], {
    DATABASE_URL: `file:${database}`,
  });
  lines.push({ what: "the same file once more", value: ROWS / again.seconds, unit: "contacts/s" });
  return lines;
}

/** Everybody different, within the last three weeks. */
async function writeCsv(file: string): Promise<void> {
  const out = createWriteStream(file);
  out.write("source,id,channel,topic,team,occurred_at,email,language,wait_seconds\n");
  const now = Date.now();
  for (let n = 0; n < ROWS; n++) {
    const at = new Date(now - 60_000 - ((n * 7919) % (21 * 86_400)) * 1000).toISOString();
    const line = `bench,${n},${CHANNELS[n % CHANNELS.length]},${TOPICS[n % TOPICS.length]},kcc,${at},bewoner${n}@bench.example,nl,${n % 300}\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

/** Rows a second of one plain table with two indexes, a thousand a transaction. */
function bareInserts(path: string): number {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec(
    "create table contacts (id text primary key, source text, source_id text, channel text, topic text, team text, occurred_at integer, email text, language text, wait_seconds integer); create unique index identity on contacts (source, source_id);",
  );
  const insert = db.prepare("insert into contacts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const batch = db.transaction((from: number, to: number) => {
    for (let n = from; n < to; n++) {
      const channel = CHANNELS[n % CHANNELS.length];
      const topic = TOPICS[n % TOPICS.length];
      insert.run(
        `id-${String(n).padStart(12, "0")}`,
        "bench",
        String(n),
        channel,
        topic,
        "kcc",
        n,
        `b${n}@bench.example`,
        "nl",
        n % 300,
      );
    }
  });
  const started = performance.now();
  for (let from = 0; from < ROWS; from += 1000) batch(from, Math.min(ROWS, from + 1000));
  const seconds = (performance.now() - started) / 1000;
  db.close();
  return ROWS / seconds;
}
