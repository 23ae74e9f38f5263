import { expect, test } from "vitest";
import { lss } from "#tests/support/limesurvey";
import { contentOf } from "#tests/support/make-draft";
import { spentOn } from "#tests/support/spent";
import { type QuestionFileReading, readQuestionnaireFile } from "~/flow/read-questionnaire-file.server";

const read = (content: string | Buffer, name: string): Promise<QuestionFileReading> =>
  readQuestionnaireFile(typeof content === "string" ? Buffer.from(content) : content, name);

async function whole(content: string | Buffer, name: string) {
  const reading = await read(content, name);
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.imported;
}

const codes = (notes: readonly { code: string }[] | undefined) => (notes ?? []).map(({ code }) => code);

const GOOD = lss({ questions: [{ type: "S", code: "Q1", text: { nl: "Vraag?" } }] });
const withType = (type: string) => GOOD.replace("<document>", `${type}\n<document>`);
const LAUGHS = `<!DOCTYPE document [<!ENTITY a0 "ha">${Array.from(
  { length: 30 },
  (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`,
).join("")}]>`;

test.each<[string, string | Buffer, string, string, object?]>([
  ["an empty one", "", "a.lss", "empty"],
  ["one with only spaces", " \n \n", "a.csv", "empty"],
  ["a spreadsheet", Buffer.from("504b0304140006", "hex"), "vragen.xlsx", "spreadsheet"],
  ["an old spreadsheet", Buffer.from("d0cf11e0a1b11ae1", "hex"), "vragen.xls", "spreadsheet"],
  ["a zip file", Buffer.from("504b0304140006", "hex"), "vragen.zip", "zip"],
  ["an archive of LimeSurvey", Buffer.from("504b0304140006", "hex"), "survey_1.lsa", "lsa"],
  ["a PDF", "%PDF-1.7\n...", "vragen.pdf", "binary"],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "vragen.png", "binary"],
  ["billion laughs", withType(LAUGHS), "a.lss", "xml_entities"],
  [
    "quadratic blowup",
    withType(`<!DOCTYPE d [<!ENTITY a "${"a".repeat(50_000)}">]>`),
    "a.lss",
    "xml_entities",
  ],
  [
    "an external entity",
    withType('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "a.lss",
    "xml_entities",
  ],
  [
    "an external document type",
    withType('<!DOCTYPE d SYSTEM "http://a.example/x.dtd">'),
    "a.lss",
    "xml_entities",
  ],
  ["an entity nobody made", GOOD.replace("415", "&boom;"), "a.lss", "xml_entities"],
  ["one cut off", GOOD.slice(0, 900), "a.lss", "xml_broken"],
  ["tags that don't match", GOOD.replace("</rows>", "</row>"), "a.lss", "xml_broken"],
  ["another kind of XML", "<rss><channel/></rss>", "a.xml", "not_limesurvey"],
  ["a document that is no survey", "<document><a/></document>", "a.lss", "not_limesurvey"],
  ["tags a thousand deep", `<document>${"<a>".repeat(1000)}`, "a.lss", "not_limesurvey"],
  ["a group of LimeSurvey", GOOD.replace(">Survey<", ">Group<"), "a.lsg", "part_of_survey"],
  ["labels of LimeSurvey", GOOD.replace(">Survey<", ">Label set<"), "a.lsl", "not_limesurvey"],
  ["a very old survey", GOOD.replace(">415<", ">126<"), "a.lss", "too_old", { version: "126" }],
  [
    "a survey from before XML",
    "# LimeSurvey Survey Dump\n# DBVersion 126\n",
    "a.csv",
    "too_old",
    { version: "1.8" },
  ],
  [
    "the tab separated export",
    "class\ttype/scale\tname\trelevance\ttext\nS\t\tsid\t\t1\n",
    "a.txt",
    "tab_export",
  ],
  ["a survey without questions", lss({ questions: [] }), "a.lss", "no_questions"],
  ["JSON cut off", '{"format": "weerklank-qu', "a.json", "json_broken"],
  ["JSON a hundred thousand deep", "[".repeat(100_000), "a.json", "json_broken"],
  ["other JSON", '{"questions": []}', "a.json", "json_other"],
  [
    "JSON of a later day",
    '{"format": "weerklank-questionnaire", "formatVersion": 2}',
    "a.json",
    "json_newer",
  ],
  ["a CSV without columns", "vraag\nHoe was het?\n", "a.csv", "csv_no_columns"],
  ["a CSV of something else", "naam;datum\nJan;1\n", "a.csv", "csv_no_question", { columns: "naam, datum" }],
  ["a CSV with only a header", "vraag;soort\n", "a.csv", "no_questions"],
])("%s is refused with its own message", async (_, content, name, problem, values) => {
  const reading = await read(content, name);
  expect(reading).toMatchObject({ ok: false, problem, ...(values ? { values } : {}) });
});

test("a bomb is refused before it is unfolded", async () => {
  expect(await spentOn(() => read(withType(LAUGHS), "bom.lss"))).toBeLessThan(1000);
});

test("a broken file is told by its line", async () => {
  const lines = GOOD.split("\n");
  lines[7] = " <rows><row></rows>";
  expect(await read(lines.join("\n"), "a.lss")).toEqual({
    ok: false,
    problem: "xml_broken",
    values: { line: 8 },
  });
});

test("a survey of 4 MB is read within five seconds", async () => {
  const text = { nl: "<p>Een lange vraag met <b>opmaak</b> en &eacute;&eacute;n entiteit.</p>".repeat(40) };
  const questions = Array.from({ length: 1400 }, (_, index) => ({ type: "S", code: `Q${index}`, text }));
  const file = lss({ questions });
  expect(file.length).toBeGreaterThan(4_000_000);
  expect(await spentOn(() => whole(file, "a.lss"))).toBeLessThan(5000);
  const { content, lines } = await whole(file, "a.lss");
  expect(content.questions).toHaveLength(60);
  expect(lines).toHaveLength(1400);
});

test("an .lss in UTF-16 or Windows-1252 is read, and a guess is told", async () => {
  const accented = GOOD.replace("Vraag?", "Eén café?");
  const utf16 = await whole(
    Buffer.concat([Buffer.from("fffe", "hex"), Buffer.from(accented, "utf16le")]),
    "a.lss",
  );
  expect(utf16.content.questions[0]?.text.nl).toBe("Eén café?");
  const windows = await whole(Buffer.from(accented, "latin1"), "a.lss");
  expect(windows.content.questions[0]?.text.nl).toBe("Eén café?");
  expect(codes(windows.notes)).toEqual(["encoding_guessed"]);
});

const CSV = `sep=;
Vraagcode;Soort;Vraag;Toelichting;Antwoorden;Verplicht;Alleen na;Uiterlijk;vraag_en;antwoorden_en;wens
grade;rapportcijfer;Welk rapportcijfer geeft u?;;;ja;;;Which grade?;;
friendly;stelling;De medewerker was vriendelijk.;;;;;smileys;The employee was friendly.;;
wachten;keuze;Hoe lang wachtte u?;Aan de balie;Kort | Lang | Weet niet;nee;;;How long?;Not long | Long;
waarom;open;Wat was het gevolg?;;;;wachten = Lang;;What then?;;
laag;open;Waarom dit cijfer?;;;;grade = 1-5;;Why?;;
;meerkeuze;Wat gebruikte u? 😀;;Website | Telefoon;;;;What did you use?;Website | Phone;
`;

test("a CSV of questions becomes a questionnaire", async () => {
  const { content, lines, notes, name } = await whole(CSV, "balie_rijbewijs.csv");
  expect(name).toBe("balie rijbewijs");
  expect(content.languages).toEqual(["nl", "en"]);
  expect(content.questions).toMatchObject([
    {
      key: "grade",
      kind: "grade",
      required: true,
      text: { nl: "Welk rapportcijfer geeft u?", en: "Which grade?" },
    },
    { key: "friendly", kind: "agree5", look: "smileys", required: false },
    {
      key: "wachten",
      kind: "choice",
      hint: { nl: "Aan de balie" },
      options: [
        { value: "kort", text: { nl: "Kort", en: "Not long" } },
        { value: "lang", text: { nl: "Lang", en: "Long" } },
      ],
    },
    { key: "waarom", kind: "open", showIf: { key: "wachten", is: ["lang"] } },
    { key: "laag", kind: "open", showIf: { key: "grade", is: ["1", "2", "3", "4", "5"] } },
    { key: "wat_gebruikte_u", kind: "choices", text: { nl: "Wat gebruikte u? 😀" } },
  ]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["same", "same", "changed", "same", "same", "changed"]);
  expect(codes(notes)).toEqual(["unknown_columns", "language_incomplete"]);
});

test.each([
  ["commas", CSV.replaceAll(";", ",").replace("sep=,", "sep=,")],
  ["tabs", CSV.replaceAll(";", "\t").replace("sep=\t\n", "")],
  ["a byte order mark and Windows line ends", `\ufeff${CSV.replaceAll("\n", "\r\n")}`],
])("a CSV with %s is the same", async (_, csv) => {
  const { content } = await whole(csv, "x.csv");
  expect(content.questions).toHaveLength(6);
  expect(content.questions[2]?.options).toHaveLength(2);
});

test("a CSV in Windows-1252 keeps its accents", async () => {
  const csv = Buffer.from("soort;vraag\nopen;Wat vond u van één café?\n", "latin1");
  expect((await whole(csv, "x.csv")).content.questions[0]?.text.nl).toBe("Wat vond u van één café?");
});

test("each row of a CSV that can't come along says why, and the others do", async () => {
  const csv = `vraagcode;soort;vraag;antwoorden;verplicht;alleen_na
