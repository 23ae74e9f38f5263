import { expect, test } from "vitest";
import { makeResponses, times } from "#tests/support/make-answers";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { lastMonths, month, monthsOf } from "~/domain/period";
import type { readFigurePage } from "~/flow/figure-page.server";
import { loader } from "~/routes/_office.results_.figure/route";

const now = at("2026-05-20T12:00+02:00");

async function page(search: string) {
  const request = await as("viewer", `/results/figure${search}`);
  return (await loader({ request, params: {}, context: {} })) as unknown as {
    data: Awaited<ReturnType<typeof readFigurePage>>;
    init: { status: number };
  };
}

test("a figure comes with its spread, its course, its rows and what it was a year before", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(
    store,
    monthsOf(lastMonths(26, month("2026-05"))).flatMap((of) => [
      ...times(20, { month: of, grade: of < "2026-01" ? 6 : 8 }),
      ...times(10, { month: of, channel: "counter", grade: 9 }),
      ...times(2, { month: of, grade: "dont_know" }),
    ]),
  );
  const { data, init } = await page("?from=2026-01&to=2026-04");
  expect(init.status).toBe(200);
  const { view } = data;
  expect(view?.total).toMatchObject({ n: 120, figure: { n: 120, value: (80 * 8 + 40 * 9) / 120 } });
  expect(view?.answers.sort()).toEqual([
    ["8", 80],
    ["9", 40],
    ["dont_know", 8],
  ]);
  expect(view?.past).toMatchObject({
    period: { from: "2025-01" },
    cell: { n: 120 },
    change: { verdict: "up" },
  });
  expect(view?.course.points.at(-1)?.from).toBe("2026-04");
  expect(view?.table.rows.map(({ key, n }) => [key, n]).sort()).toEqual([
    ["counter", 40],
    ["phone", 80],
  ]);
});

test("of a figure that is hidden nothing behind it is told either", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, times(9, { month: "2026-02", grade: 4 }));
  const { view } = (await page("?from=2026-01&to=2026-04")).data;
  expect(view?.total).toMatchObject({ visibility: "hidden", n: null, figure: null });
  expect(view?.answers).toEqual([]);
  expect(JSON.stringify(view?.table.rows)).not.toContain('"n":9');
  expect(view?.course.points.every(({ figure, n }) => figure === null && n === null)).toBe(true);
});

test("with nothing there at all the page still reads", async () => {
  await testRuntime({ now });
  const { data, init } = await page("");
  expect(init.status).toBe(200);
  expect(data.view).toMatchObject({ total: { visibility: "none", figure: null }, answers: [] });
});

test.each([
  ["an indicator that is gone", "?indicator=gone", [{ field: "indicator", value: "gone" }]],
  ["a grain that isn't one", "?grain=week", [{ field: "grain", value: "week" }]],
  ["rows of nothing", "?by=month", [{ field: "by", value: "month" }]],
])("%s is said to be wrong, by name", async (_, search, wrong) => {
  await testRuntime({ now });
  const { data, init } = await page(search);
  expect(init.status).toBe(400);
  expect(data).toMatchObject({ wrong, view: null });
});

test("a period that ends before it begins is said to be wrong", async () => {
  await testRuntime({ now });
  const { data, init } = await page("?from=2026-04&to=2026-01");
  expect(init.status).toBe(400);
  expect(data.frame.problems).toMatchObject([{ code: "ends_before_it_begins" }]);
});

test("what is counted from contacts has no figure for a language", async () => {
  await testRuntime({ now });
  const { data } = await page("?indicator=response_rate&language=nl");
  expect(data.view?.total).toMatchObject({ visibility: "none", figure: null });
});
