import { Worker } from "node:worker_threads";
import type { CellGroup } from "~/domain/cell-group";
import { reckonYear, type YearRule } from "~/domain/disclosure-view";
import { type PackedCells, unpackCells } from "~/domain/packed-cells";
import { builtThread } from "./built-thread.server";

export interface YearToReckon {
  id: number;
  cells: PackedCells;
  bound: number;
  without: YearRule | null;
  mostCells: number;
  /** What is told of cells together: see reckonYear. */
  groups?: readonly CellGroup[];
}

export interface ReckonedYear {
  id: number;
  rule: YearRule;
}

export type ReckonYear = (year: Omit<YearToReckon, "id">) => Promise<YearRule>;

/** What a thread may take, in megabytes: far more than a year needs. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/**
 * Reckons years in a thread of their own, one after the other, so that pages go on meanwhile. The thread starts with the
 * first, and only keeps the process alive while somebody waits for it. Where it ends by itself (its memory isn't enough), who waits for it gets the
 * error, and the next year starts it anew.
 */
export function reckonInThread(file: string): ReckonYear {
  let thread: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve(rule: YearRule): void; reject(error: Error): void }>();
  const start = () => {
    const started = new Worker(file, { resourceLimits: LIMITS });
    const end = (error: Error) => {
      if (thread !== started) return;
      thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on("message", ({ id, rule }: ReckonedYear) => {
      waiting.get(id)?.resolve(rule);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    started.once("error", end);
    started.once("exit", () => end(new Error("The thread that reckons years has ended")));
    return started;
  };
  return (year) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      thread ??= start();
      thread.ref();
      thread.postMessage({ ...year, id: last } satisfies YearToReckon);
    });
}

const file = builtThread("disclosure");

/** In a thread, or here where none is built. */
export const reckonSoon: ReckonYear =
  file === null
    ? async ({ cells, bound, without, mostCells, groups }) =>
        reckonYear(unpackCells(cells), bound, without, mostCells, groups)
    : reckonInThread(file);

/** For what nobody waits for: in another thread, so that it holds nothing up. Null where none is built. */
export const reckonInPeace: ReckonYear | null = file === null ? null : reckonInThread(file);
