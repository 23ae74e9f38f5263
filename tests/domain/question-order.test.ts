import fc from "fast-check";
import { expect, test } from "vitest";
import { type OrderedQuestion, pageOrder, placeQuestion, stepQuestion } from "~/domain/question-order";

/** "a b<a c" as questions: b hangs on a. */
const questions = (text: string): OrderedQuestion[] =>
  text.split(" ").map((one) => {
    const [key = "", after] = one.split("<");
    return { id: key, key, ...(after === undefined ? {} : { showIf: { key: after } }) };
  });

const orderOf = (move: ReturnType<typeof stepQuestion>) => (move.ok ? move.order.join("") : move.reason);

test("a question moves past its neighbour and all that hangs on it", () => {
  const four = questions("a b c<b d");
  expect(orderOf(stepQuestion(four, "d", -1))).toBe("adbc");
  expect(orderOf(stepQuestion(four, "a", 1))).toBe("bcad");
  expect(orderOf(stepQuestion(four, "b", 1))).toBe("adbc");
});

test("the first can't go up, and the last can't go down", () => {
  expect(orderOf(stepQuestion(questions("a b"), "a", -1))).toBe("edge");
  expect(orderOf(stepQuestion(questions("a b"), "b", 1))).toBe("edge");
});

test("what hangs on an answer doesn't leave its question, neither before it nor far behind", () => {
  const five = questions("a b c<b d<b e");
  expect(stepQuestion(five, "c", -1)).toEqual({ ok: false, reason: "belongs", to: "b" });
  expect(orderOf(stepQuestion(five, "c", 1))).toBe("abdce");
  expect(orderOf(placeQuestion(five, "d", 0))).toBe("belongs");
  expect(orderOf(placeQuestion(five, "d", 5))).toBe("belongs");
  expect(orderOf(placeQuestion(five, "d", 2))).toBe("abdce");
});

test("a question that is dropped amid what hangs on another comes behind all of it", () => {
  const five = questions("a b c<b d<b e");
  expect(orderOf(placeQuestion(five, "e", 3))).toBe("abcde");
  expect(orderOf(placeQuestion(five, "a", 3))).toBe("bcdae");
  expect(orderOf(placeQuestion(five, "e", 1))).toBe("aebcd");
  expect(orderOf(placeQuestion(five, "a", 5))).toBe("bcdea");
});

test("a circle and a condition that leads nowhere count as none", () => {
  expect(pageOrder(questions("a<b b<a c<gone d<d")).join("")).toBe("abcd");
  expect(orderOf(stepQuestion(questions("a<b b<a c<gone"), "c", -1))).toBe("acb");
});

test("no move loses a question or doubles one, whatever hangs on what", () => {
  const draft = fc.array(fc.option(fc.nat(9), { nil: undefined }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(draft, fc.nat(9), fc.nat(10), (conditions, which, place) => {
      const all = conditions.map((after, index) => ({
        id: `q${index}`,
        key: `k${index % 7}`,
        ...(after === undefined ? {} : { showIf: { key: `k${after}` } }),
      }));
      const id = `q${which % all.length}`;
      const ids = all.map((one) => one.id).sort();
      expect([...pageOrder(all)].sort()).toEqual(ids);
      for (const move of [stepQuestion(all, id, -1), stepQuestion(all, id, 1), placeQuestion(all, id, place)])
        if (move.ok) expect([...move.order].sort()).toEqual(ids);
    }),
  );
});
