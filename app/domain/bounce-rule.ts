/**
 * After how many messages that were not delivered for now an address counts as one that nothing arrives at. Some
 * addresses are never refused for good: a full mailbox that nobody reads any more stays "full".
 */
export const SOFT_BOUNCES = 3;

/** Within how many days. A year: with the usual quarantine of 90 days one person gets some four messages in it. */
export const SOFT_BOUNCE_DAYS = 365;

const DAY = 24 * 3600_000;

/** Soft bounces up to this moment no longer count. */
export const softBouncesSince = (now: Date): Date => new Date(now.getTime() - SOFT_BOUNCE_DAYS * DAY);

/** Whether nothing is to be sent to an address any more: `n` messages to it came back since `softBouncesSince`. */
export const isWornOut = (n: number): boolean => n >= SOFT_BOUNCES;
