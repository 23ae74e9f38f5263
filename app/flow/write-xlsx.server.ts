import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Definition, ExportColumn, ExportTable, ExportValue } from "~/domain/export-table";
import { exportNl } from "~/messages/export.nl";
import { translator } from "~/messages/translate";
import { safeText, sheetNames } from "./xlsx-cells.server";
import { documentParts, sheetParts, stylesXml } from "./xlsx-parts.server";
import { XlsxRows } from "./xlsx-rows.server";
import { SharedTexts } from "./xlsx-texts.server";

const t = translator("nl", exportNl);

/** Rows that a sheet holds in every spreadsheet; what comes after them goes on in the next sheet. */
const MOST_ROWS = 1_048_576;

/** Rows of the first sheet, page by page, in the order of its columns. */
export type RowPages = AsyncIterable<readonly (readonly (ExportValue | undefined)[])[]>;

export interface Workbook {
  title: string;
  sheet: string;
  columns: readonly ExportColumn[];
  pages: RowPages;
  /** A sheet of its own, after the rows; asked for when they are all written. */
  definitions: () => readonly Definition[];
  madeAt: Date;
  /** Rows with the header that a sheet takes; for tests. */
  mostRows?: number;
}

/**
 * A workbook that is written while it is read: only one page of rows is held, however many there are. No cell is a
 * formula: texts are stored as texts.
 */
export function xlsxStream(workbook: Workbook): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const source = writeParts(zip, workbook);
  const output = zip.outputStream as Readable;
  const chunks = output[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array);
    },
    // Who goes away leaves nothing running.
    cancel() {
      source.stop();
      output.destroy();
    },
  });
}

function writeParts(zip: ZipFile, workbook: Workbook): { stop(): void } {
  const names = sheetNames();
  const rows = new RowReader(workbook.pages);
  const texts = new SharedTexts();
  const written: string[] = [];
  let open: Readable | null = null;
  const fail = (error: unknown) => (zip.outputStream as Readable).destroy(error as Error);
  const add = (path: string, content: AsyncIterable<Uint8Array>, done: () => void) => {
    const readable = Readable.from(content, { objectMode: false, highWaterMark: 64 * 1024 });
    open = readable;
    readable.on("error", fail);
    readable.on("end", done);
    zip.addReadStream(readable, path, { mtime: workbook.madeAt, compressionLevel: 1 });
  };
  const addText = (path: string, text: string) =>
    zip.addBuffer(Buffer.from(text), path, { mtime: workbook.madeAt });
  const nextSheet = () => {
    const number = written.length + 1;
    written.push(names(number === 1 ? workbook.sheet : `${workbook.sheet} ${number}`));
    const most = (workbook.mostRows ?? MOST_ROWS) - 1;
    add(`xl/worksheets/sheet${number}.xml`, sheetXml(workbook.columns, rows, most, texts), () =>
      rows.isDone ? finish() : nextSheet(),
    );
  };
  const finish = () => {
    written.push(names(t("definitions.sheet")));
    addText(`xl/worksheets/sheet${written.length}.xml`, definitionsXml(workbook.definitions()));
    addText("xl/styles.xml", stylesXml());
    addText("xl/sharedStrings.xml", texts.xml());
    for (const [path, text] of documentParts({ ...workbook, sheets: written })) addText(path, text);
    zip.end();
  };
  zip.on("error", fail);
  nextSheet();
  return {
    stop() {
      open?.destroy();
      rows.stop();
    },
  };
}

/** Hands out pages, cut where a sheet is full. */
class RowReader {
  private readonly pages: AsyncIterator<readonly (readonly (ExportValue | undefined)[])[]>;
  private rest: readonly (readonly (ExportValue | undefined)[])[] = [];
  isDone = false;

  constructor(pages: RowPages) {
    this.pages = pages[Symbol.asyncIterator]();
  }

  stop(): void {
    void this.pages.return?.();
  }

  /** At most so many rows; looks ahead, so that a full sheet knows whether there is a next one. */
  async *take(most: number) {
    let left = most;
    for (;;) {
      while (this.rest.length === 0) {
        const { value, done } = await this.pages.next();
        if (done) {
          this.isDone = true;
          return;
        }
        this.rest = value;
      }
      if (left === 0) return;
      const taken = this.rest.slice(0, left);
      this.rest = this.rest.slice(taken.length);
      left -= taken.length;
      yield taken;
    }
  }
}

const encoder = new TextEncoder();

async function* sheetXml(
  columns: readonly ExportColumn[],
  rows: RowReader,
  most: number,
  texts: SharedTexts,
): AsyncGenerator<Uint8Array> {
  const { head, foot } = sheetParts(columns);
  const written = new XlsxRows(columns, texts);
  yield encoder.encode(head);
  for await (const page of rows.take(most)) yield written.bytesOf(page);
  yield encoder.encode(foot(written.lastLine));
}

function definitionsXml(definitions: readonly Definition[]): string {
  const columns: ExportColumn[] = [
    { key: "term", header: t("definitions.term"), kind: "text" },
    { key: "text", header: t("definitions.text"), kind: "text" },
  ];
  const { head, foot } = sheetParts(columns, [30, 100]);
  const lines = definitions.map(({ term, text }, index) => {
    const row = index + 2;
    const cell = (letter: string, value: string) =>
      `<c r="${letter}${row}" t="inlineStr" s="6"><is><t xml:space="preserve">${safeText(value)}</t></is></c>`;
    return `<row r="${row}">${cell("A", term)}${cell("B", text)}</row>`;
  });
  return `${head}${lines.join("")}${foot(definitions.length + 1)}`;
}

/** A table as a workbook: its rows, and a sheet that says what they mean. */
export function tableXlsx(table: ExportTable, madeAt: Date): ReadableStream<Uint8Array> {
  const rows = table.rows.map((row) => table.columns.map(({ key }) => row[key]));
  return xlsxStream({
    title: table.title,
    sheet: t("table.sheet"),
    columns: table.columns,
    pages: (async function* () {
      yield rows;
    })(),
    definitions: () => table.definitions,
    madeAt,
  });
}
