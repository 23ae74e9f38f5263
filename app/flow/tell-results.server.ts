import type { Margin, ResolvedScope } from "#db/queries/scopes";
import type { CallbackPoint, ShareCell } from "~/domain/callbacks";
import { isVisible, type Visibility } from "~/domain/disclosure";
import { type Indicator, standardIndicator } from "~/domain/indicator";
import type { Period } from "~/domain/period";
import { type Cell, type ResultRow, type Series, weightedByContacts, withheld } from "~/domain/results";
import { comparedWith } from "~/domain/results-query";
import { isOfResponses } from "~/domain/scope";
import { type Disclosure, type DisclosureNeeds, disclosureFor } from "./disclosure.server";
import type { Results } from "./read-results.server";

/**
 * The results without whatever would, beside the rest and what other pages show, tell a small number: see disclosureFor.
 * What is small itself is left out already. How many of those asked answered goes by the response rate's rule,
 * as on the pages about it, and by that of every question: how many answered in all tells how many answered another.
 */
export async function tellResults(needs: DisclosureNeeds, results: Results): Promise<Results> {
  const { query, wording, others } = results;
  const scope: ResolvedScope = query.scope;
  const before = comparedWith(query);
  const of = (indicator: string, series: number | null, period: Period) =>
    disclosureFor(needs, standard(indicator), series, period, scope);
  // Of those who were asked it isn't known which of these responses they would be.
  const isPart = isOfResponses(query.scope);
  const [now, then, rate, ofOthers, inChart] = await Promise.all([
    of("grade", wording, query.period),
    before && of("grade", wording, before),
    isPart ? null : of("response_rate", 1, query.period),
    Promise.all(others.map((other) => of("grade", other.wording, query.period))),
    pointsPerSeries(results.chart.series, (series) => of("grade", series, results.chart)),
  ]);
  const rowsBy = (margin: Margin, rows: ResultRow[]) => {
    const earlier = then?.rows(margin);
    const told = toldRows(rows, now.rows(margin), (key) => isTold(earlier?.get(key)));
    const asOther = ofOthers.map((other) => other.rows(margin));
    const answered = rate?.rows(margin);
    return told.map((row) => ({
      ...row,
      reach: answered && [answered, ...asOther].every((rule) => isTold(rule.get(row.key))) ? row.reach : null,
    }));
  };
  const channels = rowsBy("channel", results.channels);
  const isTotalTold = isTold(now.total);
  const { total } = results;
  const { grain } = results.chart;
  return {
    ...results,
    total: {
      ...(isTotalTold ? total : withheld(total)),
      reach: rate && [now, rate, ...ofOthers].every((rule) => isTold(rule.total)) ? total.reach : null,
      change: isTotalTold && isTold(then?.total) ? total.change : null,
    },
    others: others.map((other, index) => (isTold(ofOthers[index]?.total) ? other : { ...other, n: null })),
    otherWording: ofOthers.every((other) => isTold(other.total)) ? results.otherWording : null,
    channels,
    topics: rowsBy("topic", results.topics),
    teams: rowsBy("team", results.teams),
    months: toldRows(results.months, now.points(1), () => false),
    weighted: weightedByContacts(channels),
    chart: {
      ...results.chart,
      series: results.chart.series.map((series) => {
        const rules = inChart.get(series.wording)?.points(grain);
        return { ...series, points: series.points.map((point) => toldCell(point, rules?.get(point.from))) };
      }),
    },
    callbacks: await tellCallbacks(results, before, of),
  };
}

type Rules = (indicator: string, series: number | null, period: Period) => Promise<Disclosure>;

async function tellCallbacks(
  { callbacks, query, chart }: Results,
  before: Period | null,
  of: Rules,
): Promise<Results["callbacks"]> {
  const { period } = query;
  const said = callbacks.wording;
  const [saidNow, saidThen, loggedNow, loggedThen, logged, experienced] = await Promise.all([
    of("callbacks_late", said, period),
    before && of("callbacks_late", said, before),
    of("callbacks_late_logged", 1, period),
    before && of("callbacks_late_logged", 1, before),
    of("callbacks_late_logged", 1, chart),
    pointsPerSeries(callbacks.series, (series) => of("callbacks_late", series, chart)),
  ]);
  const quarters = logged.points(3);
  return {
    ...callbacks,
    experienced: toldShare(callbacks.experienced, saidNow.total, saidThen?.total),
    logged: toldShare(callbacks.logged, loggedNow.total, loggedThen?.total),
    open: isTold(loggedNow.total) ? callbacks.open : null,
    series: callbacks.series.map((point): CallbackPoint => {
      const rule = point.wording === null ? undefined : experienced.get(point.wording)?.points(3);
      return {
        ...point,
        experienced: toldShare(point.experienced, rule?.get(point.from)),
        logged: toldShare(point.logged, quarters.get(point.from)),
      };
    }),
  };
}

async function pointsPerSeries(
  series: readonly (Pick<Series, "wording"> | Pick<CallbackPoint, "wording">)[],
  read: (wording: number) => Promise<Disclosure>,
): Promise<Map<number, Disclosure>> {
  const wordings = [...new Set(series.flatMap(({ wording }) => wording ?? []))];
  return new Map(await Promise.all(wordings.map(async (each) => [each, await read(each)] as const)));
}

function standard(key: string): Indicator {
  const indicator = standardIndicator(key);
  if (indicator === null) throw new Error(`There is no standard indicator ${key}`);
  return indicator;
}

/** What the rules know nothing of has nothing counted. */
const isTold = (visibility: Visibility | undefined): boolean =>
  visibility === undefined || visibility === "none" || isVisible(visibility);

const toldCell = <Shown extends Cell>(cell: Shown, rule: Visibility | undefined): Shown =>
  isTold(rule) ? cell : withheld(cell);

function toldRows(
  rows: readonly ResultRow[],
  rules: ReadonlyMap<string, Visibility>,
  wasTold: (key: string) => boolean,
): ResultRow[] {
  return rows.map((row) =>
    isTold(rules.get(row.key))
      ? { ...row, change: wasTold(row.key) ? row.change : null }
      : { ...withheld(row), reach: null, change: null },
  );
}

function toldShare(cell: ShareCell, rule: Visibility | undefined, earlier?: Visibility | null): ShareCell {
  if (isTold(rule)) return isTold(earlier ?? undefined) ? cell : { ...cell, change: null };
  const visibility = isVisible(cell.visibility) ? "withheld" : cell.visibility;
  return { visibility, n: visibility === "none" ? cell.n : null, figure: null, change: null };
}
