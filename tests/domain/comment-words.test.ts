import fc from "fast-check";
import { expect, test } from "vitest";
import { spentOn } from "#tests/support/spent";
import { markWords, parseSearch, type SearchTerm, standsIn, wordsOf } from "~/domain/comment-words";

const terms = (typed: string): SearchTerm[] => {
  const parsed = parseSearch(typed);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.terms;
};
const finds = (typed: string, text: string) => terms(typed).every((term) => standsIn(wordsOf(text), term));
const problemOf = (typed: string) => {
  const parsed = parseSearch(typed);
  return parsed.ok ? null : parsed.problem.code;
};

test.each([
  ["paspoort", "Mijn paspoorten lagen klaar."],
  ["brieven", "De brief was onduidelijk."],
  ["brief", "Drie BRIEVEN gekregen"],
  ["huis", "Huizen in onze straat"],
  ["bel", "Ik moest bellen"],
  ["creme", "Crème brulée"],
  ["financiele", "Financiële hulp"],
  ["email", "Uw e-mail kwam niet aan"],
  ["e-mail", "Uw email kwam niet aan"],
  ["foto", "foto's"],
  ["terugbel*", "Ik zou teruggebeld worden, een terugbelverzoek dus"],
  ["vergunning", "vergunningen"],
  ["wachttijd balie", "Aan de balie was de wachttijd lang"],
  ['"wachttijd" (balie)!', "Aan de balie was de wachttijd lang"],
  ["straße", "Die Strasse ist laut, straße"],
  ["باسپورت", "باسپورت"],
  ["\u202Epaspoort\u202C", "paspoort"],
  ["paspoort", "pas\u00ADpoort"],
])("'%s' finds '%s'", (typed, text) => {
  expect(finds(typed, text)).toBe(true);
});

test.each([
  ["paspoort", "rijbewijs"],
  ["pas", "paspoort"],
  ["balie wachttijd", "Aan de balie"],
  ["telefoonnummer", "Bel mij op [telefoonnummer]"],
  ["100%", "alles"],
])("'%s' doesn't find '%s'", (typed, text) => {
  expect(finds(typed, text)).toBe(false);
});

test.each([
  ["de het een", "search_only_stop_words"],
  ["%", "search_nothing"],
  ["🙂 🙃", "search_nothing"],
  ["'\"", "search_nothing"],
  ["***", "search_nothing"],
  ["be*", "search_short_beginning"],
  ["aap noot mies wim zus jet teun vuur gijs", "search_too_many"],
])("'%s' is refused: %s", (typed, code) => {
  expect(problemOf(typed)).toBe(code);
});

test("a search of 10,000 characters is refused", () => {
  expect(problemOf("a".repeat(10_000))).toBe("search_too_long");
});

test("nothing typed looks for nothing", () => {
  expect(terms("   ")).toEqual([]);
});

test("what was found is set apart, in the writing of the text", () => {
  expect(markWords("Twee Brieven, over het paspoort.", terms("brief paspoort*"))).toEqual([
    { text: "Twee ", found: false },
    { text: "Brieven", found: true },
    { text: ", over het ", found: false },
    { text: "paspoort", found: true },
    { text: ".", found: false },
  ]);
});

test("marking leaves every text as it was, and every word of a text finds it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
      const parsed = parseSearch(text);
      const looked = parsed.ok ? parsed.terms : [];
      expect(
        markWords(text, looked)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
      const words = wordsOf(text);
      for (const term of looked) if (term.beginsWith === null) expect(standsIn(words, term)).toBe(true);
    }),
  );
});

test("a hostile text of 1,000 characters is taken apart at once", async () => {
  const spent = await spentOn(() => {
    for (const piece of ["a'", "-", "\u0301", "é-", "\u202E", "aa ", "\u0F39"])
      wordsOf(piece.repeat(1000).slice(0, 1000));
  });
  expect(spent).toBeLessThan(500);
});
