import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { type CsvMapping, guessMapping, missingColumns, rowAsJson } from "~/domain/contact-csv";
import { readContact } from "~/domain/contact-input";
import { type CsvRow, readContactFile } from "~/flow/contact-file.server";

const now = new Date("2026-11-20T12:00:00Z");
const HEADER = "source,id,channel,topic,occurred_at";
const row = (id: string) => `kcc,${id},phone,paspoort,20-11-2026 10:15`;

async function* inPieces(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size?: number) {
  const file = await readContactFile(inPieces(content, size));
  if (!file.ok) return { problem: file.problem, header: [], delimiter: "", rows: [] as CsvRow[] };
  const rows: CsvRow[] = [];
  for await (const group of file.rows) rows.push(...group);
  return { problem: null, header: file.header, delimiter: file.delimiter, rows };
}

const summary = (rows: CsvRow[]) => rows.map(({ line, fields, error }) => [line, error?.code ?? fields[1]]);

test.each([",", ";", "\t"])("the delimiter %j is recognised", async (delimiter) => {
  const text = [HEADER, row("1"), row("2")].join("\r\n").replaceAll(",", delimiter);
  const file = await read(text);
  expect(file.delimiter).toBe(delimiter);
  expect(summary(file.rows)).toEqual([
    [2, "1"],
    [3, "2"],
  ]);
});

test.each([
  ["UTF-8", Buffer.from(`${HEADER}\nkcc,1,phone,reünie €,2026-01-05\n`)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${HEADER}\nkcc,1,phone,reünie €,2026-01-05\n`)],
  ["Windows-1252", iconv.encode(`${HEADER}\nkcc,1,phone,reünie €,2026-01-05\n`, "win1252")],
  [
    "UTF-16 as Excel saves it",
    iconv.encode(`${HEADER}\nkcc,1,phone,reünie €,2026-01-05\n`, "utf16-le", { addBOM: true }),
  ],
  ["UTF-16 without its mark", iconv.encode(`${HEADER}\nkcc,1,phone,reünie €,2026-01-05\n`, "utf16-le")],
  [
    "UTF-16 the other way round without its mark",
    iconv.encode(`${HEADER}\nkcc,1,phone,reünie €,2026-01-05\n`, "utf16-be"),
  ],
])("%s is read as it was meant", async (_, bytes) => {
  for (const size of [1, 3, 64, 100_000]) {
    const file = await read(bytes, size);
    expect(file.header).toEqual(HEADER.split(","));
    expect(file.rows[0]?.fields[3]).toBe("reünie €");
  }
});

test("a file of two encodings pasted together is read line by line", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${HEADER}\nkcc,1,phone,reünie,2026-01-05\n`),
    iconv.encode("kcc,2,phone,reünie,2026-01-05\n", "win1252"),
    Buffer.from("kcc,3,phone,reünie,2026-01-05\n"),
  ]);
  const file = await read(bytes);
  expect(file.rows.map(({ fields }) => fields[3])).toEqual(["reünie", "reünie", "reünie"]);
});

test("line ends of Windows, Unix and the old Mac are the same", async () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const file = await read([HEADER, row("1"), "", row("2")].join(end), 3);
    expect(summary(file.rows)).toEqual([
      [2, "1"],
      [4, "2"],
    ]);
  }
});

test.each([
  ["", "empty"],
  ["\ufeff", "empty"],
  ["\n\n \n", "empty"],
  ["source|id|channel|topic|occurred_at\nkcc|1|phone|paspoort|2026-01-05\n", "no_columns"],
  ["just one line of text", "no_columns"],
  ["kcc,1,phone,paspoort,2026-11-20T10:15\nkcc,2,phone,paspoort,2026-11-20T10:15\n", "no_header"],
  ["source,id,jan@example.nl\n", "no_header"],
  ['source,"id,channel\n', "header_not_closed"],
  ["PK\u0003\u0004 this is an Excel workbook", "spreadsheet"],
  ["a,".repeat(100_000), "header_too_long"],
])("the file %j is refused with a reason", async (content, problem) => {
  expect((await read(content, 4096)).problem).toBe(problem);
});

