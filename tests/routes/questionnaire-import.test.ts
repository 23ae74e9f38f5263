import { expect, test } from "vitest";
import { draftOf } from "#db/queries/questionnaire-drafts";
import { call } from "#tests/support/call-route";
import { lss } from "#tests/support/limesurvey";
import { contentOf, makeEditor, makeQuestionnaire } from "#tests/support/make-draft";
import { starterTown } from "#tests/support/publishing";
import { respond } from "#tests/support/respond";
import { testRuntime } from "#tests/support/runtime";
import { as, requestWith, signedIn } from "#tests/support/sign-in";
import { questionnaireFile } from "~/domain/questionnaire-file";
import { STARTER_QUESTIONS } from "~/domain/starter-library";
import { action, loader } from "~/routes/_office.questionnaires.import/route";
import { action as keepReport } from "~/routes/_office.questionnaires.import_.report[.]csv";
import { loader as exported } from "~/routes/_office.questionnaires_.$key_.export[.]json";
import { loader as schema } from "~/routes/api.v1.questionnaire[.]schema[.]json";

interface Shown {
  step: string;
  error?: string;
  name: string;
  content: string;
  problems: number;
  notes: string[];
  lines: { key: string | null; outcome: string; notes: string[] }[];
}

function fileForm(content: string | Uint8Array<ArrayBuffer>, name = "enquete.lss"): FormData {
  const form = new FormData();
  form.set("file", new File([content], name));
  return form;
}

async function look(cookie: string, body: FormData) {
  const { status, data } = await call(
    action,
    requestWith(cookie, "/questionnaires/import", { method: "POST", body }),
  );
  return { status, ...(data as Shown) };
}

function make(cookie: string, fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return call(action, requestWith(cookie, "/questionnaires/import?make", { method: "POST", body }));
}

const SURVEY = lss({
  title: { nl: "Balie <em>rijbewijs</em>" },
  questions: [
    { type: "T", code: "comment", text: { nl: "Heel iets anders?" } },
    { type: "Y", code: "Q2", text: { nl: "Is uw vraag beantwoord?" }, relevance: 'comment.NAOK == "x"' },
    { type: "R", code: "Q3", text: { nl: "Zet op volgorde" } },
  ],
});

test("the report of a file can be kept as a CSV, in which nothing runs; what is no report is refused", async () => {
  await testRuntime();
  const cookie = await signedIn("editor");
  const keep = (report: string, as = cookie) =>
    respond(
      keepReport({
        request: requestWith(as, "/questionnaires/import/report.csv", {
          method: "POST",
          body: new URLSearchParams({ report }),
        }),
        params: {},
        context: {},
      } as never),
    );
  const line = { source: "Q1", text: "=HYPERLINK(1)", becomes: "Open vraag (q1)", outcome: "changed" };
  const kept = await keep(
    JSON.stringify({
      file: "oud.lss",
      notes: ["De welkomsttekst vervalt."],
      lines: [
        { ...line, notes: ["Eén.", 'Twee; met "aanhaling".'] },
        { ...line, text: "", becomes: "", outcome: "left_out", notes: [] },
      ],
    }),
  );
  expect(kept.status).toBe(200);
  expect(kept.headers.get("Content-Disposition")).toBe('attachment; filename="verslag-import.csv"');
  expect((await kept.text()).replace("\ufeff", "").trim().split("\r\n")).toEqual([
    "Bestand;In het bestand;Vraag;Wordt;Verslag;Toelichting",
    "oud.lss;;;;Het hele bestand;De welkomsttekst vervalt.",
    "oud.lss;Q1;'=HYPERLINK(1);Open vraag (q1);Aangepast;Eén.",
    'oud.lss;Q1;\'=HYPERLINK(1);Open vraag (q1);Aangepast;"Twee; met ""aanhaling""."',
    "oud.lss;Q1;;;Niet overgenomen;",
  ]);
  for (const odd of ["", "{", "[]", '{"file":"x","notes":[],"lines":[{"source":1}]}'])
    expect((await keep(odd)).status).toBe(400);
  expect((await keep("{}", await signedIn("viewer"))).status).toBe(403);
});

test("a file is shown as what it would become; then it is made as a draft, and nothing before", async () => {
  const { store } = await testRuntime();
  const cookie = await signedIn("editor");
  const shown = await look(cookie, fileForm(SURVEY));
  expect(shown).toMatchObject({ status: 200, step: "preview", name: "Balie rijbewijs" });
  expect(shown.lines.map(({ outcome, key }) => [outcome, key])).toEqual([
    ["changed", "comment_2"],
    ["changed", "q2"],
    ["left_out", null],
  ]);
  expect(shown.lines[2]?.notes).toEqual(["Rangschikken kan hier niet."]);
  expect(await draftOf(store.read, "balie_rijbewijs")).toBe(null);

  const made = await make(cookie, {
    name: "Balie rijbewijs",
    fileName: "enquete.lss",
    content: shown.content,
  });
  expect(made.status).toBe(302);
  expect(made.headers.get("Location")).toBe("/questionnaires/balie_rijbewijs");
  const draft = await draftOf(store.read, "balie_rijbewijs");
  expect(draft).toMatchObject({ name: "Balie rijbewijs", number: 1 });
  expect(draft?.content.questions.map(({ key }) => key)).toEqual(["comment_2", "q2"]);
});

