import { expect, test } from "vitest";
import { type LssQuestion, type LssSurvey, lss } from "#tests/support/limesurvey";
import type { ImportedQuestionnaire } from "~/domain/questionnaire-import";
import { isPublishable } from "~/domain/questionnaire-problems";
import { readQuestionnaireFile } from "~/flow/read-questionnaire-file.server";

async function imported(survey: LssSurvey): Promise<ImportedQuestionnaire> {
  const reading = await readQuestionnaireFile(Buffer.from(lss(survey)), "enquete.lss");
  if (!reading.ok) throw new Error(reading.problem);
  return reading.imported;
}

const one = async (question: Partial<LssQuestion>) => {
  const found = await imported({
    questions: [{ type: "S", code: "Q1", text: { nl: "Vraag?" }, ...question }],
  });
  return { question: found.content.questions[0], line: found.lines[0], ...found };
};

const codes = (notes: readonly { code: string }[] | undefined) => (notes ?? []).map(({ code }) => code);
const answers = (...texts: string[]) => texts.map((nl, index) => ({ code: `A${index + 1}`, text: { nl } }));

const COUNTER: LssQuestion[] = [
  {
    type: "L",
    code: "cijfer",
    text: { nl: "<p>Welk <b>rapportcijfer</b> geeft&nbsp;u?</p>", en: "Which grade?" },
    mandatory: "Y",
    answers: Array.from({ length: 10 }, (_, index) => ({
      code: `A${index + 1}`,
      text: { nl: String(index + 1), en: String(index + 1) },
    })),
  },
  {
    type: "Y",
    code: "terugbellen",
    text: { nl: "Zou de gemeente u terugbellen?", en: "Would we call you back?" },
  },
  {
    type: "L",
    code: "optijd",
    text: { nl: "Is dat op tijd gebeurd?", en: "Was that in time?" },
    conditions: [["terugbellen", "Y"]],
    relevance: '((12345X1X200.NAOK == "Y"))',
    answers: [
      { code: "A1", text: { nl: "Binnen 2 dagen", en: "Within 2 days" } },
      { code: "A2", text: { nl: "Later", en: "Later" } },
      { code: "A3", text: { nl: "Weet niet", en: "Don't know" } },
    ],
  },
  { type: "T", code: "opmerking", text: { nl: "Wat kan beter?", en: "What could be better?" } },
];

test.each([
  [145, "1.91"],
  [178, "2.05"],
  [366, "3.27"],
  [415, "4.0"],
  [623, "6.4"],
])("a survey of database version %i (LimeSurvey %s) comes over whole", async (version) => {
  const title = { nl: "Balie", en: "Counter" };
  const { name, content, lines } = await imported({
    version,
    title,
    languages: ["nl", "en"],
    questions: COUNTER,
  });
  expect(name).toBe("Balie");
  expect(content.languages).toEqual(["nl", "en"]);
  expect(content.title).toEqual(title);
  expect(content.questions).toMatchObject([
    {
      key: "cijfer",
      kind: "grade",
      required: true,
      text: { nl: "Welk rapportcijfer geeft u?", en: "Which grade?" },
    },
    { key: "terugbellen", kind: "yes_no", required: false },
    {
      key: "optijd",
      kind: "choice",
      showIf: { key: "terugbellen", is: ["yes"] },
      options: [
        { value: "binnen_2_dagen", text: { nl: "Binnen 2 dagen", en: "Within 2 days" } },
        { value: "later" },
      ],
    },
    { key: "opmerking", kind: "open" },
  ]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["changed", "same", "changed", "same"]);
  expect(codes(lines[2]?.notes)).toEqual(["dont_know_built_in"]);
  expect(isPublishable(content)).toBe(true);
});

