import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { freePort } from "#tests/support/free-port.mjs";

/** A folder that is gone when the benchmark ends. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "weerklank-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Running {
  url: string;
  child: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Runs a server on a core of its own (where the system can pin one), so that it and what it is compared with have the
 * same, and whoever measures has another. `args` get the port as PORT.
 */
export const serveOnOneCore = (args: string[], env: Record<string, string> = {}): Promise<Running> =>
  serve(pinned(0, [process.execPath, ...args]), env);

/** The same on all cores there are. */
export const serveOnAllCores = (args: string[], env: Record<string, string> = {}): Promise<Running> =>
  serve([process.execPath, ...args], env);

async function serve([command, ...rest]: string[], env: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command as string, rest, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, HOST: "127.0.0.1", BASE_URL: url, ...env, PORT: String(port) },
  });
  process.once("exit", () => child.kill("SIGKILL"));
  for (let attempt = 0; ; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null || attempt > 600) throw new Error(`${rest.join(" ")} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { url, child, stop };
}

export function pinned(core: number, command: string[]): string[] {
  if (cpus().length < 2) return command;
  try {
    execFileSync("taskset", ["--version"], { stdio: "ignore" });
    return ["taskset", "-c", String(core), ...command];
  } catch {
    return command;
  }
}

export interface Finished {
  seconds: number;
  /** The most memory it held, in MB; null where the system doesn't tell. */
  peakMegabytes: number | null;
  exitCode: number;
}

/** Runs a command to its end. */
export async function runToItsEnd(args: string[], env: Record<string, string> = {}): Promise<Finished> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...env },
  });
  let peak: number | null = null;
  const watching = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
  }, 100);
  const exitCode = await new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  clearInterval(watching);
  return { seconds: (performance.now() - started) / 1000, peakMegabytes: peak, exitCode };
}

/** What was written ahead into a SQLite database goes into the file itself, as it does within minutes of an ordinary day. */
export function shrinkLog(url: string): void {
  const db = new Database(url.replace(/^file:/, ""));
  db.pragma("wal_checkpoint(truncate)");
  db.close();
}

/** Waits until a process does next to nothing: what a server does after its start is over then. */
export async function atRest(pid: number | undefined): Promise<void> {
  // In hundredths of a second: the 14th and 15th field, user and system.
  const spent = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  };
  for (let tried = 0; tried < 120; tried += 1) {
    const before = spent();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (spent() - before < 5) return;
  }
}

/** Begins to count the peak anew, from what is held now. In MB: what that is. */
export function resetPeak(pid: number | undefined): number {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return peakOf(pid) ?? Number.NaN;
}

/** The most memory that a process has held, in MB; null where the system does not tell. */
export function peakOf(pid: number | undefined): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return found === null ? null : Number(found[1]) / 1024;
  } catch {
    return null;
  }
}
