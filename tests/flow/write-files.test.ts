import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv, readWorkbook } from "#tests/support/read-export";
import { at } from "#tests/support/time";
import type { ExportColumn, ExportTable, ExportValue } from "~/domain/export-table";
import { exportAddress, fileNameOf, parseFileName } from "~/domain/export-table";
import { csvLines, csvWriter, tableCsv } from "~/flow/write-csv.server";
import { tableXlsx, xlsxStream } from "~/flow/write-xlsx.server";

const madeAt = at("2026-11-22T09:00+01:00");
const columns: ExportColumn[] = [
  { key: "name", header: "Onderwerp", kind: "text" },
  { key: "month", header: "Maand", kind: "month" },
  { key: "n", header: "Antwoorden (n)", kind: "count" },
  { key: "mean", header: "Gemiddelde", kind: "grade" },
  { key: "share", header: "8 of hoger", kind: "percent" },
];
const table = (...rows: Record<string, ExportValue>[]): ExportTable => ({
  name: "proef",
  title: "Proef",
  columns,
  rows,
  definitions: [{ term: "Vraag", text: "Welk rapportcijfer geeft u voor dit contact?" }],
});

test("a CSV is UTF-8 with BOM, semicolons, decimal commas and the unit in its header", async () => {
  const csv = tableCsv(
    table(
      { name: "Cafévergunning", month: "2026-03", n: 1234, mean: 7.25, share: 0.5842 },
      { name: "Afval", month: "2026-04", n: null, mean: -0.3, share: null },
    ),
  );
  const text = Buffer.from(await new Response(csv).arrayBuffer()).toString("utf8");
  expect(text).toBe(
    "\ufeffOnderwerp;Maand;Antwoorden (n);Gemiddelde;8 of hoger (%)\r\n" +
      "Cafévergunning;2026-03;1234;7,25;58,42\r\n" +
      "Afval;2026-04;;-0,3;\r\n",
  );
});

