import { pino } from "pino";
import { type Env, parseEnv } from "~/env.server";
import { type Runtime, setRuntime } from "~/runtime.server";
import { testStore } from "./store";
import { at } from "./time";

export interface TestRuntime extends Runtime {
  /** Moves the clock. */
  setNow(moment: Date): void;
  /** The lines logged so far. */
  logged(): string;
}

/** A runtime on a fresh database with a clock that stands still; routes called in this test use it. */
export async function testRuntime(
  options: { now?: Date; env?: Record<string, string> } = {},
): Promise<TestRuntime> {
  let now = options.now ?? at("2026-01-05T09:00+01:00");
  const lines: string[] = [];
  const settings: Env = parseEnv({ NODE_ENV: "test", BASE_URL: "http://weerklank.test", ...options.env });
  const runtime: TestRuntime = {
    env: settings,
    store: await testStore(),
    secret: "a secret that only the tests know, long enough",
    log: pino({ level: "trace" }, { write: (line) => void lines.push(line) }),
    now: () => now,
    pages: { underWay: 0 },
    setNow: (moment) => {
      now = moment;
    },
    logged: () => lines.join(""),
  };
  setRuntime(runtime);
  return runtime;
}
