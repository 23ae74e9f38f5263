import { expect, test } from "vitest";
import { type LssSurvey, lss } from "#tests/support/limesurvey";
import { readQuestionnaireFile } from "~/flow/read-questionnaire-file.server";

async function imported(survey: LssSurvey) {
  const reading = await readQuestionnaireFile(Buffer.from(lss(survey)), "enquete.lss");
  if (!reading.ok) throw new Error(reading.problem);
  return reading.imported;
}

const codes = (notes: readonly { code: string }[] | undefined) => (notes ?? []).map(({ code }) => code);
const answers = (...texts: string[]) => texts.map((nl, index) => ({ code: `A${index + 1}`, text: { nl } }));

test.each<[string, string[] | null]>([
  ["1", []],
  ["", []],
  ['Q1 == "Y"', ["yes"]],
  ['((Q1.NAOK == "Y") or (Q1.NAOK == "N"))', ["yes", "no"]],
  ['12345X1X100.NAOK == "N"', ["no"]],
  ['"Y" == Q1.value', ["yes"]],
  ["Q1.NAOK eq 'Y'", ["yes"]],
  ['(!is_empty(Q1.NAOK) && (Q1.NAOK == "N"))', ["no"]],
  ['Q1 != "Y"', ["no"]],
  ['Q1 == "Y" and Q2 == "Y"', null],
  ["count(Q1, Q2) > 1", null],
  ['Q1 == "perhaps"', null],
  ['Q1.shown == "Ja"', null],
  ['Q9 == "Y"', null],
  ['TOKEN:ATTRIBUTE_1 == "x"', null],
  [`${"(".repeat(500)}Q1=="Y"${")".repeat(500)}`, null],
  ['Q1 == "Y', null],
])("the relevance %s is carried over or told", async (relevance, is) => {
  const { content, lines } = await imported({
    questions: [
      { type: "Y", code: "Q1", text: { nl: "Een?" } },
      { type: "Y", code: "Q2", text: { nl: "Twee?" } },
      { type: "S", code: "Q3", text: { nl: "Drie?" }, relevance },
    ],
  });
  const shown = content.questions[2]?.showIf;
  expect(shown ? shown.is : []).toEqual(is ?? []);
  expect(codes(lines[2]?.notes)).toEqual(is === null ? ["condition_gone"] : []);
});

test("a condition of a group, of a box and on a question that was left out", async () => {
  const { content, lines } = await imported({
    groups: [{}, { relevance: 'Q1_B.NAOK == "Y"', description: "<p>Uitleg</p>" }],
    questions: [
      {
        type: "M",
        code: "Q1",
        text: { nl: "Hoe nam u contact op?" },
        parts: [
          { code: "A", text: { nl: "Telefoon" } },
          { code: "B", text: { nl: "Balie" } },
        ],
      },
      { type: "R", code: "Q2", text: { nl: "Zet op volgorde" }, answers: answers("Een", "Twee") },
      { type: "S", code: "Q3", text: { nl: "Waarom?" }, group: 1 },
      { type: "S", code: "Q4", text: { nl: "Hoezo?" }, conditions: [["Q2", "A1"]] },
    ],
  });
  expect(content.questions[1]).toMatchObject({ key: "q4" });
  expect(content.questions[2]).toMatchObject({ key: "q3", showIf: { key: "q1", is: ["balie"] } });
  expect(lines.map(({ source, notes }) => [source, codes(notes)])).toEqual([
    ["Q1", []],
    ["Q2", ["left_ranking"]],
    ["Q4", ["condition_on_left_out"]],
    ["Q3", ["condition_of_group"]],
  ]);
});