test.each<[string, Partial<LssQuestion>, object]>([
  ["!", { answers: answers("Rood", "Groen") }, { kind: "choice" }],
  ["O", { answers: answers("Rood", "Groen") }, { kind: "choice", notes: ["comments_gone"] }],
  ["Y", {}, { kind: "yes_no" }],
  ["G", {}, { kind: "choice", notes: ["gender_choice"] }],
  ["5", {}, { kind: "choice", notes: ["buttons_five"] }],
  ["M", { parts: answers("Post", "Mail") }, { kind: "choices" }],
  ["P", { parts: answers("Post", "Mail") }, { kind: "choices", notes: ["comments_gone"] }],
  ["S", {}, { kind: "open" }],
  ["T", {}, { kind: "open" }],
  ["U", {}, { kind: "open" }],
  ["N", {}, { kind: "open", notes: ["number_as_text"] }],
  ["N", { attributes: { min_num_value_n: "1", max_num_value_n: "10" } }, { kind: "grade" }],
  ["D", {}, { kind: "open", notes: ["date_as_text"] }],
  ["X", {}, { kind: "text" }],
  ["L", { answers: answers("Nee", "Ja") }, { kind: "yes_no", notes: ["became_yes_no"] }],
  [
    "L",
    {
      answers: answers(
        "Helemaal mee oneens",
        "Mee oneens",
        "Niet eens, niet oneens",
        "Mee eens",
        "Helemaal mee eens",
        "Weet ik niet / geen mening",
      ),
    },
    { kind: "agree5", notes: ["dont_know_built_in", "became_agree5"] },
  ],
  ["L", { other: true, answers: answers("Ja", "Nee") }, { kind: "choice", notes: ["other_without_text"] }],
  ["R", { answers: answers("Rood", "Groen") }, { kind: undefined, notes: ["left_ranking"] }],
  ["|", {}, { kind: undefined, notes: ["left_upload"] }],
  ["*", {}, { kind: undefined, notes: ["left_equation"] }],
  ["I", {}, { kind: undefined, notes: ["left_language_switch"] }],
  ["K", { parts: answers("Een", "Twee") }, { kind: undefined, notes: ["left_numbers"] }],
  ["1", { parts: answers("Een", "Twee") }, { kind: undefined, notes: ["left_dual_scale"] }],
  [":", { parts: answers("Een", "Twee") }, { kind: undefined, notes: ["left_array_numbers"] }],
  [";", { parts: answers("Een", "Twee") }, { kind: undefined, notes: ["left_array_texts"] }],
  ["?", {}, { kind: undefined, notes: ["left_kind_unknown"] }],
  ["S", { attributes: { hidden: "1" } }, { kind: undefined, notes: ["left_hidden"] }],
  ["S", { text: { nl: "<p> </p>" } }, { kind: undefined, notes: ["left_no_text"] }],
  ["S", { mandatory: "S" }, { kind: "open", notes: ["soft_required"] }],
  [
    "M",
    { parts: answers("A", "B"), attributes: { max_answers: "2" } },
    { kind: "choices", notes: ["settings_gone"] },
  ],
])("a question of type %s is carried over, or the reason is told", async (type, change, expected) => {
  const { kind, notes = [] } = expected as { kind?: string; notes?: string[] };
  const reading = await readQuestionnaireFile(
    Buffer.from(
      lss({
        questions: [
          { type, code: "Q1", text: { nl: "Vraag?" }, ...change },
          { type: "S", code: "Q2", text: { nl: "Nog iets?" } },
        ],
      }),
    ),
    "x.lss",
  );
  if (!reading.ok) throw new Error(reading.problem);
  const [line] = reading.imported.lines;
  expect(line?.kind ?? undefined).toBe(kind);
  expect(codes(line?.notes)).toEqual(notes);
  expect(line?.outcome).toBe(kind === undefined ? "left_out" : notes.length > 0 ? "changed" : "same");
});

test("each row of a table becomes a question, and conditions on a row come along", async () => {
  const { content, lines } = await imported({
    questions: [
      {
        type: "F",
        code: "Q1",
        text: { nl: "In hoeverre bent u het eens?" },
        parts: [
          { code: "SQ001", text: { nl: "De medewerker was vriendelijk." } },
          { code: "SQ002", text: { nl: "Het duurde niet te lang." } },
        ],
        answers: answers("Helemaal eens", "Eens", "Neutraal", "Oneens", "Helemaal oneens"),
      },
      { type: "B", code: "Q2", text: { nl: "Welk cijfer geeft u voor" }, parts: answers("de wachttijd?") },
      {
        type: "T",
        code: "Q3",
        text: { nl: "Waarom?" },
        conditions: [
          ["Q1_SQ002", "A4"],
          ["Q1_SQ002", "A5"],
        ],
      },
      { type: "T", code: "Q4", text: { nl: "Hoe kwam dat?" }, relevance: "Q2_A1.NAOK <= 5" },
    ],
  });
  expect(content.questions).toMatchObject([
    { key: "q1_sq001", kind: "agree5", text: { nl: "De medewerker was vriendelijk." } },
    { key: "q1_sq002", kind: "agree5" },
    { key: "q2_a1", kind: "grade", text: { nl: "Welk cijfer geeft u voor de wachttijd?" } },
    { key: "q3", showIf: { key: "q1_sq002", is: ["4", "5"] } },
    { key: "q4", showIf: { key: "q2_a1", is: ["1", "2", "3", "4", "5"] } },
  ]);
  expect(content.questions[0]?.hint).toEqual({ nl: "In hoeverre bent u het eens?" });
  expect(codes(lines[0]?.notes)).toEqual(["part_of_array", "hint_from_array", "became_agree5"]);
});

