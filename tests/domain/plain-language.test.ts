import { expect, test } from "vitest";
import { questions, texts, unseen } from "#tests/support/plain-sentences";
import { OFFICE_WORDS } from "~/domain/plain-jargon-words";
import { findingsIn, type TextUse } from "~/domain/plain-language";
import { partsOf } from "~/domain/plain-long-words";
import type { Question } from "~/domain/questionnaire";
import { languageOf, readabilityOfAll } from "~/domain/questionnaire-language";
import { readabilityOf, syllablesIn } from "~/domain/readability";
import { findingsSummary, findingText, readabilityText } from "~/messages/plain-language.nl";

const kindsIn = (text: string, use: TextUse) =>
  findingsIn(text, use)
    .map(({ kind }) => kind)
    .sort();

test.each(questions)("in a question: %s", (text, ...kinds) => {
  expect(kindsIn(text, "question")).toEqual([...kinds].sort());
});

test.each(unseen)("in a question that the rules were not made for: %s", (text, ...kinds) => {
  expect(kindsIn(text, "question")).toEqual([...kinds].sort());
});

test.each(texts)("in a text: %s", (text, ...kinds) => {
  expect(kindsIn(text, "text")).toEqual([...kinds].sort());
});

test("a finding stands at its words, and says why and what instead", () => {
  const text = "Indien u belt, wordt u snel en vriendelijk geholpen?";
  const said = findingsIn(text).map((found) => [text.slice(found.from, found.to), findingText(found)]);
  expect(said.map(([quote]) => quote)).toEqual([
    "Indien",
    "wordt u snel en vriendelijk geholpen",
    "snel en vriendelijk",
  ]);
  expect(said[0]?.[1]).toContain("‘als’");
  expect(said[1]?.[1]).toContain("zegt niet wie het doet");
  expect(said[2]?.[1]).toContain("‘snel’ en ‘vriendelijk’");
});

test("every kind of finding has words of its own, and none is a stamp", () => {
  const all = [...questions, ...unseen].flatMap(([text]) => findingsIn(text));
  const kinds = new Set(all.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    "double",
    "jargon",
    "leading",
    "long_sentence",
    "long_word",
    "negation",
    "nominal",
    "passive",
  ]);
  for (const finding of all) {
    const said = findingText(finding);
    expect(said.length).toBeGreaterThan(20);
    expect(said).not.toMatch(/\b[ABC][12]\b|[{}]|undefined/);
  }
  expect(findingsSummary(1)).toBe("1 opmerking over de taal");
});

test("an office word is told once, under its longest form, with another word than itself", () => {
  const seen = new Set<string>();
  for (const [forms, instead] of OFFICE_WORDS)
    for (const form of forms.split(", ")) {
      expect(seen.has(form), `${form} stands there twice`).toBe(false);
      seen.add(form);
      expect(instead.split(", ")).not.toContain(form);
    }
  expect(seen.size).toBeGreaterThan(400);
  const [found] = findingsIn("Ik ben in de gelegenheid gesteld om te bellen.", "text");
  expect(found).toMatchObject({ kind: "jargon", quote: "in de gelegenheid gesteld" });
});

test("a long word comes apart into words that people know, or not at all", () => {
  expect(partsOf("parkeervergunningsaanvraag")).toEqual(["parkeer", "vergunning", "aanvraag"]);
  expect(partsOf("bestemmingsplannen")).toEqual(["bestemming", "plannen"]);
  expect(partsOf("bezwaarschriftencommissie")).toEqual([]);
});

test("whatever is typed, nothing breaks and every place lies in the text", () => {
  const odd = [
    "",
    " ",
    "😀😀",
    "\u0000",
    "<script>alert(1)</script>",
    "?!?!",
    "en en en",
    "{name}",
    "ﷺ‏مرحبا",
    "a".repeat(20_000),
  ];
  for (const text of odd)
    for (const { from, to } of findingsIn(text)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
    }
});

test("looking at a question takes no time that somebody who types would notice", () => {
  const text = unseen
    .map(([one]) => one)
    .join(" ")
    .slice(0, 300);
  for (let warm = 0; warm < 200; warm += 1) findingsIn(text);
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    findingsIn(text);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  expect(times[100]).toBeLessThan(2);
});

test("the readability figure is only there for a text that is long enough, and says what it is", () => {
  const sentence = "De kat zit op de mat en kijkt naar de maan. ";
  expect(readabilityOf(sentence.repeat(9))).toBeNull();
  const easy = readabilityOf(sentence.repeat(10));
  // 10 words and 10 syllables: 206.84 - 0.93 * 10 - 77 * 1.1, as 'kijkt' is one and 'naar' is one.
  expect(easy).toMatchObject({ words: 110, sentences: 10, wordsPerSentence: 11 });
  const hard = readabilityOf(
    "De verantwoordelijkheid voor administratieve vergunningverleningsprocedures ligt bij gemeentelijke organisaties. ".repeat(
      12,
    ),
  );
  expect(easy && hard && easy.score > hard.score).toBe(true);
  expect(easy && readabilityText(easy)).toMatch(/Flesch-Douma/);
  expect(easy && readabilityText(easy)).not.toMatch(/\b[ABC][12]\b/);
});

test.each([
  ["kat", 1],
  ["gemeente", 3],
  ["paspoort", 2],
  ["geïnformeerd", 4],
  ["beantwoord", 3],
  ["ziekenhuis", 3],
  ["eeuw", 1],
  ["mooie", 2],
])("%s has %i syllables", (word, syllables) => {
  expect(syllablesIn(word)).toBe(syllables);
});

test("of a whole questionnaire the questions with something to look at are told, and a figure from 100 words", () => {
  const ask = (key: string, nl: string, hint?: string): Question => ({
    key,
    kind: "agree5",
    wording: 1,
    text: { nl },
    ...(hint ? { hint: { nl: hint } } : {}),
    required: false,
  });
  const questions = [
    ask("plain", "Ik was snel aan de beurt."),
    ask("double", "De medewerker was snel en vriendelijk."),
    ask("hint", "Ik kreeg antwoord.", "Indien u belde."),
  ];
  expect(
    languageOf(questions).map(({ key, findings }) => [key, ...findings.map(({ kind }) => kind)]),
  ).toEqual([
    ["double", "double"],
    ["hint", "jargon"],
  ]);
  expect(readabilityOfAll(questions)).toBeNull();
  const many = Array.from({ length: 20 }, (_, place) => ask(`q${place}`, "Ik was snel aan de beurt."));
  expect(readabilityOfAll(many)).toMatchObject({ words: 120, sentences: 20 });
});
