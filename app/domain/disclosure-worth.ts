import { coarseness } from "./disclosure-time";

/** All together, in one direction. */
export const ALL = "*";

/**
 * How much is missed where a count is hidden: most of a total of everything, then of one channel, topic or team, of a
 * channel and topic together, of any other two, and of three; and of the same, of a longer time. With `isGiven` most of
 * what has all in its last direction.
 */
export function worthOf(at: readonly string[], node: number, isGiven: boolean): number {
  const narrowed = at.filter((part) => part !== ALL).length;
  const isChannelAndTopic = at[0] !== ALL && at[1] !== ALL;
  const kind = narrowed === 2 ? (isChannelAndTopic ? 4 : 3) : ([6, 5, 0, 2, 1][narrowed] ?? 0);
  const isFirst = isGiven && at.at(-1) === ALL;
  return (isFirst ? 40 : 0) + 4 * kind + coarseness(node);
}

/**
 * The same of a group: targets are what is looked at most, so it is missed like a total of everything; its single months,
 * which nobody looks at, like those of one channel. With `isFirst` as what has all in its last direction.
 */
export const worthOfGroup = (node: number, isFirst: boolean): number =>
  (isFirst ? 40 : 0) + 4 * (coarseness(node) > 0 ? 6 : 5) + coarseness(node);
