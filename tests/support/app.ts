import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { build, root } from "../../app/commands/prepare.mjs";
import { freePort } from "./free-port.mjs";
import { temporaryFolder } from "./store";

export interface RunningApp {
  url: string;
  databaseUrl: string;
  /** What it wrote to standard output and standard error so far. */
  printed(): string;
  /** Asks it to stop (SIGTERM) and gives its exit code, or null when it had to be killed. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

interface StartOptions {
  env?: Record<string, string>;
  /** The built file to run, in build/. */
  file?: string;
  /** What it prints when it is ready. */
  ready?: RegExp;
  withinMs?: number;
}

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** Starts the built app as a process of its own, on a fresh database file and a free port of the loopback. */
export async function startApp({
  env = {},
  file = "server.js",
  ready = /"msg":"listening"/,
  withinMs = START_WITHIN_MS,
}: StartOptions = {}): Promise<RunningApp> {
  await build();
  const port = env.PORT ?? String(await freePort());
  const databaseUrl = env.DATABASE_URL ?? `file:${join(temporaryFolder(), "journey.db")}`;
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, "build", file)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      BASE_URL: url,
      ...env,
      PORT: port,
      DATABASE_URL: databaseUrl,
    },
  });
  const output: string[] = [];
  child.stdout.on("data", (chunk) => output.push(String(chunk)));
  child.stderr.on("data", (chunk) => output.push(String(chunk)));
  const printed = () => output.join("");

  onTestFinished(async () => {
    await end(child, "SIGKILL");
  });
  await until(
    () => ready.test(printed()),
    () => child.exitCode !== null || child.signalCode !== null,
    printed,
    withinMs,
  );
  return {
    url,
    databaseUrl,
    printed,
    stop: () => end(child, "SIGTERM"),
    kill: async () => {
      await end(child, "SIGKILL");
    },
  };
}

async function until(
  ready: () => boolean,
  ended: () => boolean,
  printed: () => string,
  withinMs: number,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!ready()) {
    if (ended()) throw new Error(`The app ended before it was ready:\n${printed()}`);
    if (Date.now() > deadline) throw new Error(`The app was not ready in time:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    child.kill(signal);
  });
}
