import { commentTopicsNl } from "~/messages/comment-topics.nl";
import { periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { translator } from "~/messages/translate";
import type { ReadTable } from "./export-tables.server";
import { type ExportRow, tableOf } from "./people-table-parts.server";
import { readTopics } from "./read-topics.server";
import { readResultsFrame } from "./results-frame.server";

const t = translator("nl", exportNl);
const topics = translator("nl", commentTopicsNl);

/** What comments are about, every label that may be shown, as the bars of /results have them. */
export const commentTopicsTable: ReadTable = async (needs) => {
  const frame = await readResultsFrame(needs.db, needs.search, needs.now);
  if (frame.query === null) return null;
  const { query, bounds } = frame;
  const found = await readTopics({ db: needs.db, bounds, now: needs.now }, query);
  const values = { n: found.n ?? 0, bound: found.hiddenBelow };
  const why =
    found.state === "shown"
      ? []
      : [{ term: t("column.remark"), text: topics(`state.${found.state}`, values) }];
  return tableOf(needs, frame, query, "/results", {
    table: `${topics("chart")}, ${periodText(found.over ?? query.period)}`,
    question: null,
    series: null,
    columns: [
      { key: "tag", header: topics("column.tag"), kind: "text" },
      { key: "n", header: topics("column.n"), kind: "count" },
      { key: "of", header: topics("column.of"), kind: "count" },
      { key: "share", header: topics("column.share"), kind: "percent" },
      { key: "mean", header: t("about.mean"), kind: "grade" },
    ],
    rows: found.topics.map(
      ({ name, n, share, mean }): ExportRow => ({ tag: name, n, of: found.n, share, mean }),
    ),
    more: [
      { term: topics("column.n"), text: topics("note", values) },
      ...(found.over
        ? [{ term: topics("column.of"), text: topics("over", { period: periodText(found.over) }) }]
        : []),
      ...why,
    ],
  });
};
