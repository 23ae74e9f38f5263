import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

type Child = ChildProcessByStdio<null, Readable, null>;

/** What its settings are; `DATABASE_URL` at least. */
type ChildEnv = { DATABASE_URL: string } & Record<string, string>;

interface BundledChild {
  /** Starts it; it ends with the test at the latest. */
  spawn(env: ChildEnv, args?: readonly string[]): Child;
  /** The same, once it has said something. */
  start(env: ChildEnv, args?: readonly string[]): Promise<Child>;
}

/** What processes of tests keep their secrets by. */
export const CHILD_SECRET = "a secret that only the tests know, long enough";

/**
 * A program of tests/support that runs as a process of its own, so that it can be killed. It is made into one file for
 * the tests of the file that asks for it: that starts in a fraction of the time that hundreds take.
 */
export function bundledChild(name: string): BundledChild {
  // Inside the project, so that it finds the packages; not in build/, whose threads may be older than the sources.
  const program = `${root}.cache/${name}-${process.pid}.mjs`;
  beforeAll(async () => {
    mkdirSync(`${root}.cache`, { recursive: true });
    await build({
      entryPoints: [`${root}tests/support/${name}.ts`],
      outfile: program,
      bundle: true,
      external: ["better-sqlite3", "postgres", "@node-rs/argon2"],
      banner: {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      },
      platform: "node",
      format: "esm",
      jsx: "automatic",
      logLevel: "warning",
    });
  });
  afterAll(() => rmSync(program, { force: true }));
  const spawnChild = (env: ChildEnv, args: readonly string[] = []): Child => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        PATH: process.env.PATH ?? "",
        NODE_ENV: "test",
        BASE_URL: "http://weerklank.test",
        SECRET: CHILD_SECRET,
        ...env,
      },
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  };
  return {
    spawn: spawnChild,
    async start(env, args) {
      const child = spawnChild(env, args);
      await once(child.stdout, "data");
      return child;
    },
  };
}

/** Tells it to stop, and gives its exit code once it has. */
export async function toldToStop(child: Child): Promise<number | null> {
  child.kill("SIGTERM");
  return (await once(child, "exit"))[0];
}

/** Ends it where it is, as a power cut would. */
export async function killed(child: Child): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}
