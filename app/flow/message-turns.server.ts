import type { Settings } from "~/domain/settings";
import type { Claim } from "./claim-messages.server";

export type Turn = Claim["messages"][number];

/** A lane that has no place for longer than this ends the pass: a later one begins with fresh eyes. */
const PATIENCE = 10_000;

export interface Turns {
  /** The next message and the settings to write it by, when it is its turn; undefined when the lane has closed. */
  next(): Promise<{ message: Turn; settings: Settings } | undefined>;
  /** What was claimed and nobody took. */
  readonly left: Turn[];
  /** What closed the lane. */
  readonly last: Claim;
}

/** Hands out messages in their order, each at its own moment, and fetches more while the last ones leave. */
export function messageTurns(
  first: { claim: Claim; settings: Settings },
  options: {
    fetch: () => Promise<{ claim: Claim; settings: Settings }>;
    /** From how few messages on more are fetched. */
    low: number;
    stopped: () => boolean;
    now: () => Date;
    pause: (milliseconds: number) => Promise<void>;
  },
): Turns {
  const { fetch, low, stopped, now, pause } = options;
  const left = [...first.claim.messages];
  let { claim: last, settings } = first;
  let fetching: Promise<void> | null = null;

  async function fetchMore(after: Date | null): Promise<void> {
    if (after !== null) await pause(after.getTime() - now().getTime());
    if (!stopped()) {
      const more = await fetch();
      last = more.claim;
      settings = more.settings;
      if (!last.probe) left.push(...last.messages);
    }
    fetching = null;
  }

  function isWorthFetching(): boolean {
    if (last.probe || stopped() || left.length >= low) return false;
    if (last.messages.length > 0) return true;
    return last.again !== null && last.again.getTime() - now().getTime() <= PATIENCE;
  }

  return {
    left,
    get last() {
      return last;
    },
    async next() {
      for (;;) {
        if (fetching === null && isWorthFetching()) {
          fetching = fetchMore(last.messages.length > 0 ? null : last.again);
          // Whoever waits for it hears of a failure; until then nobody does.
          fetching.catch(() => {});
        }
        if (left.length > 0 || fetching === null) break;
        await fetching;
      }
      const message = stopped() ? undefined : left.shift();
      if (message === undefined) return undefined;
      await pause(message.leaveAt.getTime() - now().getTime());
      if (!stopped()) return { message, settings };
      left.unshift(message);
      return undefined;
    },
  };
}
