import { toldActions } from "#db/queries/actions";
import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import { type CalendarDate, dayInAmsterdam } from "~/domain/calendar";
import type { DisclosureBounds } from "~/domain/disclosure";
import { addMonths, lastMonths, lastQuarters, type Month, monthOf, type Period } from "~/domain/period";
import type { Cell } from "~/domain/results";
import type { PublicFigure } from "~/resident/figures";
import { type Results, readResults } from "./read-results.server";
import { settingsChanges } from "./settings-changes.server";

export interface PublicFigures {
  /** The past twelve whole months, or the past four whole quarters where those may not be told. */
  from: Month;
  to: Month;
  total: PublicFigure;
  channels: (PublicFigure & { channel: string })[];
  hiddenBelow: number;
  /** What was done to do better, as residents read it: the newest first. */
  done: { day: CalendarDate; text: string }[];
}

/** More of them nobody reads. */
const MOST_TOLD = 3;

/** Anybody may ask for them as often as they like: they are counted at most this often, and when settings change. */
export const FRESH_MILLISECONDS = 60_000;

interface Held {
  counting: Promise<PublicFigures>;
  /** Once they are counted. */
  figures: PublicFigures | null;
  /** What settingsChanges was when it began: how small a number may be is one of them. */
  changes: number;
  at: number;
}

const held = new WeakMap<Store, Held>();

/** What was counted under the settings as they are. */
function underSettings(store: Store): Held | undefined {
  const known = held.get(store);
  return known?.changes === settingsChanges(store) ? known : undefined;
}

/** The grades of the past twelve whole months, for everyone; small numbers hidden as everywhere. */
export function publicFigures(store: Store, now: Date): Promise<PublicFigures> {
  const known = underSettings(store);
  if (known !== undefined && now.getTime() - known.at < FRESH_MILLISECONDS) return known.counting;
  const fresh: Held = {
    counting: countFigures(store, now),
    figures: known?.figures ?? null,
    changes: settingsChanges(store),
    at: now.getTime(),
  };
  held.set(store, fresh);
  fresh.counting.then(
    (figures) => {
      fresh.figures = figures;
    },
    // What failed is tried again by whoever comes next.
    () => held.get(store) === fresh && held.delete(store),
  );
  return fresh.counting;
}

/** A page that can do without them shows them up to so old. */
const OLD_MILLISECONDS = 15 * 60_000;

/**
 * The same as they were last counted; null where they weren't yet, or not since settings changed. Nobody waits for them here: what is old is counted
 * anew when this page has long been sent.
 */
export function figuresAtHand(store: Store, now: Date, whenSent: number): PublicFigures | null {
  const known = underSettings(store);
  const isOld = known === undefined || now.getTime() - known.at > OLD_MILLISECONDS;
  if (isOld) setTimeout(() => publicFigures(store, now).catch(() => {}), whenSent).unref();
  return known?.figures ?? null;
}

async function countFigures(store: Store, now: Date): Promise<PublicFigures> {
  const { figures: bounds } = await readSettings(store.read);
  const [{ period, results }, done] = await Promise.all([
    readToldPeriod(store, bounds, now),
    toldActions(store.read, MOST_TOLD),
  ]);
  return {
    ...period,
    total: publicFigure(results.total),
    channels: results.channels
      .filter(({ visibility }) => visibility !== "none")
      .map(({ key, ...cell }) => ({ channel: key, ...publicFigure(cell) })),
    hiddenBelow: bounds.hiddenBelow,
    done,
  };
}

/** The past twelve whole months, unless more may be told of the past four whole quarters. */
async function readToldPeriod(store: Store, bounds: DisclosureBounds, now: Date) {
  const read = async (period: Period) => ({
    period,
    results: await readResults(store.read, { period, scope: {}, compare: "none" }, bounds, now),
  });
  const lastMonth = addMonths(monthOf(dayInAmsterdam(now)), -1);
  const months = await read(lastMonths(12, lastMonth));
  if (!isAnyWithheld(months.results)) return months;
  // Few answers in the month that runs: the one before it would follow from those of its quarter.
  const quarters = await read(lastQuarters(4, lastMonth));
  return shown(quarters.results) > shown(months.results) ? quarters : months;
}

const isAnyWithheld = ({ total, channels }: Results) =>
  [total, ...channels].some(({ visibility }) => visibility === "withheld");
const shown = ({ total, channels }: Results) =>
  [total, ...channels].filter(({ figure }) => figure !== null).length;

function publicFigure({ visibility, n, figure }: Cell): PublicFigure {
  return {
    n: figure === null ? null : n,
    mean: figure?.mean ?? null,
    share8: figure?.share8 ?? null,
    indicative: visibility === "indicative",
  };
}
