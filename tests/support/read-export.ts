import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";

/** The sheets of a workbook as another program reads them: by name, rows of cells. */
export async function readWorkbook(answer: Response | ReadableStream<Uint8Array>) {
  const file = await bytesOf(answer);
  const { default: readXlsx } = await import("read-excel-file/node");
  const sheets = (await readXlsx(file)) as unknown as { sheet: string; data: unknown[][] }[];
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** A CSV as a Dutch spreadsheet reads it. */
export async function readCsv(answer: Response | ReadableStream<Uint8Array>): Promise<string[][]> {
  return parse(await bytesOf(answer), { bom: true, delimiter: ";" });
}

export async function bytesOf(answer: Response | ReadableStream<Uint8Array>): Promise<Buffer> {
  const body = answer instanceof Response ? answer.body : answer;
  return body === null ? Buffer.alloc(0) : buffer(body as never);
}