test("an export of any version or of the draft comes back as it was", async () => {
  const { store, now } = await testRuntime();
  const editor = await makeEditor();
  const cookie = await signedIn("editor");
  const { grade, callback_promised, callback_on_time, comment } = STARTER_QUESTIONS;
  const content = {
    ...contentOf("Bellen", [grade, callback_promised, callback_on_time, comment]),
    languages: ["nl" as const, "en" as const],
    title: { nl: "Bellen 😀", en: "Calling" },
  };
  const key = await makeQuestionnaire(store, editor, now(), { name: "Bellen", content });
  const request = requestWith(cookie, `/questionnaires/${key}/export.json`);
  const answer = await respond(exported({ request, params: { key }, context: {} }));
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="bellen-concept-1.json"');
  const text = await answer.text();
  const file = JSON.parse(text);
  expect(file).toMatchObject({
    $schema: "http://weerklank.test/api/v1/questionnaire.schema.json",
    name: "Bellen",
    source: { questionnaire: key, version: 1, state: "draft" },
  });
  const shown = await look(cookie, fileForm(text, "bellen-concept-1.json"));
  expect(shown.lines.every(({ outcome }) => outcome === "same")).toBe(true);
  expect(JSON.parse(shown.content)).toEqual(content);
});

test("the export takes the newest published version, or the one that is asked for; another is 404", async () => {
  await starterTown();
  const cookie = await signedIn("editor");
  const key = "counter";
  const ask = (search: string) =>
    respond(
      exported({
        request: requestWith(cookie, `/questionnaires/${key}/export.json${search}`),
        params: { key },
        context: {},
      }),
    );
  expect((await (await ask("")).json()).source).toMatchObject({ version: 1, state: "published" });
  expect((await ask("?version=1")).status).toBe(200);
  expect((await ask("?version=9")).status).toBe(404);
  expect((await ask("?version=x")).status).toBe(404);
});

test("a key that is in use: the same words go on in its series, other words or another kind are told", async () => {
  await starterTown();
  const cookie = await signedIn("editor");
  const csv = `vraagcode;soort;vraag;antwoorden
grade;rapportcijfer;${STARTER_QUESTIONS.grade.text.nl};
friendly;stelling;De collega was aardig.;
comment;keuze;Kon het beter?;Ja | Nee
`;
  const { lines } = await look(cookie, fileForm(csv, "balie.csv"));
  expect(lines.map(({ key, outcome }) => [key, outcome])).toEqual([
    ["grade", "same"],
    ["friendly", "same"],
    ["comment_2", "changed"],
  ]);
  expect(lines[0]?.notes[0]).toContain("dezelfde reeks");
  expect(lines[1]?.notes[0]).toContain("met een andere tekst");
  expect(lines[2]?.notes[0]).toContain("is hier al van een andere vraag");
});

test.each<[string, FormData, string]>([
  ["no file", new FormData(), "Kies een bestand."],
  ["an empty file", fileForm(""), "Het bestand is leeg."],
  ["20 MB", fileForm(new Uint8Array(20 * 1024 * 1024)), "Het bestand is groter dan 5 MB"],
  ["a zip", fileForm(Uint8Array.from([0x50, 0x4b, 3, 4]), "a.zip"), "Dit is een zip-bestand"],
  ["a bomb", fileForm('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "eigen XML-entiteiten"],
  ["a broken file", fileForm(SURVEY.slice(0, 700)), "Het bestand is niet heel: bij regel"],
])("%s is answered with what to do", async (_, body, message) => {
  await testRuntime();
  const { status, error } = await look(await signedIn("editor"), body);
  expect(status).toBe(422);
  expect(error).toContain(message);
});

test.each(["", "{", "[]", '{"title":{"nl":"x"},"languages":["xx"],"questions":[]}'])(
  "what was changed on the way (%s) makes nothing",
  async (content) => {
    const { store } = await testRuntime();
    const answer = await make(await signedIn("editor"), { name: "X", fileName: "x.lss", content });
    expect(answer.status).toBe(422);
    expect(await draftOf(store.read, "x")).toBe(null);
  },
);

test("characters that no database keeps don't come along", async () => {
  const { store } = await testRuntime();
  const content = JSON.stringify(contentOf("A")).replace('"A"', '"A\\u0000\\ud800B"');
  const answer = await make(await signedIn("editor"), { name: "Nul\u0000", fileName: "x.json", content });
  expect(answer.status).toBe(302);
  expect((await draftOf(store.read, "nul"))?.content.title.nl).toBe("AB");
});

test("only an editor imports and exports; the schema is there for everyone", async () => {
  await testRuntime();
  const refused = await call(loader, await as("viewer", "/questionnaires/import"));
  expect(refused.status).toBe(403);
  const noSession = await call(exported, requestWith(null, "/questionnaires/x/export.json"), { key: "x" });
  expect(noSession.status).toBe(302);
  const published = (await (await schema()).json()) as Record<string, unknown>;
  expect(published).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "http://weerklank.test/api/v1/questionnaire.schema.json",
    type: "object",
    required: ["format", "formatVersion", "name", "content"],
    properties: { content: { properties: { questions: { type: "array", maxItems: 60 } } } },
  });
  expect(questionnaireFile.safeParse({}).success).toBe(false);
});
