import { CHANNELS } from "~/domain/contact";
import { hiddenBecause } from "~/domain/export-table";
import { callbacksNl } from "~/messages/callbacks.nl";
import { periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { respondentsNl } from "~/messages/respondents.nl";
import { nameOf } from "~/messages/scope-words";
import { translator } from "~/messages/translate";
import type { ReadTable } from "./export-tables.server";
import { type ExportRow, shareColumns, shareValues, tableOf } from "./people-table-parts.server";
import { readCallbacks } from "./read-callbacks.server";
import { readRespondents, withoutStrata } from "./read-respondents.server";
import { readResultsFrame } from "./results-frame.server";

const t = translator("nl", exportNl);
const callbacks = translator("nl", callbacksNl);
const respondents = translator("nl", respondentsNl);

type By = "channel" | "topic" | "team";

/** Both sides of the callbacks per channel, topic or team, as /results/callbacks has them. */
export const callbacksTable =
  (by: By): ReadTable =>
  async (needs) => {
    const frame = await readResultsFrame(needs.db, needs.search, needs.now);
    if (frame.query === null) return null;
    const { query, bounds, callbackWorkingDays: days } = frame;
    const found = await readCallbacks(
      { db: needs.db, bounds, now: needs.now },
      query,
      frame.answered?.first ?? null,
    );
    const total = { key: "total", ...found };
    const rows = [...sorted(by, found.rows[by]), total].map((row): ExportRow => {
      const { inTime = null, late = null, open = null } = row.fates ?? {};
      return {
        name: row.key === "total" ? callbacks("total.name") : nameOf(by, row.key, frame),
        inTime,
        late,
        open,
        ...shareValues("logged", row.logged),
        ...shareValues("experienced", row.experienced),
      };
    });
    return tableOf(needs, frame, query, "/results/callbacks", {
      table: callbacks(`rows.caption.${by}`, { period: periodText(query.period) }),
      question: found.question,
      series: found.experienced.wording,
      columns: [
        { key: "name", header: callbacks(`column.${by}`), kind: "text" },
        { key: "inTime", header: callbacks("column.inTime"), kind: "count" },
        { key: "late", header: callbacks("column.late"), kind: "count" },
        { key: "open", header: callbacks("column.open"), kind: "count" },
        ...shareColumns("logged", callbacks("column.logged")),
        ...shareColumns("experienced", callbacks("column.experienced")),
      ],
      rows,
      more: [
        { term: callbacks("side.logged"), text: callbacks("source.logged") },
        {
          term: callbacks("side.experienced"),
          text: callbacks("source.experienced", { question: found.question ?? callbacks("source.question") }),
        },
        { term: callbacks("source.daysTerm"), text: callbacks("source.days", { days }) },
        { term: t("about.interval"), text: callbacks("source.interval") },
      ],
    });
  };

/** Who answered per channel, topic or team, as /results/respondents has it. */
export const respondentsTable =
  (by: By): ReadTable =>
  async (needs) => {
    const frame = await readResultsFrame(needs.db, needs.search, needs.now);
    if (frame.query === null) return null;
    // A filter that the page can't use is no part of what the table is about.
    const query = { ...frame.query, scope: withoutStrata(frame.query.scope) };
    const found = await readRespondents({ db: needs.db, bounds: frame.bounds, now: needs.now }, query);
    const total = { key: "total", ...found.total, parts: null };
    const rows = [...sorted(by, found.rows[by]), total].map((row): ExportRow => {
      const { figure } = row;
      const why = hiddenBecause(row.visibility);
      return {
        name: row.key === "total" ? respondents("total.name") : nameOf(by, row.key, frame),
        contacts: row.contacts,
        invited: figure?.n ?? null,
        answered: row.visibility === "none" ? null : row.answered,
        rate: figure?.value ?? null,
        low: figure?.low ?? null,
        high: figure?.high ?? null,
        ofContacts: row.parts?.ofContacts ?? null,
        ofAnswers: row.parts?.ofAnswers ?? null,
        remark: why === null ? "" : t(`remark.${why}`),
      };
    });
    return tableOf(needs, frame, query, "/results/respondents", {
      table: respondents(`rows.caption.${by}`, { period: periodText(query.period) }),
      question: null,
      series: null,
      columns: [
        { key: "name", header: respondents(`column.${by}`), kind: "text" },
        { key: "contacts", header: t("column.contacts"), kind: "count" },
        { key: "invited", header: respondents("column.invited"), kind: "count" },
        { key: "answered", header: respondents("column.answered"), kind: "count" },
        { key: "rate", header: respondents("column.rate"), kind: "percent" },
        { key: "low", header: t("column.low"), kind: "percent" },
        { key: "high", header: t("column.high"), kind: "percent" },
        { key: "ofContacts", header: respondents("column.ofContacts"), kind: "percent" },
        { key: "ofAnswers", header: respondents("column.ofAnswers"), kind: "percent" },
        { key: "remark", header: t("column.remark"), kind: "text" },
      ],
      rows,
      more: [
        { term: t("about.response"), text: respondents("source.rate") },
        { term: respondents("column.ofAnswers"), text: respondents("source.parts") },
      ],
    });
  };

function sorted<Of extends { key: string }>(by: By, rows: readonly Of[]): Of[] {
  const order = ({ key }: Of) => (CHANNELS as readonly string[]).indexOf(key);
  return rows.toSorted((a, b) => (by === "channel" ? order(a) - order(b) : 0) || (a.key < b.key ? -1 : 1));
}
