/** A form that comes within this many milliseconds of its page, this moment included: nobody reads and answers so fast. */
export const TOO_FAST = 2000;

/** Whoever is asked once more waits at least this many milliseconds: what presses each next button at once is too early. */
export const ASKED_AGAIN_FOR = 1000;

/** Why a form seems to be a machine's. */
export const SUSPECT_SIGNS = ["too_fast", "hidden_field", "no_time"] as const;
export type SuspectSign = (typeof SUSPECT_SIGNS)[number];

/**
 * What gives a form away as a machine's; null for a person's. `openedAt` is when its page was opened, null where the form
 * doesn't say so or says so with a false signature: then nothing is known of it. There is no longest time: a page that
 * lay open for days, came back from the browser's memory or was saved is a person's. A page from the future comes from
 * another process whose clock is ahead, and counts as just opened.
 */
export function suspectSign(openedAt: Date | null, hiddenField: string, now: Date): SuspectSign | null {
  if (hiddenField.trim() !== "") return "hidden_field";
  if (openedAt === null) return "no_time";
  return now.getTime() - openedAt.getTime() <= TOO_FAST ? "too_fast" : null;
}

/**
 * The opening time that a form carries when it is shown again to be confirmed: the first one, unless the form could then
 * be sent again at once. It never lies after `now`, so that nobody is asked without end.
 */
export function openingWhenAskedAgain(openedAt: Date | null, now: Date): Date {
  const latest = now.getTime() - (TOO_FAST - ASKED_AGAIN_FOR);
  return new Date(Math.min(Math.max(openedAt?.getTime() ?? latest, latest), now.getTime()));
}
