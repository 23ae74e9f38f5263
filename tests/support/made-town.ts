import fc from "fast-check";
import type { ResolvedScope } from "#db/queries/scopes";
import type { Channel } from "~/domain/contact";
import { addMonths, type Month, month, type Period } from "~/domain/period";
import type { Scope } from "~/domain/scope";

/**
 * Which numbers of a made-up town are looked at, each of which counts its own people: those who gave a grade, those who
 * said how easy it was, those who did both, what residents and the log say of callbacks, and invitations answered.
 */
export const COUNTED = ["grade", "ease", "both", "late", "logged", "answered"] as const;
export type CountedKind = (typeof COUNTED)[number];

/** People of one place, day, language and medium, and how many of them each kind counts. */
export interface Atom {
  month: Month;
  /** Of the month: the last one may be in a week with the first of the next month. */
  day: (typeof DAYS)[number];
  channel: Channel;
  topic: string;
  team: string;
  language: "nl" | "en";
  medium: "email" | "sms";
  n: Record<CountedKind, number>;
  /** Invitations without an answer. */
  silent: number;
}

/** The team of each topic. */
export const TEAM_OF: Record<string, string> = { paspoort: "kcc", afval: "leef", wmo: "leef" };
const MONTHS = ["2025-11", "2026-01", "2026-02", "2026-03", "2026-05", "2026-08"].map((each) => month(each));
const DAYS = ["01", "12", "28"] as const;
const CHANNELS = ["phone", "counter", "post"] as const;

const small = fc.integer({ min: 1, max: 9 });
const much = fc.integer({ min: 10, max: 25 });
const number = fc.oneof(small, small, much);
const someNumber = fc.oneof(fc.constant(0), small, much);

const atom: fc.Arbitrary<Atom> = fc
  .record({
    month: fc.constantFrom(...MONTHS),
    day: fc.constantFrom(...DAYS),
    channel: fc.constantFrom(...CHANNELS),
    topic: fc.constantFrom(...Object.keys(TEAM_OF)),
    language: fc.constantFrom("nl" as const, "nl" as const, "en" as const),
    medium: fc.constantFrom("email" as const, "email" as const, "sms" as const),
    n: fc.record({ grade: number, ease: someNumber, late: someNumber, logged: someNumber, answered: number }),
    silent: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ n, ...made }) => ({
    ...made,
    team: TEAM_OF[made.topic] ?? "",
    n: { ...n, both: Math.min(n.grade, n.ease) },
  }));

/** Which of a town's it is, in one word. */
export const nameOf = ({ month, day, channel, topic, language, medium }: Atom): string =>
  [month, day, channel, topic, language, medium].join("_");

/** Month, channel and topic of what nameOf names. */
export function placeIn(name: string): string {
  const [month, , channel, topic] = name.split("_");
  return [month, channel, topic].join("_");
}

/**
 * Everybody whom there might be of a kind, at the places where there are some: that there are none on a day, or of a
 * language by a medium, is shown nowhere (those are told apart one at a time).
 */
export function everybody(town: readonly Atom[], kind: CountedKind): Atom[] {
  const placed = new Map(town.map((atom) => [nameOf(atom), atom]));
  const all = town.flatMap((atom) => {
    const beside = town.filter((other) => placeIn(nameOf(other)) === placeIn(nameOf(atom)));
    return beside.flatMap(({ language }) =>
      beside.flatMap(({ medium }) => DAYS.map((day) => ({ ...atom, language, medium, day }))),
    );
  });
  return [...new Map(all.map((atom) => [nameOf(atom), atom])).values()].map((atom) => ({
    ...atom,
    n: { ...atom.n, [kind]: placed.get(nameOf(atom))?.n[kind] ?? 0 },
  }));
}

export const dayOf = ({ month, day }: Pick<Atom, "month" | "day">): string => `${month}-${day}`;

