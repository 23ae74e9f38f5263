import { type DisclosureBounds, isVisible, type Visibility, visibilityOf } from "./disclosure";
import { addMonths, type Month, month, monthsOf, type Period } from "./period";
import { bucketOf, type Counted, groupBy, wordingOf } from "./results";
import { leadingWording } from "./results-question";
import { type Change, changeOfShare, type ShareFigure, shareFigure } from "./statistics";

/** How the log of callback requests stands; `open` ones are still within their time and judged later. */
export interface CallbackLog {
  inTime: number;
  late: number;
  open: number;
}

export interface ShareCell {
  visibility: Visibility;
  n: number | null;
  figure: ShareFigure | null;
  change: Change | null;
}

/** Late as residents experienced it: later than promised or not yet, of all but 'weet niet'. */
export function lateExperienced(counted: readonly Counted[], wording = wordingOf(counted)): ShareFigure {
  const count = (values: readonly string[]) =>
    counted
      .filter((each) => each.wording === wording && values.includes(each.value))
      .reduce((sum, { n }) => sum + n, 0);
  const late = count(["later", "not_yet"]);
  return shareFigure(late, late + count(["within_norm"]));
}

/** Late by the log: made after the due moment, or not made and past it, of all whose time has come. */
export function lateLogged(log: readonly CallbackLog[]): ShareFigure {
  const late = log.reduce((sum, each) => sum + each.late, 0);
  return shareFigure(late, late + log.reduce((sum, each) => sum + each.inTime, 0));
}

export function shareCell(now: ShareFigure, before: ShareFigure | null, bounds: DisclosureBounds): ShareCell {
  const visibility = visibilityOf(now.n, bounds);
  const shown = isVisible(visibility);
  const comparable = shown && before !== null && isVisible(visibilityOf(before.n, bounds));
  return {
    visibility,
    n: shown || visibility === "none" ? now.n : null,
    figure: shown ? now : null,
    change: comparable ? changeOfShare(now, before) : null,
  };
}

/** Three months of both sides. */
export interface CallbackPoint extends Period {
  experienced: ShareCell;
  logged: ShareCell;
  /** The question that residents answered; null where none did. */
  wording: number | null;
}

/**
 * Both sides per quarter, from the first quarter of which either tells anything to the last. Each quarter is about one
 * question; where the next is about another the line breaks.
 */
export function callbackSeries(
  answers: readonly (Counted & { month: string })[],
  log: readonly (CallbackLog & { month: string })[],
  bounds: DisclosureBounds,
): CallbackPoint[] {
  const quarterOf = (each: { month: string }) => bucketOf(month(each.month), 3);
  const [said, logged] = [groupBy(answers, quarterOf), groupBy(log, quarterOf)];
  const sorted = [...said.keys(), ...logged.keys()].sort() as Month[];
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsOf({ from: first, to: last })
    .filter((each) => bucketOf(each, 3) === each)
    .map((from) => {
      const answered = said.get(from) ?? [];
      const wording = leadingWording(answered);
      return {
        from,
        to: addMonths(from, 2),
        wording,
        experienced: shareCell(lateExperienced(answered, wording), null, bounds),
        logged: shareCell(lateLogged(logged.get(from) ?? []), null, bounds),
      };
    });
}
