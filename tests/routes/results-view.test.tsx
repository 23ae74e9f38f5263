import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { demoTargets } from "#db/demo/targets";
import { insertTarget } from "#db/queries/targets";
import type { Store } from "#db/store";
import { makeInvitationCounts, makeResponses, times } from "#tests/support/make-answers";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import { calendarDate } from "~/domain/calendar";
import { newId } from "~/domain/id";
import { readResultsPage } from "~/flow/results-page.server";
import { Board } from "~/routes/_office.results/board";
import { FigureTables } from "~/routes/_office.results/figure-tables";
import { GradeChart } from "~/routes/_office.results/grade-chart";
import type { PageData, ShownView } from "~/routes/_office.results/route";
import { TotalSection } from "~/routes/_office.results/total-section";

const now = at("2026-11-21T12:00+01:00");

async function shown(store: Store, search = ""): Promise<string> {
  const page: PageData = await readResultsPage(store.read, new URLSearchParams(search), now);
  if (page.view === null) throw new Error("refused");
  const view: ShownView = { ...page.view, actions: { grade: [], callbacks: [] }, wider: null };
  const { figure } = view.results.total;
  return renderToStaticMarkup(
    <>
      <Board page={page} />
      <GradeChart view={view} />
      {figure ? <TotalSection page={page} view={view} figure={figure} /> : null}
      <FigureTables page={page} view={view} />
    </>,
  );
}

async function withTargets(): Promise<Store> {
  const store = await testStore();
  await store.write(async (tx) => {
    for (const target of demoTargets(2026)) await insertTarget(tx, newId(), target, now);
  });
  return store;
}

test("the chart has a title, a description, the ladder, and the same numbers in a table", async () => {
  const store = await withTargets();
  for (const [month, grade] of [
    ["2026-05", 7],
    ["2026-06", 7],
    ["2026-08", 8],
    ["2026-09", 8],
  ] as const) {
    await makeResponses(store, [...times(30, { month, grade }), ...times(10, { month, grade: 9 })]);
  }
  const html = await shown(store);
  expect(html).toMatch(/<title [^>]*>Gemiddeld rapportcijfer per maand<\/title>/);
  expect(html).toMatch(/<desc [^>]*>Lijn van mei 2026 tot en met september 2026: eerst 7,5, laatst 8,3\./);
  for (const bound of ["doel 7,3", "doel 8,0"]) expect(html).toContain(bound);
  expect(html).toContain("8,0 vanaf 31 december 2027");
  expect(html).toContain("De trede van 7,3 geldt voor de 3 meest gebruikte onderwerpen van elk team.");
  expect(html).toContain("juli 2026");
  expect(html).toContain("De as van het rapportcijfer (1 tot 10) is afgesneden");
  expect(html).not.toMatch(/NaN|undefined|null|style=/);
});

test("the verdict says how it stands and how sure that is", async () => {
  const store = await withTargets();
  await makeResponses(store, [
    ...times(40, { month: "2026-09", grade: 7 }),
    ...times(20, { month: "2026-09", grade: 8 }),
  ]);
  const html = await shown(store);
  const words = html.replace(/<[^>]*>/g, "").replace(/\s/g, " ");
  expect(words).toContain("9 doelen: 1 gehaald, 1 niet gehaald, 1 achter op koers");
  expect(words).toContain("Achter op koers: 7,3 van 8,0 (2027)");
  expect(words).toContain("zeker: 95% zeker tussen 7,2 en 7,5, n = 60");
  expect(words).toContain("niet zeker: op de rechte weg naar het doel hoort nu 7,6, n = 60");
});

test("small rows are named and not shown, and no digit of them is in the page", async () => {
  const store = await withTargets();
  await makeResponses(store, [
    ...times(60, { month: "2026-09", grade: 7 }),
    ...times(40, { month: "2026-09", grade: 8, channel: "counter" }),
    ...times(3, { month: "2026-09", grade: 1, channel: "post" }),
  ]);
  await makeInvitationCounts(store, [
    { month: "2026-09", channel: "post", topic: "paspoort", team: "kcc", state: "answered", n: 3 },
    { month: "2026-09", channel: "post", topic: "paspoort", team: "kcc", state: "sent", n: 4 },
  ]);
  const html = await shown(store);
  const row = (name: string) => new RegExp(`<tr(?:(?!<tr).)*>${name}<.*?</tr>`, "s").exec(html)?.[0] ?? "";
  const words = (name: string) => row(name).replace(/<[^>]*>/g, " ");
  expect(words("Post")).toContain("te weinig antwoorden");
  expect(words("Balie")).toContain("niet getoond");
  expect(words("Post")).not.toMatch(/\d/);
  expect(words("Balie")).not.toMatch(/\d/);
  expect(words("Telefoon")).toContain("60");
});

test("with nothing answered there is no chart and no figure", async () => {
  const html = await shown(await withTargets());
  expect(html).not.toContain('<svg class="chart');
  expect(html).not.toMatch(/NaN|undefined|0,0/);
  expect(html).toContain("Te weinig antwoorden:</strong> nog 10 nodig");
});

test("what was done to improve is marked in the chart with a number, and in words under it", async () => {
  const store = await withTargets();
  for (const month of ["2026-05", "2026-06", "2026-07"])
    await makeResponses(store, times(30, { month, grade: 7 }));
  const page = await readResultsPage(store.read, new URLSearchParams(), now);
  if (page.view === null) throw new Error("refused");
  const action = {
    id: "a",
    name: "Meer mensen aan de telefoon",
    day: calendarDate("2026-06-15"),
    owner: "KCC",
    indicator: "grade",
    scope: {},
    expected: "",
    publicText: "",
    restarts: false,
  };
  const before = { ...action, id: "b", name: "Lang geleden", day: calendarDate("2020-01-01") };
  const view: ShownView = { ...page.view, actions: { grade: [before, action], callbacks: [] }, wider: null };
  const html = renderToStaticMarkup(<GradeChart view={view} />);
  expect(html).toMatch(/<text class="chart__mark-number"[^>]*>1<\/text>/);
  expect(html).toContain('<a class="utrecht-link" href="/results/actions/a">15 juni 2026: Meer mensen');
  expect(html).not.toContain("Lang geleden");
});
