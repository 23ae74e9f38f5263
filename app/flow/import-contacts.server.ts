import { createReadStream, existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import {
  abandonedImports,
  addProgress,
  cancelImport,
  claimImport,
  finishImport,
  forgetRejections,
  hasOldRejections,
  type ImportRow,
  importById,
  importsToRun,
  insertImport,
  insertRejections,
  releaseImport,
  startImport,
} from "#db/queries/imports";
import type { Editor } from "~/domain/access";
import {
  CSV_COLUMNS,
  type CsvMapping,
  type FileProblem,
  guessMapping,
  missingColumns,
} from "~/domain/contact-csv";
import { newId } from "~/domain/id";
import type { Runtime } from "~/runtime.server";
import { readContactFile } from "./contact-file.server";
import { checkRows, importRows, type RejectedRow } from "./import-rows.server";

/** What an import remembers of its file: the columns, and which of them is which field. */
const readingSchema = z.object({
  header: z.array(z.string()),
  delimiter: z.string(),
  mapping: z.partialRecord(
    z.enum(CSV_COLUMNS),
    z.union([z.object({ field: z.int().min(0) }), z.object({ always: z.string().max(200) })]),
  ),
});

export type Reading = z.infer<typeof readingSchema>;

export const readingOf = (row: ImportRow): Reading => readingSchema.parse(row.reading);

/** Uploads lie beside the database, or in data/ where that is a server elsewhere, until they have been read. */
export function uploadFolder({ env }: Pick<Runtime, "env">): string {
  const beside = env.DATABASE_URL.startsWith("file:") ? dirname(env.DATABASE_URL.slice(5)) : "data";
  return join(beside, "imports");
}

export interface Upload {
  path: string;
  fileName: string;
  bytes: number;
}

/** How much of a file is read to show what is in it. */
const BEGINNING = 1 << 20;

/** Looks at what was uploaded and keeps it for the next step; a file that can't be read at all goes at once. */
export async function prepareImport(
  editor: Editor,
  { store, now }: Runtime,
  { path, fileName, bytes }: Upload,
): Promise<{ ok: true; id: string } | { ok: false; problem: FileProblem }> {
  const start = createReadStream(path, { end: BEGINNING });
  const file = await readContactFile(start);
  start.destroy();
  if (!file.ok) {
    await rm(path, { force: true });
    return file;
  }
  const id = newId();
  const reading: Reading = {
    header: file.header,
    delimiter: file.delimiter,
    mapping: guessMapping(file.header),
  };
  await store.write((tx) =>
    insertImport(tx, {
      id,
      fileName,
      path,
      state: "uploaded",
      reading: { ...reading },
      bytes,
      bytesRead: 0,
      rows: 0,
      accepted: 0,
      duplicates: 0,
      updated: 0,
      rejected: 0,
      error: null,
      claimedBy: null,
      claimedUntil: null,
      createdBy: editor.name,
      createdAt: now(),
      finishedAt: null,
    }),
  );
  return { ok: true, id };
}

export interface Preview {
  /** The first rows as they are in the file. */
  rows: string[][];
  /** Of the first rows that were tried: how many, how many good, and what is wrong with the others. */
  tried: number;
  good: number;
  rejected: RejectedRow[];
}

const TRIED = 200;
const SHOWN = 5;

/** What would become of the first rows under this mapping; nothing is kept. */
export async function previewImport({ now }: Runtime, path: string, mapping: CsvMapping): Promise<Preview> {
  const start = createReadStream(path, { end: BEGINNING });
  const file = await readContactFile(start);
  const first = file.ok ? await file.rows.next() : null;
  start.destroy();
  const rows = first && !first.done ? first.value.slice(0, TRIED) : [];
  const { contacts, rejected } = checkRows(rows, mapping, now());
  return {
    rows: rows.slice(0, SHOWN).map(({ fields }) => fields),
    tried: rows.length,
    good: contacts.length,
    rejected: rejected.slice(0, SHOWN),
  };
}

/** Lets the import begin; false where it began before, or was dropped. */
export async function beginImport(
  _editor: Editor,
  { store }: Runtime,
  row: ImportRow,
  mapping: CsvMapping,
): Promise<"begun" | "incomplete" | "too_late"> {
  if (missingColumns(mapping).length > 0) return "incomplete";
  const reading = { ...readingOf(row), mapping };
  return (await store.write((tx) => startImport(tx, row.id, reading))) ? "begun" : "too_late";
}

/** Stops an import; what was taken in already stays. */
export async function dropImport(_editor: Editor, { store, now }: Runtime, id: string): Promise<void> {
  const row = await store.write((tx) => cancelImport(tx, id, now()));
  if (row?.path) await rm(row.path, { force: true });
}

/** After a crash another process, or this one once restarted, goes on this long after the last batch. */
const CLAIM_MS = 15_000;
const DAY_MS = 24 * 3600_000;
const KEEP_REJECTIONS_DAYS = 30;

/**
 * One pass: works through the imports that wait, here or after a restart, from the row where the last write
 * ended. Gives the number it worked on.
 */
export async function runImports(runtime: Runtime, worker: string, signal: AbortSignal): Promise<number> {
  const { store, now } = runtime;
  let worked = 0;
  for (const waiting of await importsToRun(store.read, now())) {
    // The file lies on the machine that took the upload.
    if (signal.aborted || !waiting.path || !existsSync(waiting.path)) continue;
    const row = await store.write((tx) => claimImport(tx, waiting.id, claimOf(worker, now())));
    if (!row) continue;
    await runOne(runtime, row, worker, signal);
    worked += 1;
  }
  return worked;
}

const claimOf = (by: string, now: Date) => ({ by, now, until: new Date(now.getTime() + CLAIM_MS) });

async function runOne(runtime: Runtime, row: ImportRow, worker: string, signal: AbortSignal): Promise<void> {
  const { store, secret, now, log } = runtime;
  const path = row.path as string;
  let error: string | null = null;
  let read = 0;
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 }).on("data", (chunk) => {
    read += chunk.length;
  });
  try {
    const { mapping } = readingOf(row);
    const file = await readContactFile(bytes);
    if (!file.ok) throw new Error(file.problem);
    let behind = row.rows;
    for await (const group of file.rows) {
      const rows = group.slice(behind);
      behind -= group.length - rows.length;
      if (rows.length === 0) continue;
      if (signal.aborted) {
        await store.write((tx) => releaseImport(tx, row.id, worker));
        return;
      }
      await importRows({ store, secret, now: now() }, rows, mapping, async (tx, batch) => {
        const { rejected, ...counts } = batch;
        const added = { ...counts, rejected: rejected.length };
        if (!(await addProgress(tx, row.id, claimOf(worker, now()), added, read))) throw new NoLongerOurs();
        await insertRejections(
          tx,
          rejected.map(({ line, fields, errors }) => ({ importId: row.id, line, row: fields, errors })),
        );
      });
    }
  } catch (thrown) {
    if (thrown instanceof NoLongerOurs) return;
    log.error({ err: thrown, import: row.id }, "an import failed");
    error = thrown instanceof Error ? thrown.name : "Error";
  } finally {
    bytes.destroy();
  }
  const state = error === null ? "done" : "failed";
  await store.write((tx) => finishImport(tx, row.id, worker, { state, error, now: now() }));
  await rm(path, { force: true });
}

/** Cancelled, or taken over by another process. */
class NoLongerOurs extends Error {}

/** Uploads that nobody started go after a day, rejected rows (they hold addresses) after a month. */
export async function tidyImports({ store, now }: Runtime): Promise<void> {
  const moment = now().getTime();
  for (const { id, path } of await abandonedImports(store.read, new Date(moment - DAY_MS))) {
    await store.write((tx) => cancelImport(tx, id, now()));
    if (path) await rm(path, { force: true });
  }
  const before = new Date(moment - KEEP_REJECTIONS_DAYS * DAY_MS);
  if (await hasOldRejections(store.read, before)) await store.write((tx) => forgetRejections(tx, before));
}

/** An import by its id; throws 404 where there is none. */
export async function importOr404({ store }: Runtime, id: string | undefined): Promise<ImportRow> {
  const row = id ? await importById(store.read, id) : undefined;
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

export async function makeUploadFolder(runtime: Runtime): Promise<string> {
  const folder = uploadFolder(runtime);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}
