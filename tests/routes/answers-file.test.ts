import { expect, test } from "vitest";
import { insertWordings } from "#db/queries/question-wordings";
import type { Store } from "#db/store";
import { makeResponses, makeTopics, response, times } from "#tests/support/make-answers";
import { bytesOf, readCsv, readWorkbook } from "#tests/support/read-export";
import { testRuntime } from "#tests/support/runtime";
import { as, type MadeAccount, makeAccount, requestWith } from "#tests/support/sign-in";
import { at } from "#tests/support/time";
import type { Role } from "~/domain/access";
import type { Question } from "~/domain/questionnaire";
import { loader as pageLoader } from "~/routes/_office.results_.answers/route";
import { loader } from "~/routes/_office.results_.tables.$file";
import { loader as progressLoader } from "~/routes/results_.answers_.progress";

const now = at("2026-11-21T12:00+01:00");
const get = async (file: string, search = "", who: Role | MadeAccount = "viewer") => {
  const request = await as(who, `/results/tables/${file}${search}`);
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
  await makeTopics(store, { paspoort: "kcc", wmo: "sociaal", afval: "kcc", rijbewijs: "kcc" });
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
    ...times(4, {
      month: "2026-09",
      topic: "afval",
      answers: { grade: "3", friendly: "4", contact_me: "yes" },
    }),
    ...times(31, { month: "2026-09", topic: "wmo", team: "sociaal", answers: { grade: "6", friendly: "1" } }),
    ...times(40, { month: "2026-09", channel: "counter", answers: { grade: "7" } }),
    ...times(33, {
      month: "2026-09",
      channel: "counter",
      topic: "wmo",
      team: "sociaal",
      answers: { grade: "7" },
    }),
    ...times(30, { month: "2026-09", channel: "counter", topic: "afval", answers: { grade: "7" } }),
    ...times(25, { month: "2026-09", channel: "counter", topic: "rijbewijs", answers: { grade: "7" } }),
    ...times(20, { month: "2026-09", topic: "rijbewijs", answers: { grade: "9", friendly: "1" } }),
    ...times(40, { month: "2026-08", answers: { grade: "9" } }),
    // Too few for a month of their own.
    ...times(5, { month: "2026-07", channel: "post", answers: { grade: "1" } }),
  ]);
  return store;
}

test("a row per response, with as much of where it belongs as pages tell", async () => {
  await municipality();
  const [header, ...rows] = await readCsv(await get("answers.csv"));
  expect(header).toEqual([
    "Periode",
    "Kanaal",
    "Onderwerp",
    "Team",
    "De medewerker was vriendelijk.",
    "Welk rapportcijfer geeft u voor dit contact?",
  ]);
  const counted = new Map<string, number>();
  for (const row of rows) counted.set(row.join("|"), (counted.get(row.join("|")) ?? 0) + 1);
  expect(Object.fromEntries(counted)).toEqual({
    // Four about waste are together with what protects them, so that they don't follow from the rest.
    "2026-09|Telefoon|||Mee oneens|3": 4,
    "2026-09|Telefoon|||Helemaal mee eens|6": 31,
    "2026-09|Telefoon|||Mee eens|8": 12,
    "2026-09|Telefoon|||Weet niet|Weet niet": 3,
    "2026-09|Telefoon|||Helemaal mee eens|9": 20,
    "2026-09|Balie||||7": 103,
    "2026-09|Balie|Rijbewijs|KCC||7": 25,
    // Of July there were five: with August they tell no month.
    "2026 kwartaal 3|||||9": 40,
    "2026 kwartaal 3|||||1": 5,
  });
});

