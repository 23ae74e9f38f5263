import { z } from "zod";
import { CHANNELS } from "./contact";
import type { DisclosureBounds } from "./disclosure";
import { isVisible, type Visibility, visibilityOf } from "./disclosure";
import { type Counted, gradesOf } from "./results";
import { gradeFigure, type ShareFigure, shareFigure } from "./statistics";

const code = z.string().min(1).max(100);

/** Where the numbers of an indicator come from. */
export const indicatorSource = z.discriminatedUnion("kind", [
  /** Mean of a question answered with a grade, 1 to 10. */
  z.strictObject({ kind: z.literal("mean"), question: code }),
  /**
   * Share of those who chose one of some answers, of all who answered but those who chose one of `leftOut`. `many`: the
   * question takes more than one answer, and all who answered are the denominator.
   */
  z.strictObject({
    kind: z.literal("share"),
    question: code,
    chosen: z.array(code).min(1).max(50),
    leftOut: z.array(code).max(50),
    many: z.boolean().default(false),
  }),
  /** By the log of callback requests: the share made in time, or the share late, of all whose time has come. */
  z.strictObject({ kind: z.literal("callbacks"), fate: z.enum(["in_time", "late"]) }),
  /**
   * Share of the contacts that met a service norm: waited at most so long, or were handled within so long. Contacts of
   * which it is not known have no part in it; with `openCounts` those not handled past the norm are late.
   */
  z.strictObject({
    kind: z.literal("norm"),
    measure: z.enum(["wait", "handled"]),
    within: z.number().positive().max(100_000),
    unit: z.enum(["seconds", "minutes", "hours", "working_days"]),
    channels: z.array(z.enum(CHANNELS)).min(1),
    openCounts: z.boolean(),
  }),
  /** Share of the people asked who answered. */
  z.strictObject({ kind: z.literal("response_rate") }),
  /** Entered or imported: see outside_figures. */
  z.strictObject({ kind: z.literal("outside") }),
]);

export type IndicatorSource = z.infer<typeof indicatorSource>;

/** A number that is followed over time. */
export interface Indicator {
  key: string;
  /** As staff named it; '' for a standard one, whose name is in messages/indicators.nl.ts. */
  name: string;
  /** A grade goes from 1 to 10, a share from 0 to 1. */
  unit: "grade" | "share";
  /** Which way is better. */
  direction: "at_least" | "at_most";
  source: IndicatorSource;
}

const agree = (question: string): IndicatorSource => ({
  kind: "share",
  question,
  chosen: ["1", "2"],
  leftOut: ["dont_know"],
  many: false,
});

const gradeShare = (from: number, to: number): IndicatorSource => ({
  kind: "share",
  question: "grade",
  chosen: Array.from({ length: to - from + 1 }, (_, index) => String(from + index)),
  leftOut: ["dont_know"],
  many: false,
});

const standard = (
  key: string,
  source: IndicatorSource,
  direction: Indicator["direction"] = "at_least",
): Indicator => ({
  key,
  name: "",
  unit: source.kind === "mean" ? "grade" : "share",
  direction,
  source,
});

/** The indicators that every municipality has. */
export const STANDARD_INDICATORS: readonly Indicator[] = [
  standard("grade", { kind: "mean", question: "grade" }),
  standard("share_8_or_higher", gradeShare(8, 10)),
  standard("share_insufficient", gradeShare(1, 5), "at_most"),
  standard("resolved", {
    kind: "share",
    question: "resolved",
    chosen: ["yes"],
    leftOut: ["dont_know"],
    many: false,
  }),
  standard("ease", agree("ease")),
  standard("speed", agree("speed")),
  standard("informed", agree("informed")),
  standard("clear_language", agree("clear_language")),
  standard("friendly", agree("friendly")),
  standard("expert", agree("expert")),
  standard("heard", agree("heard")),
  standard("surprised", agree("surprised")),
  standard(
    "callbacks_late",
    {
      kind: "share",
      question: "callback_on_time",
      chosen: ["later", "not_yet"],
      leftOut: ["dont_know"],
      many: false,
    },
    "at_most",
  ),
  standard("callbacks_late_logged", { kind: "callbacks", fate: "late" }, "at_most"),
  standard("callbacks_in_time", { kind: "callbacks", fate: "in_time" }),
  standard("response_rate", { kind: "response_rate" }),
  standard("answered_at_once", { kind: "outside" }),
  standard("letters_b1", { kind: "outside" }),
];

