import { join } from "node:path";
import { sql } from "drizzle-orm";
import { demoTargets } from "#db/demo/targets";
import { insertAction } from "#db/queries/actions";
import { addToTallies } from "#db/queries/tallies";
import { insertTarget } from "#db/queries/targets";
import { openStore, rows, type Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { newId } from "~/domain/id";
import { addMonths, lastMonths, monthOf } from "~/domain/period";
import { fillResults } from "./fill-results";
import { TEAMS, TOPICS } from "./fill-sql";
import type { BenchLine } from "./line";
import { addAccount, signIn } from "./office";
import { measurePages, type View } from "./pages";
import { atRest, benchFolder, serveOnOneCore, shrinkLog } from "./process";

const RESPONSES = Number(process.env.BENCH_RESPONSES ?? 1_000_000);
/** Of the pages that are looked at most, and of the others. */
const MANY_VISITS = 100;
const VISITS = 40;
/** After so many milliseconds a server has seen what another process wrote. */
const SEEN = 300;
/** Milliseconds, as promised up to a million responses and beyond. */
const BOUND = RESPONSES > 1_000_000 ? 300 : 150;

const given = process.env.DATABASE_URL;
const engine = given?.startsWith("postgres") ? "PostgreSQL" : "SQLite";
export const name = `Results pages (${engine}, ${RESPONSES.toLocaleString("en")} responses in five years, 11 channels, 60 topics, 12 teams)`;

/** In the database that DATABASE_URL names, filled first where it is empty; else in a file of the bench's own. */
export async function run(): Promise<BenchLine[]> {
  const url = given || `file:${join(benchFolder(), "results.db")}`;
  const now = new Date();
  const store = await openStore(url);
  const filling = performance.now();
  await prepare(store, now);
  const filled = (performance.now() - filling) / 1000;
  const scanned = await bareScan(store);
  const [shown] = await rows<{ action: string; target: string }>(
    store.read,
    sql`select a.id as action, t.id as target from actions a, targets t order by t."by" limit 1`,
  );
  if (engine === "SQLite") shrinkLog(url);

  const server = await serveOnOneCore(["build/server.js"], { DATABASE_URL: url, OUTBOX: "off" });
  const cookie = await signIn(server.url);
  // The server reads results ahead after its start.
  await atRest(server.child.pid);
  const [first, ...others] = viewsAt(now, shown);
  const firstVisits: BenchLine[] = [];
  for (const at of ["/results, five years", "/results, one medium, five years"]) {
    const view = others.find(([what]) => what === at);
    if (view)
      firstVisits.push({
        what: `${at}, the first time`,
        value: await once(server.url, cookie, view),
        unit: "ms",
      });
  }
  const isMain = ([what]: View) => what.startsWith("/results,");
  const measure = (views: View[], visits: number, between?: () => Promise<void>) =>
    measurePages(server, cookie, views, { visits, bound: BOUND, ...(between ? { between } : {}) });
  const pages = [
    ...(await measure([first, ...others.filter(isMain)], MANY_VISITS)),
    ...(await measure([["/results, this half year, after a new answer", first[1]]], VISITS, () =>
      anAnswer(store, now),
    )),
    ...(await measure(
      others.filter((view) => !isMain(view)),
      VISITS,
    )),
  ];
  await server.stop();
  await store.close();
  return [
    { what: "filling", value: filled, unit: "s" },
    { what: "a bare scan: all grades by month and value", value: scanned, unit: "ms" },
    ...firstVisits,
    ...pages,
  ];
}

/** Milliseconds that one visit takes. */
async function once(url: string, cookie: string, [, address]: View): Promise<number> {
  const started = performance.now();
  await (await fetch(`${url}${address(0)}`, { headers: { cookie } })).arrayBuffer();
  return performance.now() - started;
}

/** Another process counts a grade of this month: nothing that the server keeps of it holds any longer. */
async function anAnswer(store: Store, now: Date): Promise<void> {
  const month = monthOf(dayInAmsterdam(now));
  const cell = { channel: "phone", topic: "topic-1", team: "team-1", stratum: "nl email phone" };
  await store.write((tx) =>
    addToTallies(tx, [{ ...cell, questionKey: "grade", wording: 1, month, value: "8", n: 1 }]),
  );
  await new Promise((resolve) => setTimeout(resolve, SEEN));
}

function viewsAt(now: Date, shown: { action: string; target: string } | undefined): [View, ...View[]] {
  const thisMonth = monthOf(dayInAmsterdam(now));
  const { from, to } = lastMonths(12, thisMonth);
  const year = `from=${from}&to=${to}`;
  const five = `from=${addMonths(thisMonth, -59)}&to=${thisMonth}`;
  const channel = (n: number) => `channel=${CHANNELS[n % CHANNELS.length]}`;
  const topic = (n: number) => `topic=topic-${n % TOPICS}`;
  const team = (n: number) => `team=team-${n % TEAMS}`;
  const medium = (n: number) => `medium=${["email", "sms"][n % 2]}`;
  return [
    ["/results, this half year", () => "/results"],
    ["/results, last 12 months", () => `/results?${year}`],
    ["/results, five years", () => `/results?${five}`],
    ["/results, one channel", (n) => `/results?${channel(n)}`],
    ["/results, one topic", (n) => `/results?${topic(n)}`],
    ["/results, one team, last 12 months", (n) => `/results?${year}&${team(n)}`],
    ["/results, one channel and one topic, five years", (n) => `/results?${five}&${channel(n)}&${topic(n)}`],
    ["/results, one medium", (n) => `/results?${medium(n)}`],
    ["/results, one medium, five years", (n) => `/results?${five}&${medium(n)}`],
    ["/results, one language, last 12 months", () => `/results?${year}&language=en`],
    ["/results, one questionnaire, last 12 months", () => `/results?${year}&questionnaire=phone`],
    ["/results/figure, the grade", () => "/results/figure"],
    ["/results/figure, the grade, five years", () => `/results/figure?${five}`],
    ["/results/figure, one topic", (n) => `/results/figure?${year}&${topic(n)}`],
    [
      "/results/figure, late callbacks by team, five years",
      () => `/results/figure?${five}&indicator=callbacks_late&by=team`,
    ],
    [
      "/results/figure, response, five years",
      () => `/results/figure?${five}&indicator=response_rate&by=topic`,
    ],
    ["/results/callbacks, this half year", () => "/results/callbacks"],
    ["/results/callbacks, one topic", (n) => `/results/callbacks?${topic(n)}`],
    ["/results/callbacks, five years", () => `/results/callbacks?${five}`],
    ["/results/respondents, last 12 months", () => `/results/respondents?${year}`],
    ["/results/respondents, five years", () => `/results/respondents?${five}`],
    ["/results/respondents, one topic", (n) => `/results/respondents?${year}&${topic(n)}`],
    ["/results/comments, this half year", () => "/results/comments"],
    ["/results/comments, one tag, five years", () => `/results/comments?${five}&tag=wachttijd`],
    ["/results/comments, one topic, five years", (n) => `/results/comments?${five}&${topic(n)}`],
    ["/results/years", () => "/results/years"],
    ["/results/actions", () => "/results/actions"],
    ["/results/actions, one", () => `/results/actions/${shown?.action}`],
    ["/targets", () => "/targets"],
    ["/targets, one", () => `/targets/${shown?.target}`],
    ["/figures, for everybody", () => "/figures"],
  ];
}

/** Fills an empty database, with targets and a measure to improve that the pages show. */
async function prepare(store: Store, now: Date): Promise<void> {
  if ((await rows(store.read, sql`select id from responses limit 1`)).length > 0) return;
  await addAccount(store, now, "editor");
  await store.write(async (tx) => {
    for (const target of demoTargets(now.getUTCFullYear())) await insertTarget(tx, newId(), target, now);
    await insertAction(
      tx,
      newId(),
      {
        name: "Aandacht voor terugbellen",
        day: dayInAmsterdam(new Date(now.getTime() - 300 * 86_400_000)),
        owner: "Hoofd KCC",
        indicator: "callbacks_late",
        scope: {},
        expected: "",
        publicText: "",
        restarts: false,
      },
      newId(),
      now,
    );
  });
  await fillResults(store, RESPONSES, now);
  // As the engine does by itself after a while.
  if (store.dialect === "postgresql") await store.read.execute(sql.raw("vacuum analyze"));
}

/** What one figure costs without tallies: all grades of all responses, counted by month. */
async function bareScan(store: Store): Promise<number> {
  const started = performance.now();
  await rows(
    store.read,
    sql`select month, value, count(*) as n from answers join responses on responses.id = answers.response_id
      where question_key = 'grade' group by 1, 2`,
  );
  return performance.now() - started;
}