test("the order of the rows tells nothing", async () => {
  await municipality();
  const [, ...rows] = await readCsv(await get("answers.csv"));
  const months = rows.map(([month]) => month);
  const changes = months.filter((month, index) => index > 0 && month !== months[index - 1]).length;
  // Rows with and without a month lie mixed, and among the latter the five of July with those of August.
  expect(changes).toBeGreaterThan(20);
  const without = rows.filter(([month]) => month === "2026 kwartaal 3").map((row) => row.at(-1));
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

/** Some 80 answers a month over five channels, as a small municipality has them. */
async function smallMunicipality() {
  const { store } = await testRuntime({ now });
  await registered(store);
  const channels = ["phone", "phone", "phone", "counter", "counter", "email", "post", "website"] as const;
  const topics = ["paspoort", "paspoort", "afval", "wmo", "rijbewijs"];
  let state = 11;
  const pick = <Item>(items: readonly Item[]): Item => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return items[Math.floor((state / 4_294_967_296) * items.length)] as Item;
  };
  const months = ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
  await makeResponses(
    store,
    months.flatMap((month) =>
      Array.from({ length: pick([70, 80, 90]) }, () => {
        const topic = pick(topics);
        const answers = { grade: pick(["6", "7", "8"]), friendly: pick(["1", "2", "3"]) };
        return response({
          month,
          channel: pick(channels),
          topic,
          team: topic === "wmo" ? "sociaal" : "kcc",
          answers,
        });
      }),
    ),
  );
}

test("a file of a small municipality names a channel only in months in which the page tells how many answered over it", async () => {
  await smallMunicipality();
  const [, ...rows] = await readCsv(await get("answers.csv"));
  const named = new Set(
    rows.filter(([, channel]) => channel !== "").map(([month, channel]) => `${month} ${channel}`),
  );
  expect(named.size).toBeGreaterThan(3);
  for (const each of named) {
    const [month = "", channel = ""] = each.split(" ");
    const page = await readCsv(await get("channels.csv", `?from=${month}&to=${month}`));
    const n = page[0]?.indexOf("Antwoorden (n)") ?? -1;
    expect(page.find(([name]) => name === channel)?.[n]).toMatch(/^\d+$/);
  }
  // Nothing is left out, every row tells its month, and most their channel.
  expect(rows.every(([month, , , , friendly, grade]) => month && friendly && grade)).toBe(true);
  expect(rows.every(([month]) => /^\d{4}-\d\d$/.test(month ?? ""))).toBe(true);
  expect(rows.filter(([, channel]) => channel !== "").length).toBeGreaterThan(rows.length / 2);
});

test("a filter chooses whole rows, and rows that leave the filtered part open are not among them", async () => {
  await municipality();
  const [, ...phone] = await readCsv(await get("answers.csv", "?from=2026-08&to=2026-09&channel=phone"));
  expect(phone).toHaveLength(70);
  const [, ...topic] = await readCsv(await get("answers.csv", "?topic=afval"));
  expect(topic).toEqual([]);
  const [, ...language] = await readCsv(await get("answers.csv", "?language=nl"));
  expect(language).toHaveLength(243);
});

test("the workbook holds the same rows and says what they are", async () => {
  await municipality();
  const { Antwoorden, Definities } = await readWorkbook(await get("answers.xlsx"));
  expect(Antwoorden).toHaveLength(244);
  const months = Antwoorden?.slice(1).map(([month]) => month) ?? [];
  expect(months.find((month) => month instanceof Date)).toEqual(new Date("2026-09-01T00:00:00Z"));
  expect(typeof Antwoorden?.[1]?.[5]).toMatch(/number|string/);
  const said = new Map(Definities as [string, string][]);
  expect(said.get("Vraag in kolom ‘De medewerker was vriendelijk.’")).toContain(
    "‘Helemaal mee eens’, ‘Mee eens’",
  );
  expect(said.get("Periode, kanaal, onderwerp, team")).toContain("minstens 10 antwoorden");
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
  expect(await readCsv(await get("answers.csv"))).toEqual([["Periode", "Kanaal", "Onderwerp", "Team"]]);
  const { Antwoorden } = await readWorkbook(await get("answers.xlsx"));
  expect(Antwoorden).toHaveLength(1);
});

const pageOf = async (search = "") => {
  const request = await as("viewer", `/results/answers${search}`);
  return (await pageLoader({ request, params: {}, context: {} })) as Awaited<ReturnType<typeof pageLoader>>;
};

const progressFor = async (who: MadeAccount, id: string) => {
  const request = await as(who, `/results/answers/progress?id=${id}`);
  return (await progressLoader({ request, params: {}, context: {} })).json();
};

test("the page before the file says about how many rows it has, as far as pages tell", async () => {
  await municipality();
  const everything = await pageOf();
  // Of 243 rows three have no grade.
  expect(everything).toMatchObject({ n: 240, questions: 2, isAllTime: true, isNarrowed: false });
  const { length } = await bytesOf(await get("answers.csv"));
  expect((everything.bytes?.csv ?? 0) / length).toBeGreaterThan(0.5);
  expect((everything.bytes?.csv ?? 0) / length).toBeLessThan(2);
  const counter = await pageOf("?from=2026-09&to=2026-09&channel=counter");
  expect(counter).toMatchObject({ n: 128, isNarrowed: true });
  // Five by post are too few, and so are those about waste by phone.
  for (const search of ["?channel=post", "?from=2026-09&to=2026-09&channel=phone&topic=afval"])
    expect(await pageOf(search)).toMatchObject({ visibility: "hidden", n: null, bytes: null });
  // A filter that the file can't use changes nothing, and the links keep the others.
  expect(await pageOf("?language=nl")).toMatchObject({ n: 240 });
  const narrowed = await pageOf("?from=2026-08&to=2026-09&channel=phone");
  expect(narrowed.files.map(({ href }) => href.replace(/progress=.*/, ""))).toEqual([
    "/results/tables/answers.xlsx?from=2026-08&to=2026-09&channel=phone&",
    "/results/tables/answers.csv?from=2026-08&to=2026-09&channel=phone&",
  ]);
});

test("an address that isn't right leads to the page that says so", async () => {
  await testRuntime({ now });
  const thrown = await pageOf("?from=2026-13").catch((response) => response);
  expect((thrown as Response).headers.get("Location")).toBe("/results?from=2026-13");
});

test("who asks for a file sees how far it is and how it ended, and nobody else does", async () => {
  await municipality();
  const [reader, other] = [await makeAccount("viewer"), await makeAccount("viewer")];
  const [, file] = (await pageOf()).files;
  const id = file?.id ?? "";
  expect(await progressFor(reader, id)).toEqual({ state: "unknown", part: 0, rows: 0 });
  const answer = await get("answers.csv", `?progress=${id}`, reader);
  expect(await progressFor(reader, id)).toEqual({ state: "found_out", part: 0, rows: 0 });
  expect(await readCsv(answer)).toHaveLength(244);
  expect(await progressFor(reader, id)).toEqual({ state: "done", part: 1, rows: 243 });
  expect(await progressFor(other, id)).toMatchObject({ state: "unknown" });
});

test("a file that is broken off says so on its page", async () => {
  await municipality();
  const reader = await makeAccount("viewer");
  const [file] = (await pageOf()).files;
  const id = file?.id ?? "";
  const answer = await get("answers.xlsx", `?progress=${id}`, reader);
  await answer.body?.cancel();
  expect(await progressFor(reader, id)).toMatchObject({ state: "stopped" });
});

test("who isn't signed in gets no answers", async () => {
  await municipality();
  const request = requestWith(null, "/results/tables/answers.csv");
  const refused = await Promise.resolve(
    loader({ request, params: { file: "answers.csv" }, context: {} }),
  ).catch((thrown) => thrown);
  expect((refused as Response).status).toBe(302);
});
