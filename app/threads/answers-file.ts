// A thread that makes one file of all answers, with a connection and memory of its own: see answers-download.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#db/store";
import { DisclosureYear } from "~/domain/disclosure-view";
import type { AnswersOrder, FromAnswersThread, ToAnswersThread } from "~/flow/answers-download.server";
import { answersFile } from "~/flow/answers-file.server";
import type { AnswersWritten, ToldYear } from "~/flow/export-answers.server";
import { giveWayToPages } from "~/flow/give-way.server";

giveWayToPages();

/** The answers are read once, one after the other: there is little to gain by keeping them. */
const CACHE_MEGABYTES = 8;
/** Bytes that are handed over at once. */
const HANDFUL = 256 * 1024;

const say = (message: FromAnswersThread, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer);

/** Waits until so many handfuls are asked for. */
let asked = 0;
let isStopped = false;
let goOn = () => {};
parentPort?.on("message", (message: ToAnswersThread) => {
  if (message === "more") asked += 1;
  else if (message === "stop") {
    isStopped = true;
    giveUp(new Error("Whoever asked for the file has left"));
  } else told(new DisclosureYear(message.rule));
  goOn();
});

/** What may be shown of a year is asked of who started the thread, where pages ask it too: one after the other. */
let told = (_: DisclosureYear) => {};
let giveUp = (_: Error) => {};
const toldYear: ToldYear = (year) =>
  new Promise((resolve, reject) => {
    told = resolve;
    giveUp = reject;
    if (!isStopped) say({ year });
    else reject(new Error("Whoever asked for the file has left"));
  });

async function turn(): Promise<void> {
  while (asked === 0 && !isStopped)
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  asked -= 1;
}

async function work({ databaseUrl, search, ...needs }: AnswersOrder): Promise<void> {
  const reader = await openReader(databaseUrl, CACHE_MEGABYTES);
  try {
    const file = await answersFile(
      { ...needs, db: reader.read, search: new URLSearchParams(search) },
      toldYear,
      needs.format,
      sayWritten,
    );
    say({ headers: file === null ? null : [...file.headers] });
    if (file?.body) await handOver(file.body);
  } finally {
    await reader.close();
  }
}

/** Tells how far it is, a hundred times at most. */
function sayWritten(written: AnswersWritten): void {
  if (written.part < 1 && written.part < lastSaid + 0.01) return;
  lastSaid = written.part;
  say({ written });
}
let lastSaid = 0;

async function handOver(body: ReadableStream<Uint8Array>): Promise<void> {
  let handful = new Uint8Array(HANDFUL);
  let filled = 0;
  let hasBegun = false;
  const give = async () => {
    await turn();
    const bytes = handful.subarray(0, filled);
    say({ bytes }, [handful.buffer]);
    handful = new Uint8Array(HANDFUL);
    filled = 0;
  };
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + HANDFUL - filled);
      handful.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === HANDFUL) await give();
    }
    // The head goes at once, so that a browser shows that the file is on its way while it is found out what may be told.
    if (!hasBegun && filled > 0) await give();
    hasBegun = true;
    if (isStopped) return;
  }
  if (filled > 0) await give();
  say({ bytes: null });
}

work(workerData as AnswersOrder).then(
  () => parentPort?.close(),
  // Ends the thread and reaches whoever waits for the file.
  (error) => {
    if (!isStopped) throw error;
    parentPort?.close();
  },
);
