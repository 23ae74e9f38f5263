import fc from "fast-check";
import { expect, test } from "vitest";
import { scaleChange } from "~/domain/question-likeness";
import type { Question, QuestionnaireContent } from "~/domain/questionnaire";
import { changesBetween, isUnchanged, type KnownWording } from "~/domain/questionnaire-changes";
import { type Decided, newWordings, settle, undecided } from "~/domain/questionnaire-settling";

const content = (...questions: Question[]): QuestionnaireContent => ({
  title: { nl: "Na een bezoek" },
  languages: ["nl"],
  questions,
});
const registered = (...questions: Question[]): KnownWording[] => newWordings(questions, []);

const texts = fc.constantFrom("Was het goed?", "Was alles goed?", "Hoe ging het?");
const codes = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 2, maxLength: 4 });
const questionOf = (key: string): fc.Arbitrary<Question> =>
  fc
    .record({
      kind: fc.constantFrom("grade", "agree5", "choice", "choices", "open", "text"),
      nl: texts,
      en: fc.option(texts, { nil: undefined }),
      hint: fc.option(texts, { nil: undefined }),
      codes,
      labels: fc.shuffledSubarray(["Ja", "Nee", "Soms", "Nooit", "Altijd"], { minLength: 4 }),
      required: fc.boolean(),
      look: fc.constantFrom(undefined, "smileys" as const),
      after: fc.option(fc.constantFrom("k1", "k2"), { nil: undefined }),
    })
    .map(({ kind, nl, en, hint, codes: values, labels, required, look, after }) => ({
      key,
      kind: kind as Question["kind"],
      wording: 1,
      text: en === undefined ? { nl } : { nl, en },
      required,
      ...(hint === undefined ? {} : { hint: { nl: hint } }),
      ...(look === undefined ? {} : { look }),
      ...(after === undefined ? {} : { showIf: { key: after, is: ["1"] } }),
      ...(kind === "choice" || kind === "choices"
        ? {
            options: values.map((value, index) => ({
              value,
              text: { nl: labels[index] as string },
            })),
          }
        : {}),
    }));
const contents: fc.Arbitrary<QuestionnaireContent> = fc
  .subarray(["k1", "k2", "k3", "k4", "k5"], { minLength: 1 })
  .chain((keys) => fc.shuffledSubarray(keys, { minLength: keys.length }))
  .chain((keys) => fc.tuple(...keys.map(questionOf)))
  .map((questions) => content(...questions));

const decisions = fc.func(fc.constantFrom("correction", "different") as fc.Arbitrary<Decided["decision"]>);

/** Publishes one version after the other, each questionnaire by itself, with one register for all. */
function publishAll(
  versions: readonly { questionnaire: string; draft: QuestionnaireContent }[],
  decide: (key: string, index: number) => Decided["decision"],
) {
  const register: KnownWording[] = [];
  const live = new Map<string, QuestionnaireContent>();
  return versions.map(({ questionnaire, draft }, index) => {
    const before = live.get(questionnaire) ?? null;
    const changes = changesBetween(before, draft, register);
    const decisions = Object.fromEntries(
      changes.questions
        .filter(({ ask }) => ask !== "no")
        .map(({ key }) => [key, { decision: decide(key, index), note: "" }]),
    );
    expect(undecided(changes, decisions)).toEqual([]);
    const settled = settle(draft, changes, decisions, register);
    const known = [...register];
    register.push(...settled.wordings);
    live.set(questionnaire, settled.content);
    return { before, changes, decisions, settled, known };
  });
}
const histories = fc.array(fc.record({ questionnaire: fc.constantFrom("one", "other"), draft: contents }), {
  minLength: 1,
  maxLength: 6,
});

test("a version differs in nothing from itself", () => {
  fc.assert(
    fc.property(contents, (version) => {
      const changes = changesBetween(version, version, registered(...version.questions));
      expect(isUnchanged(changes)).toBe(true);
      expect(changes.questions.every(({ ask, parts }) => ask === "no" && parts.length === 0)).toBe(true);
    }),
  );
});

test("every question of either version is told about once, whatever changes", () => {
  fc.assert(
    fc.property(contents, contents, (before, after) => {
      const told = changesBetween(before, after).questions.map(({ key }) => key);
      const keys = new Set([...before.questions, ...after.questions].map(({ key }) => key));
      expect(told.toSorted()).toEqual([...keys].toSorted());
    }),
  );
});

test("one series never holds two scales, and only a correction puts two wordings in one", () => {
  fc.assert(
    fc.property(histories, decisions, (versions, decide) => {
      const published = publishAll(versions, decide);
      const register = published.flatMap(({ settled }) => settled.wordings);
      for (const one of register)
        for (const other of register) {
          if (one.questionKey !== other.questionKey || one.wording !== other.wording) continue;
          expect(scaleChange(one.question, other.question)).toBeNull();
        }
      for (const { changes, decisions, settled } of published)
        for (const { key, outcome, from, before } of changes.questions) {
          const wording = settled.content.questions.find((question) => question.key === key)?.wording;
          if (outcome === "breaks" && before !== null) expect(wording).not.toBe(from);
          if (outcome === "undecided")
            expect(wording === from).toBe(decisions[key]?.decision === "correction");
        }
    }),
  );
});

test("what is published is in the register under its series, and each place in it is taken once", () => {
  fc.assert(
    fc.property(histories, decisions, (versions, decide) => {
      const published = publishAll(versions, decide);
      const register = published.flatMap(({ settled }) => settled.wordings);
      const places = register.map(
        ({ questionKey, wording, edition }) => `${questionKey} ${wording} ${edition}`,
      );
      expect(new Set(places).size).toBe(places.length);
      for (const { settled, known } of published)
        expect(newWordings(settled.content.questions, [...known, ...settled.wordings])).toEqual([]);
    }),
  );
});

test("publishing the same once more goes on in the same series", () => {
  fc.assert(
    fc.property(histories, decisions, (versions, decide) => {
      const published = publishAll(versions, decide);
      const register = published.flatMap(({ settled }) => settled.wordings);
      const last = published.at(-1)?.settled.content as QuestionnaireContent;
      const again = changesBetween(last, last, register);
      expect(settle(last, again, {}, register)).toMatchObject({ content: last, decided: [], wordings: [] });
    }),
  );
});
