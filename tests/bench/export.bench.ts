import { randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { openStore } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { lastMonths, monthOf, monthsOf } from "~/domain/period";
import { addDoor, besideExport } from "./beside-export";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { atRest, benchFolder, peakOf, resetPeak, serveOnOneCore } from "./process";

export const name = "Export of all answers (SQLite, 5 answers a response, 11 channels, 60 topics)";

const RESPONSES = Number(process.env.BENCH_RESPONSES ?? 1_000_000);
const TOPICS = 60;
const TEAMS = 12;
const QUESTIONS = ["grade", "resolved", "friendly", "clear_language", "ease"] as const;

export async function run(): Promise<BenchLine[]> {
  const path = join(benchFolder(), "export.db");
  const now = new Date();
  await prepare(path, now);
  fill(path, now);
  const bare = bareRead(path);

  const lines: BenchLine[] = [];
  for (const format of ["csv", "xlsx"]) {
    const server = await serveOnOneCore(["build/server.js"], { DATABASE_URL: `file:${path}`, OUTBOX: "off" });
    const cookie = await signIn(server.url);
    // The server reads results ahead after its start: that is over, and isn't counted here.
    await atRest(server.child.pid);
    const held = resetPeak(server.child.pid);
    const started = performance.now();
    const answer = await fetch(`${server.url}/results/tables/answers.${format}`, {
      headers: { cookie, "accept-encoding": "identity" },
      redirect: "manual",
    });
    if (answer.status !== 200) throw new Error(`answers.${format} answered ${answer.status}`);
    let newlines = 0;
    const body = answer.body?.getReader();
    for (let chunk = await body?.read(); chunk?.value; chunk = await body?.read())
      if (format === "csv") newlines += newlinesIn(chunk.value);
    const seconds = (performance.now() - started) / 1000;
    if (format === "csv" && newlines - 1 !== RESPONSES)
      throw new Error(`${newlines - 1} rows in place of ${RESPONSES}`);
    lines.push(
      {
        what: `all answers as ${format}`,
        value: RESPONSES / seconds,
        unit: "rows/s",
        baseline: { what: "rows/s, reading the same answers with bare SQL", value: bare },
        bound: { atLeast: 50_000, of: "value" },
      },
      {
        what: `memory of the server beyond the ${Math.round(held)} MB it held, while it wrote ${format}`,
        value: (peakOf(server.child.pid) ?? Number.NaN) - held,
        unit: "MB",
        bound: { atMost: 200, of: "value" },
      },
    );
    await server.stop();
  }
  return [...lines, ...(await besideExport(path))];
}

function newlinesIn(chunk: Uint8Array): number {
  let found = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) found += 1;
  return found;
}

async function prepare(path: string, now: Date): Promise<void> {
  const store = await openStore(`file:${path}`);
  await addAccount(store, now);
  await addDoor(store, now);
  await store.close();
}

/** Responses as they come in: by month, with random identifiers, five answers each. */
function fill(path: string, now: Date): void {
  const db = new Database(path);
  db.pragma("synchronous = OFF");
  const months = monthsOf(lastMonths(60, monthOf(dayInAmsterdam(now))));
  const response = db.prepare(
    "insert into responses (id, receipt_hash, questionnaire_version_id, channel, topic, team, month, day, language) values (?, ?, 'v', ?, ?, ?, ?, ?, 'nl')",
  );
  const answer = db.prepare(
    "insert into answers (response_id, question_key, wording, value) values (?, ?, 1, ?)",
  );
  const next = random(7);
  const value = (key: (typeof QUESTIONS)[number]) => {
    if (key === "grade") return String(1 + Math.floor(next() * 10));
    return key === "resolved" ? (next() < 0.7 ? "yes" : "no") : String(1 + Math.floor(next() * 5));
  };
  db.transaction(() => {
    for (let n = 0; n < RESPONSES; n += 1) {
      const topic = Math.floor(next() * TOPICS);
      const month = months[Math.floor((n / RESPONSES) * months.length)] ?? "";
      const channel = CHANNELS[Math.floor(next() * CHANNELS.length)];
      const id = randomUUID();
      response.run(id, id, channel, `topic-${topic}`, `team-${topic % TEAMS}`, month, `${month}-10`);
      for (const key of QUESTIONS) answer.run(id, key, value(key));
    }
    db.exec(`insert into tallies (question_key, wording, month, channel, topic, team, value, stratum, n)
      select question_key, wording, month, channel, topic, team, value, 'nl  ', count(*) from answers
      join responses on responses.id = answers.response_id group by 1, 2, 3, 4, 5, 6, 7`);
    db.exec(`insert into tally_margins (question_key, margin, month, key, wording, value, n)
      select question_key, 'channel', month, channel, wording, value, sum(n) from tallies group by 1, 3, 4, 5, 6`);
    db.exec(`insert into topics (key, name, team, named, first_seen_at)
      select distinct topic, topic, team, 1, 0 from tallies`);
    db.exec(
      "insert into teams (key, name, named, first_seen_at) select distinct team, team, 1, 0 from tallies",
    );
    db.exec("insert into strata (key, language, medium, questionnaire) values ('nl  ', 'nl', '', '')");
  })();
  db.pragma("wal_checkpoint(truncate)");
  db.close();
}

/** Pseudo-random in 0..1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Responses a second, read with their answers and thrown away. */
function bareRead(path: string): number {
  const db = new Database(path, { readonly: true });
  const started = performance.now();
  const read = db.prepare(
    "select r.month, r.channel, r.topic, r.team, a.question_key, a.value from responses r join answers a on a.response_id = r.id",
  );
  for (const _ of read.iterate());
  db.close();
  return RESPONSES / ((performance.now() - started) / 1000);
}
