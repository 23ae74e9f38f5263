import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { LANGUAGES, type Language, LOCALES } from "~/domain/languages";

const modules = import.meta.glob<Record<string, Record<string, string>>>(
  "../../app/messages/{resident,statements,mail,answers}.*.ts",
  { eager: true },
);
const catalogue = (name: string, language: Language) =>
  Object.values(modules[`../../app/messages/${name}.${language}.ts`] ?? {})[0] as Record<string, string>;

const NAMES = ["resident", "statements", "mail", "answers"];
const translations = NAMES.flatMap((name) =>
  LANGUAGES.filter((language) => language !== "nl").map((language) => [name, language] as const),
);

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}
const LITERAL = 0;
const PLURAL = 6;
const POUND = 7;

/** All parts of a message, also those within its plurals. */
const partsOf = (elements: Element[]): Element[] =>
  elements.flatMap((element) => [
    element,
    ...Object.values(element.options ?? {}).flatMap(({ value }) => partsOf(value)),
  ]);
const partsIn = (message: string, language: Language) =>
  partsOf(new IntlMessageFormat(message, LOCALES[language]).getAst() as unknown as Element[]);

const argumentsIn = (message: string, language: Language) =>
  [
    ...new Set(
      partsIn(message, language)
        .filter(({ type }) => type !== LITERAL && type !== POUND)
        .map(({ value }) => value),
    ),
  ].sort();

/** A text message in another alphabet has 70 characters: no room to say how long the survey takes; its page says so. */
const isLeftOut = (key: string, language: Language, placeholder: string | undefined) =>
  key === "invitation.sms.text" && ["ar", "uk"].includes(language) && placeholder === "duur";

test.each(translations)(
  "%s in %s has the texts of the Dutch, with the same placeholders",
  (name, language) => {
    const dutch = catalogue(name, "nl");
    const other = catalogue(name, language);
    expect(Object.keys(other).sort()).toEqual(Object.keys(dutch).sort());
    for (const [key, message] of Object.entries(dutch))
      expect([key, ...argumentsIn(other[key] ?? "", language)]).toEqual([
        key,
        ...argumentsIn(message, "nl").filter((each) => !isLeftOut(key, language, each)),
      ]);
  },
);

test.each(translations)(
  "%s in %s has a form for every number that its language tells apart",
  (name, language) => {
    const forms = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(catalogue(name, language)))
      for (const plural of partsIn(message, language).filter(({ type }) => type === PLURAL))
        expect([key, Object.keys(plural.options ?? {}).toSorted()]).toEqual([key, forms]);
  },
);

test.each(translations)("%s in %s is translated: hardly a text is the Dutch one", (name, language) => {
  const dutch = catalogue(name, "nl");
  const same = Object.entries(catalogue(name, language)).filter(
    ([key, text]) => text === dutch[key] && /\p{L}/u.test(text.replace(/\{[^}]*\}/g, "")),
  );
  expect(same.length, same.join("\n")).toBeLessThanOrEqual(5);
});

test("what is written in another script has words of that script in every text", () => {
  for (const [language, script] of [
    ["ar", /\p{Script=Arabic}/u],
    ["uk", /\p{Script=Cyrillic}/u],
  ] as const)
    for (const name of NAMES)
      for (const [key, text] of Object.entries(catalogue(name, language)))
        if (
          /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, "")) &&
          !/WhatsApp|theMunicipality/.test(`${key}${text}`)
        )
          expect(`${key}: ${text}`).toMatch(script);
});
