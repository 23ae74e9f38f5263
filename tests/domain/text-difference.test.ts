import fc from "fast-check";
import { expect, test } from "vitest";
import { textDifference } from "~/domain/text-difference";

test("only the words that changed are told", () => {
  expect(textDifference("Geeft u dit gesprek een cijfer?", "Geeft u dit bezoek een cijfer?")).toEqual([
    { state: "same", text: "Geeft u dit" },
    { state: "gone", text: "gesprek" },
    { state: "new", text: "bezoek" },
    { state: "same", text: "een cijfer?" },
  ]);
  expect(textDifference("", "Nieuw")).toEqual([{ state: "new", text: "Nieuw" }]);
  expect(textDifference("gelijk", "gelijk")).toEqual([{ state: "same", text: "gelijk" }]);
});

test("both texts can be read back from their difference", () => {
  const texts = fc
    .array(fc.constantFrom("een", "twee", "drie", "vier"), { maxLength: 12 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = textDifference(before, after);
      const without = (state: string) =>
        parts
          .filter((part) => part.state !== state)
          .map(({ text }) => text)
          .join(" ");
      expect([without("new"), without("gone")]).toEqual([before, after]);
    }),
  );
});

test("very long texts are told as a whole", () => {
  const long = "woord ".repeat(5000).trim();
  expect(textDifference(long, `${long}!`).map(({ state }) => state)).toEqual(["gone", "new"]);
});