test("a file with a header and nothing else has no rows", async () => {
  const file = await read(HEADER);
  expect(file.problem).toBeNull();
  expect(file.rows).toEqual([]);
});

test("Excel's own line about the delimiter is passed over", async () => {
  const file = await read(`sep=;\r\n${HEADER.replaceAll(",", ";")}\r\n${row("1").replaceAll(",", ";")}\r\n`);
  expect(file.delimiter).toBe(";");
  expect(summary(file.rows)).toEqual([[3, "1"]]);
});

test("200 columns are fine, whatever they hold and wherever ours stand", async () => {
  const extra = Array.from({ length: 195 }, (_, index) => `kolom_${index}`);
  const header = [...extra.slice(0, 100), ...HEADER.split(","), ...extra.slice(100)];
  const cells = [...extra.slice(0, 100), ...row("1").split(","), ...extra.slice(100)];
  const file = await read(`${header.join(";")}\n${cells.join(";")}\n`);
  const mapping = guessMapping(file.header);
  expect(missingColumns(mapping)).toEqual([]);
  const result = readContact(rowAsJson(file.rows[0]?.fields ?? [], mapping), now);
  expect(result.ok && result.contact.id).toBe("1");
});

test("a quotation mark that never closes costs its own line only", async () => {
  const lines = [HEADER, row("1"), 'kcc,2,phone,"paspoort,20-11-2026 10:15', row("3"), row("4")];
  expect(summary((await read(lines.join("\n"))).rows)).toEqual([
    [2, "1"],
    [3, "quote_not_closed"],
    [4, "3"],
    [5, "4"],
  ]);
});

test("a quotation mark that never closes before quoted rows costs its own line only", async () => {
  const quoted = (id: string) => row(id).replace(/[^,]+/g, '"$&"');
  const lines = [HEADER, quoted("1"), 'kcc,2,phone,"paspoort,20-11-2026 10:15', quoted("3"), quoted("4")];
  expect(summary((await read(lines.join("\n"))).rows)).toEqual([
    [2, "1"],
    [3, "quote_not_closed"],
    [4, "3"],
    [5, "4"],
  ]);
});

test("a quotation mark on the last line that never closes is named", async () => {
  expect(summary((await read(`${HEADER}\n${row("1")}\nkcc,2,phone,"paspoort`)).rows)).toEqual([
    [2, "1"],
    [3, "quote_not_closed"],
  ]);
});

test("after a quotation mark that never closes the rows behind it are read without keeping the file in memory", async () => {
  const lines = [
    HEADER,
    'kcc,1,phone,"paspoort,2026-01-05',
    ...Array.from({ length: 5000 }, (_, i) => row(`${i + 2}`)),
  ];
  const { rows } = await read(lines.join("\n"), 65_536);
  expect(rows.filter(({ error }) => error !== null)).toHaveLength(1);
  expect(rows).toHaveLength(5001);
});

test("text over several lines within quotation marks is one field", async () => {
  const file = await read(
    `${HEADER},toelichting\n${row("1")},"eerste regel\n\ntweede ""regel"", en meer"\n${row("2")},\n`,
  );
  expect(summary(file.rows)).toEqual([
    [2, "1"],
    [5, "2"],
  ]);
  expect(file.rows[0]?.fields[5]).toBe('eerste regel\n\ntweede "regel", en meer');
});

test("a quotation mark in the middle of a text is only that", async () => {
  const file = await read(`${HEADER},toelichting\n${row("1")},scherm van 24" stuk\n${row("2")},\n`);
  expect(summary(file.rows)).toEqual([
    [2, "1"],
    [3, "2"],
  ]);
});

test("blanks around quotation marks don't count", async () => {
  const file = await read(`${HEADER}\nkcc, "1" ,phone, "paspoort, spoed", 2026-01-05\n`);
  expect(file.rows[0]?.fields).toEqual(["kcc", "1", "phone", "paspoort, spoed", "2026-01-05"]);
});

