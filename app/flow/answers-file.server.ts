import { answeredMonths } from "#db/queries/figures";
import type { LabelFilter } from "~/domain/answers-release";
import type { Definition, ExportColumn, ExportValue, TableFormat } from "~/domain/export-table";
import { monthsOf } from "~/domain/period";
import { valuesOf } from "~/domain/questionnaire";
import { type ResultsQuery, resultsAddress } from "~/domain/results-query";
import { storedAnswerText } from "~/messages/answer-words";
import { count, listText, momentText, periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { resultsNl } from "~/messages/results.nl";
import { scopeText } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import {
  type AnswerColumn,
  type AnswersWritten,
  exportAnswers,
  type ToldYear,
} from "./export-answers.server";
import { fileResponse, type TableNeeds } from "./export-tables.server";
import { type ResultsFrame, readResultsFrame } from "./results-frame.server";
import { csvHeader, csvStream, csvWriter } from "./write-csv.server";
import { xlsxStream } from "./write-xlsx.server";

const t = translator("nl", exportNl);
const results = translator("nl", resultsNl);

/**
 * All answers as a file, written while they are read. Without a period in the address they are those of all time. Null
 * where the address isn't right.
 */
export async function answersFile(
  needs: TableNeeds,
  toldYear: ToldYear,
  format: TableFormat,
  onWritten?: (written: AnswersWritten) => void,
): Promise<Response | null> {
  const { db, search, now } = needs;
  const frame = await readResultsFrame(db, search, now);
  if (frame.query === null) return null;
  const { query } = frame;
  const isAllTime = !search.has("from") && !search.has("to");
  const filter: LabelFilter = {
    ...(isAllTime ? {} : { months: new Set<string>(monthsOf(query.period)) }),
    channel: query.scope.channel,
    topic: query.scope.topic,
    team: query.scope.team,
  };
  const [{ columns: asked, pages }, ever] = await Promise.all([
    exportAnswers(db, toldYear, frame.bounds, frame, filter, onWritten),
    answeredMonths(db, "grade"),
  ]);
  const period = isAllTime && ever ? { from: ever.first, to: ever.last } : query.period;
  const columns = columnsOf(asked);
  const name = t("file.name", { table: t("answers.title"), ...period });
  if (format === "csv") return fileResponse(answersCsv(columns, pages), name, format);
  const about = { frame, query, period: isAllTime ? null : query.period, columns, asked };
  const workbook = xlsxStream({
    title: t("answers.title"),
    sheet: t("answers.sheet"),
    columns,
    pages,
    definitions: () => definitions(needs, about),
    madeAt: now,
  });
  return fileResponse(workbook, name, format);
}

function answersCsv(columns: readonly ExportColumn[], pages: AsyncGenerator<ExportValue[][]>) {
  return csvStream(
    columns.map(csvHeader),
    async () => {
      const { value, done } = await pages.next();
      if (done) return null;
      // Nothing here is a share: values stand in the file as they are.
      return value;
    },
    () => pages.return(undefined),
    csvWriter(),
  );
}

/** Where it belongs, then a column for each question; of a question with more series each says which. */
function columnsOf(asked: readonly AnswerColumn[]): ExportColumn[] {
  const isAlone = ({ question }: AnswerColumn) =>
    asked.filter((other) => other.question.key === question.key).length === 1;
  return [
    { key: "month", header: t("answers.span"), kind: "month" },
    { key: "channel", header: results("filter.channel"), kind: "text" },
    { key: "topic", header: results("filter.topic"), kind: "text" },
    { key: "team", header: results("filter.team"), kind: "text" },
    ...asked.map(({ question, wording }, index): ExportColumn => {
      const text = question.text.nl;
      return {
        key: `answer ${index}`,
        header: isAlone({ question, wording })
          ? text
          : t("answers.header", { question: text, series: String(wording) }),
        kind: question.kind === "grade" ? "count" : "text",
      };
    }),
  ];
}

interface About {
  frame: ResultsFrame;
  query: ResultsQuery;
  /** Null for all time. */
  period: ResultsQuery["period"] | null;
  columns: readonly ExportColumn[];
  asked: readonly AnswerColumn[];
}

function definitions({ now, baseUrl }: TableNeeds, about: About): Definition[] {
  const { frame, query, period, columns, asked } = about;
  const { channel, topic, team } = query.scope;
  const scope = { ...(channel && { channel }), ...(topic && { topic }), ...(team && { team }) };
  const line = (key: "rows" | "labels" | "left"): Definition => ({
    term: t(`answers.${key}`),
    text: t(`answers.${key}Text`, { hidden: count(frame.bounds.hiddenBelow) }),
  });
  return [
    { term: t("about.what"), text: t("answers.title") },
    { term: t("about.selection"), text: scopeText(scope, frame) },
    {
      term: t("about.period"),
      text:
        period === null
          ? t("answers.allTime")
          : t("about.periodText", { period: periodText(period), from: period.from, to: period.to }),
    },
    line("rows"),
    line("labels"),
    line("left"),
    ...asked.map(
      ({ question, wording }, index): Definition => ({
        term: t("answers.column", { header: columns[index + columns.length - asked.length]?.header ?? "" }),
        text: t("answers.columnText", {
          question: question.text.nl,
          series: String(wording),
          values:
            question.kind === "grade"
              ? t("answers.grade")
              : listText(valuesOf(question).map((value) => `‘${storedAnswerText(question, value)}’`)),
        }),
      }),
    ),
    { term: t("about.time"), text: t("about.timeText") },
    { term: t("about.address"), text: new URL(resultsAddress(query), baseUrl).href },
    { term: t("about.made"), text: momentText(now) },
  ];
}
