import { z } from "zod";
import { parseCalendarDate } from "./calendar";
import type { Indicator } from "./indicator";
import { parseMonth } from "./period";
import { type Scope, scopeSchema } from "./scope";
import { DIRECTIONS, type Target, type TargetInput } from "./target";

export const SCOPE_KINDS = ["everything", "channel", "topic", "team", "top_topics"] as const;

/** The target as the form sends it, in the numbers people write: grades with a comma, shares in percents. */
const text = z.string().trim();
/** A form library gives a single box as a text or as false. */
const list = z.preprocess(
  (value) => (Array.isArray(value) ? value : typeof value === "string" && value !== "" ? [value] : []),
  z.array(z.string().max(100)).max(200),
);

/** In what each indicator is written: what there is to choose from. */
export type Units = Readonly<Record<string, Indicator["unit"]>>;

export const unitsOf = (catalogue: readonly Pick<Indicator, "key" | "unit">[]): Units =>
  Object.fromEntries(catalogue.map(({ key, unit }) => [key, unit]));

const fields = z.object({
  indicator: text.min(1, { error: "choose_indicator" }),
  scopeKind: z.enum(SCOPE_KINDS, { error: "choose_scope" }),
  channel: list,
  topic: list,
  team: list,
  topTopics: text.default("3"),
  direction: z.enum(DIRECTIONS, { error: "choose_direction" }),
  bound: text.min(1, { error: "bound_missing" }),
  by: text.min(1, { error: "by_missing" }).refine(isDay, { error: "by_wrong" }),
  baseline: text.default(""),
  baselineYear: text.default(""),
  owner: text.max(100, { error: "owner_long" }).default(""),
  note: text.max(500, { error: "note_long" }).default(""),
});

/** The messages are codes, put into words where they are shown. */
export const targetForm = (units: Units) =>
  fields.superRefine((form, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const unit = unitIn(units, form.indicator);
    if (unit === null) return say("indicator", "choose_indicator");
    const outside = unit === "grade" ? "bound_grade" : "bound_share";
    if (numberOf(form.bound, unit) === null) say("bound", outside);
    if (form.baseline !== "" && numberOf(form.baseline, unit) === null) say("baseline", outside);
    if ((form.baseline === "") !== (form.baselineYear === "")) {
      say(form.baseline === "" ? "baseline" : "baselineYear", "baseline_half");
    } else if (form.baselineYear !== "" && !/^(19|20)\d\d$/.test(form.baselineYear)) {
      say("baselineYear", "year_wrong");
    }
    const kind = form.scopeKind;
    if ((kind === "channel" || kind === "topic" || kind === "team") && form[kind].length === 0) {
      say(kind, "choose_some");
    } else if (kind === "channel" && !scopeSchema.safeParse({ channel: form.channel }).success) {
      say(kind, "choose_some");
    }
    if (kind === "top_topics" && !/^([1-9]|1\d|20)$/.test(form.topTopics))
      say("topTopics", "top_topics_wrong");
  });

function unitIn(units: Units, indicator: string): Indicator["unit"] | null {
  return Object.hasOwn(units, indicator) ? (units[indicator] ?? null) : null;
}

/** What stands in the fields. */
export type TargetFormValues = Record<
  "indicator" | "topTopics" | "bound" | "by" | "baseline" | "baselineYear" | "owner" | "note",
  string
> & {
  scopeKind: (typeof SCOPE_KINDS)[number];
  direction: (typeof DIRECTIONS)[number];
  channel: string[];
  topic: string[];
  team: string[];
};

/** Reads a sent form. The errors are codes by field; what was typed comes back as it was. */
export function parseTargetForm(
  form: FormData,
  units: Units,
):
  | { ok: true; target: TargetInput; form: Partial<TargetFormValues> }
  | { ok: false; errors: Record<string, string>; form: Partial<TargetFormValues> } {
  const typed = Object.fromEntries(
    Object.keys(fields.shape).map((name) => {
      const values = form.getAll(name).map((value) => (typeof value === "string" ? value : ""));
      return [name, name === "channel" || name === "topic" || name === "team" ? values : values[0]];
    }),
  );
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const parsed = targetForm(units).safeParse(given);
  if (parsed.success)
    return {
      ok: true,
      target: targetFrom(parsed.data, unitIn(units, parsed.data.indicator) ?? "share"),
      form: given,
    };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    errors[String(path[0] ?? "")] ??= codeOf(String(path[0]), message);
  return { ok: false, errors, form: given };
}

