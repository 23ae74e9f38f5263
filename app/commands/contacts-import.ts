import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FieldError } from "~/domain/contact";
import { columnOfPath, guessMapping, missingColumns } from "~/domain/contact-csv";
import { readContactFile } from "~/flow/contact-file.server";
import { importRows } from "~/flow/import-rows.server";
import { LARGE_BATCH } from "~/flow/receive-contacts.server";
import { contactErrorsEn } from "~/messages/contact-errors.en";
import { contactFileEn } from "~/messages/contact-file.en";
import { translator } from "~/messages/translate";
import { startRuntime } from "~/runtime.server";

// `npm run contacts:import -- FILE.csv`. In English, like the column names that its errors begin with.

const say = translator("en", contactErrorsEn);
const sayOfFile = translator("en", contactFileEn);

interface Totals {
  rows: number;
  accepted: number;
  duplicates: number;
  updated: number;
  rejected: number;
}

async function main([path, ...more]: string[]): Promise<number> {
  if (path === undefined || more.length > 0 || path.startsWith("-")) {
    process.stderr.write("Usage: npm run contacts:import -- FILE.csv\n");
    return 2;
  }
  const bytes = await sizeOf(path);
  if (bytes === null) return 2;
  let read = 0;
  const file = await readContactFile(
    createReadStream(path, { highWaterMark: 1 << 18 }).on("data", (chunk) => {
      read += chunk.length;
    }),
    { group: LARGE_BATCH },
  );
  if (!file.ok) return refuse([`line 1: ${sayOfFile(file.problem)}`]);
  const mapping = guessMapping(file.header);
  const missing = missingColumns(mapping);
  if (missing.length > 0) {
    return refuse(missing.map((column) => `line 1: ${column}: ${sayOfFile("missing_column")}`));
  }

  const { store, secret, now } = await startRuntime();
  const bar = new ProgressBar(bytes);
  const totals: Totals = { rows: 0, accepted: 0, duplicates: 0, updated: 0, rejected: 0 };
  for await (const rows of file.rows) {
    const batch = await importRows({ store, secret, now: now() }, rows, mapping);
    totals.rows += batch.rows;
    totals.accepted += batch.accepted;
    totals.duplicates += batch.duplicates;
    totals.updated += batch.updated;
    totals.rejected += batch.rejected.length;
    if (batch.rejected.length > 0) bar.clear();
    for (const { line, errors } of batch.rejected) {
      for (const error of errors) process.stderr.write(`line ${line}: ${inWords(error)}\n`);
    }
    bar.show(read, totals.rows);
  }
  bar.clear();
  await store.close();
  const { accepted, duplicates, updated, rejected } = totals;
  process.stdout.write(`${sayOfFile("summary", { accepted, duplicates, updated, rejected })}\n`);
  return rejected > 0 ? 1 : 0;
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
    process.stderr.write(`${path} is not a file\n`);
  } catch (error) {
    process.stderr.write(`${path} can't be read: ${(error as NodeJS.ErrnoException).code}\n`);
  }
  return null;
}

function refuse(lines: string[]): number {
  process.stderr.write(`${lines.join("\n")}\n`);
  return 1;
}

function inWords({ path, code, values }: FieldError): string {
  const column = columnOfPath(path);
  return column ? `${column}: ${say(code, values)}` : say(code, values);
}

/** One line on a terminal, drawn over itself; nothing where the output goes elsewhere. */
class ProgressBar {
  private readonly started = Date.now();
  private readonly shown = process.stderr.isTTY === true;

  constructor(private readonly total: number) {}

  show(done: number, rows: number) {
    if (!this.shown) return;
    const share = this.total === 0 ? 1 : Math.min(1, done / this.total);
    const width = 30;
    const filled = Math.round(share * width);
    const perSecond = Math.round(rows / Math.max(0.001, (Date.now() - this.started) / 1000));
    const bar = "█".repeat(filled) + "░".repeat(width - filled);
    const count = `${rows.toLocaleString("en")} rows, ${perSecond.toLocaleString("en")}/s`;
    process.stderr.write(`\r\u001b[2K${bar} ${Math.round(share * 100)}%  ${count}`);
  }

  clear() {
    if (this.shown) process.stderr.write("\r\u001b[2K");
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    const expected = error.name === "EnvError" || error.name === "NewerDatabaseError";
    process.stderr.write(`${expected ? error.message : error.stack}\n`);
    process.exitCode = 1;
  },
);
