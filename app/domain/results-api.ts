import { z } from "zod";
import { CHANNELS } from "./contact";
import { isSecret } from "./disclosure";
import type { Cell } from "./results";
import { scopeSchema } from "./scope";
import { DIRECTIONS } from "./target";
import type { TargetReading } from "./target-reading";

const month = z.string().regex(/^\d{4}-\d{2}$/);
export const RESULTS_BY = ["channel", "topic", "team", "month"] as const;
export type ResultsBy = (typeof RESULTS_BY)[number];

export const resultsParameters = z.object({
  from: month.optional().describe("First month; by default the start of this half year."),
  to: month.optional().describe("Last month, included."),
  by: z.enum(RESULTS_BY).optional().describe("What each row is about; channel by default."),
  channel: z.enum(CHANNELS).optional().describe("Only this channel; may be repeated."),
  topic: z.string().optional().describe("Only this topic; may be repeated."),
  team: z.string().optional().describe("Only this team; may be repeated."),
  series: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional()
    .describe(
      "Which question, where its wording changed; by default the one answered most in the last month.",
    ),
});

const share = z.number().min(0).max(1).nullable();
const figures = {
  n: z.int().nullable().describe("Grades given; 'don't know' is not one. Null where hidden."),
  mean: z.number().min(1).max(10).nullable().describe("Not rounded."),
  low: z.number().nullable().describe("Lower end of the mean's 95% t-interval."),
  high: z.number().nullable(),
  share8: share.describe("Share of the grades that are 8 or higher, 0 to 1."),
  shareInsufficient: share.describe("Share of the grades that are 5 or lower, 0 to 1."),
  hidden: z.boolean().describe("Too few answers to show, or it would give away a row that has."),
  indicative: z.boolean().describe("Shown, but on few answers."),
};

export const resultsAnswer = z
  .object({
    period: z.object({ from: month, to: month }),
    indicator: z.literal("grade"),
    series: z.int().nullable().describe("The question that every figure is about; null without answers."),
    otherSeries: z
      .array(z.int())
      .describe("Other questions answered in this period, in none of the figures."),
    total: z.object(figures),
    rows: z.array(
      z.object({
        key: z.string(),
        ...figures,
        otherSeries: z.array(z.int()).optional().describe("Other questions that were answered here, if any."),
      }),
    ),
    invited: z
      .int()
      .nullable()
      .describe(
        "Invitations that arrived, as far as known. Null where the answers to a question are hidden.",
      ),
    answered: z.int().nullable(),
    responseRate: share,
  })
  .meta({ id: "Results" });
export type ResultsAnswer = z.infer<typeof resultsAnswer>;

export const targetsAnswer = z
  .array(
    z.object({
      id: z.string(),
      indicator: z.string().describe("'grade', 'callbacks_late' and so on, or the key of an own indicator."),
      scope: scopeSchema.describe("{} is everything."),
      direction: z.enum(DIRECTIONS),
      bound: z.number().describe("A grade of 1 to 10, or a share of 0 to 1."),
      by: z.string().describe("The last day on which it may still be reached."),
      baseline: z.number().nullable(),
      baselineYear: z.int().nullable(),
      value: z
        .number()
        .nullable()
        .describe("Over the last 12 months, not rounded; null where there are too few answers."),
      low: z.number().nullable(),
      high: z.number().nullable(),
      n: z
        .int()
        .nullable()
        .describe("Null where there are too few to tell, and for a figure from outside without one."),
      verdict: z.enum([
        "met",
        "met_within_margin",
        "missed_within_margin",
        "missed",
        "on_course",
        "behind",
        "too_few",
      ]),
      measured: z.boolean().describe("False: nothing that reaches this system says how it stands."),
      owner: z.string(),
      note: z.string(),
    }),
  )
  .meta({ id: "Targets" });
export type TargetsAnswer = z.infer<typeof targetsAnswer>;

/** A cell as the API gives it: figures are null where they may not be shown, and where there are none. */
export function figuresOf({ visibility, n, figure }: Cell) {
  return {
    n,
    mean: figure?.mean ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    share8: figure?.share8 ?? null,
    shareInsufficient: figure?.shareInsufficient ?? null,
    hidden: isSecret(visibility),
    indicative: visibility === "indicative",
  };
}

export function targetAnswer({ target, measured, reading, verdict }: TargetReading): TargetsAnswer[number] {
  const { n, value, low, high } = reading;
  return { ...target, value, low, high, n, verdict, measured };
}