test("a row with too many fields is refused, with too few it is read as far as it goes", async () => {
  const file = await read(`${HEADER},email\n${row("1")},a@example.nl,te veel\n${row("2")}\n${row("3")},,,\n`);
  expect(summary(file.rows)).toEqual([
    [2, "too_many_columns"],
    [3, "2"],
    [4, "3"],
  ]);
});

test("a line without end is refused and the next ones are read", async () => {
  const file = await read(`${HEADER}\n${"x".repeat(300_000)}\n${row("2")}\n`, 10_000);
  expect(summary(file.rows)).toEqual([
    [2, "line_too_long"],
    [3, "2"],
  ]);
});

test("bytes that are no text at all give errors, not a crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const file = await read(Buffer.concat([Buffer.from(`${HEADER}\n`), bytes]), 50);
      expect(file.problem).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test("whatever the pieces a file comes in, the rows are the same", async () => {
  const content = `${HEADER},x\r\n${row("1")},"a\r\nb"\r\n\r\n${row("é")},"c\r\n${row("3")},d\r\n`;
  const whole = await read(content, 10_000);
  for (let size = 1; size < 40; size++) expect((await read(content, size)).rows).toEqual(whole.rows);
});

test("the names that Dutch systems give their columns are recognised", () => {
  const header = [
    "Bron",
    "Zaaknummer",
    "Kanaal",
    "Onderwerp",
    "Datum/tijd",
    "E-mailadres",
    "Telefoonnummer",
    "Iets anders",
  ];
  expect(guessMapping(header)).toEqual({
    source: { field: 0 },
    id: { field: 1 },
    channel: { field: 2 },
    topic: { field: 3 },
    occurred_at: { field: 4 },
    email: { field: 5 },
    phone: { field: 6 },
  } satisfies CsvMapping);
});

test("of two columns with the same name the first counts, unless the other has our own name for it", () => {
  expect(guessMapping(["id", "ID", "id"])).toEqual({ id: { field: 0 } });
  expect(guessMapping(["zaaknummer", "kenmerk", "id", "id"])).toEqual({ id: { field: 2 } });
});

test("five spellings of one moment give one moment", async () => {
  const spellings = [
    "2026-11-20T10:15:00+01:00",
    "2026-11-20T09:15:00Z",
    "2026-11-20 10:15",
    "20-11-2026 10:15",
    "20-11-2026 10:15:00",
  ];
  const mapping = guessMapping(HEADER.split(","));
  for (const occurredAt of spellings) {
    const result = readContact(rowAsJson(["kcc", "1", "phone", "paspoort", occurredAt], mapping), now);
    expect(result.ok && result.contact.occurredAt.toISOString()).toBe("2026-11-20T09:15:00.000Z");
  }
});

test("a column that the file lacks can have one value for all rows", () => {
  const mapping: CsvMapping = {
    ...guessMapping(["id", "kanaal", "onderwerp", "datum"]),
    source: { always: "balie" },
  };
  const result = readContact(rowAsJson(["1", "Balie", "paspoort", "20-11-2026 10:15"], mapping), now);
  expect(result.ok && [result.contact.source, result.contact.channel]).toEqual(["balie", "counter"]);
});

test.each([
  ["ja", true],
  ["1", true],
  ["TRUE", true],
  ["nee", false],
  ["0", false],
  ["", false],
])("no_survey %j is read as %j", (text, expected) => {
  const mapping: CsvMapping = { ...guessMapping(HEADER.split(",")), no_survey: { field: 5 } };
  const result = readContact(rowAsJson([...row("1").split(","), text], mapping), now);
  expect(result.ok && result.contact.noSurvey).toBe(expected);
});

test("a word that is neither yes nor no is refused rather than guessed", () => {
  const mapping: CsvMapping = { ...guessMapping(HEADER.split(",")), no_survey: { field: 5 } };
  const result = readContact(rowAsJson([...row("1").split(","), "misschien"], mapping), now);
  expect(!result.ok && result.errors).toEqual([{ path: "noSurvey", code: "not_yes_or_no" }]);
});
