import { expect, test } from "vitest";
import { insertResponses } from "#db/queries/responses";
import { insertTag } from "#db/queries/tags";
import { makeCallback, makeInvitationCounts } from "#tests/support/make-answers";
import { writtenBy } from "#tests/support/make-comments";
import { readCsv } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import { newRandomId } from "~/domain/id";
import { workUpAll } from "~/flow/work-up.server";
import { loader } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");

/** A table by the names of its columns. */
async function give(file: string, search = ""): Promise<Record<string, string>[]> {
  const request = await as("viewer", `/results/tables/${file}${search}`);
  const [header = [], ...rows] = await readCsv(
    (await loader({ request, params: { file }, context: {} })) as Response,
  );
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

test("what goes with the grade is given out with its interval, its n and its strength in a word", async () => {
  const { store } = await testRuntime({ now });
  const added = Array.from({ length: 40 }, (_, index) => ({
    id: newRandomId(),
    receiptHash: newRandomId(),
    questionnaireVersionId: "v1",
    questionnaire: "phone",
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
    month: "2026-09",
    day: "2026-09-05",
    language: "nl",
    medium: "email",
    answers: [
      { questionKey: "grade", wording: 1, value: String((index % 10) + 1), comment: null },
      { questionKey: "resolved", wording: 1, value: index % 10 > 4 ? "yes" : "no", comment: null },
    ],
  }));
  await store.write((tx) => insertResponses(tx, added));
  await workUpAll(store);
  const [row] = await give("why.csv");
  expect(row).toMatchObject({ Aspect: "Vraag beantwoord", "Samenhang met het cijfer, n": "40" });
  // Five grades of ten with 3 and five with 1: r = 12.5 · 2 / √(82.5 · 10).
  const r = Number(row?.["Samenhang met het cijfer"]?.replace(",", "."));
  expect(r).toBeCloseTo(25 / Math.sqrt(82.5 * 10), 3);
  expect(row?.["Samenhang in woorden"]).toBe("sterk");
});

test("what comments are about is given out with how many there are, and over which quarters", async () => {
  const { store } = await testRuntime({ now });
  await store.write(async (tx) => {
    for (const [id, name, words] of [
      ["t1", "Terugbellen", ["terugbel*"]],
      ["t2", "Wachttijd", ["wachttijd"]],
    ] as const)
      await insertTag(tx, { id, name, words: [...words], createdAt: now, createdBy: "", changedAt: now });
    await insertResponses(tx, [
      ...Array.from({ length: 30 }, () => writtenBy("Lange wachttijd", { grade: 6, month: "2026-05" })),
      ...Array.from({ length: 9 }, () => writtenBy("Geen terugbelverzoek", { grade: 3, month: "2026-05" })),
    ]);
  });
  await workUpAll(store);
  const file = "comment-topics.csv";
  const request = await as("viewer", `/results/tables/${file}?from=2026-02&to=2026-09`);
  const answer = (await loader({ request, params: { file }, context: {} })) as Response;
  expect(answer.headers.get("Content-Disposition")).toContain("april-tot-en-met-september-2026");
  const [header, ...rows] = await readCsv(answer);
  expect(header?.slice(0, 5)).toEqual([
    "Label",
    "Opmerkingen met dit label",
    "Alle opmerkingen",
    "Deel van de opmerkingen (%)",
    "Gemiddelde",
  ]);
  expect(rows).toEqual([["Wachttijd", "30", "39", "76,9231", "6"]]);
});

test("the callbacks are given out per quarter, also those of the years before", async () => {
  const { store } = await testRuntime({ now });
  for (let count = 0; count < 12; count++)
    await makeCallback(store, {
      requestedAt: "2025-05-05T10:00+02:00",
      dueAt: "2025-05-07T23:59+02:00",
      calledBackAt: count < 9 ? "2025-05-06T10:00+02:00" : null,
    });
  const rows = await give("callbacks-quarters.csv");
  expect(rows.find((row) => row["Van maand"] === "2025-04")).toMatchObject({
    "Tot en met maand": "2025-06",
    "Te laat volgens verzoeken (%)": "25",
    "Te laat volgens verzoeken, n": "12",
    "Te laat volgens inwoners (%)": "",
  });
});

test("the response is given out in time, per month where the period is long", async () => {
  const { store } = await testRuntime({ now });
  const cell = { month: "2026-09", channel: "phone", topic: "paspoort", team: "kcc" } as const;
  await makeInvitationCounts(store, [
    { ...cell, state: "answered", n: 20 },
    { ...cell, state: "expired", n: 60 },
  ]);
  const [row] = await give("respondents-time.csv", "?from=2025-01&to=2026-10");
  expect(row).toMatchObject({
    Van: "2026-09-01",
    "Tot en met": "2026-09-30",
    "Respons (%)": "25",
    "Respons, n": "80",
  });
});

test.each(["why.csv", "callbacks-quarters.csv", "respondents-time.csv"])(
  "%s leads back to the page, which tells what is wrong, for an address that isn't right",
  async (file) => {
    await testRuntime({ now });
    const request = await as("viewer", `/results/tables/${file}?from=2026-13`);
    const answer = await Promise.resolve(loader({ request, params: { file }, context: {} })).catch(
      (thrown: unknown) => thrown,
    );
    expect((answer as Response).headers.get("Location")).toContain("from=2026-13");
  },
);
