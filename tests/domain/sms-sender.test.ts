import fc from "fast-check";
import { expect, test } from "vitest";
import { SMS_SENDER_LENGTH, smsSenderOf, smsSenderProblem } from "~/domain/sms-sender";

test("the municipality's name becomes a sender that fits, cut where people would cut it", () => {
  const made = (name: string) => smsSenderOf("", name);
  expect(made("Gemeente Voorbeeld")).toBe("Voorbeeld");
  expect(made("Gemeente Epe")).toBe("Gem. Epe");
  expect(made("Gemeente Ede")).toBe("Gem. Ede");
  expect(made("Gemeente Súdwest-Fryslân")).toBe("Sudwest-Fry");
  expect(made("Gemeente Alphen aan den Rijn")).toBe("Alphen");
  expect(made("Gemeente 's-Hertogenbosch")).toBe("s-Hertogenb");
  expect(made("Gemeente Bergen op Zoom")).toBe("Bergen");
  expect(made("De Bilt")).toBe("De Bilt");
  expect(made("Gemeente Den Haag")).toBe("Den Haag");
  expect(made("Gemeente")).toBe("Gemeente");
  expect(made("Werkorganisatie Duivenvoorde")).toBe("Werkorganis");
});

test("a name that was set goes before it", () => {
  expect(smsSenderOf("Gem Epe", "Gemeente Voorbeeld")).toBe("Gem Epe");
  expect(smsSenderOf("far too long a name", "Gemeente Voorbeeld")).toBe("Voorbeeld");
});

test("what can't be a sender is told apart", () => {
  expect(smsSenderProblem("Gemeente Epe")).toEqual({ code: "too_long", length: 12, most: 11 });
  expect(smsSenderProblem("Fryslân")).toEqual({ code: "letter", letter: "â" });
  expect(smsSenderProblem("Epe 😀")).toEqual({ code: "letter", letter: "😀" });
  expect(smsSenderProblem("14030")).toEqual({ code: "number" });
  expect(smsSenderProblem("Ee")).toEqual({ code: "too_short" });
  expect(smsSenderProblem("  Epe  ")).toBeNull();
  expect(smsSenderProblem("")).toBeNull();
});

test("whatever a municipality is called, its sender can be sent with", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
      const sender = smsSenderOf("", name);
      expect(sender).not.toBe("");
      expect(sender.length).toBeLessThanOrEqual(SMS_SENDER_LENGTH);
      expect(smsSenderProblem(sender)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
