import { figuresFromOutside } from "#db/queries/outside-figures";
import { currentTargets } from "#db/queries/targets";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { type DisclosureBounds, isSecret } from "~/domain/disclosure";
import type { Indicator } from "~/domain/indicator";
import { calendarYear, month, monthOf } from "~/domain/period";
import { isEverything } from "~/domain/scope";
import type { Target } from "~/domain/target";
import { fromOutside, type YearCell, type YearFigure, type YearRow, yearOf } from "~/domain/yearly-table";
import { indicatorCatalogue } from "./indicators.server";
import { readFigureTotal } from "./read-figure.server";

export interface YearlyTable {
  /** From the first with a figure to the last, without those in between that have none. */
  years: string[];
  rows: YearRow[];
}

interface Needs {
  db: Db;
  bounds: DisclosureBounds;
  now: Date;
}

/**
 * Realised beside planned, per indicator and year, over the whole municipality. Of what is counted here the plan is the
 * target for that year; the rest came from outside. Only what was planned or came from outside is in the table.
 */
export async function readYears(needs: Needs, firstAnswered: string | null): Promise<YearlyTable> {
  const [catalogue, targets, figures] = await Promise.all([
    indicatorCatalogue(needs.db),
    currentTargets(needs.db),
    figuresFromOutside(needs.db),
  ]);
  const thisYear = Number(dayInAmsterdam(needs.now).slice(0, 4));
  const counted = firstAnswered === null ? [] : range(Number(firstAnswered.slice(0, 4)), thisYear);
  const rows = await Promise.all(
    catalogue.map(async (indicator) => {
      const own = figures.filter((figure) => figure.indicator === indicator.key && yearOf(figure) !== null);
      const goals = targets.filter(
        (target) => target.indicator === indicator.key && isEverything(target.scope),
      );
      const measured = indicator.source.kind !== "outside";
      if (own.length === 0 && goals.length === 0) return [];
      const cells = new Map<string, YearCell>();
      const put = (year: string, cell: Partial<YearCell>) =>
        cells.set(year, { realised: null, planned: null, ...cells.get(year), ...cell });
      for (const goal of goals) put(goal.by.slice(0, 4), { planned: planOf(goals, goal.by.slice(0, 4)) });
      for (const figure of own) put(yearOf(figure) ?? "", { [figure.kind]: fromOutside(figure) });
      if (measured)
        for (const [year, realised] of await realisedIn(needs, indicator, counted, thisYear))
          put(year, { realised });
      return [{ indicator, measured, years: Object.fromEntries(cells) }];
    }),
  );
  const found = rows.flat().sort((a, b) => Number(b.measured) - Number(a.measured));
  const years = [...new Set(found.flatMap((row) => Object.keys(row.years)))].sort();
  return { years, rows: found };
}

/** The strictest target for a year. */
function planOf(goals: readonly Target[], year: string): YearFigure {
  const bounds = goals.filter(({ by }) => by.startsWith(year));
  const strictest = bounds.reduce((best, goal) =>
    (goal.direction === "at_least" ? goal.bound > best.bound : goal.bound < best.bound) ? goal : best,
  );
  return { ...nothing, value: strictest.bound };
}

const nothing: YearFigure = {
  value: null,
  n: null,
  low: null,
  high: null,
  source: "",
  hidden: false,
  partial: false,
  otherQuestion: false,
};

/** Per calendar year, each about the question that led in it; this year as far as it has come. */
async function realisedIn(
  needs: Needs,
  indicator: Indicator,
  years: readonly number[],
  thisYear: number,
): Promise<[string, YearFigure][]> {
  const thisMonth = monthOf(dayInAmsterdam(needs.now));
  const totals = await Promise.all(
    years.map((year) => {
      const { from, to } = calendarYear(year);
      const period = { from, to: year === thisYear ? month(thisMonth) : to };
      return readFigureTotal(needs, indicator, { period, scope: {} });
    }),
  );
  let before: number | null = null;
  return years.flatMap((year, index) => {
    const total = totals[index];
    if (!total || total.visibility === "none") return [];
    const otherQuestion = before !== null && total.wording !== null && total.wording !== before;
    before = total.wording ?? before;
    const { figure } = total;
    return [
      [
        String(year),
        {
          ...nothing,
          ...(figure && { value: figure.value, n: figure.n, low: figure.low, high: figure.high }),
          hidden: isSecret(total.visibility),
          partial: year === thisYear,
          otherQuestion,
        },
      ] as [string, YearFigure],
    ];
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
