import { expect, test } from "vitest";
import { insertResponses, type StoredResponse } from "#db/queries/responses";
import type { Store } from "#db/store";
import { testStore } from "#tests/support/store";
import { at } from "#tests/support/time";
import type { Channel } from "~/domain/contact";
import { defaultBounds } from "~/domain/disclosure";
import { newRandomId } from "~/domain/id";
import { month } from "~/domain/period";
import type { Scope } from "~/domain/scope";
import { readWhy } from "~/flow/read-why.server";
import { workUpAll } from "~/flow/work-up.server";

const now = at("2026-07-01T09:00+02:00");
const period = { from: month("2026-01"), to: month("2026-06") };

interface Given {
  grade: number;
  answers?: Record<string, string>;
  channel?: Channel;
  topic?: string;
  language?: string;
  gradeWording?: number;
}

async function respond(store: Store, given: readonly Given[]): Promise<void> {
  const added = given.map(
    ({
      grade,
      answers = {},
      channel = "phone",
      topic = "paspoort",
      language = "nl",
      gradeWording = 1,
    }): StoredResponse => ({
      id: newRandomId(),
      receiptHash: newRandomId(),
      questionnaireVersionId: "v1",
      questionnaire: "phone",
      channel,
      topic,
      team: "kcc",
      month: "2026-03",
      day: "2026-03-05",
      language,
      medium: "email",
      answers: [
        { questionKey: "grade", wording: gradeWording, value: String(grade), comment: null },
        ...Object.entries(answers).map(([questionKey, value]) => ({
          questionKey,
          wording: 1,
          value,
          comment: null,
        })),
      ],
    }),
  );
  await store.write((tx) => insertResponses(tx, added));
  await workUpAll(store);
}

const read = (store: Store, scope: Scope = {}) =>
  readWhy({ db: store.read, bounds: defaultBounds, now }, { period, scope });

/** Grades 1 to 10, four times over, each with a question that goes up with them and one that knows nothing of them. */
const forty = Array.from({ length: 40 }, (_, index): Given => {
  const grade = (index % 10) + 1;
  return {
    grade,
    answers: {
      resolved: grade > 6 ? "yes" : grade > 3 ? "partly" : "no",
      callback_on_time: index % 2 === 0 ? "within_norm" : "later",
    },
  };
});

test("a question that goes up with the grade goes before one that doesn't, each with its interval, share and n", async () => {
  const store = await testStore();
  await respond(store, forty);
  const why = await read(store);
  expect(why.state).toBe("shown");
  expect(why.aspects.map(({ key }) => key)).toEqual(["resolved", "callback_on_time"]);
  const [resolved, callback] = why.aspects;
  // In whole numbers: x̄ = 1, 1, 1, 2, 2, 2, 3, 3, 3, 3 beside 1 to 10: r = 22.5 / √(82.5 · 6.9).
  expect(resolved?.correlation?.r).toBeCloseTo(22.5 / Math.sqrt(82.5 * 6.9), 10);
  expect(resolved?.correlation?.n).toBe(40);
  expect(resolved?.figure).toMatchObject({ n: 40, value: 0.4 });
  expect(callback?.figure?.value).toBe(0.5);
  expect(resolved?.correlation?.low).toBeLessThan(resolved?.correlation?.r ?? 0);
  // Two questions are on two sides of their mean whatever they are.
  expect(why.cut).toBeNull();
});

test("only pairs with the grade of the same question count", async () => {
  const store = await testStore();
  await respond(store, [
    ...forty,
    ...forty.slice(0, 20).map((each) => ({ ...each, grade: 1, gradeWording: 2 })),
  ]);
  const why = await read(store);
  expect(why.aspects.find(({ key }) => key === "resolved")?.correlation?.n).toBe(40);
});

test("a question with too few answers is there without any figure", async () => {
  const store = await testStore();
  await respond(store, [
    ...forty,
    ...Array.from({ length: 9 }, (_, index) => ({ grade: index + 1, channel: "counter" as const })),
  ]);
  await respond(
    store,
    Array.from({ length: 9 }, (_, index) => ({
      grade: index + 1,
      answers: { callback_on_time: "not_yet" },
      channel: "post" as const,
    })),
  );
  const why = await read(store, { channel: ["post", "counter"] });
  const hidden = why.aspects.find(({ key }) => key === "callback_on_time");
  expect(hidden).toMatchObject({ correlation: null, figure: null, quadrant: null });
  expect(why.state).toBe("few");
});

test("a scope of two dimensions, or of a language, gives the same as one of the same responses", async () => {
  const store = await testStore();
  await respond(store, forty);
  await respond(
    store,
    forty.map((each) => ({ ...each, grade: 11 - each.grade, topic: "afval", language: "en" })),
  );
  const [byTopic, byBoth, byLanguage] = await Promise.all([
    read(store, { topic: ["paspoort"] }),
    read(store, { topic: ["paspoort"], channel: ["phone"] }),
    read(store, { language: ["nl"] }),
  ]);
  expect(byTopic.aspects[0]?.correlation?.r).toBeGreaterThan(0.9);
  expect(byBoth.aspects).toEqual(byTopic.aspects);
  expect(byLanguage.aspects).toEqual(byTopic.aspects);
});

test("nothing answered, and a grade without another question beside it, are said apart from too few answers", async () => {
  const store = await testStore();
  expect((await read(store)).state).toBe("none");
  await respond(
    store,
    Array.from({ length: 5 }, () => ({ grade: 7 })),
  );
  expect((await read(store)).state).toBe("few");
  await respond(
    store,
    Array.from({ length: 20 }, () => ({ grade: 7 })),
  );
  expect((await read(store)).state).toBe("none");
});

test("answers that came in but are not worked up yet are told of", async () => {
  const store = await testStore();
  await respond(store, forty);
  expect((await read(store)).behind).toBe(0);
  const one: StoredResponse = {
    id: newRandomId(),
    receiptHash: newRandomId(),
    questionnaireVersionId: "v1",
    questionnaire: "phone",
    channel: "phone",
    topic: "paspoort",
    team: "kcc",
    month: "2026-03",
    day: "2026-03-05",
    language: "nl",
    medium: "email",
    answers: [],
  };
  await store.write((tx) => insertResponses(tx, [one]));
  expect((await read(store)).behind).toBe(1);
});

test("everybody giving the same answer has no correlation, and that is no zero", async () => {
  const store = await testStore();
  await respond(
    store,
    forty.map(({ grade }) => ({ grade, answers: { resolved: "yes" } })),
  );
  const [resolved] = (await read(store)).aspects;
  expect(resolved?.correlation).toEqual({ n: 40, r: null, low: null, high: null });
  expect(resolved?.figure?.value).toBe(1);
});
