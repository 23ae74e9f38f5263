import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeDemonstration } from "#db/demo";
import { testRuntime } from "#tests/support/runtime";
import { at } from "#tests/support/time";
import { holdApiResults, holdApiTargets } from "#tests/support/truth/api";
import { Comparison } from "#tests/support/truth/compare";
import { holdFigures, holdLines, holdWhy } from "#tests/support/truth/figure-pages";
import { holdActions, holdFiles, holdPublic, holdWeeks, holdYears } from "#tests/support/truth/given-out";
import {
  holdCallbacks,
  holdDueDays,
  holdMovement,
  holdRespondents,
  holdTargets,
} from "#tests/support/truth/other-pages";
import { holdResults } from "#tests/support/truth/results-page";
import { holdTopics } from "#tests/support/truth/topics";
import { readTown } from "#tests/support/truth/town";
import type { Held, View } from "#tests/support/truth/view";
import { workUpAll } from "~/flow/work-up.server";

const NOW = at("2026-11-22T12:00+01:00");
const BOUNDS = { hiddenBelow: 10, indicativeBelow: 30 };

const VIEWS: View[] = [
  { name: "this half year", from: "2026-07", to: "2026-12", scope: {} },
  { name: "2025", from: "2025-01", to: "2025-12", scope: {} },
  { name: "by phone", from: "2025-07", to: "2026-06", scope: { channel: ["phone"] } },
  { name: "passports", from: "2026-01", to: "2026-06", scope: { topic: ["paspoort"] } },
  { name: "two teams", from: "2024-01", to: "2026-10", scope: { team: ["kcc", "burgerzaken"] } },
  { name: "a team by phone", from: "2025-01", to: "2026-06", scope: { team: ["kcc"], channel: ["phone"] } },
  { name: "in Dutch", from: "2026-01", to: "2026-06", scope: { language: ["nl"] } },
  { name: "two years", from: "2024-12", to: "2026-11", scope: { channel: ["counter"] } },
  { name: "one month", from: "2026-09", to: "2026-09", scope: {} },
];

test("every figure of every page of the demonstration is what its answers and contacts say, worked out apart", async () => {
  const { store, secret } = await testRuntime({ now: NOW });
  await makeDemonstration({ store, secret, now: NOW }, () => {});
  await workUpAll(store);
  const by = new Comparison();
  const held: Held = {
    store,
    town: await readTown(store),
    now: NOW,
    today: "2026-11-22",
    bounds: BOUNDS,
    by,
  };
  expect(held.town.answered.length).toBeGreaterThan(10_000);
  for (const view of VIEWS) {
    await holdResults(held, view);
    await holdFigures(held, view);
    await holdWhy(held, view);
    await holdCallbacks(held, view);
    await holdRespondents(held, view);
    await holdMovement(held, view);
    await holdWeeks(held, view);
    await holdTopics(held, view);
    await holdFiles(held, view);
    await holdApiResults(held, view);
  }
  const years = { from: "2023-11", to: "2026-11" };
  await holdLines(held, { name: "three years", ...years, scope: {} });
  await holdLines(held, { name: "three years by phone", ...years, scope: { channel: ["phone"] } });
  await holdTargets(held);
  await holdApiTargets(held);
  await holdYears(held);
  await holdActions(held);
  await holdPublic(held);
  holdDueDays(held, 2);
  expect(by.differences).toEqual([]);
  expect(by.compared).toBeGreaterThan(20_000);
}, 900_000);

test("the calculation beside which they are held has nothing of the program in it", () => {
  const folder = fileURLToPath(new URL("../support/truth/", import.meta.url));
  for (const file of ["arithmetic.ts", "figures.ts", "town.ts", "compare.ts"]) {
    expect(readdirSync(folder)).toContain(file);
    const imports = [...readFileSync(`${folder}${file}`, "utf8").matchAll(/from "([^"]+)"/g)].map(
      ([, from]) => from,
    );
    // From the database: rows as they stand.
    const own = imports.filter(
      (from) => !from?.startsWith("./") && from !== "#db/store" && from !== "drizzle-orm",
    );
    expect(own, file).toEqual([]);
  }
});
