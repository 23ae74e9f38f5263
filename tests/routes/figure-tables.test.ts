import { expect, test } from "vitest";
import { insertAction } from "#db/queries/actions";
import type { Store } from "#db/store";
import { makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { readCsv, readWorkbook } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { calendarDate } from "~/domain/calendar";
import { lastMonths, month, monthsOf } from "~/domain/period";
import { readFigurePage } from "~/flow/figure-page.server";
import { nameOf } from "~/messages/scope-words";
import { loader } from "~/routes/_office.results_.tables.$file";

const now = at("2026-05-20T12:00+02:00");

const file = async (name: string, search = "") =>
  (await loader({
    request: await as("viewer", `/results/tables/${name}${search}`),
    params: { file: name },
    context: {},
  })) as Response;

/** A table by the names of its columns. */
async function give(name: string, search = ""): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = await readCsv(await file(`${name}.csv`, search));
  return rows.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index] ?? ""])));
}

/** Two years: 6 by phone until 2026 and 8 from then, 9 at the counter, and where asked for by post too few to show. */
async function municipality(byPost = 0): Promise<Store> {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc", wmo: "sociaal" });
  await makeResponses(store, [
    ...monthsOf(lastMonths(26, month("2026-05"))).flatMap((of) => [
      ...times(20, { month: of, grade: of < "2026-01" ? 6 : 8 }),
      ...times(15, { month: of, channel: "counter", topic: "wmo", team: "sociaal", grade: 9 }),
      ...times(2, { month: of, grade: "dont_know" }),
    ]),
    ...times(byPost, { month: "2026-02", channel: "post", grade: 2 }),
  ]);
  return store;
}

const period = "?indicator=grade&from=2026-01&to=2026-04";

test("the spread of a figure is given out per answer and in five groups", async () => {
  await municipality();
  const answers = await give("figure-answers", `${period}&channel=phone`);
  expect(answers).toHaveLength(10);
  expect(answers.find(({ Antwoord }) => Antwoord === "8")).toEqual({
    Antwoord: "8",
    Aantal: "80",
    "Deel (%)": "100",
    "Telt mee in dit cijfer": "ja",
  });
  const groups = await give("figure-groups", period);
  expect(groups.map((row) => [row.Antwoord, row.Aantal])).toEqual([
    ["9 of 10", "60"],
    ["8", "80"],
    ["7", "0"],
    ["6", "0"],
    ["5 of lager", "0"],
  ]);
});

test("of a figure that may not be shown no answer is given out", async () => {
  await municipality(3);
  for (const table of ["figure-answers", "figure-groups"])
    expect(await give(table, `${period}&channel=post`)).toEqual([]);
});

test("the control chart is given out with the limits of each stretch and why a month stands out", async () => {
  await municipality();
  const rows = await give("figure-course", `${period}&channel=phone`);
  expect(rows).toHaveLength(25);
  expect(rows.at(-1)).toMatchObject({ Maand: "2026-04", n: "20", "Gemiddeld rapportcijfer": "8" });
  const [low, mean, high] = [
    "Ondergrens van het stuk",
    "Gemiddelde van het stuk",
    "Bovengrens van het stuk",
  ].map((column) => Number(rows[0]?.[column]?.replace(",", ".")));
  // 20 months of 6 and 5 of 8; all but one moving range are 0, and that one is left out as no everyday variation.
  expect([low, mean, high]).toEqual([6.32, 6.32, 6.32]);
  expect(rows.at(-1)?.["Valt op"]).not.toBe("");
});

test("the line in time is given out in the grain that the page shows", async () => {
  await municipality();
  const rows = await give("figure-trend", `${period}&channel=phone&grain=quarter`);
  expect(rows.at(-2)).toMatchObject({
    "Van maand": "2026-01",
    "Tot en met maand": "2026-03",
    Reeks: "1",
    n: "60",
    "Gemiddeld rapportcijfer": "8",
  });
});

