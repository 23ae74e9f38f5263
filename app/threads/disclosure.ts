// A thread that finds out what may be shown of a year: see reckon-year.server.ts.
import { parentPort } from "node:worker_threads";
import { reckonYear } from "~/domain/disclosure-view";
import { unpackCells } from "~/domain/packed-cells";
import { giveWayToPages } from "~/flow/give-way.server";
import type { ReckonedYear, YearToReckon } from "~/flow/reckon-year.server";

giveWayToPages();

parentPort?.on("message", ({ id, cells, bound, without, mostCells, groups }: YearToReckon) => {
  const rule = reckonYear(unpackCells(cells), bound, without, mostCells, groups);
  const { counts, hidden } = rule.found;
  const answer: ReckonedYear = { id, rule };
  parentPort?.postMessage(answer, [counts.buffer as ArrayBuffer, hidden.buffer as ArrayBuffer]);
});
