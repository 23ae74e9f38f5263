import type { ResolvedScope } from "#db/queries/scopes";
import type { Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import type { ExportValue } from "~/domain/export-table";
import type { Figure, FigureCell } from "~/domain/indicator";
import { addMonths, calendarYear, month, monthOf, type Period } from "~/domain/period";
import { groupBy } from "~/domain/results";
import type { ResultsQuery } from "~/domain/results-query";
import { isOfResponses, type Scope } from "~/domain/scope";
import { readActionRows } from "~/flow/actions-page.server";
import { disclosureYear } from "~/flow/disclosure-years.server";
import { exportAnswers, type ToldYear } from "~/flow/export-answers.server";
import { readFigurePage } from "~/flow/figure-page.server";
import { publicFigures } from "~/flow/public-figures.server";
import { readCallbacks } from "~/flow/read-callbacks.server";
import { readRespondents } from "~/flow/read-respondents.server";
import { readYears } from "~/flow/read-years.server";
import { resolveScope } from "~/flow/resolve-scope.server";
import { readResultsFrame } from "~/flow/results-frame.server";
import { readResultsPage } from "~/flow/results-page.server";
import { FROM_WHERE } from "./fill-town";
import { type CountedKind, placeIn, type View } from "./made-town";

/** A number that is shown: how many of a kind there are in some view. */
export interface SeenCount extends View {
  kind: CountedKind;
  where: string;
  n: number;
}

const KIND_OF: Record<string, CountedKind> = {
  grade: "grade",
  share_8_or_higher: "grade",
  ease: "ease",
  callbacks_late: "late",
  callbacks_late_logged: "logged",
  callbacks_in_time: "logged",
  response_rate: "answered",
};

/** In the file of all answers: period, channel, topic, team. */
const PLACE_COLUMNS = 4;

/** Where n is told there is a figure. */
const shown = (figure: { n: number | null } | null): Pick<FigureCell, "n" | "figure" | "visibility"> => ({
  visibility: "shown",
  n: figure?.n ?? null,
  figure: null,
});

/** Collects the counts that pages show, where they are told by themselves or as the n of a figure. */
export class Seen {
  readonly counts: SeenCount[] = [];

  constructor(
    private readonly store: Store,
    private readonly bounds: DisclosureBounds,
    private readonly now: Date,
  ) {}

  private add(
    where: string,
    kind: CountedKind,
    scope: ResolvedScope,
    period: Period,
    n: number | null | undefined,
    days?: View["days"],
  ) {
    if (n != null) this.counts.push({ kind, where, scope, period, n, ...(days && { days }) });
  }

  /** A response rate is told of those who were asked: how many of them answered is what counts. */
  private cell(
    where: string,
    indicator: string,
    scope: ResolvedScope,
    period: Period,
    { n, figure, visibility }: FigureCell,
  ) {
    const kind = KIND_OF[indicator];
    if (kind === undefined) return;
    if (kind !== "answered") return this.add(where, kind, scope, period, n);
    if (figure !== null) this.add(where, kind, scope, period, answeredOf(figure));
    else if (visibility === "none") this.add(where, kind, scope, period, 0);
  }

  /** Every page of results that can be opened for a scope and period. */
  async look(scope: Scope, period: Period): Promise<void> {
    await this.lookAtResults(scope, period);
    for (const indicator of ["grade", "ease", "callbacks_late", "callbacks_late_logged", "response_rate"])
      await this.lookAtFigure(indicator, scope, period);
    await this.lookAtCallbacks(scope, period);
    await this.lookAtRespondents(scope, period);
  }

  private get needs() {
    return { db: this.store.read, bounds: this.bounds, now: this.now };
  }

  private async lookAtResults(scope: Scope, period: Period): Promise<void> {
    const page = await readResultsPage(this.store.read, addressOf(scope, period), this.now);
    const { view } = page;
    if (view === null) throw new Error(`/results says ${JSON.stringify(page.problems)}`);
    const { results, heatMap, movements, why } = view;
    const at = `/results ${JSON.stringify([scope, period])}`;
    const { total } = results;
    this.add(`${at} total`, "grade", scope, period, total.n);
    this.add(`${at} reach`, "answered", scope, period, total.reach?.answered);
    for (const [part, rows] of [
      ["channel", results.channels],
      ["topic", results.topics],
      ["team", results.teams],
    ] as const)
      for (const row of rows) {
        const own = { ...scope, [part]: [row.key] } as Scope;
        this.add(`${at} ${row.key}`, "grade", own, period, row.n);
        this.add(`${at} ${row.key} reach`, "answered", own, period, row.reach?.answered);
      }
    for (const row of results.months) this.add(`${at} ${row.key}`, "grade", scope, monthOnly(row.key), row.n);
    for (const { points } of results.chart.series)
      for (const point of points)
        this.add(`${at} chart`, "grade", scope, within(point, results.chart), point.n);
    const { experienced, logged, series } = results.callbacks;
    this.add(`${at} experienced`, "late", scope, period, experienced.n);
    if (!isOfResponses(scope)) this.add(`${at} logged`, "logged", scope, period, logged.n);
    for (const point of series) {
      this.add(`${at} experienced`, "late", scope, within(point, results.chart), point.experienced.n);
      if (!isOfResponses(scope))
        this.add(`${at} logged`, "logged", scope, within(point, results.chart), point.logged.n);
    }
    for (const { channel, topic, n } of heatMap?.cells ?? [])
      this.add(`${at} map`, "grade", { ...scope, channel: [channel], topic: [topic] } as Scope, period, n);
    for (const { period: then, before } of movements ?? [])
      this.add(`${at} movement`, "grade", scope, then, before.n);
    for (const { key, figure, correlation } of why.aspects) {
      this.cell(`${at} why ${key}`, key, scope, period, shown(figure));
      if (key === "ease") this.add(`${at} why both`, "both", scope, period, correlation?.n);
    }
  }

  private async lookAtFigure(indicator: string, scope: Scope, period: Period): Promise<void> {
    // Contacts have no language.
    if (KIND_OF[indicator] !== "grade" && KIND_OF[indicator] !== "ease" && isOfResponses(scope)) return;
    for (const [grain, by] of [
      ["month", "channel"],
      ["quarter", "topic"],
      ["half", "team"],
      ["year", "channel"],
    ] as const) {
      const search = addressOf(scope, period);
      search.set("indicator", indicator);
      search.set("grain", grain);
      search.set("by", by);
      const { view } = await readFigurePage(this.store.read, search, this.now);
      if (view === null) throw new Error(`No figure of ${indicator}`);
      const at = `/results/figure ${indicator} ${JSON.stringify([scope, period])}`;
      this.cell(`${at} total`, indicator, scope, period, view.total);
      if (view.past) this.cell(`${at} past`, indicator, scope, view.past.period, view.past.cell);
      for (const { points } of view.series.lines)
        for (const point of points) this.cell(`${at} ${grain}`, indicator, scope, point, point);
      if (grain === "month")
        for (const point of view.course.points) this.cell(`${at} course`, indicator, scope, point, point);
      for (const { key, ...cell } of view.table.rows)
        this.cell(`${at} ${key}`, indicator, { ...scope, [by]: [key] } as Scope, period, cell);
    }
  }

  private async lookAtCallbacks(scope: Scope, period: Period): Promise<void> {
    const query = queryOf(scope, period);
    const found = await readCallbacks(this.needs, query, addMonths(period.from, -24));
    const at = `/results/callbacks ${JSON.stringify([scope, period])}`;
    const both = (
      where: string,
      own: Scope,
      over: Period,
      one: { experienced: FigureCell; logged: FigureCell | null },
    ) => {
      this.cell(`${at} ${where}`, "callbacks_late", own, over, one.experienced);
      if (one.logged) this.cell(`${at} ${where}`, "callbacks_late_logged", own, over, one.logged);
    };
    both("total", scope, period, found);
    const fates = (own: Scope, of: { inTime: number; late: number } | null) =>
      this.add(`${at} fates`, "logged", own, period, of && of.inTime + of.late);
    fates(scope, found.fates);
    for (const by of ["channel", "topic", "team"] as const)
      for (const row of found.rows[by]) {
        const own = { ...scope, [by]: [row.key] } as Scope;
        both(row.key, own, period, row);
        fates(own, row.fates);
      }
    for (const quarter of found.quarters) both("quarter", scope, within(quarter, this.upToNow()), quarter);
  }

  private async lookAtRespondents(scope: Scope, period: Period): Promise<void> {
    // Who didn't answer has none of these.
    if (isOfResponses(scope)) return;
    const found = await readRespondents(this.needs, queryOf(scope, period));
    const at = `/results/respondents ${JSON.stringify([scope, period])}`;
    this.add(`${at} total`, "answered", scope, period, found.total.answered);
    for (const by of ["channel", "topic", "team"] as const)
      for (const row of found.rows[by])
        this.add(
          `${at} ${row.key}`,
          "answered",
          { ...scope, [by]: [row.key] } as Scope,
          period,
          row.answered,
        );
    for (const { from, to, figure } of found.inTime.points)
      if (figure) this.add(`${at} week`, "answered", scope, period, answeredOf(figure), { from, to });
  }

  /** What has no filters: the years, the actions, the targets, and what anybody may read. */
  async lookAround(): Promise<void> {
    const { store, now } = this;
    for (const [year, figures] of (await readYears(this.needs, "2025-11")).rows.flatMap(
      ({ indicator, years }) =>
        Object.entries(years).map(([year, { realised }]) => [year, { indicator, realised }] as const),
    ))
      this.cell(
        `/results/years ${year}`,
        figures.indicator.key,
        {},
        calendarYear(Number(year)),
        shown(figures.realised),
      );
    for (const { action, reading } of await readActionRows(this.needs))
      for (const side of [reading?.before, reading?.after])
        if (side) this.cell("/results/actions", action.indicator, action.scope, side.period, side.cell);
    const { board } = await readResultsPage(store.read, new URLSearchParams(), now);
    for (const { reading, points } of board) {
      const { indicator, scope } = reading.target;
      const own = await resolveScope(store.read, scope, reading.period);
      this.cell("/targets", indicator, own, reading.period, shown(reading.reading));
      for (const point of points) this.cell("/targets point", indicator, own, point, point);
    }
    await this.lookAtAllAnswers();
    const told = await publicFigures(store, now);
    const year = { from: told.from, to: told.to };
    this.add("/figures", "grade", {}, year, told.total.n);
    for (const { channel, n } of told.channels)
      this.add("/figures channel", "grade", { channel: [channel] } as Scope, year, n);
  }

  /** The file of all answers: rows that say the same of where they belong are a group, and each tells who is in it. */
  private async lookAtAllAnswers(): Promise<void> {
    const { db, bounds } = this.needs;
    const toldYear: ToldYear = ({ source, wording, year, counted }) =>
      disclosureYear(this.needs, { key: "answers", source }, wording, year, null, counted);
    const names = await readResultsFrame(db, new URLSearchParams(), this.now);
    const { columns, pages } = await exportAnswers(db, toldYear, bounds, names, {});
    const at = (key: string) => PLACE_COLUMNS + columns.findIndex(({ question }) => question.key === key);
    const [grade, from] = [at("grade"), at(FROM_WHERE)];
    const rows: ExportValue[][] = [];
    for await (const page of pages) rows.push(...page.filter((row) => row[grade] !== null));
    for (const [label, group] of groupBy(rows, (row) => row.slice(0, PLACE_COLUMNS).join(" "))) {
      const among = new Set(group.map((row) => placeIn(String(row[from]))));
      this.counts.push({
        kind: "grade",
        where: `file of all answers ${label}`,
        scope: {},
        period: this.upToNow(),
        among,
        n: group.length,
      });
    }
  }

  private upToNow(): Period {
    return { from: month("2000-01"), to: monthOf(dayInAmsterdam(this.now)) };
  }
}

const answeredOf = ({ n, value }: Figure): number => Math.round((value ?? 0) * n);

const monthOnly = (of: string): Period => ({ from: month(of), to: month(of) });

const queryOf = (scope: Scope, period: Period): ResultsQuery => ({ scope, period, compare: "previous-year" });

function addressOf(scope: Scope, { from, to }: Period): URLSearchParams {
  const search = new URLSearchParams({ from, to, compare: "previous-period", map: "all", topics: "all" });
  for (const [name, keys] of Object.entries(scope))
    if (Array.isArray(keys)) for (const key of keys) search.append(name, key);
  return search;
}

/** As far as the one lies in the other. */
const within = (one: Period, other: Period): Period => ({
  from: one.from > other.from ? one.from : other.from,
  to: one.to < other.to ? one.to : other.to,
});
