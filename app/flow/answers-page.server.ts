import { randomUUID } from "node:crypto";
import type { Db } from "#db/store";
import type { Viewer } from "~/domain/access";
import type { TableFormat } from "~/domain/export-table";
import { resultsAddress } from "~/domain/results-query";
import { answerColumns } from "./export-answers.server";
import { readFigureTotal } from "./read-figure.server";
import { readResultsFrame } from "./results-frame.server";
import { gradeIndicator } from "./results-page.server";

/** Bytes of a row, beside one for each question in a CSV; measured on the demonstration. */
const ROW = { csv: 35, xlsx: 27 };

/** First what most people open. */
const FORMATS: readonly TableFormat[] = ["xlsx", "csv"];

/** What a file of all answers will hold, before it is made: see answersFile, which takes the same address. */
export async function readAnswersPage(db: Db, search: URLSearchParams, now: Date, viewer: Viewer) {
  const frame = await readResultsFrame(db, search, now, viewer);
  if (frame.query === null) return null;
  const { query, answered, bounds } = frame;
  const isAllTime = !search.has("from") && !search.has("to");
  // By these the file isn't narrowed.
  const { language: _, medium: __, questionnaire: ___, ...scope } = query.scope;
  const period = isAllTime && answered ? { from: answered.first, to: answered.last } : query.period;
  const [total, columns] = await Promise.all([
    readFigureTotal({ db, bounds, now }, gradeIndicator, { period, scope }),
    answerColumns(db),
  ]);
  // No more than pages tell of the same view.
  const n = total.figure?.n ?? null;
  const filters = new URLSearchParams(resultsAddress({ ...query, compare: "none" }).split("?")[1]);
  for (const left of ["compare", "series", ...(isAllTime ? ["from", "to"] : [])]) filters.delete(left);
  return {
    names: { topics: frame.topics, teams: frame.teams },
    scope,
    period,
    isAllTime,
    isNarrowed: Object.keys(scope).length > 0,
    hiddenBelow: bounds.hiddenBelow,
    answered,
    visibility: total.visibility,
    n,
    bytes: n === null ? null : { csv: n * (ROW.csv + columns.length), xlsx: n * ROW.xlsx },
    questions: columns.length,
    search: filters.toString(),
    files: FORMATS.map((format) => {
      const id = randomUUID();
      const asked = new URLSearchParams([...filters, ["progress", id]]);
      return { format, id, href: `/results/tables/answers.${format}?${asked}` };
    }),
  };
}