a;open;Goed?;;;
a;open;Dezelfde code?;;;
b;onzin;Welke soort?;;;
c;;Geen soort?;;;
d;;Wel antwoorden?;Ja | Nee;;
e;open;;;;
f;open;<b>vet</b><script>alert(1)</script>;;;zz = ja
g;open;Antwoorden bij open?;Ja | Nee;;a = ja
9 lives;stelling;Rare code?;;x;
h;open;"Nooit gesloten;;;
`;
  const { content, lines } = await whole(csv, "x.csv");
  expect(lines.map(({ source, notes }) => [source, ...codes(notes)])).toEqual([
    ["a"],
    ["a", "key_twice"],
    ["b", "left_kind_unknown"],
    ["c", "left_kind_missing"],
    ["d"],
    ["e", "left_no_text"],
    ["f", "condition_gone"],
    ["g", "options_unused", "condition_gone"],
    ["9 lives", "key_made"],
    ["12", "left_row_broken"].map((text, index) => (index === 0 ? expect.any(String) : text)),
  ]);
  expect(content.questions.map(({ key }) => key)).toEqual(["a", "a_2", "d", "f", "g", "q_9_lives"]);
  expect(content.questions.at(-1)?.required).toBe(true);
});

const FILE = {
  format: "weerklank-questionnaire",
  formatVersion: 1,
  name: "Balie",
  content: contentOf("Balie"),
};

test("JSON with a key twice is taken with a key of its own", async () => {
  const [question] = FILE.content.questions;
  const twice = { ...FILE, content: { ...FILE.content, questions: [question, question] } };
  const { content, lines } = await whole(JSON.stringify(twice), "a.json");
  expect(content.questions.map(({ key }) => key)).toEqual([question?.key, `${question?.key}_2`]);
  expect(codes(lines[1]?.notes)).toEqual(["key_twice"]);
});

test("JSON of 200 questions: as many as fit come along, and each of the others is told", async () => {
  const [question] = FILE.content.questions;
  const questions = Array.from({ length: 200 }, (_, index) => ({ ...question, key: `q${index}` }));
  const many = { ...FILE, content: { ...FILE.content, questions } };
  const { content, lines } = await whole(JSON.stringify(many), "a.json");
  expect(content.questions).toHaveLength(60);
  expect(lines.filter(({ outcome }) => outcome === "left_out")).toHaveLength(140);
});

test("JSON that isn't of the schema is told by its place, in Dutch", async () => {
  const wrong = {
    ...FILE,
    content: { ...FILE.content, questions: [{ ...FILE.content.questions[0], kind: "x" }] },
  };
  expect(await read(JSON.stringify(wrong), "a.json")).toMatchObject({
    problem: "json_wrong",
    values: { place: "content.questions[0].kind", message: expect.stringContaining("Ongeldige") },
  });
});
