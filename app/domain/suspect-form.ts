/** A form that comes within this many milliseconds of its page, this moment included: nobody reads and answers so fast. */
export const TOO_FAST = 2000;

/** Whoever is asked once more waits at least this many milliseconds: what presses each next button at once is too early. */
export const ASKED_AGAIN_FOR = 1000;

/** Why a form seems to be a machine's; `too_many`: more came by one door than people send. */
export const SUSPECT_SIGNS = ["too_fast", "hidden_field", "false_time", "too_many"] as const;
export type SuspectSign = (typeof SUSPECT_SIGNS)[number];

/** When the page of a form was opened, as the form says: a moment, `missing`, or `false` where its signature doesn't hold. */
export type Opening = Date | "missing" | "false";

/**
 * What gives a form away as a machine's; null for a person's. A form that doesn't say when its page was opened is taken
 * for a person's, as from a plain client or a page saved long ago: whoever leaves it out can as well wait two seconds, and
 * what presses buttons sends what the page holds. There is no longest time either: a page that lay open for days, or came
 * back from the browser's memory, is a person's. A page from the future comes from another process whose clock is ahead,
 * and counts as just opened.
 */
export function suspectSign(opening: Opening, hiddenField: string, now: Date): SuspectSign | null {
  if (hiddenField.trim() !== "") return "hidden_field";
  if (opening === "missing") return null;
  if (opening === "false") return "false_time";
  return now.getTime() - opening.getTime() <= TOO_FAST ? "too_fast" : null;
}

/**
 * The opening time that a form carries when it is shown again to be confirmed: the first one, unless the form could then
 * be sent again at once. It never lies after `now`, so that nobody is asked without end.
 */
export function openingWhenAskedAgain(opening: Opening, now: Date): Date {
  const latest = now.getTime() - (TOO_FAST - ASKED_AGAIN_FOR);
  const first = opening instanceof Date ? opening.getTime() : latest;
  return new Date(Math.min(Math.max(first, latest), now.getTime()));
}
