import type { Indicator } from "./indicator";

/** The longest name of an indicator, in characters. */
const MOST_NAME = 120;

/** One line of the file, as text by column. */
export interface YearlyRecord {
  line: number;
  cells: Readonly<Record<string, string>>;
}

export interface YearlyRow {
  code: string;
  /** What the file calls the indicator; '' where it doesn't. */
  name: string;
  unit: Indicator["unit"];
  year: number;
  kind: "realised" | "planned";
  /** A grade of 1 to 10 or a share of 0 to 1; null where it wasn't measured. */
  value: number | null;
  n: number | null;
  source: string;
}

export type YearlyProblemCode =
  | "indicator_missing"
  | "indicator_long"
  | "name_long"
  | "unit_unknown"
  | "unit_differs"
  | "year_wrong"
  | "kind_unknown"
  | "value_grade"
  | "value_percent"
  | "n_wrong"
  | "source_long"
  | "twice";

export interface YearlyProblem {
  line: number;
  column: string;
  code: YearlyProblemCode;
  /** What stood there. */
  value: string;
}

/** The columns, by each name that they go by. */
export const YEARLY_COLUMNS = {
  indicator: ["indicator"],
  name: ["name", "naam"],
  unit: ["unit", "eenheid"],
  year: ["year", "jaar"],
  kind: ["kind", "soort"],
  value: ["value", "waarde"],
  n: ["n"],
  source: ["source", "bron"],
} as const;
export type YearlyColumn = keyof typeof YEARLY_COLUMNS;
export const NEEDED_COLUMNS = ["indicator", "unit", "year", "kind", "value"] as const;

/** The column that a heading means; null for one that isn't read. */
export function yearlyColumn(heading: string): YearlyColumn | null {
  const plain = heading.trim().toLowerCase();
  const found = Object.entries(YEARLY_COLUMNS).find(([, names]) =>
    (names as readonly string[]).includes(plain),
  );
  return (found?.[0] as YearlyColumn | undefined) ?? null;
}

const UNITS: Readonly<Record<string, Indicator["unit"]>> = {
  grade: "grade",
  cijfer: "grade",
  rapportcijfer: "grade",
  percent: "share",
  percentage: "share",
  "%": "share",
};

/** w and b as municipalities write them: 'werkelijk' and 'begroot'. */
const KINDS: Readonly<Record<string, YearlyRow["kind"]>> = {
  w: "realised",
  werkelijk: "realised",
  gerealiseerd: "realised",
  realised: "realised",
  b: "planned",
  begroot: "planned",
  gepland: "planned",
  planned: "planned",
};

/** Reads the lines of a yearly table. All or nothing: one wrong cell and no figure changes. */
export function readYearly(
  records: readonly YearlyRecord[],
): { ok: true; rows: YearlyRow[] } | { ok: false; problems: YearlyProblem[] } {
  const problems: YearlyProblem[] = [];
  const rows: YearlyRow[] = [];
  const seen = new Set<string>();
  const units = new Map<string, Indicator["unit"]>();
  for (const { line, cells } of records) {
    const text = (column: YearlyColumn) => (cells[column] ?? "").trim();
    const before = problems.length;
    const say = (column: YearlyColumn, code: YearlyProblemCode) =>
      problems.push({ line, column, code, value: text(column) });
    const code = text("indicator");
    if (code === "") say("indicator", "indicator_missing");
    else if (code.length > 80) say("indicator", "indicator_long");
    if (text("name").length > MOST_NAME) say("name", "name_long");
    const unit = lookUp(UNITS, text("unit"));
    if (unit === null) say("unit", "unit_unknown");
    else if ((units.get(code) ?? unit) !== unit) say("unit", "unit_differs");
    const kind = lookUp(KINDS, text("kind"));
    if (kind === null) say("kind", "kind_unknown");
    const year = /^20\d\d$/.test(text("year")) ? Number(text("year")) : null;
    if (year === null) say("year", "year_wrong");
    const value = unit === null ? null : figureFrom(text("value"), unit);
    if (value === undefined) say("value", unit === "grade" ? "value_grade" : "value_percent");
    const n = /^\d{1,9}$/.test(text("n")) ? Number(text("n")) : null;
    if (text("n") !== "" && !n) say("n", "n_wrong");
    if (text("source").length > 200) say("source", "source_long");
    if (problems.length > before || unit === null || kind === null || year === null || value === undefined)
      continue;
    units.set(code, unit);
    const place = JSON.stringify([code, year, kind]);
    if (seen.has(place)) say("year", "twice");
    seen.add(place);
    rows.push({ code, name: text("name"), unit, year, kind, value, n, source: text("source") });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows };
}

function lookUp<Value>(of: Readonly<Record<string, Value>>, text: string): Value | null {
  const key = text.toLowerCase();
  return Object.hasOwn(of, key) ? (of[key] ?? null) : null;
}

/**
 * "7,3" as a grade of 1 to 10, "58" or "58%" as a share of 0 to 1; null for an empty cell, which is 'not measured' and
 * never 0; undefined for what is neither.
 */
export function figureFrom(text: string, unit: Indicator["unit"]): number | null | undefined {
  if (text === "") return null;
  const plain = unit === "share" ? text.replace(/\s*%$/, "") : text;
  if (!/^\d{1,3}([.,]\d{1,4})?$/.test(plain)) return undefined;
  const number = Number(plain.replace(",", "."));
  if (unit === "grade") return number >= 1 && number <= 10 ? number : undefined;
  return number >= 0 && number <= 100 ? number / 100 : undefined;
}

/** A code as a key: small letters, digits and underscores. Empty where nothing of it is left. */
export const keyFrom = (code: string): string =>
  code
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60);

/** A code as a name, until staff give it a better one: "kept_informed" as "Kept informed". */
export function nameFrom(code: string): string {
  const words = code.replace(/_+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
