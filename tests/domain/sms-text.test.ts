import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlaceholderValues } from "~/domain/message-template";
import { fitText, inGsmAlphabet, measureText } from "~/domain/sms-text";

const plain = (count: number) => "a".repeat(count);

test.each([
  ["", "gsm7", 0, 0],
  ["a", "gsm7", 1, 1],
  [plain(160), "gsm7", 160, 1],
  [plain(161), "gsm7", 161, 2],
  [plain(306), "gsm7", 306, 2],
  [plain(307), "gsm7", 307, 3],
  [`${plain(158)}€`, "gsm7", 160, 1],
  [`${plain(159)}€`, "gsm7", 161, 2],
  ["^{}\\[~]|€", "gsm7", 18, 1],
  ["èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà", "gsm7", 25, 1],
  // An escape and its letter stay together: the 153rd place is left empty.
  [`${plain(152)}€${plain(152)}`, "gsm7", 306, 3],
  ["ë", "ucs2", 1, 1],
  ["ç", "ucs2", 1, 1],
  [`${plain(69)}ï`, "ucs2", 70, 1],
  [`${plain(70)}ï`, "ucs2", 71, 2],
  [`ï${plain(133)}`, "ucs2", 134, 2],
  [`ï${plain(134)}`, "ucs2", 135, 3],
  ["👍", "ucs2", 2, 1],
  [`${plain(68)}👍`, "ucs2", 70, 1],
  [`${plain(69)}👍`, "ucs2", 71, 2],
  // A pair of surrogates isn't cut in two either.
  [`${plain(66)}👍${plain(66)}`, "ucs2", 134, 3],
  ["€ë", "ucs2", 2, 1],
] as const)("%j is %s, counts for %i and takes %i messages", (text, encoding, length, segments) => {
  expect(measureText(text)).toMatchObject({ encoding, length, segments });
});

test("it is told which characters force UCS-2, each once, and which count as two", () => {
  expect(measureText("één – ’t ë ’s ï").forcing).toEqual(["–", "’", "ë", "ï"]);
  expect(measureText("€ 5 [a] €").double).toEqual(["€", "[", "]"]);
  expect(measureText("e\u0301").forcing).toEqual(["\u0301"]);
  expect(measureText("a\u00a0b").forcing).toEqual(["\u00a0"]);
});

test.each([
  ["Súdwest-Fryslân", "Sudwest-Fryslan"],
  ["‘Noord–Oost’ “’t Gooi”…", "'Noord-Oost' \"'t Gooi\"..."],
  ["reünie, coöperatie, geïnd, één", "reünie, coöperatie, geind, één"],
  ["façade ĳs œuvre ½ ①", "facade ijs oeuvre 1/2 1"],
  ["duim 👍 omhoog", "duim  omhoog"],
  ["€ 10 [ja]", "€ 10 [ja]"],
])("%j is spelled %j in the GSM alphabet", (text, spelled) => {
  expect(inGsmAlphabet(text)).toBe(spelled);
});

test("the GSM spelling of any text is GSM-7, and of a GSM text the text itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const spelled = inGsmAlphabet(text);
      expect(measureText(spelled).encoding).toBe("gsm7");
      expect(inGsmAlphabet(spelled)).toBe(spelled);
    }),
  );
});

const values: PlaceholderValues = {
  gemeente: "Gemeente Voorbeeld",
  datum: "31-12",
  onderwerp: "paspoort",
  kanaal: "via de telefoon",
  duur: "1 minuut",
  contact: "",
  link: "https://feedback.voorbeeld.example/s/bcdfghjkmnp",
};

test("a long topic is shortened first, then the municipality's name, and only as far as it must be", () => {
  const template = "{gemeente}: wat vond u van ons contact op {datum} over {onderwerp}? {link}";
  expect(fitText(template, values)).toMatchObject({ shortened: [] });
  const long = fitText(template, {
    ...values,
    onderwerp: "omgevingsvergunningaanvraagprocedure voor monumenten",
  });
  expect(long.shortened).toEqual(["onderwerp"]);
  expect(long.measure).toMatchObject({ segments: 1, length: 160 });
  expect(long.text).toContain("Gemeente Voorbeeld");
  const both = fitText(`${template}${"!".repeat(45)}`, {
    ...values,
    onderwerp: "omgevingsvergunning",
    gemeente: "Dienst Dommelvallei",
  });
  expect(both.shortened).toEqual(["onderwerp", "gemeente"]);
  expect(both.measure.segments).toBe(1);
});

test("a name is spelled in GSM-7 in a text that is, and left as it is in one that isn't", () => {
  const name = { ...values, gemeente: "Súdwest-Fryslân" };
  expect(fitText("{gemeente}: {link}", name).text).toMatch(/^Sudwest-Fryslan: /);
  expect(fitText("{gemeente} ☺ {link}", name).text).toMatch(/^S/);
  expect(fitText("ë {gemeente}", name).text).toBe("ë Súdwest-Fryslân");
});

test("what can't fit in one message is told as it is", () => {
  const { measure } = fitText(`${plain(200)} {link}`, values);
  expect(measure.segments).toBe(2);
  expect(measure.length - measure.limit).toBe(200 + 1 + values.link.length - 160);
});