/** Made-up towns of so many places at most. */
export const madeTown = (most: number): fc.Arbitrary<Atom[]> =>
  fc.uniqueArray(atom, { minLength: 4, maxLength: most, selector: nameOf });

const PARTS = ["channel", "topic", "team", "language", "medium"] as const;
const SCOPES: readonly Scope[] = [
  { channel: ["phone"] },
  { channel: ["post"] },
  { topic: ["afval"] },
  { team: ["leef"] },
  { channel: ["phone", "counter"] },
  { topic: ["afval", "paspoort"] },
  { channel: ["counter"], team: ["leef"] },
  { channel: ["phone"], topic: ["wmo"] },
  { language: ["nl"] },
  { medium: ["sms"] },
  { language: ["en"], channel: ["phone"] },
  { medium: ["email"], topic: ["afval"] },
];

const someScopes = fc.subarray([...SCOPES], { minLength: 5, maxLength: 5 }).map((some) => [{}, ...some]);

/** What somebody looks at: everything and some filters, each over some periods. */
export const madeVisit: fc.Arbitrary<{ scopes: Scope[]; periods: Period[] }> = fc.record({
  scopes: someScopes,
  periods: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 0, max: 11 })), {
      minLength: 2,
      maxLength: 2,
      selector: String,
    })
    .map((some) => [
      { from: month("2026-01"), to: month("2026-06") },
      ...some.map(([from, more]) => ({ from, to: addMonths(from, more) })),
    ]),
});

/** Some months of the contacts of a scope, whole or as far as they lie between two days, or are at the places `among` (see placeIn). */
export interface View {
  scope: ResolvedScope;
  period: Period;
  days?: { from: string; to: string };
  among?: ReadonlySet<string>;
}

/** How many of a kind there are in a view. */
export const countIn = (town: readonly Atom[], kind: CountedKind, view: View): number =>
  town.reduce((sum, atom) => sum + (isIn(view, atom) ? atom.n[kind] : 0), 0);

export function isIn({ scope, period, days, among }: View, atom: Atom): boolean {
  const day = dayOf(atom);
  return (
    period.from <= atom.month &&
    atom.month <= period.to &&
    (days === undefined || (days.from <= day && day <= days.to)) &&
    among?.has(placeIn(nameOf(atom))) !== false &&
    PARTS.every((part) => (scope[part] as readonly string[] | undefined)?.includes(atom[part]) !== false) &&
    scope.pairs?.some(({ topic, team }) => topic === atom.topic && team === atom.team) !== false
  );
}

/** Of whom pages know by what language and medium they answered. */
const OF_RESPONSES: ReadonlySet<CountedKind> = new Set(["grade", "ease", "both", "late"]);

/**
 * Every view of one key or all in each direction, over months in a row; where answers are counted by language or medium
 * too, but not by both.
 */
export function everyView(town: readonly Atom[], kind: CountedKind): View[] {
  const months = [...new Set(town.map((atom) => atom.month))].sort();
  const keys = <Part extends "channel" | "topic" | "team" | "language" | "medium">(part: Part) => [
    undefined,
    ...new Set(town.map((atom) => atom[part])),
  ];
  const apart = OF_RESPONSES.has(kind)
    ? (["language", "medium"] as const).flatMap((part) =>
        keys(part).flatMap((key) => (key === undefined ? [] : [{ [part]: [key] }])),
      )
    : [];
  return months.flatMap((from) =>
    months
      .filter((to) => to >= from)
      .flatMap((to) =>
        keys("channel").flatMap((channel) =>
          keys("topic").flatMap((topic) =>
            keys("team").flatMap((team) =>
              [{}, ...apart].map((by) => ({
                period: { from, to },
                scope: {
                  ...(channel && { channel: [channel] }),
                  ...(topic && { topic: [topic] }),
                  ...(team && { team: [team] }),
                  ...by,
                },
              })),
            ),
          ),
        ),
      ),
  );
}