const FORMULAS = ["=1+1", "+31612345678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("x")'];

test.each(FORMULAS)("the text %j runs in no spreadsheet", async (text) => {
  const [, row] = await readCsv(tableCsv(table({ name: text })));
  expect(row?.[0]).toBe(`'${text}`);
  const { Tabel } = await readWorkbook(tableXlsx(table({ name: text }), madeAt));
  // A text in the workbook is a text: nothing has to stand before it.
  expect(Tabel?.[1]?.[0]).toBe(text.replace("\r", "\n").trim());
});

test("a workbook keeps figures as unrounded numbers and months as dates, with a sheet that says what they mean", async () => {
  const { Tabel, Definities } = await readWorkbook(
    tableXlsx(
      table(
        { name: "Paspoort & rijbewijs <b>", month: "2026-03", n: 1234, mean: 7.123456789, share: 0.584 },
        { name: "Ge\u0001heim", month: null, n: null, mean: null, share: null },
      ),
      madeAt,
    ),
  );
  expect(Tabel?.[0]).toEqual(columns.map(({ header }) => header));
  expect(Tabel?.[1]).toEqual([
    "Paspoort & rijbewijs <b>",
    new Date("2026-03-01T00:00:00Z"),
    1234,
    7.123456789,
    0.584,
  ]);
  expect(Tabel?.[2]).toEqual(["Geheim", null, null, null, null]);
  expect(Definities).toEqual([
    ["Begrip", "Uitleg"],
    ["Vraag", "Welk rapportcijfer geeft u voor dit contact?"],
  ]);
});

test("whatever a text holds, another program reads it back from both files", async () => {
  const written = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => {
    return text.trim() === text && !/[\p{Cc}\ufffe\uffff]/u.test(text);
  });
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), async (texts) => {
      const made = table(...texts.map((name) => ({ name, n: 1 })));
      const [, ...lines] = await readCsv(tableCsv(made));
      expect(lines.map(([name]) => name?.replace(/^'(?=[=+\-@＝＋－＠])/, ""))).toEqual(texts);
      const { Tabel } = await readWorkbook(tableXlsx(made, madeAt));
      expect(Tabel?.slice(1).map(([name]) => name)).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

async function* pagesOf(total: number, atOnce: number) {
  for (let start = 0; start < total; start += atOnce)
    yield Array.from({ length: Math.min(atOnce, total - start) }, (_, index) => [`rij ${start + index}`]);
}

test("what doesn't fit on one sheet goes on in the next, each row once", async () => {
  for (const total of [0, 4, 5, 8, 9, 13]) {
    const sheets = await readWorkbook(
      xlsxStream({
        title: "Proef",
        sheet: "Antwoorden",
        columns: [{ key: "name", header: "Naam", kind: "text" }],
        pages: pagesOf(total, 3),
        definitions: () => [],
        madeAt,
        mostRows: 5,
      }),
    );
    const names = Object.keys(sheets);
    expect(names).toHaveLength(Math.max(1, Math.ceil(total / 4)) + 1);
    expect(names.slice(0, 2)).toEqual(["Antwoorden", total > 4 ? "Antwoorden 2" : "Definities"]);
    const rows = names.slice(0, -1).flatMap((name) => sheets[name]?.slice(1) ?? []);
    expect(rows).toEqual(Array.from({ length: total }, (_, index) => [`rij ${index}`]));
  }
});

test("more different texts than are kept once stand in their cells, each where it belongs", async () => {
  const total = 25_000;
  const twice = async function* () {
    yield* pagesOf(total, 1_000);
    yield* pagesOf(total, 1_000);
  };
  const { Antwoorden } = await readWorkbook(
    xlsxStream({
      title: "Proef",
      sheet: "Antwoorden",
      columns: [{ key: "name", header: "Naam", kind: "text" }],
      pages: twice(),
      definitions: () => [],
      madeAt,
    }),
  );
  const expected = Array.from({ length: 2 * total }, (_, row) => [`rij ${row % total}`]);
  expect(Antwoorden?.slice(1)).toEqual(expected);
}, 30_000);

test("who stops a download stops the reading", async () => {
  let read = 0;
  let isStopped = false;
  async function* endless() {
    try {
      for (;;) {
        read += 1;
        await new Promise((resolve) => setImmediate(resolve));
        yield Array.from({ length: 1000 }, () => [Math.random().toString(36).repeat(5)]);
      }
    } finally {
      isStopped = true;
    }
  }
  const reader = xlsxStream({
    title: "Proef",
    sheet: "Antwoorden",
    columns: [{ key: "name", header: "Naam", kind: "text" }],
    pages: endless(),
    definitions: () => [],
    madeAt,
  }).getReader();
  for (let chunk = 0; chunk < 5; chunk += 1) await reader.read();
  await reader.cancel();
  await expect.poll(() => isStopped).toBe(true);
  const after = read;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(read).toBe(after);
});

test("an error while reading reaches the reader, who gets no file that looks whole", async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first page.
  async function* broken(): AsyncGenerator<string[][]> {
    throw new Error("the disk is gone");
  }
  const stream = xlsxStream({
    title: "Proef",
    sheet: "Antwoorden",
    columns: [{ key: "name", header: "Naam", kind: "text" }],
    pages: broken(),
    definitions: () => [],
    madeAt,
  });
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow("the disk is gone");
});

test("names of files and addresses of tables", () => {
  expect(fileNameOf("Rapportcijfer per kanaal 2026-07", "csv")).toBe("rapportcijfer-per-kanaal-2026-07.csv");
  expect(fileNameOf("Éénmalig: «½»", "xlsx")).toBe("eenmalig.xlsx");
  expect(fileNameOf("…", "svg")).toBe("weerklank.svg");
  expect(parseFileName("channels.csv", ["csv", "xlsx"])).toEqual({ name: "channels", format: "csv" });
  for (const wrong of ["channels", "channels.exe", "../x.csv", "", undefined])
    expect(parseFileName(wrong, ["csv", "xlsx"])).toBeNull();
  expect(exportAddress("tables", "topics", "/results?from=2026-01&to=2026-06")).toBe(
    "/results/tables/topics?from=2026-01&to=2026-06",
  );
  expect(exportAddress("charts", "grade", "/results")).toBe("/results/charts/grade");
});

test("a CSV whose values are kept ready is the same to the byte", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.constantFrom(null, "", ...FORMULAS, 'a "b"; c\n'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      expect(Buffer.from(csvWriter()(rows))).toEqual(Buffer.from(csvLines(rows)));
    }),
  );
});
