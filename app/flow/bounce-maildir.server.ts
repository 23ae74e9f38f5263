import { mkdir, open, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { READ_AT_MOST } from "#emails/inbound/read-mail";
import type { Runtime } from "~/runtime.server";
import { type TakenIn, takeInReport } from "./take-in-report.server";

export type MaildirPass = Partial<Record<TakenIn | "unreadable" | "failed", number>>;

/** A subfolder as mail programs know it: what can't be read is set aside there, to be looked at. */
const ASIDE = ".unreadable";

/** One pass begins no more after so many troubles of our own, such as a database that is away. */
const MOST_FAILURES = 3;

/**
 * Takes in what the mail server has put in `new`. A file goes to `cur` only once its report is on disk: after a crash
 * it is read again, which changes nothing, and of two processes that read it at once one finds it repeated and gone.
 */
export async function takeInMaildir(
  { store, secret, now, log }: Pick<Runtime, "store" | "secret" | "now" | "log">,
  folder: string,
  signal?: AbortSignal,
): Promise<MaildirPass> {
  const pass: MaildirPass = {};
  const count = (result: keyof MaildirPass) => {
    pass[result] = (pass[result] ?? 0) + 1;
  };
  await Promise.all(["cur", "new", "tmp"].map((name) => mkdir(join(folder, name), { recursive: true })));
  const names = (await readdir(join(folder, "new"))).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) {
    if (signal?.aborted || (pass.failed ?? 0) >= MOST_FAILURES) break;
    const raw = await readBeginning(join(folder, "new", name));
    if (raw === "gone") continue;
    if (raw === "unreadable") {
      await setAside(folder, name);
      count("unreadable");
      continue;
    }
    try {
      count(await takeInReport({ store, secret }, raw, now()));
    } catch (error) {
      log.error({ err: error }, "a report could not be taken in; it stays where it is");
      count("failed");
      continue;
    }
    await move(join(folder, "new", name), join(folder, "cur", name.includes(":2,") ? name : `${name}:2,S`));
  }
  return pass;
}

async function readBeginning(path: string): Promise<Buffer | "gone" | "unreadable"> {
  try {
    const file = await open(path);
    try {
      if (!(await file.stat()).isFile()) return "unreadable";
      const { buffer, bytesRead } = await file.read(Buffer.alloc(READ_AT_MOST), 0, READ_AT_MOST, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "gone" : "unreadable";
  }
}

async function setAside(folder: string, name: string): Promise<void> {
  const aside = join(folder, ASIDE);
  await Promise.all(["cur", "new", "tmp"].map((part) => mkdir(join(aside, part), { recursive: true })));
  await move(join(folder, "new", name), join(aside, "new", name));
}

/** Another process may have moved it already. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

const PAUSE_MS = 10_000;

/** Looks into the maildir every ten seconds; one pass begins after the other has ended. */
export function startBounceMaildir(
  runtime: Runtime,
  folder: string,
  pause = PAUSE_MS,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = async () => {
    try {
      const pass = await takeInMaildir(runtime, folder, stopping.signal);
      if (Object.keys(pass).length > 0) runtime.log.info(pass, "mails to the bounce address were taken in");
    } catch (error) {
      runtime.log.error({ err: error }, "the folder of BOUNCE_MAILDIR can't be read");
    }
    arm(pause);
  };
  const arm = (after: number) => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      running = run();
    }, after);
    timer.unref();
  };
  arm(0);
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
