import { CHANNELS, type Channel } from "./contact";
import {
  foundBy,
  type QuestionnaireState,
  type RouteLevel,
  type RouteRule,
  type RouteStep,
  routeSteps,
} from "./questionnaire-route";
import type { Settings } from "./settings";

/** What holds at one place of the grid: a channel with one topic, or, with topic '', the channel as a whole. */
export interface GridCell {
  channel: Channel | "";
  topic: string;
  /** Which rule decides; null where none does. */
  level: RouteLevel | null;
  questionnaireKey: string | null;
  /** Since when, YYYY-MM-DD; '' = always. */
  since: string;
  /** The rule of this very place can't be used: its questionnaire is retired, or has no published version. */
  passedOver: "unpublished" | "retired" | null;
  /** The rule of this very place that begins next. */
  upcoming: RouteRule | null;
  /** There is, or will be, a rule at this very place. */
  isException: boolean;
  /** Percentage of the contacts that is asked about; 0 where the channel is switched off. */
  share: number;
  /** The share is this topic's own, not the channel's. */
  isOwnShare: boolean;
  /** Residents would be asked here, but with nothing. */
  isGap: boolean;
}

export interface GridRow {
  topic: string;
  name: string;
  cells: GridCell[];
  exceptions: number;
  gaps: number;
}

export interface GridInput {
  rules: readonly RouteRule[];
  stateOf: (questionnaireKey: string) => QuestionnaireState;
  channels: Settings["channels"];
  /** YYYY-MM-DD. */
  today: string;
}

/** Percentage of the contacts of a channel and topic that is asked about; 0 where the channel is switched off. */
export function shareOf(
  channels: Settings["channels"],
  channel: Channel,
  topic: string,
): { share: number; isOwn: boolean } {
  const { survey, share, topicShares } = channels[channel];
  const own = topic === "" ? undefined : topicShares.find((one) => one.topic === topic);
  return survey ? { share: own?.share ?? share, isOwn: own !== undefined } : { share: 0, isOwn: false };
}

/** Gives what holds at any place of the grid on `today`. */
export function cellReader({ rules, stateOf, channels, today }: GridInput) {
  const steps = routeSteps(rules, stateOf);
  const upcoming = new Map<string, RouteRule>();
  for (const rule of [...rules].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))) {
    if (rule.validFrom > today) upcoming.set(`${rule.channel}\n${rule.topic}`, rule);
  }
  return (channel: Channel | "", topic: string): GridCell => {
    const asked = steps(channel, topic, today);
    const found = foundBy(asked);
    const own = asked[0] as RouteStep;
    const next = upcoming.get(`${channel}\n${topic}`) ?? null;
    const { share, isOwn } =
      channel === "" ? { share: 100, isOwn: false } : shareOf(channels, channel, topic);
    return {
      channel,
      topic,
      level: found?.level ?? null,
      questionnaireKey: found?.questionnaireKey ?? null,
      since: found?.rule.validFrom ?? "",
      passedOver: own.verdict === "unpublished" || own.verdict === "retired" ? own.verdict : null,
      upcoming: next,
      isException: next !== null || ["applies", "unpublished", "retired"].includes(own.verdict),
      share,
      isOwnShare: isOwn,
      isGap: channel !== "" && share > 0 && found === null,
    };
  };
}

/** One row per topic, in the order given; `only` leaves the other channels out. */
export function gridRows(
  input: GridInput,
  topics: readonly { key: string; name: string }[],
  only: Channel | null = null,
): GridRow[] {
  const read = cellReader(input);
  const shown = only === null ? CHANNELS : [only];
  return topics.map(({ key, name }) => {
    const cells = shown.map((channel) => read(channel, key));
    return {
      topic: key,
      name,
      cells,
      exceptions: cells.filter((cell) => cell.isException).length,
      gaps: cells.filter((cell) => cell.isGap).length,
    };
  });
}

export const GRID_SHOWS = ["all", "exceptions", "gaps"] as const;
export const GRID_SORTS = ["name", "exceptions", "gaps"] as const;

/** What of the grid is looked at; all of it stands in the address. */
export interface GridView {
  search: string;
  channel: Channel | null;
  show: (typeof GRID_SHOWS)[number];
  sort: (typeof GRID_SORTS)[number];
}

/** What isn't understood is left out: an old link still opens the grid. */
export function gridView(query: URLSearchParams): GridView {
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name));
  return {
    search: (query.get("q") ?? "").trim().slice(0, 100),
    channel: one("channel", CHANNELS) ?? null,
    show: one("show", GRID_SHOWS) ?? "all",
    sort: one("sort", GRID_SORTS) ?? "name",
  };
}

/** What of an address chooses the grid as it is looked at, as the text of a query; '' for the whole grid. */
export function gridQuery(query: URLSearchParams): string {
  const { search, channel, show, sort } = gridView(query);
  const page = /^[1-9]\d{0,3}$/.exec(query.get("page") ?? "")?.[0] ?? "1";
  return new URLSearchParams([
    ...(search === "" ? [] : [["q", search]]),
    ...(channel === null ? [] : [["channel", channel]]),
    ...(show === "all" ? [] : [["show", show]]),
    ...(sort === "name" ? [] : [["sort", sort]]),
    ...(page === "1" ? [] : [["page", page]]),
  ]).toString();
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The rows that are looked for, in the order asked; by name where the rest is the same. */
export function inView(rows: readonly GridRow[], { search, show, sort }: GridView): GridRow[] {
  const wanted = plain(search);
  return rows
    .filter(({ topic, name }) => plain(`${name}\n${topic}`).includes(wanted))
    .filter((row) => show === "all" || row[show] > 0)
    .sort((a, b) => (sort === "name" ? 0 : b[sort] - a[sort]) || a.name.localeCompare(b.name, "nl"));
}