test("the rows of a figure tell what its page tells and no more, and the total stays", async () => {
  const { read } = await municipality(3);
  const rows = await give("figure-rows", `${period}&by=channel`);
  const { view } = await readFigurePage(read, new URLSearchParams(period), now);
  for (const { key, n } of view?.table.rows ?? [])
    expect(rows.find((row) => row.Kanaal === nameOf("channel", key, { topics: [], teams: [] }))?.n).toBe(
      n === null ? "" : String(n),
    );
  // One row alone would follow from the total.
  const hidden = rows.filter(({ n }) => n === "");
  expect(hidden.length).toBeGreaterThanOrEqual(2);
  expect(hidden.every((row) => row["Gemiddeld rapportcijfer"] === "" && row.Opmerking !== "")).toBe(true);
  expect(rows.at(-1)).toMatchObject({ Kanaal: "Alles samen", n: "143" });
});

test("a workbook of a figure tells which figure it is, of what part, and where it is from", async () => {
  await municipality();
  const { Definities } = await readWorkbook(await file("figure-rows.xlsx", `${period}&by=topic`));
  const said = new Map(Definities as [string, string][]);
  expect(said.get("Gemiddeld rapportcijfer")).toBe("van wie een cijfer gaf");
  expect(said.get("95% zeker")).toBe("95%-interval van het gemiddelde (t-verdeling)");
  expect(said.get("Op het scherm")).toContain("/results/figure?");
  expect(said.get("Op het scherm")).toContain("by=topic");
});

test("the heat map is given out as it is drawn: what pulls most first", async () => {
  await municipality();
  const rows = await give("map", "?from=2026-01&to=2026-04");
  expect(rows).toMatchObject([
    { Onderwerp: "Paspoort", Kanaal: "Telefoon", "Antwoorden (n)": "80", Gemiddelde: "8" },
    { Onderwerp: "Wmo", Kanaal: "Balie", "Antwoorden (n)": "60", Gemiddelde: "9" },
  ]);
});

test("nothing of a hidden cell of the heat map is given out", async () => {
  await municipality(3);
  const rows = await give("map", "?from=2025-01&to=2026-04");
  for (const row of rows)
    if (row["Antwoorden (n)"] === "")
      expect([row.Gemiddelde, row["Kost het totaal"], row["95% zeker vanaf"]]).toEqual(["", "", ""]);
  expect(rows.some((row) => row.Kanaal === "Post" && row["Antwoorden (n)"] !== "")).toBe(false);
});

test("what a view is compared with is given out with its verdict", async () => {
  await municipality();
  const rows = await give("movements", "?from=2026-01&to=2026-04&channel=phone");
  expect(rows.find((row) => row["Vergeleken met"] === "Dezelfde periode een jaar eerder")).toMatchObject({
    "Van maand": "2025-01",
    Toen: "6",
    "n toen": "80",
    Nu: "8",
    "n nu": "80",
    Verschil: "2",
    Oordeel: "Hoger, meer dan toeval",
  });
});

test("improvement actions are given out with before and after", async () => {
  const store = await municipality();
  await store.write((tx) =>
    insertAction(
      tx,
      "a",
      {
        name: "=Terugbellen eerst",
        day: calendarDate("2026-01-01"),
        owner: "KCC",
        indicator: "grade",
        scope: { channel: ["phone"] },
        expected: "Een 7",
        publicText: "",
        restarts: false,
      },
      "somebody",
      now,
    ),
  );
  const [row] = await give("actions");
  expect(row).toMatchObject({
    // No cell that a spreadsheet would run.
    Verbeteractie: "'=Terugbellen eerst",
    Vanaf: "2026-01-01",
    Waarvoor: "telefoon",
    "Ervoor, van maand": "2025-01",
    "Ervoor, rapportcijfer": "6",
    "Ervoor, n": "240",
    "Erna, rapportcijfer": "8",
    "Erna, n": "80",
    "Verschil, punten": "2",
    "Wat er gebeurde": "Beter, meer dan toeval",
  });
});

test.each(["figure-rows.csv", "figure-course.xlsx"])(
  "%s leads back to the page of the figure for an address that isn't right",
  async (name) => {
    await testRuntime({ now });
    const answer = await file(name, "?indicator=gone");
    expect(answer.headers.get("Location")).toBe("/results/figure?indicator=gone");
  },
);
