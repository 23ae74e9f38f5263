import { expect, test } from "vitest";
import { insertWordings } from "#db/queries/question-wordings";
import type { Store } from "#db/store";
import { makeResponses, makeTopics, times } from "#tests/support/make-answers";
import { bytesOf, readCsv, readWorkbook } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Question } from "~/domain/questionnaire";
import { loader } from "~/routes/_office.results_.tables.$file";

const now = at("2026-11-21T12:00+01:00");
const get = async (file: string, search = "") => {
  const request = await as("viewer", `/results/tables/${file}${search}`);
  return (await loader({ request, params: { file }, context: {} })) as Response;
};

const question = (key: string, kind: Question["kind"], text: string): Question => ({
  key,
  kind,
  wording: 1,
  text: { nl: text },
  required: false,
});

async function registered(store: Store) {
  await makeTopics(store, { paspoort: "kcc", wmo: "sociaal", afval: "kcc" });
  await store.write(async (tx) => {
    for (const asked of [
      question("grade", "grade", "Welk rapportcijfer geeft u voor dit contact?"),
      question("friendly", "agree5", "De medewerker was vriendelijk."),
      question("contact_me", "contact_me", "Wilt u dat wij contact met u opnemen?"),
      question("comment", "open", "Wat kunnen wij beter doen?"),
    ])
      await insertWordings(tx, [{ questionKey: asked.key, wording: 1, edition: 1, question: asked }], {
        questionnaireKey: "phone",
        version: 1,
        since: now,
      });
  });
}

async function municipality() {
  const { store } = await testRuntime({ now });
  await registered(store);
  await makeResponses(store, [
    ...times(12, { month: "2026-09", answers: { grade: "8", friendly: "2" } }),
    ...times(3, { month: "2026-09", answers: { grade: "dont_know", friendly: "dont_know" } }),
    ...times(4, { month: "2026-09", topic: "afval", answers: { grade: "3", contact_me: "yes" } }),
    ...times(11, { month: "2026-09", topic: "wmo", team: "sociaal", answers: { grade: "6" } }),
    ...times(40, { month: "2026-09", channel: "counter", answers: { grade: "7" } }),
    ...times(40, { month: "2026-08", answers: { grade: "9" } }),
    // Too few for a month of their own.
    ...times(5, { month: "2026-07", channel: "post", answers: { grade: "1" } }),
  ]);
  return store;
}

test("a row per response, with as much of where it belongs as ten answers share", async () => {
  await municipality();
  const [header, ...rows] = await readCsv(await get("answers.csv"));
  expect(header).toEqual([
    "Maand",
    "Kanaal",
    "Onderwerp",
    "Team",
    "De medewerker was vriendelijk.",
    "Welk rapportcijfer geeft u voor dit contact?",
  ]);
  const counted = new Map<string, number>();
  for (const row of rows) counted.set(row.join("|"), (counted.get(row.join("|")) ?? 0) + 1);
  expect(Object.fromEntries(counted)).toEqual({
    // Four about waste are together with eleven about the Wmo, so that neither follows from the rest.
    "2026-09|Telefoon||||3": 4,
    "2026-09|Telefoon||||6": 11,
    "2026-09|Telefoon|Paspoort|KCC|Mee eens|8": 12,
    "2026-09|Telefoon|Paspoort|KCC|Weet niet|Weet niet": 3,
    "2026-09|Balie|Paspoort|KCC||7": 40,
    // Of July there were five: with August they tell no month.
    "|||||9": 40,
    "|||||1": 5,
  });
});

test("the order of the rows tells nothing", async () => {
  await municipality();
  const [, ...rows] = await readCsv(await get("answers.csv"));
  const months = rows.map(([month]) => month);
  const changes = months.filter((month, index) => index > 0 && month !== months[index - 1]).length;
  // Rows with and without a month lie mixed, and among the latter the five of July with those of August.
  expect(changes).toBeGreaterThan(20);
  const without = rows.filter(([month]) => month === "").map((row) => row.at(-1));
  expect(without).toHaveLength(45);
  expect(without.slice(0, 5).join() + without.slice(-5).join()).not.toMatch(/^1,1,1,1,1|1,1,1,1,1$/);
});

test("a question with too few answers stays out of rows that have another", async () => {
  const { store } = await testRuntime({ now });
  await registered(store);
  await makeResponses(store, [
    ...times(30, { month: "2026-09", answers: { grade: "8" } }),
    ...times(9, { month: "2026-09", answers: { grade: "8", friendly: "5" } }),
  ]);
  const [, ...rows] = await readCsv(await get("answers.csv"));
  expect(rows).toHaveLength(39);
  expect(rows.every((row) => row[4] === "")).toBe(true);
});

test("a filter chooses whole rows, and rows that leave the filtered part open are not among them", async () => {
  await municipality();
  const [, ...phone] = await readCsv(await get("answers.csv", "?from=2026-08&to=2026-09&channel=phone"));
  expect(phone).toHaveLength(30);
  const [, ...topic] = await readCsv(await get("answers.csv", "?topic=afval"));
  expect(topic).toEqual([]);
  const [, ...language] = await readCsv(await get("answers.csv", "?language=nl"));
  expect(language).toHaveLength(115);
});

test("the workbook holds the same rows and says what they are", async () => {
  await municipality();
  const { Antwoorden, Definities } = await readWorkbook(await get("answers.xlsx"));
  expect(Antwoorden).toHaveLength(116);
  const months = Antwoorden?.slice(1).map(([month]) => month) ?? [];
  expect(months.find((month) => month !== null)).toEqual(new Date("2026-09-01T00:00:00Z"));
  expect(typeof Antwoorden?.[1]?.[5]).toMatch(/number|string/);
  const said = new Map(Definities as [string, string][]);
  expect(said.get("Vraag in kolom ‘De medewerker was vriendelijk.’")).toContain(
    "‘Helemaal mee eens’, ‘Mee eens’",
  );
  expect(said.get("Maand, kanaal, onderwerp, team")).toContain("minstens 10 antwoorden");
  expect(said.get("Tijd")).toContain("Europe/Amsterdam");
  expect(said.get("Periode")).toBe("alle maanden");
});

test("open text, wishes to be contacted, days and languages are in no file", async () => {
  await municipality();
  const text = (await bytesOf(await get("answers.csv"))).toString("utf8");
  expect(text).not.toMatch(/Wilt u dat wij|Wat kunnen wij beter|2026-09-15|email/);
});

test("without any answers there is a header and nothing else", async () => {
  await testRuntime({ now });
  expect(await readCsv(await get("answers.csv"))).toEqual([["Maand", "Kanaal", "Onderwerp", "Team"]]);
  const { Antwoorden } = await readWorkbook(await get("answers.xlsx"));
  expect(Antwoorden).toHaveLength(1);
});

test("who isn't signed in gets no answers", async () => {
  await municipality();
  const request = requestWith(null, "/results/tables/answers.csv");
  const refused = await Promise.resolve(
    loader({ request, params: { file: "answers.csv" }, context: {} }),
  ).catch((thrown) => thrown);
  expect((refused as Response).status).toBe(302);
});
