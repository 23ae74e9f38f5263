import { Worker } from "node:worker_threads";
import type { YearRule } from "~/domain/disclosure-view";
import type { TableFormat } from "~/domain/export-table";
import { answersFile } from "./answers-file.server";
import { builtThread } from "./built-thread.server";
import { disclosureYear } from "./disclosure-years.server";
import type { AnswersWritten, ToldYear, YearAsked } from "./export-answers.server";
import type { TableNeeds } from "./export-tables.server";

/** What a thread is told to make. */
export interface AnswersOrder {
  databaseUrl: string;
  search: string;
  now: Date;
  baseUrl: string;
  format: TableFormat;
}

/**
 * What it answers: first the headers (null where the address isn't right), then bytes each time it is asked; null ends. In
 * between it asks what may be shown of a year, and waits for that, and tells how far it is, which nobody answers.
 */
export type FromAnswersThread =
  | { headers: [string, string][] | null }
  | { bytes: Uint8Array | null }
  | { year: YearAsked }
  | { written: AnswersWritten };

export type ToAnswersThread = "more" | "stop" | { rule: YearRule };

/** What a thread may take: one page of rows is held, and the number of answers per cell. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 12 };
/** So many files at once: each takes a core and memory. */
const MOST_AT_ONCE = 3;
/** A thread that doesn't hear that it has to stop is ended after so long. */
const STOP_MILLISECONDS = 2_000;

const underWay = new Set<Worker>();

/** How many threads are making a file, or are about to stop. */
export const answersUnderWay = (): number => underWay.size;

/**
 * The file of all answers, made in a thread of its own: pages don't wait for it, and its memory is bounded. Only as much is
 * made as the visitor takes; who goes away (`signal`, or the body cancelled) ends the thread. Null where the address isn't
 * right, "busy" while as many files as may be are being made. Without a built thread (`file` null) it is made here.
 */
export async function answersDownload(
  needs: TableNeeds & { databaseUrl: string; signal: AbortSignal },
  format: TableFormat,
  file: string | null = builtThread("answers-file"),
  onWritten: (written: AnswersWritten) => void = () => {},
): Promise<Response | "busy" | null> {
  const toldYear: ToldYear = ({ source, wording, year, bounds, counted }) =>
    disclosureYear({ ...needs, bounds }, { key: "answers", source }, wording, year, null, counted);
  if (file === null) return answersFile(needs, toldYear, format, onWritten);
  if (underWay.size >= MOST_AT_ONCE) return "busy";
  const { databaseUrl, search, now, baseUrl, signal } = needs;
  const workerData: AnswersOrder = { databaseUrl, search: search.toString(), now, baseUrl, format };
  const thread = new Worker(file, { workerData, resourceLimits: LIMITS });
  underWay.add(thread);
  thread.once("exit", () => underWay.delete(thread));
  return answerOf(thread, toldYear, signal, onWritten);
}

function answerOf(
  thread: Worker,
  toldYear: ToldYear,
  signal: AbortSignal,
  onWritten: (written: AnswersWritten) => void,
): Promise<Response | null> {
  const send = (message: ToAnswersThread) => thread.postMessage(message);
  const stop = () => {
    send("stop");
    const tooLong = setTimeout(() => thread.terminate(), STOP_MILLISECONDS);
    thread.once("exit", () => clearTimeout(tooLong));
  };
  signal.addEventListener("abort", stop);
  thread.once("exit", () => signal.removeEventListener("abort", stop));
  return new Promise((resolve, reject) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    let isOver = false;
    let taken = () => {};
    const fail = (error: Error) => {
      if (isOver) return;
      isOver = true;
      controller?.error(error);
      taken();
      reject(error);
    };
    thread.on("message", (message: FromAnswersThread) => {
      if ("written" in message) return onWritten(message.written);
      if ("year" in message) {
        toldYear(message.year).then(
          ({ rule }) => send({ rule }),
          (error) => {
            fail(error);
            stop();
          },
        );
        return;
      }
      if ("headers" in message) {
        if (message.headers === null) {
          isOver = true;
          return resolve(null);
        }
        return resolve(new Response(body, { headers: message.headers }));
      }
      if (isOver) return;
      if (message.bytes === null) {
        isOver = true;
        controller?.close();
      } else controller?.enqueue(message.bytes);
      taken();
    });
    thread.once("error", fail);
    thread.once("exit", () => fail(new Error("The thread that made the file ended before the file did")));
    const body = new ReadableStream<Uint8Array>(
      {
        start(given) {
          controller = given;
        },
        pull: () =>
          new Promise<void>((resolve) => {
            taken = resolve;
            send("more");
          }),
        cancel() {
          isOver = true;
          stop();
        },
      },
      // One is made while the one before is sent.
      { highWaterMark: 2 },
    );
  });
}
