import { join } from "node:path";
import Database from "better-sqlite3";
import { demoTargets } from "#db/demo/targets";
import { rebuildCallbackTallies } from "#db/queries/callback-tallies";
import { insertTarget } from "#db/queries/targets";
import { openStore } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { addMonths, lastMonths, monthOf, monthsOf } from "~/domain/period";
import { fillAspects, fillDays } from "./fill-aspects";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { benchFolder, serveOnOneCore } from "./process";

export const name = "Results pages (SQLite, five years, 11 channels, 60 topics, 12 teams)";

const RESPONSES = Number(process.env.BENCH_RESPONSES ?? 1_000_000);
const CALLBACKS = RESPONSES / 5;
const TOPICS = 60;
const TEAMS = 12;
const REQUESTS = 60;

export async function run(): Promise<BenchLine[]> {
  const path = join(benchFolder(), "results.db");
  const now = new Date();
  await prepare(path, now);
  fill(path, now);
  await countCallbacks(path);
  const bare = bareScan(path);

  const server = await serveOnOneCore(["build/server.js"], { DATABASE_URL: `file:${path}`, OUTBOX: "off" });
  const cookie = await signIn(server.url);
  const thisMonth = monthOf(dayInAmsterdam(now));
  const year = lastMonths(12, thisMonth);
  const views: [string, (index: number) => string][] = [
    ["/results, this half year", () => "/results"],
    ["/results, last 12 months", () => `/results?from=${year.from}&to=${year.to}`],
    ["/results, five years", () => `/results?from=${addMonths(thisMonth, -59)}&to=${thisMonth}`],
    ["/results, one channel", (n) => `/results?channel=${CHANNELS[n % CHANNELS.length]}`],
    ["/results, one topic", (n) => `/results?topic=topic-${n % TOPICS}`],
    ["/results/callbacks, this half year", () => "/results/callbacks"],
    ["/results/callbacks, one topic", (n) => `/results/callbacks?topic=topic-${n % TOPICS}`],
    [
      "/results/callbacks, five years",
      () => `/results/callbacks?from=${addMonths(thisMonth, -59)}&to=${thisMonth}`,
    ],
    ["/results/respondents, last 12 months", () => `/results/respondents?from=${year.from}&to=${year.to}`],
    [
      "/results/respondents, five years",
      () => `/results/respondents?from=${addMonths(thisMonth, -59)}&to=${thisMonth}`,
    ],
    ["/targets", () => "/targets"],
  ];
  const lines: BenchLine[] = [];
  for (const [what, address] of views) {
    const times: number[] = [];
    for (let n = 0; n < REQUESTS + 5; n += 1) {
      const started = performance.now();
      const response = await fetch(`${server.url}${address(n)}`, { headers: { cookie }, redirect: "manual" });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${address(n)} answered ${response.status}`);
      if (n >= 5) times.push(performance.now() - started);
    }
    lines.push({
      what: `${what}, p95`,
      value: p95(times),
      unit: "ms",
      baseline: { what: "ms, bare scan of the answers", value: bare },
      ...(what.startsWith("/results") ? { bound: { atMost: 150, of: "value" as const } } : {}),
    });
  }
  await server.stop();
  return lines;
}

async function prepare(path: string, now: Date): Promise<void> {
  const store = await openStore(`file:${path}`);
  await addAccount(store, now);
  await store.write(async (tx) => {
    for (const target of demoTargets(2026)) await insertTarget(tx, newId(), target, now);
  });
  await store.close();
}

async function countCallbacks(path: string): Promise<void> {
  const store = await openStore(`file:${path}`);
  await store.write(rebuildCallbackTallies);
  await store.close();
}

/** Responses with their grade, spread over every cell; the rest follows from them by SQL. */
function fill(path: string, now: Date): void {
  const db = new Database(path);
  db.pragma("synchronous = OFF");
  const months = monthsOf(lastMonths(60, monthOf(dayInAmsterdam(now))));
  const response = db.prepare(
    "insert into responses (id, receipt_hash, questionnaire_version_id, channel, topic, team, month, day, language) values (?, ?, 'v', ?, ?, ?, ?, ?, 'nl')",
  );
  const answer = db.prepare(
    "insert into answers (response_id, question_key, wording, value) values (?, 'grade', 1, ?)",
  );
  const contact = db.prepare(
    "insert into contacts (id, source, source_id, channel, topic, team, occurred_at, day, month, language, callback_requested_at, callback_due_at, called_back_at, no_survey, received_at, via) values (?, 'bench', ?, 'phone', ?, ?, ?, ?, ?, 'nl', ?, ?, ?, 0, ?, 'file')",
  );
  const next = random(7);
  const cell = () => {
    const topic = Math.floor(next() * TOPICS);
    const month = months[Math.floor(next() * months.length)] ?? "";
    return {
      topic: `topic-${topic}`,
      team: `team-${topic % TEAMS}`,
      month,
      at: Date.parse(`${month}-10T10:00:00Z`),
    };
  };
  db.transaction(() => {
    for (let n = 0; n < RESPONSES; n += 1) {
      const { topic, team, month } = cell();
      // Scattered over the index, as random identifiers are.
      const id = `${Math.floor(next() * 1e9)}-${n}`;
      const channel = CHANNELS[Math.floor(next() * CHANNELS.length)];
      response.run(id, id, channel, topic, team, month, `${month}-10`);
      answer.run(id, String(1 + Math.floor(next() * 10)));
    }
    for (let n = 0; n < CALLBACKS; n += 1) {
      const { topic, team, month, at } = cell();
      const due = at + 2 * 86_400_000;
      const made = n % 10 === 0 ? null : due + ((n % 5) - 3) * 3_600_000;
      contact.run(`c${n}`, `c${n}`, topic, team, at, `${month}-10`, month, at, due, made, at);
    }
    db.exec(`insert into tallies (question_key, wording, month, channel, topic, team, value, n)
      select question_key, wording, month, channel, topic, team, value, count(*) from answers
      join responses on responses.id = answers.response_id group by 1, 2, 3, 4, 5, 6, 7`);
    db.exec(`insert into tallies (question_key, wording, month, channel, topic, team, value, n)
      select 'callback_on_time', 1, month, channel, topic, team,
        case when value > '7' then 'later' when value > '5' then 'not_yet' else 'within_norm' end, sum(n)
      from tallies where channel = 'phone' group by 3, 4, 5, 6, 7`);
    fillAspects(db);
    for (const [state, reason, medium, share] of [
      ["answered", "", "email", 0.8],
      ["answered", "", "sms", 0.2],
      ["expired", "", "email", 2],
      ["expired", "", "sms", 1],
      ["not_invited", "quarantined", "", 1],
      ["not_invited", "sampled_out", "", 0.6],
      ["not_invited", "no_address", "", 0.4],
    ] as const) {
      db.exec(`insert into invitation_tallies (month, channel, topic, team, state, reason, medium, n)
        select month, channel, topic, team, '${state}', '${reason}', '${medium}', round(sum(n) * ${share}) from tallies
        where question_key = 'grade' group by 1, 2, 3, 4`);
    }
    for (const margin of ["channel", "topic", "team"]) {
      db.exec(`insert into tally_margins (question_key, margin, month, key, wording, value, n)
        select question_key, '${margin}', month, ${margin}, wording, value, sum(n) from tallies group by 1, 3, 4, 5, 6`);
      db.exec(`insert into invitation_margins (margin, month, key, state, reason, medium, n)
        select '${margin}', month, ${margin}, state, reason, medium, sum(n) from invitation_tallies group by 2, 3, 4, 5, 6`);
    }
    fillDays(db);
    db.exec(`insert into topics (key, name, team, named, first_seen_at)
      select distinct topic, topic, team, 1, 0 from tallies`);
    db.exec(
      "insert into teams (key, name, named, first_seen_at) select distinct team, team, 1, 0 from tallies",
    );
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

/** What one figure costs without tallies: all grades of all responses, counted by month. */
function bareScan(path: string): number {
  const db = new Database(path, { readonly: true });
  const scan = db.prepare(
    "select month, value, count(*) from answers join responses on responses.id = answers.response_id where question_key = 'grade' group by 1, 2",
  );
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const started = performance.now();
    scan.all();
    times.push(performance.now() - started);
  }
  db.close();
  return Math.min(...times);
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
