import { readFileSync } from "node:fs";
import type { BenchLine } from "./line";
import type { Running } from "./process";

/** What a view is called, and its address at each visit. */
export type View = readonly [what: string, address: (visit: number) => string];

/** Visits before those that are measured: code that has run a few times is quicker than new code. */
const BEFORE = 20;

/**
 * Each page asked for one after the other, so many times: how long 95 of 100 took at most, and beside it the median and the
 * server's own work. `between` is waited for before each visit, and not measured.
 */
export async function measurePages(
  server: Running,
  cookie: string,
  views: readonly View[],
  { visits, bound, between }: { visits: number; bound: number; between?: () => Promise<void> },
): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const [what, address] of views) {
    const times: number[] = [];
    let spentBefore = 0;
    for (let visit = -BEFORE; visit < visits; visit += 1) {
      if (visit === 0) spentBefore = spentBy(server.child.pid);
      await between?.();
      const started = performance.now();
      const at = address(visit + BEFORE);
      const response = await fetch(`${server.url}${at}`, { headers: { cookie }, redirect: "manual" });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${at} answered ${response.status}`);
      if (visit >= 0) times.push(performance.now() - started);
    }
    process.stderr.write(`  ${what}: ${Math.round(percentile(times, 0.95))} ms\n`);
    lines.push({
      what: `${what}, p95`,
      value: percentile(times, 0.95),
      unit: "ms",
      beside: [
        { what: "p50", value: percentile(times, 0.5), unit: "ms" },
        { what: "CPU", value: (spentBy(server.child.pid) - spentBefore) / visits, unit: "ms" },
      ],
      bound: { atMost: bound, of: "value" },
    });
  }
  return lines;
}

/** Milliseconds of processor time that a process has had, its threads included: NaN where the system does not tell. */
function spentBy(pid: number | undefined): number {
  try {
    // In hundredths of a second: the 14th and 15th field, user and system.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}
