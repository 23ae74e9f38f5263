import type { Db } from "#db/store";
import type { Action } from "~/domain/action";
import { CALLBACK_INDICATORS } from "./read-callbacks.server";
import { actionsFor } from "./read-course.server";
import type { ResultsView } from "./results-page.server";

/** Improvement actions by day, for each chart of /results. */
export interface ChartActions {
  grade: Action[];
  callbacks: Action[];
}

/** What was done, in the time of the charts of a view, to improve what each of them is about. */
export async function readChartActions(
  db: Db,
  { query: { scope }, results: { chart } }: Pick<ResultsView, "query" | "results">,
): Promise<ChartActions> {
  const [grade, callbacks] = await Promise.all([
    actionsFor({ db }, ["grade"], scope, chart),
    actionsFor({ db }, CALLBACK_INDICATORS, scope, chart),
  ]);
  return { grade, callbacks };
}
