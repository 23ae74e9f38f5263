import fc from "fast-check";
import { expect, test } from "vitest";
import { normalisePassword, PASSWORD_MAX, passwordProblem } from "~/domain/password";

const jo = { email: "jo.devries@voorbeeld.example", name: "Jo de Vries" };

test("a password shorter than twelve characters is refused, whatever it is made of", () => {
  for (const short of ["", "Kt7!", "xK9#mQ2$vL4"])
    expect(passwordProblem(short, jo), short).toBe("too_short");
});

test("characters count, not bytes", () => {
  expect(passwordProblem("é".repeat(11), jo)).toBe("too_short");
  expect(passwordProblem("de fiets staat bij de bakker ☀", jo)).toBeNull();
});

test("an endless password is refused", () => {
  expect(passwordProblem("regen op het dak ".repeat(20), jo)).toBe("too_long");
  expect(PASSWORD_MAX).toBeGreaterThanOrEqual(64);
});

test.each([
  "wachtwoord1234",
  "W@chtw00rd2026!",
  "Welkom2026!!!",
  "welkomwelkom12",
  "Gemeente123456",
  "passwordpassword",
  "aaaaaaaaaaaaaaaa",
  "abababababab",
  "123456789012",
  "qwertyuiopas",
  "abcdefghijkl",
  "Zomer2026zomer2026",
  "january12345".replace("january", "januari"),
  "weerklank2026",
  "geheim!geheim!",
  "lkjhgfdsapoiuytrewq",
])("%s is refused as a password that everybody tries", (password) => {
  expect(passwordProblem(password, jo)).toBe("common");
});

test.each(["jo.devries2026", "Jo de Vries 12", "voorbeeld.example"])(
  "%s is refused as one's own name",
  (password) => {
    expect(passwordProblem(password, jo)).toBe("personal");
  },
);

test.each([
  "drie groene emmers",
  "zesentwintig",
  "xK9mQ2vL4pRt",
  "ikfietsdoorutrecht",
  "de wethouder zingt graag",
  "weerklank-demo",
])("%s needs no capitals, digits or marks", (password) => {
  expect(passwordProblem(password, jo)).toBeNull();
});

test("a letter with its accent typed apart is the same password", () => {
  expect(normalisePassword("cafe\u0301 aan de gracht")).toBe(normalisePassword("caf\u00e9 aan de gracht"));
});

test("any text gets an answer", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
      expect([null, "too_short", "too_long", "common", "personal"]).toContain(passwordProblem(text, jo));
    }),
  );
});
