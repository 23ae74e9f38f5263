import { expect, test } from "vitest";
import { insertTarget } from "#db/queries/targets";
import { makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { readCsv, readWorkbook } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { TargetInput } from "~/domain/target";
import { loader } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");
const target: TargetInput = {
  indicator: "grade",
  scope: {},
  direction: "at_least",
  bound: 7,
  by: "2025-12-31",
  baseline: 6.7,
  baselineYear: 2023,
  owner: "=Directie",
  note: "",
};

async function file(name: string, request?: Request) {
  const asked = request ?? (await as("viewer", `/results/tables/${name}`));
  return (await loader({ request: asked, params: { file: name }, context: {} })) as Response;
}

async function municipality() {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc" });
  await makeResponses(store, [
    ...times(30, { month: "2026-05", answers: { grade: "6" } }),
    ...times(31, { month: "2026-05", answers: { grade: "8" } }),
    ...times(4, { month: "2026-05", channel: "post", answers: { grade: "2" } }),
    // With post alone too small, post would follow from the total.
    ...times(8, { month: "2026-05", channel: "counter", answers: { grade: "9" } }),
  ]);
  const targets: Partial<TargetInput>[] = [
    { scope: { channel: ["phone"] } },
    { scope: { channel: ["post"] }, by: "2026-01-01" },
    {
      indicator: "callbacks_late",
      direction: "at_most",
      bound: 0.15,
      baseline: 0.58,
      owner: "KCC",
      by: "2027-12-31",
    },
  ];
  for (const [index, each] of targets.entries())
    await store.write((tx) => insertTarget(tx, `target-${index}`, { ...target, ...each }, now));
}

test("the targets are given out with value, interval, n and verdict, and nothing of what has too few answers", async () => {
  await municipality();
  const [header = [], ...lines] = await readCsv(await file("targets.csv"));
  const [phone, post, callbacks] = lines.map((line) =>
    Object.fromEntries(header.map((title, index) => [title, line[index] ?? ""])),
  );
  expect(phone).toMatchObject({
    Waarvoor: "telefoon",
    Richting: "minstens",
    "Doel, rapportcijfer": "7",
    Uiterlijk: "2025-12-31",
    "Nulmeting, rapportcijfer": "6,7",
    "Jaar van de nulmeting": "2023",
    // No cell that a spreadsheet would run.
    Eigenaar: "'=Directie",
    // (30 × 6 + 31 × 8) / 61
    "Nu, rapportcijfer": "7,0164",
    n: "61",
    Oordeel: "Gehaald, binnen de marge",
  });
  expect(post).toMatchObject({ Waarvoor: "post", "Nu, rapportcijfer": "", "Van maand": "", n: "" });
  expect(callbacks).toMatchObject({
    "Doel, deel (%)": "15",
    "Doel, rapportcijfer": "",
    "Nulmeting, deel (%)": "58",
    "Nu, deel (%)": "",
  });
});

test("the workbook of the targets has the unrounded value and says what it is about", async () => {
  await municipality();
  const { Tabel, Definities } = await readWorkbook(await file("targets.xlsx"));
  const at = Tabel?.[0]?.indexOf("Nu, rapportcijfer") ?? -1;
  expect(Tabel?.[1]?.[at]).toBeCloseTo(428 / 61, 12);
  const said = new Map(Definities as [string, string][]);
  expect(said.get("Op het scherm")).toBe("http://weerklank.test/targets");
  expect(said.get("Oordeel")).toContain("6,95 is minder dan 7");
});

test("who isn't signed in gets no targets", async () => {
  await municipality();
  const refused = await Promise.resolve(
    file("targets.csv", requestWith(null, "/results/tables/targets.csv")),
  ).catch((thrown) => thrown);
  expect((refused as Response).status).toBe(302);
});

test("the figures that are watched are given out as their page lists them", async () => {
  await municipality();
  const [header, ...rows] = await readCsv(await file("watched.csv"));
  expect(header).toEqual(["Cijfer", "Waarover"]);
  expect(rows).toEqual([
    ["Gemiddeld rapportcijfer", "alle klantcontacten"],
    ["Gemiddeld rapportcijfer", "telefoon"],
    ["Gemiddeld rapportcijfer", "post"],
    ["Te laat teruggebeld, volgens inwoners", "alle klantcontacten"],
  ]);
});
