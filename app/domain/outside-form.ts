import type { Indicator } from "./indicator";
import type { OutsideFigure } from "./outside-figure";
import { calendarYear } from "./period";
import { figureFrom } from "./yearly-import";

export const OUTSIDE_FIELDS = ["indicator", "year", "kind", "value", "n", "source"] as const;
export type OutsideForm = Record<(typeof OUTSIDE_FIELDS)[number], string>;

/** What was typed, field by field. */
export const outsideForm = (form: { get(name: string): unknown }): OutsideForm =>
  Object.fromEntries(
    OUTSIDE_FIELDS.map((name) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value.trim() : ""];
    }),
  ) as OutsideForm;

export type OutsideErrors = Partial<
  Record<
    keyof OutsideForm,
    | "choose_indicator"
    | "year_wrong"
    | "choose_kind"
    | "counted_here"
    | "value_grade"
    | "value_percent"
    | "n_wrong"
    | "too_long"
  >
>;

/** Reads a figure as somebody typed it. Of what is counted here only the plan can be entered. */
export function parseOutsideForm(
  form: OutsideForm,
  catalogue: readonly Indicator[],
): { ok: true; figure: OutsideFigure } | { ok: false; errors: OutsideErrors } {
  const errors: OutsideErrors = {};
  const indicator = catalogue.find(({ key }) => key === form.indicator);
  if (!indicator) errors.indicator = "choose_indicator";
  const year = /^20\d\d$/.test(form.year) ? Number(form.year) : null;
  if (year === null) errors.year = "year_wrong";
  const kind: OutsideFigure["kind"] | null =
    form.kind === "realised" || form.kind === "planned" ? form.kind : null;
  if (kind === null) errors.kind = "choose_kind";
  else if (kind === "realised" && indicator && indicator.source.kind !== "outside")
    errors.kind = "counted_here";
  const value = figureFrom(form.value, indicator?.unit ?? "share");
  if (value === undefined) errors.value = indicator?.unit === "grade" ? "value_grade" : "value_percent";
  const n = /^[1-9]\d{0,8}$/.test(form.n) ? Number(form.n) : null;
  if (form.n !== "" && n === null) errors.n = "n_wrong";
  if (form.source.length > 200) errors.source = "too_long";
  if (Object.keys(errors).length > 0 || !indicator || year === null || kind === null || value === undefined)
    return { ok: false, errors };
  const place = { indicator: indicator.key, ...calendarYear(year), kind };
  return { ok: true, figure: { ...place, value, n, source: form.source, note: "" } };
}
