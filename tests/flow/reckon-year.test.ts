import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { threadFile } from "#tests/support/built-threads";
import type { CubeCell } from "~/domain/disclosure-cube";
import { DisclosureYear, reckonYear } from "~/domain/disclosure-view";
import { type PackedCells, packCells, unpackCells } from "~/domain/packed-cells";
import { reckonInThread } from "~/flow/reckon-year.server";

/** Few answers in each of many cells, so that nearly every count is unknown. */
const cells: CubeCell[] = Array.from({ length: 720 }, (_, index) => ({
  month: Math.floor(index / 60),
  at: [`channel ${index % 5}`, `topic ${Math.floor(index / 5) % 12}`, `team ${Math.floor(index / 5) % 4}`],
  n: 1 + ((index * 7919) % 13),
}));

test("a thread finds what is found without one, of several years at once", async () => {
  const reckon = reckonInThread(await threadFile("disclosure"));
  const years = [cells, cells.slice(100), cells.slice(300)];
  const found = await Promise.all(
    years.map((each) => reckon({ cells: packCells(each), bound: 10, without: null, mostCells: 5_000 })),
  );
  expect(found).toEqual(years.map((each) => reckonYear(unpackCells(packCells(each)), 10, null, 5_000)));
  expect(found.map(({ found: { isWhole } }) => isWhole)).toEqual([true, true, true]);
  // A direction more, which has to agree with the year without it.
  const more = cells.map((cell, index) => ({ ...cell, at: [...cell.at, index % 3 === 0 ? "nl" : "en"] }));
  const [without] = found;
  if (without === undefined) throw new Error("No year");
  const order = { cells: packCells(more), bound: 10, without, mostCells: 5_000 };
  expect(await reckon(order)).toEqual(reckonYear(unpackCells(packCells(more)), 10, without, 5_000));
  expect(new DisclosureYear(without).count({ at: [null, null, null], months: new Set([0]) })).toBe(
    cells.filter(({ month }) => month === 0).reduce((sum, { n }) => sum + n, 0),
  );
}, 60_000);

test("a year that can't be reckoned reaches who waits, and the next one is reckoned", async () => {
  const reckon = reckonInThread(await threadFile("disclosure"));
  const broken = null as unknown as PackedCells;
  await expect(reckon({ cells: broken, bound: 10, without: null, mostCells: 100 })).rejects.toThrow();
  const year = { cells: packCells(cells.slice(0, 50)), bound: 10, without: null, mostCells: 100 };
  expect(await reckon(year)).toEqual(reckonYear(unpackCells(year.cells), 10, null, 100));
}, 60_000);

test("the same counts in another order are packed the same, and unpacked nothing is lost", () => {
  const [packed, turned] = [packCells(cells), packCells([...cells].reverse())];
  expect(turned).toEqual(packed);
  expect(unpackCells(packed)).toHaveLength(cells.length);
  expect(unpackCells(packed)).toEqual(expect.arrayContaining(cells));
});

test("with more unknown counts than are reckoned with together the year says so", () => {
  expect(reckonYear(cells, 10, null, 10).found.isWhole).toBe(false);
});

test.runIf(process.platform === "linux")(
  "a thread that reckons lets pages go first, the rest of the server doesn't",
  async () => {
    const before = getPriority();
    const reckon = reckonInThread(await threadFile("disclosure"));
    await reckon({ cells: packCells(cells.slice(0, 50)), bound: 10, without: null, mostCells: 100 });
    expect(niceness()).toContain(before + 10);
    expect(getPriority()).toBe(before);
  },
  60_000,
);

/** Of each of this process's threads: the 19th field of its state. */
function niceness(): number[] {
  return readdirSync("/proc/self/task").map((thread) => {
    const state = readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
    return Number(state.slice(state.lastIndexOf(")") + 2).split(" ")[16]);
  });
}
