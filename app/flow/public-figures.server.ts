import { readSettings } from "#db/queries/settings";
import type { Store } from "#db/store";
import { dayInAmsterdam } from "~/domain/calendar";
import { addMonths, type Month, monthOf } from "~/domain/period";
import type { Cell } from "~/domain/results";
import type { PublicFigure } from "~/resident/figures";
import { readResults } from "./read-results.server";

export interface PublicFigures {
  /** The past twelve whole months. */
  from: Month;
  to: Month;
  total: PublicFigure;
  channels: (PublicFigure & { channel: string })[];
  hiddenBelow: number;
}

/** Anybody may ask for them as often as they like: they are counted at most this often. */
export const FRESH_MILLISECONDS = 60_000;

interface Held {
  figures: Promise<PublicFigures>;
  until: number;
}

const held = new WeakMap<Store, Held>();

/** The grades of the past twelve whole months, for everyone; small numbers hidden as everywhere. */
export function publicFigures(store: Store, now: Date): Promise<PublicFigures> {
  const known = held.get(store);
  if (known !== undefined && now.getTime() < known.until) return known.figures;
  const fresh = { figures: countFigures(store, now), until: now.getTime() + FRESH_MILLISECONDS };
  held.set(store, fresh);
  // What failed is tried again by whoever comes next.
  fresh.figures.catch(() => {
    if (held.get(store) === fresh) held.delete(store);
  });
  return fresh.figures;
}

/** The same if they are there within so many milliseconds; else null. They are counted on, for whoever comes next. */
export async function figuresWithin(
  store: Store,
  now: Date,
  milliseconds: number,
): Promise<PublicFigures | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([publicFigures(store, now), tooLong]);
  } catch {
    // A page that can do without them is not spoilt by them; whoever asks for them themselves is told.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function countFigures(store: Store, now: Date): Promise<PublicFigures> {
  const thisMonth = monthOf(dayInAmsterdam(now));
  const period = { from: addMonths(thisMonth, -12), to: addMonths(thisMonth, -1) };
  const { figures: bounds } = await readSettings(store.read);
  const query = { period, scope: {}, compare: "none" as const };
  const { total, channels } = await readResults(store.read, query, bounds, now);
  return {
    ...period,
    total: publicFigure(total),
    channels: channels
      .filter(({ visibility }) => visibility !== "none")
      .map(({ key, ...cell }) => ({ channel: key, ...publicFigure(cell) })),
    hiddenBelow: bounds.hiddenBelow,
  };
}

function publicFigure({ visibility, n, figure }: Cell): PublicFigure {
  return {
    n: figure === null ? null : n,
    mean: figure?.mean ?? null,
    share8: figure?.share8 ?? null,
    indicative: visibility === "indicative",
  };
}
