import { join } from "node:path";
import { openStore } from "#db/store";
import { FILLED_TEAMS, FILLED_TOPICS, fillInvitations } from "#tests/support/fill-invitations";
import { type BenchLine, p95 } from "./line";
import { addAccount, signIn } from "./office";
import { benchFolder, serveOnOneCore } from "./process";

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const REQUESTS = 20;

export const name = `/invitations over ${ROWS.toLocaleString("en")} contacts (SQLite)`;

/** Kinds of views, each with addresses to ask for; of every one a page deep in the list is asked for too. */
const views: [string, (n: number) => string][] = [
  ["nothing chosen", () => ""],
  ["a state", (n) => `state=${["sent", "expired", "failed", "answered", "not_invited"][n % 5]}`],
  ["a reason", (n) => `reason=${["quarantined", "no_address", "too_old", "no_questionnaire"][n % 4]}`],
  ["a reason's detail", () => "reason=no_address.suppressed"],
  ["a channel", (n) => `channel=${["phone", "counter", "post", "home_visit"][n % 4]}`],
  ["a topic", (n) => `topic=topic-${n % FILLED_TOPICS}`],
  ["a team", (n) => `team=team-${n % FILLED_TEAMS}`],
  ["a medium", (n) => `medium=${n % 2 ? "sms" : "email"}`],
  ["a period, per day", () => "from=2026-03-15&to=2026-05-10&by=day"],
  ["a year", () => "from=2025-11-03&to=2026-11-02"],
  ["almost nothing: a rare reason of a topic", (n) => `reason=too_old&topic=topic-${n % FILLED_TOPICS}`],
  ["almost nothing: a rare channel of a team", (n) => `channel=post&team=team-${n % FILLED_TEAMS}`],
  ["nothing at all", () => "channel=post&reason=no_questionnaire&medium=sms"],
  [
    "a team, a state and a period",
    (n) => `team=team-${n % FILLED_TEAMS}&state=expired&from=2025-11-03&to=2026-11-02`,
  ],
  ["search, one", (n) => `q=2026-${String(n * 40_009).padStart(12, "0")}`],
  ["search, many", () => "q=2026-"],
  ["search within a rare reason", () => "q=2026-&reason=too_old"],
];

export async function run(): Promise<BenchLine[]> {
  const path = join(benchFolder(), "invitations.db");
  const now = new Date("2026-11-20T09:00:00Z");
  const store = await openStore(`file:${path}`);
  await fillInvitations(store, ROWS, now);
  await addAccount(store, now, "editor");
  await store.close();

  const server = await serveOnOneCore(["build/server.js"], { DATABASE_URL: `file:${path}`, OUTBOX: "off" });
  const cookie = await signIn(server.url);
  const ask = async (query: string) => {
    const started = performance.now();
    const response = await fetch(`${server.url}/invitations?${query}`, {
      headers: { cookie },
      redirect: "manual",
    });
    const html = await response.text();
    if (response.status !== 200) throw new Error(`${query} answered ${response.status}`);
    return { took: performance.now() - started, html };
  };
  const orders = ["", "&order=oldest", "&sort=step", "&sort=step&order=oldest"];
  const lines: BenchLine[] = [];
  await ask("");
  for (const [what, query] of views) {
    const times: number[] = [];
    for (let n = 0; n < REQUESTS; n += 1) {
      const ordered = `${query(n)}${orders[n % orders.length]}`;
      times.push((await ask(ordered)).took);
      const isSearch = ordered.includes("q=");
      const place = isSearch
        ? `2026-${String(ROWS / 2).padStart(12, "0")}_kcc`
        : `${Date.parse("2025-12-31T12:00:00Z")}_i`;
      times.push((await ask(`${ordered}&after=${encodeURIComponent(place)}`)).took);
    }
    lines.push({
      what: `${what}, p95`,
      value: p95(times),
      unit: "ms",
      bound: { atMost: 200, of: "value" },
    });
  }
  const began = performance.now();
  const csv = await fetch(`${server.url}/invitations/list.csv`, { headers: { cookie } });
  let bytes = 0;
  const reader = (csv.body as ReadableStream<Uint8Array>).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
  const seconds = (performance.now() - began) / 1000;
  lines.push({
    what: `all of it as CSV, ${Math.round(bytes / 1e6)} MB`,
    value: ROWS / seconds,
    unit: "rows/s",
  });
  await server.stop();
  return lines;
}
