import { join } from "node:path";
import autocannon from "autocannon";
import { chromium } from "playwright-core";
import { openStore, type Store } from "#db/store";
import { findChromium } from "#tests/support/chromium.mjs";
import { survey } from "#tests/support/make-survey";
import { openingTime } from "~/flow/opening-time.server";
import type { BenchLine } from "./line";
import { benchFolder, serveOnOneCore } from "./process";
import {
  ANSWERS,
  besideBare,
  besideLine,
  SECONDS,
  SECRET,
  type Sent,
  SUBMITS,
  submitLines,
  weightLine,
} from "./resident-load";

export const name = "Survey page (SQLite, one core, 20 connections)";

export async function run(): Promise<BenchLine[]> {
  const folder = benchFolder();
  const databaseUrl = `file:${join(folder, "survey.db")}`;
  const store = await openStore(databaseUrl);
  const tokens = await makeLinks(store, SUBMITS);
  const app = await serveOnOneCore(["build/server.js"], {
    DATABASE_URL: databaseUrl,
    SECRET,
    OUTBOX: "off",
    LOG_LEVEL: "error",
  });
  const address = `${app.url}/s/${tokens[0]}`;
  const headers = { "accept-encoding": "br" };
  const gets = await besideBare(folder, address, headers);
  const steady = await autocannon({
    url: address,
    headers,
    connections: 20,
    overallRate: 200,
    duration: SECONDS,
  });
  const opened = await openSlowly(address);
  const forms = tokens.map(
    (token): Sent => ({ path: `/s/${token}`, body: `${ANSWERS}&opened-at=${openedBefore(token)}` }),
  );
  const submitted = await submitLines(app.url, forms);
  await app.stop();
  await store.close();

  return [
    besideLine("GET /s/:token", gets),
    {
      what: "99% of the GETs within, at 200 a second",
      value: steady.latency.p99,
      unit: "ms",
      bound: { atMost: 20, of: "value" },
    },
    weightLine(Math.max(gets.bytes, opened.bytes)),
    {
      what: "what it loads",
      value: opened.requests,
      unit: "requests",
      bound: { atMost: 2, of: "value" },
    },
    {
      what: "first paint on slow 3G (400 ms, 400 kbit/s), processor 4x slower",
      value: opened.firstPaint,
      unit: "ms",
      bound: { atMost: 1000, of: "value" },
    },
    ...submitted,
  ];
}

async function makeLinks(store: Store, count: number): Promise<string[]> {
  const runtime = { store, secret: SECRET, now: () => new Date() };
  const tokens: string[] = [];
  const TOPICS = ["paspoort", "rijbewijs", "afval", "verhuizing"];
  while (tokens.length < count) {
    const made = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        survey(runtime, { channel: n % 2 ? "phone" : "counter", topic: TOPICS[n % 4] as string }),
      ),
    );
    tokens.push(...made.map(({ token }) => token));
  }
  return tokens;
}

/** As the page says it, opened a minute ago. */
const openedBefore = (token: string) => openingTime(SECRET, "survey", token, new Date(Date.now() - 60_000));

interface Opened {
  /** Milliseconds; the middle one of five. */
  firstPaint: number;
  /** Of the page with all that it loads, as sent. */
  bytes: number;
  requests: number;
}

/** A phone on slow 3G as WebPageTest has it, with a processor four times as slow as this one. */
async function openSlowly(address: string): Promise<Opened> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium; npm test installs one.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const throughput = (400 * 1000) / 8;
    const network = { latency: 400, downloadThroughput: throughput, uploadThroughput: throughput };
    await session.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    let sizes: number[] = [];
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      if (encodedDataLength > 0) sizes.push(encodedDataLength);
    });
    const paints: number[] = [];
    for (let round = 0; round < 5; round++) {
      sizes = [];
      await page.goto(address, { waitUntil: "networkidle" });
      paints.push(
        await page.evaluate(
          () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        ),
      );
    }
    paints.sort((one, other) => one - other);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { firstPaint: paints[2] as number, bytes, requests: sizes.length };
  } finally {
    await browser.close();
  }
}
