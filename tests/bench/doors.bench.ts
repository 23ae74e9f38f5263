import { join } from "node:path";
import { openStore, type Store } from "#db/store";
import { door } from "#tests/support/make-door";
import { findDoor } from "~/flow/door-place.server";
import { newTicket, writeTicket } from "~/flow/door-ticket.server";
import type { BenchLine } from "./line";
import { benchFolder, serveOnOneCore } from "./process";
import {
  ANSWERS,
  besideBare,
  besideLine,
  SECRET,
  type Sent,
  SUBMITS,
  submitLines,
  weightLine,
} from "./resident-load";

export const name = "Survey behind a door (SQLite, one core, 20 connections)";

export async function run(): Promise<BenchLine[]> {
  const folder = benchFolder();
  const databaseUrl = `file:${join(folder, "doors.db")}`;
  const store = await openStore(databaseUrl);
  const { code } = await door({ store, now: () => new Date() });
  const forms = await makeForms(store, code);
  await store.close();
  const app = await serveOnOneCore(["build/server.js"], {
    DATABASE_URL: databaseUrl,
    SECRET,
    OUTBOX: "off",
    LOG_LEVEL: "error",
    TRUST_PROXY: "1",
  });
  const gets = await besideBare(folder, `${app.url}/d/${code}`, { "accept-encoding": "br" });
  const submitted = await submitLines(app.url, forms);
  await app.stop();
  return [besideLine("GET /d/:code", gets), weightLine(gets.bytes), ...submitted];
}

/** Of as many residents, each from a network of their own: from one, so many aren't people's. */
async function makeForms(store: Store, code: string): Promise<Sent[]> {
  const now = new Date();
  const asked = { code, query: new URLSearchParams(), versionId: null };
  const found = await findDoor({ store, secret: SECRET }, asked, now);
  if (!("opened" in found)) throw new Error(`The door is ${found.state}`);
  const { ticketFor, about } = found.opened;
  const aMinuteAgo = new Date(now.getTime() - 60_000);
  return Array.from({ length: SUBMITS }, (_, at) => {
    const ticket = writeTicket(SECRET, ticketFor, newTicket(aMinuteAgo));
    return {
      path: `/d/${code}`,
      body: `${ANSWERS}&asked-version=${about.questionnaireVersionId}&opened-at=${ticket}`,
      headers: { "x-forwarded-for": `11.${at >> 8}.${at & 255}.7` },
    };
  });
}
