import { expect, test } from "vitest";
import { insertAction } from "#db/queries/actions";
import { makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { CalendarDate } from "~/domain/calendar";
import { defaultBounds } from "~/domain/disclosure";
import { type Indicator, standardIndicator } from "~/domain/indicator";
import { lastMonths, month, monthsOf } from "~/domain/period";
import { actionsFor, readCourse } from "~/flow/read-course.server";

const now = at("2026-05-20T12:00+02:00");
const grade = standardIndicator("grade") as Indicator;
const months = monthsOf(lastMonths(24, month("2026-04")));

/** Twenty answers a month, of which so many an 8 and the rest a 7. */
async function course(eights: (place: number) => number) {
  const store = await testStore();
  await makeResponses(
    store,
    months.flatMap((of, place) => [
      ...times(eights(place), { month: of, grade: 8 }),
      ...times(20 - eights(place), { month: of, grade: 7 }),
    ]),
  );
  return { store, db: store.read, bounds: defaultBounds, now };
}

const action = {
  name: "Aandacht voor terugbellen",
  day: "2025-05-12" as CalendarDate,
  owner: "KCC",
  indicator: "grade",
  scope: {},
  expected: "Hoger cijfer",
  publicText: "",
  restarts: true,
};

test("a course that moves only by chance is steady, and says what may be expected", async () => {
  const it = await course((place) => 10 + (place % 2));
  const steady = await readCourse(it, grade, {}, 7);
  expect(steady.points).toHaveLength(24);
  expect(steady.stretches).toHaveLength(1);
  expect(steady).toMatchObject({ variation: "steady", assurance: "will_meet", wording: 1, marks: [] });
  expect((await readCourse(it, grade, {}, 7.525)).assurance).toBe("hit_or_miss");
  expect((await readCourse(it, grade, {}, 8)).assurance).toBe("will_miss");
});

test("the running month has no part in it", async () => {
  const it = await course((place) => 10 + (place % 2));
  await makeResponses(it.store, times(12, { month: "2026-05", grade: 1 }));
  const { points, variation } = await readCourse(it, grade, {}, null);
  expect(points.at(-1)?.from).toBe("2026-04");
  expect(variation).toBe("steady");
});

test("limits start anew at an action that is marked so, for all that is looked at", async () => {
  const it = await course((place) => (place < 12 ? 4 : 14) + (place % 2));
  expect((await readCourse(it, grade, {}, null)).variation).toBe("better");
  await it.store.write((tx) => insertAction(tx, "a", action, "somebody", now));
  const { stretches, variation, marks } = await readCourse(it, grade, {}, null);
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    [0, 11],
    [12, 23],
  ]);
  expect(variation).toBe("steady");
  expect(marks).toMatchObject([{ kind: "action", month: "2025-05", action: { id: "a" } }]);
});

test("what was done for one channel is marked on the whole, and starts its limits anew only there", async () => {
  const it = await course((place) => (place < 12 ? 4 : 14) + (place % 2));
  await it.store.write((tx) =>
    insertAction(tx, "a", { ...action, scope: { channel: ["phone"] } }, "somebody", now),
  );
  const whole = await readCourse(it, grade, {}, null);
  expect(whole.marks).toHaveLength(1);
  expect(whole.stretches).toHaveLength(1);
  const phone = await readCourse(it, grade, { channel: ["phone"] }, null);
  expect(phone.stretches).toHaveLength(2);
  const period = lastMonths(36, month("2026-05"));
  expect(await actionsFor(it, ["grade"], { channel: ["counter"] }, period)).toEqual([]);
  expect(await actionsFor(it, ["resolved"], {}, period)).toEqual([]);
});

test("limits start anew where the question changed, also after months without answers", async () => {
  const store = await testStore();
  const it = { store, db: store.read, bounds: defaultBounds, now };
  await makeResponses(
    store,
    months.flatMap((of, place) =>
      place >= 10 && place < 12
        ? []
        : times(20, { month: of, grade: place < 12 ? 8 : 6, wording: place < 12 ? 1 : 2 }),
    ),
  );
  const { points, stretches, marks, wording } = await readCourse(it, grade, {}, null);
  expect(stretches.map(({ from, to }) => [points[from]?.from, points[to]?.from])).toEqual([
    ["2024-05", "2025-02"],
    ["2025-05", "2026-04"],
  ]);
  expect(marks).toEqual([{ kind: "break", month: "2025-05" }]);
  expect(wording).toBe(2);
});

test("with nothing counted there is no course, and nothing is said of it", async () => {
  const store = await testStore();
  const none = await readCourse({ db: store.read, bounds: defaultBounds, now }, grade, {}, 8);
  expect(none).toMatchObject({ points: [], stretches: [], variation: null, assurance: null, wording: null });
});
