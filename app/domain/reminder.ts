const day = 24 * 60 * 60_000;

/** With less of the link's time left than this, in milliseconds, a reminder would only disappoint. */
export const LEAST_LEFT = 2 * day;

/** When one reminder follows, some days after the invitation left. */
export function reminderMoment(sentAt: Date, reminderDays: number): Date {
  return new Date(sentAt.getTime() + reminderDays * day);
}

/** Whether the link works long enough, at this moment, to be reminded of. */
export function isWorthwhile(at: Date, expiresAt: Date | null): boolean {
  return expiresAt !== null && expiresAt.getTime() - at.getTime() >= LEAST_LEFT;
}
