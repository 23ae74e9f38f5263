import { join } from "node:path";
import { insertDoor } from "#db/queries/doors";
import { openStore, type Store } from "#db/store";
import type { Door } from "~/domain/door";
import { newId } from "~/domain/id";
import { findDoor } from "~/flow/door-place.server";
import { newTicket, writeTicket } from "~/flow/door-ticket.server";
import { installStarterLibrary } from "~/flow/install-starter-library.server";
import type { BenchLine } from "./line";
import { benchFolder, serveOnOneCore } from "./process";
import { ANSWERS, besideBare, type Sent, submit } from "./resident-load";

export const name = "Survey behind a door (SQLite, one core, 20 connections)";

const SUBMITS = Number(process.env.BENCH_SUBMITS ?? 6000);
const secret = "a secret that only the benchmark knows, long enough";

const DOOR: Door = {
  id: newId(),
  kind: "code",
  code: "bcdfgh23",
  name: "Balie",
  channel: "counter",
  topic: "paspoort",
  team: "burgerzaken",
  kiosk: false,
  keyNumber: 1,
  dayCap: null,
  openFrom: null,
  openUntil: null,
  createdAt: new Date(),
  closedAt: null,
};

export async function run(): Promise<BenchLine[]> {
  const folder = benchFolder();
  const databaseUrl = `file:${join(folder, "doors.db")}`;
  const store = await openStore(databaseUrl);
  await installStarterLibrary(store, new Date());
  await store.write((tx) => insertDoor(tx, DOOR));
  const { code } = DOOR;
  const forms = await makeForms(store, code);
  await store.close();
  const app = await serveOnOneCore(["build/server.js"], {
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    OUTBOX: "off",
    LOG_LEVEL: "error",
    TRUST_PROXY: "1",
  });
  const gets = await besideBare(folder, `${app.url}/d/${code}`, { "accept-encoding": "br" });
  const half = forms.length / 2;
  const submitted = await submit(app.url, forms.slice(0, half), 20);
  const grouped = await submit(app.url, forms.slice(half), 200);
  await app.stop();
  return [
    {
      what: "GET /d/:code",
      value: gets.app,
      unit: "requests/s",
      baseline: { what: "node:http, same bytes", value: gets.bare },
      bound: { atLeast: 0.5, of: "ratio" },
    },
    {
      what: "the page with all it loads, compressed",
      value: gets.bytes / 1000,
      unit: "kB",
      bound: { atMost: 12, of: "value" },
    },
    {
      what: "POST, each answer on disk first, 20 residents at once",
      value: submitted,
      unit: "answers/s",
      bound: { atLeast: 500, of: "value" },
    },
    {
      what: "POST, commits shared by 200 residents at once",
      value: grouped,
      unit: "answers/s",
      bound: { atLeast: 1000, of: "value" },
    },
  ];
}

/** Of as many residents, each from a network of their own: from one, so many aren't people's. */
async function makeForms(store: Store, code: string): Promise<Sent[]> {
  const now = new Date();
  const asked = { code, query: new URLSearchParams(), versionId: null };
  const found = await findDoor({ store, secret }, asked, now);
  if (!("opened" in found)) throw new Error(`The door is ${found.state}`);
  const { ticketFor, about } = found.opened;
  const aMinuteAgo = new Date(now.getTime() - 60_000);
  return Array.from({ length: SUBMITS }, (_, at) => {
    const ticket = writeTicket(secret, ticketFor, newTicket(aMinuteAgo));
    return {
      path: `/d/${code}`,
      body: `${ANSWERS}&asked-version=${about.questionnaireVersionId}&opened-at=${ticket}`,
      headers: { "x-forwarded-for": `11.${at >> 8}.${at & 255}.7` },
    };
  });
}
