import { z } from "zod";
import { type Scope, scopeSchema } from "./scope";
import { DIRECTIONS, INDICATORS, indicators, type TargetInput } from "./target";

/** The target as the form sends it, in the numbers people write: grades with a comma, shares in percents. */
export const targetForm = z
  .object({
    indicator: z.enum(INDICATORS, { error: "choose_indicator" }),
    scopeKind: z.enum(["everything", "channel", "topic", "team", "top_topics"], { error: "choose_scope" }),
    channel: z.array(z.string()).default([]),
    topic: z.array(z.string()).default([]),
    team: z.array(z.string()).default([]),
    topTopics: z.string().trim().default("3"),
    direction: z.enum(DIRECTIONS, { error: "choose_direction" }),
    bound: z.string().trim().min(1, "bound_missing"),
    by: z
      .string()
      .trim()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "by_missing"),
    baseline: z.string().trim().default(""),
    baselineYear: z.string().trim().default(""),
    owner: z.string().trim().max(100, "too_long").default(""),
    note: z.string().trim().max(500, "too_long").default(""),
  })
  .superRefine((form, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const { unit } = indicators[form.indicator];
    const outside = unit === "grade" ? "bound_grade" : "bound_share";
    if (form.bound !== "" && numberOf(form.bound, unit) === null) say("bound", outside);
    if (form.baseline !== "" && numberOf(form.baseline, unit) === null) say("baseline", outside);
    if ((form.baseline === "") !== (form.baselineYear === "")) {
      say(form.baseline === "" ? "baseline" : "baselineYear", "baseline_half");
    }
    if (form.baselineYear !== "" && !/^(19|20)\d\d$/.test(form.baselineYear))
      say("baselineYear", "year_wrong");
    if (form.by !== "" && !isDay(form.by)) say("by", "by_missing");
    const kind = form.scopeKind;
    if ((kind === "channel" || kind === "topic" || kind === "team") && form[kind].length === 0)
      say(kind, "choose_some");
    if (kind === "top_topics" && !/^([1-9]|1\d|20)$/.test(form.topTopics))
      say("topTopics", "top_topics_wrong");
    if (kind === "channel" && !scopeSchema.safeParse({ channel: form.channel }).success)
      say("channel", "choose_some");
  });

export type TargetForm = z.input<typeof targetForm>;

/** What the form means; only for a form that the schema has accepted. */
export function targetFrom(form: z.output<typeof targetForm>): TargetInput {
  const { unit } = indicators[form.indicator];
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

function scopeFrom(form: z.output<typeof targetForm>): Scope {
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

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