test("HTML, scripts, pictures, links and fill-ins leave plain text and a note", async () => {
  const html = `<p onclick="steal()">Beste {TOKEN:FIRSTNAME}, <img src="x" onerror="alert(1)"/>lees <a href="https://a.example">dit</a>.</p>
<script>alert("boe")</script><style>p { color: red }</style><ul><li>Een &amp; twee 😀</li><li>5 &lt; 6</li></ul>`;
  const { question, line } = await one({ text: { nl: html } });
  expect(question?.text.nl).toBe("Beste, lees dit.\nEen & twee 😀\n5 < 6");
  expect(codes(line?.notes).sort()).toEqual([
    "links_gone",
    "media_gone",
    "placeholders_gone",
    "scripts_gone",
  ]);
});

test("languages: our own come along, others are told, and a half done one too", async () => {
  const { content, notes } = await imported({
    languages: ["en", "nl-informal", "es", "ar"],
    title: { en: "Desk", "nl-informal": "Balie", ar: "مكتب" },
    questions: [
      { type: "S", code: "Q1", text: { en: "Why?", "nl-informal": "Waarom?", es: "¿Por qué?" } },
      { type: "S", code: "Q2", text: { en: "How?", ar: "كيف؟" } },
    ],
  });
  expect(content.languages).toEqual(["nl", "en", "ar"]);
  expect(content.questions.map(({ text }) => text)).toEqual([
    { nl: "Waarom?", en: "Why?" },
    { nl: "", en: "How?", ar: "كيف؟" },
  ]);
  expect(notes).toEqual([
    { code: "language_unknown", values: { language: "es" } },
    { code: "dutch_missing", values: { missing: 1 } },
    { code: "language_incomplete", values: { language: "ar", missing: 1 } },
  ]);
});

test("a survey in a language that nobody here speaks is put under Dutch, to be translated", async () => {
  const { content, notes } = await imported({
    languages: ["es"],
    title: { es: "Encuesta" },
    questions: [{ type: "S", code: "Q1", text: { es: "¿Por qué?" } }],
  });
  expect(content.questions[0]?.text).toEqual({ nl: "¿Por qué?" });
  expect(notes).toEqual([{ code: "language_as_dutch", values: { language: "es" } }]);
});

test("200 questions: as many as fit come along, and each of the others is told", async () => {
  const questions = Array.from(
    { length: 200 },
    (_, index): LssQuestion => ({ type: "S", code: "Q1", text: { nl: `V${index}` } }),
  );
  const { content, lines } = await imported({ questions });
  expect(content.questions).toHaveLength(60);
  expect(new Set(content.questions.map(({ key }) => key)).size).toBe(60);
  expect(codes(lines[1]?.notes)).toEqual(["key_twice"]);
  expect(lines).toHaveLength(200);
  expect(codes(lines[150]?.notes)).toEqual(["left_too_many"]);
});

test("a text of 5,000 characters is kept for the editor; one of 20,000 is cut, and that is told", async () => {
  const long = await one({ text: { nl: "a".repeat(5000) } });
  expect(long.question?.text.nl).toHaveLength(5000);
  expect(long.line?.notes).toEqual([]);
  const longer = await one({ text: { nl: "😀".repeat(10_000) } });
  expect(longer.question?.text.nl).toHaveLength(10_000);
  expect(codes(longer.line?.notes)).toEqual(["text_cut"]);
});

test("70 answers: the first 60 come along, and that is told", async () => {
  const many = answers(...Array.from({ length: 70 }, (_, index) => `Antwoord ${index}`));
  const { question, line } = await one({ type: "L", answers: many });
  expect(question?.options).toHaveLength(60);
  expect(codes(line?.notes)).toEqual(["options_too_many"]);
});
