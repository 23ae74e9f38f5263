import {
  answeredInAll,
  answeredPerCell,
  answersInAll,
  answersPerCell,
  answersPerStratum,
  type CellCount,
  type CountedAnswers,
  fatesInAll,
  fatesPerCell,
} from "#db/queries/cell-counts";
import type { Db } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import type { CubeCell } from "~/domain/disclosure-cube";
import { DisclosureYear, QUICK_CELLS } from "~/domain/disclosure-view";
import type { Indicator } from "~/domain/indicator";
import { type PackedCells, packCells, sumOfCells } from "~/domain/packed-cells";
import { calendarYear, type Period } from "~/domain/period";
import type { Stratum } from "~/domain/results-query";
import type { DisclosureNeeds } from "./disclosure.server";
import { reckonInPeace, reckonSoon } from "./reckon-year.server";
import { targetGroups } from "./target-groups.server";

interface Held {
  year: Promise<DisclosureYear>;
  total: number;
  /** Until then it is used even if something came in: finding out what may be shown takes time. */
  until: number;
  /** Reckoned with THOROUGH_CELLS: used until the next is as thorough, so that nothing shows for a moment in between. */
  isThorough: boolean;
  /** It took so long to find that nobody waits for the next: this one is used until that is there. */
  isSlow: boolean;
}

/** A rule that took so long to find is used so many times as long before it is found anew. */
const REST = 20;
const QUICK_MILLISECONDS = 20;
const SLOW_MILLISECONDS = 100;
/**
 * Where a year has more unknown counts than can be reckoned with while somebody waits, it is reckoned again with so many,
 * in a thread for which nobody waits: some 7,000 together take one or two seconds, 25,000 seven and 250 MB.
 */
const THOROUGH_CELLS = 26_000;
/** As REST, of that. */
const LONG_REST = 100;
const MOST_HELD = 300;

const held = new WeakMap<Db, Map<string, Held>>();

/** What may be shown of an indicator in one calendar year. `counted` is what it counts, where whoever asks has just read that. */
export async function disclosureYear(
  needs: DisclosureNeeds,
  indicator: Pick<Indicator, "key" | "source">,
  wording: number | null,
  year: number,
  stratum: Stratum | null,
  counted: PackedCells | null = null,
): Promise<DisclosureYear> {
  const source = sourceOf(needs, indicator, wording);
  const years = held.get(needs.db) ?? new Map<string, Held>();
  held.set(needs.db, years);
  const { key: told, groups } = await targetGroups(needs, indicator, stratum);
  const key = JSON.stringify([source.key, year, stratum, needs.bounds.hiddenBelow, told]);
  const period = calendarYear(year);
  const known = years.get(key);
  if (known && performance.now() < known.until) return known.year;
  const total = counted ? sumOfCells(counted) : await source.total(period);
  const since = years.get(key);
  if (since?.total === total) return since.year;
  const found: Held = {
    total,
    until: Number.POSITIVE_INFINITY,
    year: Promise.reject(),
    isThorough: since?.isThorough ?? false,
    isSlow: since?.isSlow ?? false,
  };
  found.year.catch(() => {});
  const forget = () => {
    if (years.get(key) === found) years.delete(key);
  };
  if (since?.isThorough) {
    found.year = since.year;
    order().then(settle).catch(forget);
  } else if (since?.isSlow) {
    found.year = since.year;
    find()
      .then((next) => {
        // Unless the thorough one is there by now.
        if (!found.isThorough) found.year = Promise.resolve(next);
      })
      .catch(forget);
  } else {
    found.year = find().catch((error) => {
      forget();
      throw error;
    });
  }
  years.delete(key);
  years.set(key, found);
  for (const oldest of years.keys()) {
    if (years.size <= MOST_HELD) break;
    years.delete(oldest);
  }
  return found.year;

  async function order() {
    const cells = counted ?? packCells((await source.cells(period, stratum)).map(inCube));
    const without = stratum ? await disclosureYear(needs, indicator, wording, year, null) : null;
    return {
      cells,
      bound: needs.bounds.hiddenBelow,
      without: without?.rule ?? null,
      groups,
    };
  }

  async function find(): Promise<DisclosureYear> {
    const given = await order();
    const started = performance.now();
    const rule = await (needs.reckon ?? reckonSoon)({ ...given, mostCells: QUICK_CELLS });
    const took = performance.now() - started;
    found.isSlow = took > SLOW_MILLISECONDS;
    found.until = performance.now() + Math.max(0, took - QUICK_MILLISECONDS) * REST;
    // Where that fails the quick rule stays.
    if (!rule.found.isWhole) settle(given).catch(() => {});
    return new DisclosureYear(rule);
  }

  /** Puts the thorough rule in the place of what is there. */
  async function settle(given: Awaited<ReturnType<typeof order>>): Promise<void> {
    if (reckonInPeace === null) return;
    found.until = Number.POSITIVE_INFINITY;
    const started = performance.now();
    try {
      const thorough = new DisclosureYear(await reckonInPeace({ ...given, mostCells: THOROUGH_CELLS }));
      found.year = Promise.resolve(thorough);
      found.isThorough = true;
    } finally {
      found.until = performance.now() + (performance.now() - started) * LONG_REST;
    }
  }
}

const inCube = ({
  month,
  channel,
  topic,
  team,
  n,
  stratum,
}: CellCount & { stratum?: string | undefined }): CubeCell => ({
  month: Number(month.slice(5)) - 1,
  at: [channel, topic, team, ...(stratum === undefined ? [] : [stratum])],
  n,
});

interface Source {
  key: unknown;
  total(period: Period): Promise<number>;
  cells(
    period: Period,
    stratum: Stratum | null,
  ): PromiseLike<readonly (CellCount & { stratum?: string | undefined })[]>;
}

function sourceOf(
  { db, now }: DisclosureNeeds,
  { key, source }: Pick<Indicator, "key" | "source">,
  wording: number | null,
): Source {
  const ofAnswers = (which: Omit<CountedAnswers, "wording">): Source => {
    const counted = { ...which, wording: wording ?? 0 };
    return {
      key: counted,
      total: (period) => answersInAll(db, counted, period),
      cells: (period, stratum) =>
        stratum ? answersPerStratum(db, counted, stratum, period) : answersPerCell(db, counted, period),
    };
  };
  const today = dayInAmsterdam(now);
  switch (source.kind) {
    case "mean":
      return ofAnswers({ question: source.question, only: grades });
    case "share":
      return ofAnswers({
        question: source.question,
        ...(source.many ? { only: ["+"] } : { without: source.leftOut }),
      });
    case "callbacks":
    case "norm": {
      const norm = source.kind === "norm" ? key : null;
      return {
        key: ["fates", norm, today],
        total: (period) => fatesInAll(db, norm, period, today),
        cells: (period) => fatesPerCell(db, norm, period, today),
      };
    }
    case "response_rate":
      return {
        key: "answered",
        total: (period) => answeredInAll(db, period),
        cells: (period) => answeredPerCell(db, period),
      };
    case "outside":
      return { key: "outside", total: async () => 0, cells: async () => [] };
  }
}

const grades = Array.from({ length: 10 }, (_, index) => String(index + 1));
