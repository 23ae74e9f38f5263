import { z } from "zod";
import { questionnaireImportNl } from "~/messages/questionnaire-import.nl";
import { translator } from "~/messages/translate";
import { csvStream } from "./write-csv.server";

const t = translator("nl", questionnaireImportNl);

/** As much as the largest file can lead to. */
const MOST_LINES = 20_000;

const report = z.object({
  file: z.string(),
  /** About the file as a whole. */
  notes: z.array(z.string()),
  lines: z
    .array(
      z.object({
        source: z.string(),
        text: z.string(),
        becomes: z.string(),
        outcome: z.enum(["same", "changed", "left_out"]),
        notes: z.array(z.string()),
      }),
    )
    .max(MOST_LINES),
});

export type ImportReport = z.infer<typeof report>;

/** What became of each question of a file, as a CSV: a line per note. Null for what isn't such a report. */
export function importReport(sent: string): ReadableStream<Uint8Array> | null {
  const parsed = report.safeParse(read(sent));
  if (!parsed.success) return null;
  const { file, notes, lines } = parsed.data;
  const header = (["file", "source", "question", "becomes", "report", "note"] as const).map((column) =>
    t(`csv.${column}`),
  );
  const rows = [
    ...notes.map((note) => [file, "", "", "", t("csv.whole"), note]),
    ...lines.flatMap(({ source, text, becomes, outcome, notes: told }) =>
      (told.length === 0 ? [""] : told).map((note) => [
        file,
        source,
        text,
        becomes,
        t(`outcome.${outcome}`),
        note,
      ]),
    ),
  ];
  const pages = [rows];
  return csvStream(header, async () => pages.shift() ?? null);
}

function read(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