export const standardIndicator = (key: string): Indicator | null =>
  STANDARD_INDICATORS.find((indicator) => indicator.key === key) ?? null;

/** The least and the most that an indicator can be. */
export const rangeOf = ({ unit }: Pick<Indicator, "unit">): { least: number; most: number } =>
  unit === "grade" ? { least: 1, most: 10 } : { least: 0, most: 1 };

/** The question whose answers it is counted from; null where it isn't counted from answers. */
export const questionOf = ({ source }: Pick<Indicator, "source">): string | null =>
  source.kind === "mean" || source.kind === "share" ? source.question : null;

/** How an indicator stands: a grade or a share with its 95% interval (t, Wilson), and its n. Nulls where there is none. */
export interface Figure {
  n: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** An indicator's value as far as it may be shown. */
export interface FigureCell {
  visibility: Visibility;
  n: number | null;
  figure: Figure | null;
}

/** What `value` is for what isn't an answer: a callback or a norm in time or late, a person asked who answered or not. */
export const COUNTED_AS = {
  inTime: "in_time",
  late: "late",
  answered: "answered",
  silent: "silent",
} as const;

/**
 * The value of an indicator over all that was counted. Of answers only those to the series `wording` count: answers to
 * another question under the same key are never added in.
 */
export function figureOf(
  { source }: Pick<Indicator, "source">,
  counted: readonly Counted[],
  wording: number | null,
): Figure {
  switch (source.kind) {
    case "mean": {
      const { n, mean, low, high } = gradeFigure(gradesOf(counted, wording));
      return { n, value: mean, low, high };
    }
    case "share": {
      const own = counted.filter((each) => each.wording === wording && each.n > 0);
      const sum = (is: (value: string) => boolean) =>
        own.filter(({ value }) => is(value)).reduce((total, { n }) => total + n, 0);
      const chosen = sum((value) => source.chosen.includes(value));
      const all = source.many
        ? sum((value) => value === "+")
        : sum((value) => !source.leftOut.includes(value));
      return fromShare(shareFigure(chosen, all));
    }
    case "callbacks":
      return shareOf(counted, source.fate, [COUNTED_AS.inTime, COUNTED_AS.late]);
    case "norm":
      return shareOf(counted, COUNTED_AS.inTime, [COUNTED_AS.inTime, COUNTED_AS.late]);
    case "response_rate":
      return shareOf(counted, COUNTED_AS.answered, [COUNTED_AS.answered, COUNTED_AS.silent]);
    case "outside":
      return { n: 0, value: null, low: null, high: null };
  }
}

function shareOf(counted: readonly Counted[], chosen: string, all: readonly string[]): Figure {
  const sum = (values: readonly string[]) =>
    counted.filter(({ value }) => values.includes(value)).reduce((total, { n }) => total + n, 0);
  return fromShare(shareFigure(sum([chosen]), sum(all)));
}

const fromShare = ({ n, share, low, high }: ShareFigure): Figure => ({ n, value: share, low, high });

/** A figure as far as it may be shown. */
export function figureCell(figure: Figure, visibility: Visibility): FigureCell {
  const shown = isVisible(visibility);
  return { visibility, n: shown || visibility === "none" ? figure.n : null, figure: shown ? figure : null };
}

/** As far as its own n goes: what else may be shown is for disclosureFor to say. */
export const figureCellOf = (figure: Figure, bounds: DisclosureBounds): FigureCell =>
  figureCell(figure, visibilityOf(figure.n, bounds));
