import { join } from "node:path";
import { insertResponses, type StoredResponse } from "#db/queries/responses";
import { insertTag } from "#db/queries/tags";
import { addUnknownTeams, addUnknownTopics } from "#db/queries/topics";
import { openStore, type Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId, newRandomId } from "~/domain/id";
import { lastMonths, type Month, monthOf, monthsOf } from "~/domain/period";
import { workUpAll } from "~/flow/work-up.server";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { benchFolder, serveOnOneCore } from "./process";

const COMMENTS = Number(process.env.BENCH_COMMENTS ?? 300_000);
const REQUESTS = 40;
const TOPICS = 60;
const TEAMS = 12;
/** Words of a made vocabulary: the first in every other comment, the last in hardly any. */
const VOCABULARY = 20_000;

export const name = `Search in ${COMMENTS.toLocaleString("en")} comments (five years)`;

/** On the engine that DATABASE_URL chooses: SQLite in the bench's own folder, or an empty PostgreSQL database. */
export async function run(): Promise<BenchLine[]> {
  const url = process.env.DATABASE_URL?.startsWith("postgres")
    ? process.env.DATABASE_URL
    : `file:${join(benchFolder(), "comments.db")}`;
  const now = new Date();
  const store = await openStore(url);
  await fill(store, now);
  await store.close();

  const server = await serveOnOneCore(["build/server.js"], { DATABASE_URL: url, OUTBOX: "off" });
  const cookie = await signIn(server.url);
  const thisMonth = monthOf(dayInAmsterdam(now));
  const { from, to } = lastMonths(60, thisMonth);
  const path = `/results/comments?from=${from}&to=${to}`;
  const views: [string, (index: number) => string][] = [
    ["newest", () => path],
    ["a frequent word", () => `${path}&q=${wordAt(0)}`],
    ["a rare word", (n) => `${path}&q=${wordAt(VOCABULARY - 1 - n)}`],
    ["two frequent words", () => `${path}&q=${wordAt(0)}+${wordAt(1)}`],
    ["words that are never together", () => `${path}&q=${wordAt(0)}+nergenssamen`],
    ["a beginning", () => `${path}&q=begin*`],
    ["a beginning and a frequent word", () => `${path}&q=begin*+${wordAt(0)}`],
    ["a word, a grade and a topic", (n) => `${path}&q=${wordAt(2)}&grade=low&topic=topic-${n % TOPICS}`],
    ["a word and a tag", () => `${path}&q=${wordAt(1)}&tag=bench-tag`],
    ["a tag on few", () => `${path}&tag=bench-rare`],
  ];
  const lines: BenchLine[] = [];
  for (const [what, address] of views) {
    const times: number[] = [];
    for (let n = 0; n < REQUESTS + 3; n += 1) {
      const started = performance.now();
      const response = await fetch(`${server.url}${address(n)}`, { headers: { cookie }, redirect: "manual" });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${address(n)} answered ${response.status}`);
      if (n >= 3) times.push(performance.now() - started);
    }
    lines.push({
      what: `comments, ${what}, p95`,
      value: p95(times),
      unit: "ms",
      bound: { atMost: 200, of: "value" },
    });
  }
  await server.stop();
  return lines;
}

/** "wabela": letters that no stemmer takes anything off. */
function wordAt(index: number): string {
  let text = "w";
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 12)) text += `${"bcdfghklmpqx"[rest % 12]}u`;
  return text;
}

async function fill(store: Store, now: Date): Promise<void> {
  await addAccount(store, now);
  const months = monthsOf(lastMonths(60, monthOf(dayInAmsterdam(now))));
  const next = random(11);
  await store.write(async (tx) => {
    for (const [id, words] of [
      ["bench-tag", [wordAt(3)]],
      ["bench-rare", [wordAt(VOCABULARY - 5)]],
    ] as const)
      await insertTag(tx, {
        id,
        name: id,
        words: [...words],
        createdAt: now,
        createdBy: newId(),
        changedAt: now,
      });
  });
  for (let made = 0; made < COMMENTS; made += 2_000) {
    const some = Array.from({ length: Math.min(2_000, COMMENTS - made) }, (_, n) =>
      responseAt(made + n, months, next),
    );
    await store.write((tx) => insertResponses(tx, some));
  }
  await workUpAll(store);
  await nameTopics(store, now);
}

function responseAt(index: number, months: readonly Month[], next: () => number): StoredResponse {
  const topic = Math.floor(next() * TOPICS);
  const month = months[Math.floor(next() * months.length)] as Month;
  const id = newRandomId();
  const words = Array.from({ length: 14 }, () => wordAt(Math.floor(VOCABULARY ** next()) - 1));
  if (index % 7 === 0) words.push(`begin${wordAt(index % 150)}`);
  if (index === 0) words.splice(0, words.length, "nergenssamen");
  return {
    id,
    receiptHash: id,
    questionnaireVersionId: "v",
    questionnaire: "bench",
    channel: CHANNELS[Math.floor(next() * CHANNELS.length)] as string,
    topic: `topic-${topic}`,
    team: `team-${topic % TEAMS}`,
    month,
    day: `${month}-10`,
    language: "nl",
    medium: "email",
    answers: [
      { questionKey: "grade", wording: 1, value: String(1 + Math.floor(next() * 10)), comment: null },
      { questionKey: "comment", wording: 1, value: null, comment: words.join(" ") },
    ],
  };
}

async function nameTopics(store: Store, now: Date): Promise<void> {
  await store.write(async (tx) => {
    await addUnknownTeams(
      tx,
      Array.from({ length: TEAMS }, (_, n) => ({
        key: `team-${n}`,
        name: `Team ${n}`,
        named: true,
        firstSeenAt: now,
      })),
    );
    await addUnknownTopics(
      tx,
      Array.from({ length: TOPICS }, (_, n) => ({
        key: `topic-${n}`,
        name: `Onderwerp ${n}`,
        team: `team-${n % TEAMS}`,
        named: true,
        firstSeenAt: now,
      })),
    );
  });
}

/** Pseudo-random in 0..1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
