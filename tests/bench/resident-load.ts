import { writeFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import type { BenchLine } from "./line";
import { serveOnOneCore } from "./process";

/** What signs links and tickets in a benchmark. */
export const SECRET = "a secret that only the benchmark knows, long enough";

/** How many answers are sent. */
export const SUBMITS = Number(process.env.BENCH_SUBMITS ?? 6000);

/** How long each page is asked for. */
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);

/** What a resident fills in. */
export const ANSWERS =
  "grade=8&resolved=yes&ease=1&friendly=1&expert=2&callback_promised=yes&callback_on_time=later&comment=Snel+en+vriendelijk+geholpen&leave-empty=";

export interface Beside {
  /** Requests a second: of the page, and of a server that does nothing but send the same. */
  app: number;
  bare: number;
  /** Of the page, compressed. */
  bytes: number;
}

/** Asks for a page, and for the same bytes from a bare server: turn by turn, so that what else the machine does weighs on both. */
export async function besideBare(
  folder: string,
  address: string,
  headers: Record<string, string>,
): Promise<Beside> {
  const answer = await fetch(address, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} gave ${answer.status}`);
  const bytes = Number(answer.headers.get("content-length"));
  const bareFile = join(folder, "bare.mjs");
  writeFileSync(bareFile, bareServer([...answer.headers], bytes));
  const bare = await serveOnOneCore([bareFile]);
  const rates = { app: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round++) {
    rates.bare.push(await rateOf(bare.url, headers));
    rates.app.push(await rateOf(address, headers));
  }
  await bare.stop();
  return { app: Math.max(...rates.app), bare: Math.max(...rates.bare), bytes };
}

async function rateOf(url: string, headers: Record<string, string>): Promise<number> {
  return (await autocannon({ url, headers, connections: 20, duration: SECONDS })).requests.average;
}

/** Answers by residents as `submit` sends them: the first half by twenty of them at once, the second by two hundred. */
export async function submitLines(url: string, forms: readonly Sent[]): Promise<BenchLine[]> {
  const half = forms.length / 2;
  return [
    {
      what: "POST, each answer on disk first, 20 residents at once",
      value: await submit(url, forms.slice(0, half), 20),
      unit: "answers/s",
      bound: { atLeast: 500, of: "value" },
    },
    {
      what: "POST, commits shared by 200 residents at once",
      value: await submit(url, forms.slice(half), 200),
      unit: "answers/s",
      bound: { atLeast: 1000, of: "value" },
    },
  ];
}

/** How the page that `besideBare` asked for compares with the bare server. */
export const besideLine = (what: string, { app, bare }: Beside): BenchLine => ({
  what,
  value: app,
  unit: "requests/s",
  baseline: { what: "node:http, same bytes", value: bare },
  bound: { atLeast: 0.5, of: "ratio" },
});

/** How heavy a resident's page is. */
export const weightLine = (bytes: number): BenchLine => ({
  what: "the page with all it loads, compressed",
  value: bytes / 1000,
  unit: "kB",
  bound: { atMost: 12, of: "value" },
});

/** A form to send. */
export interface Sent {
  path: string;
  body: string;
  headers?: Record<string, string>;
}

/** Every form sent once, by so many residents at a time; each waits for its redirect to the thanks. Gives answers a second. */
async function submit(url: string, forms: readonly Sent[], connections: number): Promise<number> {
  let next = 0;
  let refused = 0;
  let last = 0;
  const started = performance.now();
  await autocannon({
    url,
    connections,
    amount: forms.length,
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
        setupRequest: (request) => {
          const { path, body, headers } = forms[next++ % forms.length] as Sent;
          return { ...request, path, body, headers: { ...request.headers, ...headers } };
        },
        onResponse: (status) => {
          if (status !== 303) refused += 1;
          last = performance.now();
        },
      },
    ],
  });
  if (refused > 0) throw new Error(`${refused} of ${forms.length} answers were refused`);
  // The tool's own duration is in whole seconds.
  return forms.length / ((last - started) / 1000);
}

/** A server that does nothing but send the same headers and as many bytes. */
function bareServer(headers: [string, string][], bytes: number): string {
  const same = Object.fromEntries(headers.filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)));
  return `
import { createServer } from "node:http";
const headers = ${JSON.stringify(same)};
const body = Buffer.alloc(${bytes}, "x");
createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(process.env.PORT), process.env.HOST);
`;
}
