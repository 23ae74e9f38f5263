import { hiddenBecause } from "~/domain/export-table";
import { strengthOf } from "~/domain/why";
import { callbacksNl } from "~/messages/callbacks.nl";
import { periodText } from "~/messages/dutch";
import { exportNl } from "~/messages/export.nl";
import { respondentsNl } from "~/messages/respondents.nl";
import { translator } from "~/messages/translate";
import { whyNl } from "~/messages/why.nl";
import { aspectName } from "~/messages/why-words";
import type { ReadTable } from "./export-tables.server";
import { type ExportRow, shareColumns, shareValues, tableOf } from "./people-table-parts.server";
import { readCallbacks } from "./read-callbacks.server";
import { readRateInTime } from "./read-rate-in-time.server";
import { withoutStrata } from "./read-respondents.server";
import { readWhy } from "./read-why.server";
import { readResultsFrame } from "./results-frame.server";

const t = translator("nl", exportNl);
const callbacks = translator("nl", callbacksNl);
const respondents = translator("nl", respondentsNl);
const why = translator("nl", whyNl);

/** Both sides of the callbacks per quarter, as the chart of /results/callbacks has them. */
export const callbackQuartersTable: ReadTable = async (needs) => {
  const frame = await readResultsFrame(needs.db, needs.search, needs.now);
  if (frame.query === null) return null;
  const figures = { db: needs.db, bounds: frame.bounds, now: needs.now };
  const found = await readCallbacks(figures, frame.query, frame.answered?.first ?? null);
  return tableOf(needs, frame, frame.query, "/results/callbacks", {
    table: callbacks("chart.table"),
    question: null,
    series: null,
    columns: [
      { key: "from", header: t("column.from"), kind: "month" },
      { key: "to", header: t("column.to"), kind: "month" },
      { key: "series", header: t("about.series"), kind: "count" },
      ...shareColumns("experienced", callbacks("column.experienced")),
      ...shareColumns("logged", callbacks("column.logged")),
    ],
    rows: found.quarters.map(
      ({ from, to, wording, experienced, logged }): ExportRow => ({
        from,
        to,
        series: wording,
        ...shareValues("experienced", experienced),
        ...shareValues("logged", logged),
      }),
    ),
    more: [
      { term: callbacks("side.logged"), text: callbacks("source.logged") },
      { term: t("about.series"), text: callbacks("chart.breakNote") },
      { term: t("about.interval"), text: callbacks("source.interval") },
    ],
  });
};

/** The response by week or month, as the chart of /results/respondents has it. */
export const rateInTimeTable: ReadTable = async (needs) => {
  const frame = await readResultsFrame(needs.db, needs.search, needs.now);
  if (frame.query === null) return null;
  const query = { ...frame.query, scope: withoutStrata(frame.query.scope) };
  const figures = { db: needs.db, bounds: frame.bounds, now: needs.now };
  const { grain, because, points } = await readRateInTime(figures, query);
  return tableOf(needs, frame, query, "/results/respondents", {
    table: `${respondents("chart.table")}, ${periodText(query.period)}`,
    question: null,
    series: null,
    columns: [
      { key: "from", header: respondents("column.from"), kind: "text" },
      { key: "to", header: respondents("column.to"), kind: "text" },
      ...shareColumns("rate", respondents("column.rate")),
      { key: "young", header: t("column.remark"), kind: "text" },
    ],
    rows: points.map(
      (point): ExportRow => ({
        from: point.from,
        to: point.to,
        ...shareValues("rate", point),
        young: point.isYoung ? respondents("chart.young") : "",
      }),
    ),
    more: [
      { term: t("about.response"), text: respondents("source.rate") },
      { term: respondents("column.from"), text: respondents("source.contact") },
      {
        term: respondents("column.rate"),
        text: respondents(`chart.note.${grain}`, { bound: frame.bounds.hiddenBelow }),
      },
      ...(because === null
        ? []
        : [{ term: respondents("column.from"), text: respondents(`chart.because.${because}`) }]),
    ],
  });
};

/** What goes with the grade, as /results has it. */
export const whyTable: ReadTable = async (needs) => {
  const frame = await readResultsFrame(needs.db, needs.search, needs.now);
  if (frame.query === null) return null;
  const { query, bounds } = frame;
  const { aspects } = await readWhy({ db: needs.db, bounds, now: needs.now }, query);
  return tableOf(needs, frame, query, "/results", {
    table: why("table.caption", { period: periodText(query.period) }),
    question: null,
    series: null,
    columns: [
      { key: "aspect", header: why("table.name"), kind: "text" },
      { key: "question", header: t("about.question"), kind: "text" },
      // A correlation is no grade, but like one it is a number that is not a count.
      { key: "r", header: why("table.importance"), kind: "grade" },
      { key: "rLow", header: `${why("table.importance")}, ${t("column.low")}`, kind: "grade" },
      { key: "rHigh", header: `${why("table.importance")}, ${t("column.high")}`, kind: "grade" },
      { key: "pairs", header: `${why("table.importance")}, n`, kind: "count" },
      { key: "strength", header: why("table.strength"), kind: "text" },
      ...shareColumns("share", why("table.share")),
      { key: "quadrant", header: why("table.verdict"), kind: "text" },
      { key: "remark", header: t("column.remark"), kind: "text" },
    ],
    rows: aspects.map((aspect): ExportRow => {
      const { correlation, figure, visibility, quadrant, isSure } = aspect;
      const hidden = hiddenBecause(visibility);
      const name = quadrant === null ? "" : why(`quadrant.${quadrant}`);
      return {
        aspect: aspectName(aspect),
        question: aspect.question,
        r: correlation?.r ?? null,
        rLow: correlation?.low ?? null,
        rHigh: correlation?.high ?? null,
        pairs: correlation?.n ?? null,
        strength: correlation?.r == null ? null : why(`strength.${strengthOf(correlation.r)}`),
        ...shareValues("share", { visibility, n: figure?.n ?? null, figure }),
        quadrant: name === "" || isSure ? name : why("quadrant.unsure", { quadrant: name }),
        remark: hidden === null ? "" : t(`remark.${hidden}`),
      };
    }),
    more: (["correlation", "words", "positive", "cause"] as const).map((part) => ({
      term: why(
        part === "positive" ? "table.share" : part === "words" ? "table.strength" : "table.importance",
      ),
      text: why(`source.${part}`),
    })),
  });
};
