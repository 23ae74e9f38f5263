import type { ControlPoint } from "~/domain/control-chart";
import { addMonths, type Month, month, type Period } from "~/domain/period";
import type { Rung } from "~/domain/target";
import { dayText, listText, monthText } from "./dutch";
import { figureNl } from "./figure.nl";
import { translator } from "./translate";

const t = translator("nl", figureNl);

/** The first moment of a month, as charts count: in UTC. */
export const startOf = (of: Month): Date => new Date(`${of}-01T00:00:00Z`);

/** The middle of the months that a point covers. */
export const middleOf = ({ from, to }: Period): Date =>
  new Date((startOf(from).getTime() + startOf(addMonths(to, 1)).getTime()) / 2);

/** From the first month drawn to the last, and on to the last rung of the ladder if that is within so many months. */
export function spanOf(drawn: Period, ladder: readonly Rung[], within = 36): { from: Date; to: Date } {
  const last = ladder.at(-1)?.from.slice(0, 7);
  const isNear = last !== undefined && last > drawn.to && last <= addMonths(drawn.to, within);
  return {
    from: startOf(drawn.from),
    to: startOf(isNear ? addMonths(month(last), 4) : addMonths(drawn.to, 1)),
  };
}

/** The rungs as the steps of a stair: each holds from its day to the day of the next. */
export const stepsOf = (ladder: readonly Rung[], span: { to: Date }, format: (bound: number) => string) =>
  ladder.map(({ from, until, bound }) => ({
    from: new Date(`${from}T00:00:00Z`),
    to: until === null ? span.to : new Date(`${until}T00:00:00Z`),
    value: bound,
    label: t("chart.target", { bound: format(bound) }),
  }));

/** The ladder in words; empty without one. */
export function ladderText(ladder: readonly Rung[], format: (bound: number) => string): string {
  if (ladder.length === 0) return "";
  const targets = ladder.map(({ bound, from }) =>
    t("chart.descriptionTarget", { bound: format(bound), day: dayText(from) }),
  );
  return t("chart.descriptionTargets", { targets: targets.join(", ") });
}

/** Where another question begins, as marks in a drawing. */
export const breakMarks = (months: readonly Month[]) =>
  months.map((month) => ({ at: startOf(month), label: t("course.break") }));

/** Where a drawing breaks, for who can't see it; empty where it doesn't. */
export function breaksText(months: readonly Month[]): string {
  if (months.length === 0) return "";
  return t("chart.descriptionBreaks", { months: listText(months.map(monthText)) });
}

/** Why a point in a control chart is more than chance; empty where it isn't. */
export const signalText = ({ signals }: Pick<ControlPoint, "signals">): string =>
  listText(signals.map(({ signal, side }) => t(`signal.${signal}.${side}`)));