/** A field that wasn't sent at all is as one left empty. */
function codeOf(field: string, message: string): string {
  if (/^[a-z_0-9]+$/.test(message)) return message;
  if (field === "by") return "by_missing";
  if (field === "bound") return "bound_missing";
  return field === "indicator" ? "choose_indicator" : "too_long";
}

/** The fields of a target that there is already. */
export function formOf(target: Target, unit: Indicator["unit"]): Partial<TargetFormValues> {
  const { scope, indicator } = target;
  const kind = scope.topTopicsOfTeam
    ? "top_topics"
    : scope.channel
      ? "channel"
      : scope.topic
        ? "topic"
        : scope.team
          ? "team"
          : "everything";
  return {
    indicator,
    scopeKind: kind,
    channel: [...(scope.channel ?? [])],
    topic: scope.topic ?? [],
    team: scope.team ?? [],
    topTopics: String(scope.topTopicsOfTeam ?? 3),
    direction: target.direction,
    bound: textOf(target.bound, unit),
    by: target.by,
    baseline: target.baseline === null ? "" : textOf(target.baseline, unit),
    baselineYear: target.baselineYear === null ? "" : String(target.baselineYear),
    owner: target.owner,
    note: target.note,
  };
}

/** 7.3 as "7,3", 0.15 as "15". */
function textOf(value: number, unit: "grade" | "share"): string {
  return String(Number((unit === "grade" ? value : value * 100).toFixed(2))).replace(".", ",");
}

/** What a form means that the schema has accepted. */
function targetFrom(form: z.output<typeof fields>, unit: Indicator["unit"]): TargetInput {
  return {
    indicator: form.indicator,
    scope: scopeFrom(form),
    direction: form.direction,
    bound: numberOf(form.bound, unit) ?? 0,
    by: form.by,
    baseline: form.baseline === "" ? null : numberOf(form.baseline, unit),
    baselineYear: form.baselineYear === "" ? null : Number(form.baselineYear),
    owner: form.owner,
    note: form.note,
  };
}

function scopeFrom(form: z.output<typeof fields>): Scope {
  switch (form.scopeKind) {
    case "everything":
      return {};
    case "channel":
      return scopeSchema.parse({ channel: form.channel });
    case "topic":
      return { topic: form.topic };
    case "team":
      return { team: form.team };
    case "top_topics":
      return { topTopicsOfTeam: Number(form.topTopics) };
  }
}

/** "7,3" as a grade of 1 to 10, "58" or "58%" as a share of 0 to 1; null for what isn't one. */
function numberOf(text: string, unit: "grade" | "share"): number | null {
  const plain = text.replace(unit === "share" ? /\s*%$/ : /$^/, "");
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(plain)) return null;
  const number = Number(plain.replace(",", "."));
  if (unit === "grade") return number >= 1 && number <= 10 ? number : null;
  return number >= 0 && number <= 100 ? number / 100 : null;
}

/** A day in a month that figures can be about: a target for the year 9999 could never be read. */
function isDay(text: string): boolean {
  return parseCalendarDate(text) !== null && parseMonth(text.slice(0, 7)) !== null;
}

/** What stands in an address, as the form wrote it. */
export function typedIn(search: URLSearchParams): Partial<TargetFormValues> {
  return Object.fromEntries(
    Object.keys(fields.shape)
      .filter((name) => search.has(name))
      .map((name) => [
        name,
        name === "channel" || name === "topic" || name === "team"
          ? search.getAll(name).slice(0, 200)
          : (search.get(name) ?? ""),
      ]),
  );
}

/** The scope of a form that isn't finished; null while the choice of it isn't. */
export function scopeSoFar(form: Partial<TargetFormValues>): Scope | null {
  const kind = form.scopeKind ?? "everything";
  if (kind === "everything") return {};
  const found = scopeSchema.safeParse(
    kind === "top_topics" ? { topTopicsOfTeam: Number(form.topTopics ?? 3) } : { [kind]: form[kind] ?? [] },
  );
  return found.success ? found.data : null;
}

/** The bound of a form that isn't finished; null where it isn't one. */
export const boundSoFar = (typed: string, unit: Indicator["unit"]): number | null =>
  numberOf(typed.trim(), unit);
