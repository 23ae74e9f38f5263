import { expect, test } from "vitest";
import { questionnaireKeyFrom, RESERVED_KEYS } from "~/domain/questionnaire-key";
import { codeSchema } from "~/domain/questionnaire-schema";

test("a key is made from the name, in letters that every address can hold", () => {
  expect(questionnaireKeyFrom("Balie: rijbewijs (2026)")).toBe("balie_rijbewijs_2026");
  expect(questionnaireKeyFrom("Ruïne & café")).toBe("ruine_cafe");
  expect(questionnaireKeyFrom("Balie", 2)).toBe("balie_2");
});

test("every name gives a key that may be one: empty, an emoji, Arabic, very long, or the name of a page", () => {
  const long = "Zienswijzenprocedurebegeleidingscommissie ".repeat(3);
  for (const name of ["", "👍", "استبيان", "2026", long, "<script>alert(1)</script>", ...RESERVED_KEYS]) {
    for (const attempt of [1, 2, 1000]) {
      const key = questionnaireKeyFrom(name, attempt);
      expect(codeSchema.safeParse(key).success, `${name} ${attempt}: ${key}`).toBe(true);
      expect(RESERVED_KEYS).not.toContain(key);
    }
  }
});
