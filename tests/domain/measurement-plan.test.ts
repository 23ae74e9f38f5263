import { expect, test } from "vitest";
import { at } from "#tests/support/time";
import { measurementPlan, type PlanVersion, type PlanWording } from "~/domain/measurement-plan";
import type { Question } from "~/domain/questionnaire";
import { STARTER_QUESTIONS } from "~/domain/starter-library";

const { grade, friendly } = STARTER_QUESTIONS;
const first = at("2024-01-01T00:00+01:00");
const later = at("2025-03-01T00:00+01:00");
const version = (
  questionnaireKey: string,
  number: number,
  questions: Question[],
  retiredAt: Date | null = null,
): PlanVersion => ({
  questionnaireKey,
  name: questionnaireKey.toUpperCase(),
  number,
  publishedAt: number === 1 ? first : later,
  retiredAt,
  content: { title: { nl: questionnaireKey }, languages: ["nl"], questions },
});
const known = (
  question: Question,
  wording: number,
  edition: number,
  since: Date,
  number: number,
): PlanWording => ({
  questionKey: question.key,
  wording,
  edition,
  question,
  questionnaireKey: "phone",
  version: number,
  since,
});
const reworded: Question = { ...grade, wording: 2, text: { nl: "Hoe was het gesprek?" } };

test("the plan tells of each question since when it is asked, where, in which words and where its trend breaks", () => {
  const [line, gone] = measurementPlan(
    [version("phone", 1, [grade, friendly]), version("counter", 1, [grade]), version("phone", 2, [reworded])],
    [known(grade, 1, 1, first, 1), known(friendly, 1, 1, first, 1), known(reworded, 2, 1, later, 2)],
    [
      {
        questionKey: "grade",
        questionnaireKey: "phone",
        version: 2,
        decision: "different",
        from: 1,
        to: 2,
        before: grade,
        after: reworded,
        note: "Alleen het gesprek.",
        decidedBy: "Karim",
        decidedAt: later,
      },
    ],
  );
  expect(line).toMatchObject({
    key: "grade",
    since: first,
    breaks: 1,
    isSplit: true,
    askedIn: [
      { key: "phone", name: "PHONE", wording: 2 },
      { key: "counter", name: "COUNTER", wording: 1 },
    ],
    steps: [
      { wording: 1, kind: "first", decided: null },
      {
        wording: 2,
        kind: "break",
        questionnaire: "PHONE",
        version: 2,
        decided: { by: "Karim", note: "Alleen het gesprek." },
      },
    ],
  });
  expect(gone).toMatchObject({ key: "friendly", askedIn: [], breaks: 0, isSplit: false });
});

test("a correction is no break, and a retired questionnaire asks nothing", () => {
  const corrected: Question = { ...grade, text: { nl: "Welk rapportcijfer geeft u dit contact?" } };
  const [line] = measurementPlan(
    [version("phone", 1, [grade]), version("phone", 2, [corrected]), version("post", 1, [grade], later)],
    [known(grade, 1, 1, first, 1), known(corrected, 1, 2, later, 2)],
    [],
  );
  expect(line).toMatchObject({ breaks: 0, askedIn: [{ key: "phone" }], text: corrected.text.nl });
  expect(line?.steps.map(({ kind }) => kind)).toEqual(["first", "correction"]);
  expect(measurementPlan([], [], [])).toEqual([]);
});
