/** One measured figure, beside what the bare machine does in the same run. */
export interface BenchLine {
  what: string;
  value: number;
  unit: string;
  /** The same work without this product: a bare node:http server, bare SQL. */
  baseline?: { what: string; value: number };
  /** What the product promises: of the value itself, or of value / baseline. */
  bound?: { atLeast?: number; atMost?: number; of: "value" | "ratio" };
  beside?: BesideLine[];
}

/** Measured beside it, without a promise. */
export interface BesideLine {
  what: string;
  value: number;
  unit: string;
}

export interface BenchModule {
  name: string;
  run(): Promise<BenchLine[]>;
}

export function ratioOf({ value, baseline }: BenchLine): number | null {
  return baseline === undefined || baseline.value === 0 ? null : value / baseline.value;
}

/** Null where nothing is promised. */
export function isMet(line: BenchLine): boolean | null {
  if (line.bound === undefined) return null;
  const measured = line.bound.of === "value" ? line.value : ratioOf(line);
  if (measured === null) return false;
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = line.bound;
  return measured >= atLeast && measured <= atMost;
}

/** What 95 of 100 stay within; NaN of nothing. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
