import { groupBy } from "./results";

/** What was counted of the contacts of one week, as far as it lies in one calendar month, over one channel. */
export interface WeekCell {
  /** The week's Monday. */
  week: string;
  channel: string;
  invited: number;
  answered: number;
}

/** The weeks of a calendar month, as far as they lie in it, of which may be told who was asked and who answered. */
export interface WeekRelease {
  /** Of all channels together. */
  all: ReadonlySet<string>;
  /** Of single channels, where any. */
  channels: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a month of which not even all together may be told. */
export const NO_WEEKS: WeekRelease = { all: new Set(), channels: new Map() };

/**
 * Which weeks of a calendar month may be told beside what its months tell: the counts of all channels together (told of the
 * month, or this gives nothing) and of the channels `toldChannels` (each told of the month as well).
 *
 * Two ways to divide the month's weeks are chosen. Of all channels together each *part* of the first is told: a week, or
 * the hidden weeks together. Of some channels, and of the rest of them together, each *group* of the second, whose groups
 * are made of parts of the first. Every one of these has no answers and nobody asked, or at least `bound` of both. A week
 * is told of a channel only where it is a group by itself. Nothing small follows from that, with all that months tell:
 *
 * - Of whole months nothing new follows. Take any sum of counts that comes to a set of whole months, and put in the place
 *   of each week the mean of the weeks of its month: what months tell stays the same, and a part or group becomes a
 *   share of its channel's month (of all, of a told channel, or of all less those), which months tell already.
 * - What takes weeks apart is made of whole ones. Let a set of places P in a stretch of weeks D follow, with some weeks of
 *   the month in D and some not. Within a channel (or the rest), what is told differs from place to place only by what is
 *   the same in all weeks: so P has all of it or nothing. If P is all channels, the set is made of parts. If it isn't,
 *   the difference between a channel in P and one outside it is told per group alone, so D is made of groups, and the set
 *   of whole groups of a channel or the rest. Either way each piece is nothing, or at least `bound`.
 *
 * As many weeks as can be are told of all together; then as many of single channels, the largest first.
 */
export function weekRelease(
  cells: readonly WeekCell[],
  toldChannels: ReadonlySet<string>,
  bound: number,
): WeekRelease {
  const weeks = weeksOf(cells, toldChannels);
  const parts = partsOf(weeks, bound);
  const all = new Set(parts.flatMap((part) => (part.length === 1 ? part.map(({ week }) => week) : [])));
  const sizes = new Map<string, number>();
  for (const { channel, answered } of cells)
    if (toldChannels.has(channel)) sizes.set(channel, (sizes.get(channel) ?? 0) + answered);
  const bySize = [...sizes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([channel]) => channel);
  let best = { told: 0, chosen: [] as string[], groups: [] as WeekCounts[][] };
  for (let length = bySize.length; length > 0; length -= 1) {
    const chosen = bySize.slice(0, length);
    const groups = groupsOf(parts, chosen, bound);
    const told = length * groups.filter((group) => group.length === 1).length;
    if (told > best.told) best = { told, chosen, groups };
  }
  const channels = best.chosen.map((channel): [string, Set<string>] => {
    const of = best.groups.filter((group) => group.length === 1 || sumOf(group, [channel]).invited === 0);
    return [channel, new Set(of.flat().map(({ week }) => week))];
  });
  return { all, channels: new Map(channels) };
}

interface Counts {
  invited: number;
  answered: number;
}

/** One week: of each channel, and of all. */
interface WeekCounts extends Counts {
  week: string;
  byChannel: ReadonlyMap<string, Counts>;
}

function weeksOf(cells: readonly WeekCell[], toldChannels: ReadonlySet<string>): WeekCounts[] {
  return [...groupBy(cells, ({ week }) => week)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, own]) => {
      const byChannel = new Map<string, Counts>();
      for (const { channel, ...counts } of own)
        if (toldChannels.has(channel)) byChannel.set(channel, added(byChannel.get(channel), counts));
      return { week, byChannel, ...own.reduce<Counts>(added, NOTHING) };
    });
}

const NOTHING: Counts = { invited: 0, answered: 0 };

const added = (sum: Counts = NOTHING, { invited, answered }: Counts): Counts => ({
  invited: sum.invited + invited,
  answered: sum.answered + answered,
});

/** Of some weeks: of some channels, or of all; or of all but some. */
function sumOf(weeks: readonly WeekCounts[], channels: readonly string[] | null, isRest = false): Counts {
  let sum = NOTHING;
  for (const week of weeks) {
    if (channels === null) {
      sum = added(sum, week);
      continue;
    }
    const own = channels.reduce((found, each) => added(found, week.byChannel.get(each) ?? NOTHING), NOTHING);
    sum = added(
      sum,
      isRest ? { invited: week.invited - own.invited, answered: week.answered - own.answered } : own,
    );
  }
  return sum;
}

const isSmall = ({ invited, answered }: Counts, bound: number): boolean =>
  (invited > 0 && invited < bound) || (answered > 0 && answered < bound);

/** Each week by itself, and those that may not be told together: the smallest others with them until they are enough. */
function partsOf(weeks: readonly WeekCounts[], bound: number): WeekCounts[][] {
  const hidden = weeks.filter((week) => isSmall(week, bound));
  const others = weeks
    .filter((week) => !isSmall(week, bound) && week.invited > 0)
    .sort((a, b) => a.answered - b.answered || a.invited - b.invited);
  while (isSmall(sumOf(hidden, null), bound)) {
    const next = others.shift();
    if (next === undefined) break;
    hidden.push(next);
  }
  const rest = weeks.filter((week) => !hidden.includes(week)).map((week) => [week]);
  return hidden.length > 0 ? [...rest, hidden] : rest;
}

/** Parts put together until each of the channels, and the rest, may be told of every group. Nothing: there is no such way. */
function groupsOf(
  parts: readonly WeekCounts[][],
  channels: readonly string[],
  bound: number,
): WeekCounts[][] {
  const isBad = (group: readonly WeekCounts[]) =>
    isSmall(sumOf(group, channels, true), bound) ||
    channels.some((channel) => isSmall(sumOf(group, [channel]), bound));
  let groups = [...parts];
  for (;;) {
    const bad = groups.find(isBad);
    if (bad === undefined) return groups;
    const [smallest] = groups
      .filter((group) => group !== bad && sumOf(group, null).invited > 0)
      .sort((a, b) => sumOf(a, null).answered - sumOf(b, null).answered);
    if (smallest === undefined) return [];
    groups = [...groups.filter((group) => group !== bad && group !== smallest), [...bad, ...smallest]];
  }
}
