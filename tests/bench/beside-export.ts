import type { Store } from "#db/store";
import { door } from "#tests/support/make-door";
import type { Door } from "~/domain/door";
import { type BenchLine, p95 } from "./line";
import { signIn } from "./office";
import { atRest, type Running, serveOnAllCores } from "./process";

/** Requests that warm up what is measured, and those that are. */
const WARM_UP = 20;
const REQUESTS = 100;
/** Between two, as people come in: in milliseconds. */
const PAUSE = 20;

const CODE = "bcdfgh23";

/** A counter where residents may answer. */
export const addDoor = (store: Store, now: Date): Promise<Door> =>
  door({ store, now: () => now }, { code: CODE });

/** How long pages take while all answers are being written, beside how long they take otherwise; on all cores there are. */
export async function besideExport(path: string): Promise<BenchLine[]> {
  const server = await serveOnAllCores(["build/server.js"], { DATABASE_URL: `file:${path}`, OUTBOX: "off" });
  const cookie = await signIn(server.url);
  await atRest(server.child.pid);
  const pages = [
    { what: "/results", address: "/results", headers: { cookie } },
    { what: "a resident's page", address: `/d/${CODE}`, headers: {} },
  ];
  const measure = async (times: number[][], isOver: () => boolean) => {
    for (let n = 0; n < REQUESTS && !isOver(); n += 1) {
      for (const [index, { address, headers }] of pages.entries()) {
        times[index]?.push(await timeOf(`${server.url}${address}`, headers));
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  };
  for (let n = 0; n < WARM_UP; n += 1)
    for (const { address, headers } of pages) await timeOf(`${server.url}${address}`, headers);
  const alone = pages.map(() => [] as number[]);
  await measure(alone, () => false);

  const beside = pages.map(() => [] as number[]);
  // Until there are enough: one file may be done sooner.
  while ((beside[0]?.length ?? 0) < REQUESTS) {
    let isOver = false;
    const file = download(server, cookie).finally(() => {
      isOver = true;
    });
    await measure(beside, () => isOver);
    await file;
  }
  await server.stop();
  return pages.map(({ what }, index) => ({
    what: `${what}, p95 while all answers are written as xlsx`,
    value: p95(beside[index] ?? []),
    unit: "ms",
    baseline: { what: "ms, p95 otherwise", value: p95(alone[index] ?? []) },
    bound: { atMost: 150, of: "value" },
  }));
}

async function timeOf(address: string, headers: Record<string, string>): Promise<number> {
  const started = performance.now();
  const answer = await fetch(address, { headers, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - started;
}

async function download({ url }: Running, cookie: string): Promise<void> {
  const answer = await fetch(`${url}/results/tables/answers.xlsx`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`answers.xlsx answered ${answer.status}`);
  const body = answer.body?.getReader();
  while (!(await body?.read())?.done);
}
