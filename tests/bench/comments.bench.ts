import { join } from "node:path";
import { sql } from "drizzle-orm";
import { openStore, rows } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { lastMonths, monthOf } from "~/domain/period";
import { fillComments, idAt, VOCABULARY, wordAt } from "./fill-comments";
import { TOPICS } from "./fill-sql";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { measurePages, type View } from "./pages";
import { benchFolder, serveOnOneCore, shrinkLog } from "./process";

const COMMENTS = Number(process.env.BENCH_COMMENTS ?? 300_000);

const given = process.env.DATABASE_URL;
const engine = given?.startsWith("postgres") ? "PostgreSQL" : "SQLite";
export const name = `Search in comments (${engine}, ${COMMENTS.toLocaleString("en")} in five years)`;

/** In the database that DATABASE_URL names, filled first where it is empty; else in a file of the bench's own. */
export async function run(): Promise<BenchLine[]> {
  const url = given || `file:${join(benchFolder(), "comments.db")}`;
  const now = new Date();
  const store = await openStore(url);
  const filling = performance.now();
  if ((await rows(store.read, sql`select id from responses limit 1`)).length === 0) {
    await addAccount(store, now, "editor");
    await fillComments(store, COMMENTS, now);
    // As the engine does by itself after a while.
    if (store.dialect === "postgresql") await store.read.execute(sql.raw("vacuum analyze"));
  }
  const filled = (performance.now() - filling) / 1000;
  await store.close();
  if (engine === "SQLite") shrinkLog(url);

  const server = await serveOnOneCore(["build/server.js"], { DATABASE_URL: url, OUTBOX: "off" });
  const cookie = await signIn(server.url);
  const thisMonth = monthOf(dayInAmsterdam(now));
  const { from, to } = lastMonths(60, thisMonth);
  const path = `/results/comments?from=${from}&to=${to}`;
  // From the newest down, and numbered from the oldest up.
  const [middle, last] = [Math.floor(COMMENTS / 2), 30].map((n) => encodeURIComponent(`${idAt(n)} comment`));
  const topic = (n: number) => `topic=topic-${n % TOPICS}`;
  const views: View[] = [
    ["newest", () => path],
    ["this half year", () => "/results/comments"],
    ["a frequent word", () => `${path}&q=${wordAt(0)}`],
    ["a rare word", (n) => `${path}&q=${wordAt(VOCABULARY - 1 - n)}`],
    ["two frequent words", () => `${path}&q=${wordAt(0)}+${wordAt(1)}`],
    ["four frequent words", () => `${path}&q=${[0, 1, 2, 3].map(wordAt).join("+")}`],
    ["a frequent and a rare word", (n) => `${path}&q=${wordAt(0)}+${wordAt(VOCABULARY - 1 - n)}`],
    ["words that are never together", () => `${path}&q=${wordAt(0)}+nergenssam`],
    ["a word that is nowhere", () => `${path}&q=nietsvandatalles`],
    ["a beginning", () => `${path}&q=begin*`],
    ["a beginning and a frequent word", () => `${path}&q=begin*+${wordAt(0)}`],
    ["a word, a grade and a topic", (n) => `${path}&q=${wordAt(2)}&grade=low&${topic(n)}`],
    [
      "a frequent word, a topic and a channel",
      (n) => `${path}&q=${wordAt(0)}&${topic(n)}&channel=${CHANNELS[n % 11]}`,
    ],
    ["a grade", () => `${path}&grade=low`],
    ["no grade", () => `${path}&grade=none`],
    ["a topic", (n) => `${path}&${topic(n)}`],
    ["a word and a tag", () => `${path}&q=${wordAt(1)}&tag=bench-tag`],
    ["a tag on few", () => `${path}&tag=bench-rare`],
    ["suggestions", () => `${path}&list=suggested`],
    ["suggestions of a word", () => `${path}&list=suggested&q=${wordAt(0)}`],
    ["hidden ones", () => `${path}&list=hidden`],
    ["hidden ones with a frequent word", () => `${path}&list=hidden&q=${wordAt(0)}`],
    ["hidden ones with a rare word", (n) => `${path}&list=hidden&q=${wordAt(VOCABULARY - 1 - n)}`],
    ["hidden ones with a topic", (n) => `${path}&list=hidden&${topic(n)}`],
    ["the last page", () => `${path}&after=${last}`],
    ["a page half way", () => `${path}&after=${middle}`],
    ["a frequent word, half way", () => `${path}&q=${wordAt(0)}&after=${middle}`],
  ];
  const lines = await measurePages(server, cookie, views, { visits: 40, bound: 200 });
  await server.stop();
  return [{ what: "filling", value: filled, unit: "s" }, ...lines];
}
