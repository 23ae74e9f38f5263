import { expect, test } from "vitest";
import { auditPage } from "#db/queries/audit";
import { ownIndicators } from "#db/queries/indicators";
import { figuresFromOutside } from "#db/queries/outside-figures";
import { insertTarget } from "#db/queries/targets";
import { makeResponses, times } from "#tests/support/make-answers";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import { yearsTable } from "~/flow/years-table.server";
import { loader as yearsLoader } from "~/routes/_office.results_.years/route";
import { action as formAction } from "~/routes/_office.results_.years_.figure/route";
import { action as importAction } from "~/routes/_office.results_.years_.import/route";

const now = at("2026-11-21T12:00+01:00");

const YEARLY = `indicator,unit,year,kind,value
grade_municipal_service,grade,2019,w,7.0
grade_municipal_service,grade,2023,b,7.7
clear_language,percent,2021,w,79
digital_service_good,percent,2021,w,
digital_service_good,percent,2023,b,80
`;

async function importing(role: Role, text: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData();
  body.set("file", new File([text], "jaren.csv", { type: "text/csv" }));
  const request = await as(role, "/results/years/import", { method: "POST", body });
  return importAction({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown) as Promise<
    Response | { data: { error: string; rows: string[] }; init: { status: number } }
  >;
}

async function entering(role: Role, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const request = await as(role, "/results/years/figure", { method: "POST", body });
  return formAction({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown) as Promise<
    Response | { data: { errors: Record<string, string> }; init: { status: number } }
  >;
}

const page = async (role: Role = "viewer") =>
  yearsLoader({ request: await as(role, "/results/years"), params: {}, context: {} });

test("a yearly table is imported with its empty cells empty, and importing it again changes nothing", async () => {
  const { store } = await testRuntime({ now });
  const first = (await importing("editor", YEARLY)) as Response;
  expect(first.headers.get("Location")).toBe("/results/years?saved=imported&figures=4&empty=1&added=3");
  const again = (await importing("editor", YEARLY)) as Response;
  expect(again.headers.get("Location")).toBe("/results/years?saved=imported&figures=4&empty=1&added=0");
  expect(await figuresFromOutside(store.read)).toHaveLength(5);
  // What was added by hand to the same figure stays.
  const grade = { indicator: "grade_municipal_service", year: "2019", kind: "realised", value: "7,0" };
  await entering("editor", { ...grade, n: "812", source: "Burgerpeiling" });
  await importing("editor", YEARLY);
  const [first2019] = await figuresFromOutside(store.read, ["grade_municipal_service"]);
  expect(first2019).toMatchObject({ value: 7, n: 812, source: "Burgerpeiling" });
  const { table } = await page();
  expect(table.years).toEqual(["2019", "2021", "2023"]);
  const digital = table.rows.find(({ indicator }) => indicator.key === "digital_service_good");
  expect(digital?.years["2021"]?.realised).toMatchObject({ value: null });
  expect(digital?.years["2023"]?.planned).toMatchObject({ value: 0.8 });
  expect(digital?.years["2019"]).toBeUndefined();
});

test.each([
  ["with its mark", "\ufeff"],
  ["without it", ""],
])("a table that was kept as Unicode text, in two bytes a letter, %s, is read too", async (_, mark) => {
  const { store } = await testRuntime({ now });
  const text = Buffer.from(`${mark}${YEARLY.replaceAll(",", "\t")}`, "utf16le");
  await importing("editor", new Uint8Array(text));
  expect((await ownIndicators(store.read)).map(({ key }) => key)).toContain("digital_service_good");
});

test("a code that is counted here already becomes an indicator beside it", async () => {
  const { store } = await testRuntime({ now });
  await importing("editor", YEARLY);
  expect((await ownIndicators(store.read)).map(({ key, name, unit }) => [key, name, unit])).toEqual([
    ["digital_service_good", "Digitale dienstverlening goed", "share"],
    ["yearly_clear_language", "Duidelijke taal, volgens het onderzoek", "share"],
    ["grade_municipal_service", "Rapportcijfer gemeentelijke dienstverlening", "grade"],
  ]);
});

test("an indicator is called as the file calls it, and a code that nobody knows as itself", async () => {
  const { store } = await testRuntime({ now });
  await importing(
    "editor",
    `indicator;naam;eenheid;jaar;soort;waarde
wachttijd_balie;;percent;2024;w;71
wachttijd_balie;Tevreden over het wachten aan de balie;percent;2025;w;73
iets_anders;;percent;2025;w;10
`,
  );
  expect((await ownIndicators(store.read)).map(({ key, name }) => [key, name])).toEqual([
    ["iets_anders", "Iets anders"],
    ["wachttijd_balie", "Tevreden over het wachten aan de balie"],
  ]);
});

test.each([
  ["text in a number", "a,grade,2019,w,veel", "Regel 2, value: ‘veel’ is geen rapportcijfer"],
  ["a grade of 11", "a,grade,2019,w,11", "Regel 2, value: ‘11’ is geen rapportcijfer"],
  ["over 100%", "a,percent,2019,w,101", "Regel 2, value: ‘101’ is geen percentage"],
  ["a year that isn't one", "a,percent,19,w,50", "Regel 2, year: ‘19’ is geen jaar"],
  ["another kind", "a,percent,2019,x,50", "Regel 2, kind: ‘x’ is geen soort"],
  ["another unit", "a,euro,2019,w,50", "Regel 2, unit: ‘euro’ is geen eenheid"],
  ["one figure twice", "a,percent,2019,w,50\na,percent,2019,w,51", "Regel 3, year: dit jaar staat er al"],
])("a file with %s is refused by line and column, and nothing of it is kept", async (_, lines, message) => {
  const { store } = await testRuntime({ now });
  const good = "good,percent,2020,w,12";
  const refused = await importing("editor", `indicator,unit,year,kind,value\n${lines}\n${good}\n`);
  if (refused instanceof Response) throw new Error("it was taken");
  expect(refused.init.status).toBe(422);
  expect(refused.data.rows[0]).toContain(message);
  expect(await figuresFromOutside(store.read)).toEqual([]);
  expect(await ownIndicators(store.read)).toEqual([]);
});

test("a file without a column, without rows or without sense is refused in words", async () => {
  await testRuntime({ now });
  const words = async (text: string | Uint8Array<ArrayBuffer>) => {
    const refused = await importing("editor", text);
    return refused instanceof Response ? "" : refused.data.error;
  };
  expect(await words("indicator;jaar;waarde\na;2019;7")).toContain("unit en kind ontbreken");
  expect(await words("indicator;unit;year;kind;value\n")).toContain("geen regels");
  expect(await words("")).toContain("leeg");
  expect(await words("PK\u0003\u0004 and what a workbook goes on with")).toContain("Excel");
  expect(await words(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toContain("Excel");
});

test("what is counted here stands beside its target, as far as it may be shown", async () => {
  const { store } = await testRuntime({ now });
  await makeResponses(store, [
    ...times(40, { month: "2024-03", grade: 7 }),
    ...times(5, { month: "2025-03", grade: 2 }),
    ...times(40, { month: "2026-03", grade: 8 }),
  ]);
  const target = { indicator: "grade", scope: {}, direction: "at_least" as const, owner: "", note: "" };
  await store.write(async (tx) => {
    const rest = { ...target, baseline: null, baselineYear: null };
    await insertTarget(tx, "a", { ...rest, bound: 7.3, by: "2024-12-31" }, now);
    await insertTarget(tx, "b", { ...rest, bound: 8, by: "2027-12-31" }, now);
  });
  const { table } = await page();
  expect(table.years).toEqual(["2024", "2025", "2026", "2027"]);
  const [row] = table.rows;
  expect(row?.years["2024"]).toMatchObject({ realised: { value: 7, n: 40 }, planned: { value: 7.3 } });
  expect(row?.years["2025"]?.realised).toMatchObject({ value: null, n: null, hidden: true });
  expect(row?.years["2026"]?.realised).toMatchObject({ value: 8, partial: true });
  expect(row?.years["2027"]).toMatchObject({ realised: null, planned: { value: 8 } });
  const file = await yearsTable({ db: store.read, search: new URLSearchParams(), now, baseUrl: "http://x" });
  expect(file.rows[0]).toMatchObject({ year: "2024", grade: 7, share: null, n: 40 });
});

test("a figure is entered, changed and taken away again, with what it was in the audit trail", async () => {
  const { store } = await testRuntime({ now });
  const figure = {
    indicator: "letters_b1",
    year: "2025",
    kind: "realised",
    value: "72,5",
    n: "",
    source: "x",
  };
  expect(await entering("editor", figure)).toMatchObject({ status: 302 });
  expect(await entering("editor", { ...figure, value: "" })).toMatchObject({ status: 302 });
  expect(await figuresFromOutside(store.read)).toMatchObject([{ value: null }]);
  const [line] = await auditPage(store.read, { kind: "outside_figure" }, 20);
  expect(line).toMatchObject({ detail: { before: { value: 0.725 }, after: { value: null } } });
  expect(await entering("editor", { ...figure, intent: "remove" })).toMatchObject({ status: 302 });
  expect(await figuresFromOutside(store.read)).toEqual([]);
});

test.each([
  ["in words", { value: "veel" }, { value: "value_percent" }],
  ["for no year", { year: "25" }, { year: "year_wrong" }],
  ["for no indicator", { indicator: "geluk" }, { indicator: "choose_indicator" }],
  ["of what is counted here", { indicator: "grade", value: "7" }, { kind: "counted_here" }],
  ["with half an answer", { n: "0,5" }, { n: "n_wrong" }],
])("a figure %s is refused beside its field", async (_, change, errors) => {
  const { store } = await testRuntime({ now });
  const figure = { indicator: "letters_b1", year: "2025", kind: "realised", value: "72", n: "", source: "" };
  expect(await entering("editor", { ...figure, ...change })).toMatchObject({
    data: { errors },
    init: { status: 400 },
  });
  expect(await figuresFromOutside(store.read)).toEqual([]);
});

test("a viewer sees the table and can't change it", async () => {
  const { store } = await testRuntime({ now });
  expect((await page()).mayChange).toBe(false);
  expect((await respond(importing("viewer", YEARLY))).status).toBe(403);
  expect((await respond(entering("viewer", {}))).status).toBe(403);
  expect(await figuresFromOutside(store.read)).toEqual([]);
});
