import fc from "fast-check";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { makeTown } from "#tests/support/fill-town";
import { isZero, tracesOf } from "#tests/support/linear-span";
import {
  type Atom,
  COUNTED,
  type CountedKind,
  countIn,
  everybody,
  everyView,
  isIn,
  madeTown,
  madeVisit,
  type View,
} from "#tests/support/made-town";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { Seen, type SeenCount } from "#tests/support/what-is-seen";
import { defaultBounds } from "~/domain/disclosure";

/** Some seconds of work; more of them by hand. The same flows ask PostgreSQL, more slowly. */
const RUNS = Number(process.env.SEEN_RUNS ?? (dialect === "postgresql" ? 1 : 3));
const now = at("2026-11-21T12:00+01:00");

function random(): () => number {
  let state = 7;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const isSmall = (n: number): boolean => n > 0 && n < defaultBounds.hiddenBelow;

/** Who gave both answers is a part of who gave either: of enough people it is no secret how many of them did. */
const isSmallBeside = (town: readonly Atom[], view: View): boolean =>
  (["grade", "ease"] as const).some((kind) => isSmall(countIn(town, kind, view)));

/** A view under the bound whose number is a combination of those that were seen; null where there is none. */
function smallThatFollows(town: readonly Atom[], kind: CountedKind, seen: readonly SeenCount[]) {
  // That nobody counts is no secret; of who gave both answers it isn't shown where nobody did.
  const some = town.filter((atom) => atom.n[kind] > 0);
  const people = everybody(kind === "both" ? town : some, kind);
  const rows = seen
    .filter((each) => each.kind === kind)
    .map((each) => people.map((atom) => (isIn(each, atom) ? 1 : 0)));
  const distinct = [...new Map(rows.map((row) => [row.join(""), row])).values()];
  const traces = tracesOf(distinct, people.length, random());
  const found = everyView(people, kind).find((view) => {
    const n = countIn(people, kind, view);
    if (!isSmall(n) || (kind === "both" && !isSmallBeside(town, view))) return false;
    return traces.every((trace) =>
      isZero(people.reduce((sum, atom, index) => sum + (isIn(view, atom) ? (trace[index] ?? 0) : 0), 0)),
    );
  });
  return found ? { kind, n: countIn(people, kind, found), ...found } : null;
}

test("no number under the bound follows from all that a viewer sees on the pages of results", async () => {
  await fc.assert(
    fc.asyncProperty(madeTown(12), madeVisit, async (town, { scopes, periods }) => {
      const store = await testStore();
      await makeTown(store, town, now);
      const seen = new Seen(store, defaultBounds, now);
      for (const period of periods) for (const scope of scopes) await seen.look(scope, period);
      await seen.lookAround();
      // What is shown is the number of just these people: else the rest proves nothing.
      for (const { kind, where, n, ...view } of seen.counts)
        expect({ kind, where, n, view }).toEqual({ kind, where, n: countIn(town, kind, view), view });
      for (const kind of COUNTED) expect(smallThatFollows(town, kind, seen.counts)).toBeNull();
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);
