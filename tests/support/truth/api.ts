import { expect } from "vitest";
import { respond } from "#tests/support/respond";
import { resultsAnswer, targetsAnswer } from "~/domain/results-api";
import { loader as results } from "~/routes/api.v1.results";
import { loader as targets } from "~/routes/api.v1.targets";
import { gradesIn, isAsked, leading, townIn, trueFigure } from "./figures";
import { type Held, MARGINS, rowsOf, type View } from "./view";

async function get(loader: typeof results, path: string): Promise<unknown> {
  const request = new Request(`http://weerklank.test/api/v1${path}`, {
    headers: { Authorization: "Bearer demo-key" },
  });
  const response = await respond(loader({ request, params: {}, context: {} }));
  expect(response.status, path).toBe(200);
  return response.json();
}

type Row = { mean: number | null; share8: number | null; shareInsufficient: number | null } & Record<
  "n" | "low" | "high",
  number | null
>;

/** GET /api/v1/results by each of its rows. */
export async function holdApiResults({ town, today, by }: Held, view: View): Promise<void> {
  const { from, to, scope } = view;
  const query = new URLSearchParams({ from, to });
  for (const [part, values] of Object.entries(scope))
    for (const value of values as readonly string[]) query.append(part, value);
  const own = townIn(town, rowsOf(view));
  const wording = leading(own.answered, "grade");
  const hold = (where: string, row: Row, answered: typeof own.answered) => {
    if (row.mean === null) return;
    const { n, mean: value, low, high } = row;
    by.figure(
      where,
      { n, value, low, high },
      trueFigure("grade", { answered, contacts: [] }, wording, today),
    );
    const grades = gradesIn(answered, wording);
    const share = (isOne: (grade: number) => boolean) => grades.filter(isOne).length / grades.length;
    by.value(
      `${where} 8 or higher`,
      row.share8,
      share((grade) => grade >= 8),
    );
    by.value(
      `${where} insufficient`,
      row.shareInsufficient,
      share((grade) => grade <= 5),
    );
  };
  for (const margin of [...MARGINS, "month"] as const) {
    query.set("by", margin);
    const where = `API by ${margin}, ${view.name}`;
    const answer = resultsAnswer.parse(await get(results, `/results?${query}`));
    by.same(`${where} period`, answer.period, { from, to });
    by.same(`${where} question`, answer.series, wording);
    hold(where, answer.total, own.answered);
    for (const row of answer.rows)
      hold(
        `${where} ${row.key}`,
        row,
        own.answered.filter((each) => each[margin] === row.key),
      );
    if (answer.invited === null || scope.language !== undefined) continue;
    const asked = own.contacts.filter(isAsked);
    const answered = asked.filter(({ state }) => state === "answered");
    by.count(`${where} invited`, answer.invited, asked.length);
    by.count(`${where} answered`, answer.answered, answered.length);
    by.value(`${where} response`, answer.responseRate, answered.length / asked.length);
  }
}

/** GET /api/v1/targets: what each is about and says, for those without a scope of their own that is worked out. */
export async function holdApiTargets({ town, today, by }: Held): Promise<void> {
  const [from, to] = [`${Number(today.slice(0, 4)) - 1}-12`, today.slice(0, 7)];
  const answer = targetsAnswer.parse(await get(targets, "/targets"));
  expect(answer.length).toBeGreaterThan(5);
  for (const { indicator, scope, bound, direction, by: day, value, low, high, n, verdict } of answer) {
    if (value === null || n === null || scope.topTopicsOfTeam !== undefined) continue;
    const { topTopicsOfTeam: _, ...named } = scope;
    const own = townIn(town, { from, to, ...named });
    const question = { grade: "grade", callbacks_late: "callback_on_time" }[indicator];
    const wording = question === undefined ? 1 : leading(own.answered, question);
    const where = `API target ${indicator} ${JSON.stringify(scope)} by ${day}`;
    const truth = trueFigure(indicator, own, wording, today);
    by.figure(where, { n, value, low, high }, truth);
    if (day >= today || truth.value === null) continue;
    const isMet = direction === "at_least" ? truth.value >= bound : truth.value <= bound;
    by.same(`${where} verdict`, verdict.startsWith("met"), isMet);
  }
}
