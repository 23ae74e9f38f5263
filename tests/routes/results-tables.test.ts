import { expect, test } from "vitest";
import { makeInvitationCounts, makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { readCsv, readWorkbook } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { loader } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");
const get = async (file: string, search = "", who: Request | null = null) => {
  const request = who ?? (await as("viewer", `/results/tables/${file}${search}`));
  return (await loader({ request, params: { file }, context: {} })) as Response;
};

async function municipality() {
  const { store } = await testRuntime({ now });
  await makeTopics(store, { paspoort: "kcc", wmo: "sociaal" });
  await makeResponses(store, [
    ...times(30, { month: "2026-09", grade: 8 }),
    ...times(12, { month: "2026-09", channel: "counter", grade: 6 }),
    ...times(3, { month: "2026-10", channel: "post", topic: "wmo", team: "sociaal", grade: 2 }),
  ]);
  return store;
}

test("a table is given out as the page shows it, with hidden rows hidden", async () => {
  await municipality();
  const answer = await get("channels.csv", "?from=2026-07&to=2026-12");
  expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toBe(
    'attachment; filename="rapportcijfer-per-kanaal-2026-07-2026-12.csv"',
  );
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const [header, ...rows] = await readCsv(answer);
  expect(header?.slice(0, 3)).toEqual(["Kanaal", "Antwoorden (n)", "Gemiddelde"]);
  const byName = new Map(rows.map((row) => [row[0], row]));
  expect(byName.get("Telefoon")?.slice(1, 3)).toEqual(["30", "8"]);
  expect(byName.get("Post")?.slice(1, 3)).toEqual(["", ""]);
  expect(byName.get("Post")?.at(-1)).toBe("te weinig antwoorden om te tonen");
  // With the counter shown, post would follow from the total.
  expect(byName.get("Balie")?.slice(1, 3)).toEqual(["", ""]);
  expect(byName.get("Alles samen")?.slice(1, 2)).toEqual(["45"]);
});

test("a workbook tells the question, the period, the denominator, the time zone and where it is from", async () => {
  await municipality();
  const { Tabel, Definities } = await readWorkbook(await get("topics.xlsx", "?from=2026-07&to=2026-12"));
  expect(Tabel?.[0]?.[0]).toBe("Onderwerp");
  const said = new Map(Definities as [string, string][]);
  expect(said.get("Periode")).toBe("tweede helft van 2026 (2026-07 tot en met 2026-12)");
  expect(said.get("Gemiddelde")).toContain("gedeeld door n");
  expect(said.get("Tijd")).toContain("Europe/Amsterdam");
  expect(said.get("Op het scherm")).toContain("http://weerklank.test/results?from=2026-07&to=2026-12");
});

test("the response rate and the months are there too", async () => {
  const store = await municipality();
  const cell = { month: "2026-09", channel: "phone", topic: "paspoort", team: "kcc" } as const;
  await makeInvitationCounts(store, [
    { ...cell, state: "answered", n: 30 },
    { ...cell, state: "delivered", n: 70 },
  ]);
  const [header, ...rows] = await readCsv(await get("channels.csv", "?from=2026-07&to=2026-12"));
  const at = header?.indexOf("Respons (%)") ?? -1;
  expect(rows.find(([name]) => name === "Telefoon")?.[at]).toBe("30");
  const months = await readCsv(await get("months.csv", "?from=2026-09&to=2026-09&channel=phone"));
  expect(months[1]?.slice(0, 3)).toEqual(["2026-09", "30", "8"]);
});

test("a selection without answers gives a table with its header, and no zero", async () => {
  await municipality();
  const rows = await readCsv(await get("channels.csv", "?from=2025-01&to=2025-06"));
  expect(rows.slice(1).flat().join()).not.toMatch(/NaN|Infinity/);
  expect(rows.at(-1)?.[2]).toBe("");
});

test("an address that isn't right leads to the page that says what is wrong", async () => {
  await municipality();
  const answer = await get("channels.csv", "?from=2026-13&to=2026-12");
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/results?from=2026-13&to=2026-12");
});

test("a table or a format that isn't there is a 404", async () => {
  await municipality();
  for (const file of ["nothing.csv", "channels.pdf", "channels"]) {
    const refused = await get(file).catch((thrown) => thrown);
    expect(refused.status).toBe(404);
  }
});

test("who isn't signed in gets no file", async () => {
  await municipality();
  const request = requestWith(null, "/results/tables/channels.csv");
  const refused = await get("channels.csv", "", request).catch((thrown) => thrown);
  expect(refused.status).toBe(302);
  expect(refused.headers.get("Location")).toContain("/login");
});
