import fc from "fast-check";
import { expect, test } from "vitest";
import { spentOn } from "#tests/support/spent";
import { maskPersonalData } from "~/domain/personal-data";

test.each([
  "0612345678",
  "06-12345678",
  "06 12 34 56 78",
  "06 - 123 456 78",
  "06/12345678",
  "+31612345678",
  "+31 6 12345678",
  "+31 (0)6 1234 5678",
  "0031612345678",
  "0031 6 12 34 56 78",
  "020-1234567",
  "(020) 123 45 67",
  "0111-123456",
  "+49 30 901820",
  "+32 470 12 34 56",
  "06\u00A012\u00A034\u00A056\u00A078",
  "06–12345678",
  "06_12345678",
  "٠٦١٢٣٤٥٦٧٨",
  "０６１２３４５６７８",
  "06\u200B12345678",
  "31612345678",
  "+31-6-12345678",
])("the phone number %s is masked", (number) => {
  expect(maskPersonalData(`Bel mij op ${number}, graag.`)).toEqual({
    text: "Bel mij op [telefoonnummer], graag.",
    found: ["phone"],
  });
});

test.each([
  "111222333",
  "111 222 333",
  "1112.22.333",
  "123456782",
  "012345672",
  "12345672",
  "111/222/333",
  "111_222_333",
  "111  222  333",
  "111\u00A0222\u00A0333",
  "111\u200B222333",
  "١١١٢٢٢٣٣٣",
  "1 1 1 2 2 2 3 3 3",
])("the citizen number %s is masked", (bsn) => {
  expect(maskPersonalData(`Mijn nummer is ${bsn}.`)).toEqual({
    text: "Mijn nummer is [BSN].",
    found: ["bsn"],
  });
});

test("a citizen number among other numbers is masked", () => {
  expect(maskPersonalData("2024 111222333 12").text).toBe("2024 [BSN] 12");
});

test.each([
  ["a.b+c@voorbeeld.example", "e-mail"],
  ["Jan.de.Vries@sub.gemeente.nl", "e-mail"],
  ["jan [at] voorbeeld.nl", "e-mail"],
  ["jan @ voorbeeld.nl", "e-mail"],
  ["jan＠voorbeeld.nl", "e-mail"],
  ["jan{at}voorbeeld.nl", "e-mail"],
  ["jan [at] voorbeeld [dot] nl", "e-mail"],
  ["ja\u200Bn@voorbeeld.nl", "e-mail"],
])("the address %s is masked", (address) => {
  expect(maskPersonalData(`Mail ${address} maar`)).toEqual({
    text: "Mail [e-mailadres] maar",
    found: ["email"],
  });
});

test.each([
  "NL91ABNA0417164300",
  "NL91 ABNA 0417 1643 00",
  "nl91abna0417164300",
  "DE89 3704 0044 0532 0130 00",
  "NL 91 ABNA 0417 1643 00",
  "NL91\u00A0ABNA\u00A00417\u00A01643\u00A000",
  "NL91_ABNA_0417164300",
  "NL91/ABNA/0417164300",
  "NL91  ABNA 0417164300",
])("the IBAN %s is masked", (iban) => {
  expect(maskPersonalData(`Stort op ${iban} a.u.b.`)).toEqual({
    text: "Stort op [IBAN] a.u.b.",
    found: ["iban"],
  });
});

test.each([
  "Op 14-11-2026 om 10.30 uur stond ik in de rij.",
  "Ik wachtte 45 minuten, van 2019 tot 2024.",
  "Zaak 2026-000124 en factuur 20261 van € 1.234,50.",
  "Op 01-02-2026 10:30 stond ik in de rij.",
  "Van 01-02-2026 09.15 tot 03-04-2026 10 30 niets gehoord.",
  "Van 01-02-2026 - 03-04-2026 was de weg dicht.",
  "Afspraak 1.2.2026 1030 uur en 06-12-2026 10:30.",
  "Gebeld op 01/02/2026 11 keer, op 2026-02-01 10 30 weer.",
  "Zaak Z-2026-0123456789 en 2026/0201234567.",
  "Zaaknummer 0123456789, factuurnr. 0201234567, kenmerk: 0301234567.",
  "Postcode 1234 AB, huisnummer 12-14.",
  "123456789",
  "NL92ABNA0417164300",
  "Twee @ drie",
])("other numbers stay as they are: %s", (text) => {
  expect(maskPersonalData(text)).toEqual({ text, found: [] });
});

test.each([
  ["01-02-2026 0612345678", "01-02-2026 [telefoonnummer]"],
  ["01-02-2026 10:30 bel 06-12345678", "01-02-2026 10:30 bel [telefoonnummer]"],
  ["06 2012 3456 op 2-3-2026", "[telefoonnummer] op 2-3-2026"],
  ["06 20 12 20 26", "[telefoonnummer]"],
  ["06-12-20-12-34", "[telefoonnummer]"],
  ["2026-0612345678", "2026-[telefoonnummer]"],
  ["Zaaknummer 0612345678", "Zaaknummer [telefoonnummer]"],
  ["bel 06-12345678/020-1234567", "bel [telefoonnummer]/[telefoonnummer]"],
  ["bsn 1-1-2012 111222333", "bsn 1-1-2012 [BSN]"],
])("a number beside a date or of a case is still masked: %s", (text, masked) => {
  expect(maskPersonalData(text).text).toBe(masked);
});

test.each([
  ["tel0612345678", "tel[telefoonnummer]"],
  ["IBANNL91ABNA0417164300", "IBAN[IBAN]"],
  ["Ik belde (+31)612345678 op", "Ik belde ([telefoonnummer] op"],
])("%s is masked where it is stuck to a word", (text, masked) => {
  expect(maskPersonalData(text).text).toBe(masked);
});

test.each([
  "Nl 12 keer gebeld op 3 dagen en nog steeds niets gehoord",
  "Familie 👨‍👩‍👧 blij – echt waar",
  "Cijfer ٧ voor de hulp",
  "@gemeente is top",
])("what is no personal data stays, sign for sign: %s", (text) => {
  expect(maskPersonalData(text)).toEqual({ text, found: [] });
});

test("several kinds in one text are each masked and named", () => {
  expect(maskPersonalData("bsn 111222333 tel 0612345678 mail a@b.nl rek NL91ABNA0417164300")).toEqual({
    text: "bsn [BSN] tel [telefoonnummer] mail [e-mailadres] rek [IBAN]",
    found: ["bsn", "phone", "email", "iban"],
  });
});

test("no citizen number survives, wherever it stands", () => {
  const bsn = fc
    .integer({ min: 1_000_000, max: 99_999_999 })
    .map((number) => {
      const head = String(number).padStart(8, "0");
      const sum = [...head].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0) % 11;
      return sum < 10 ? head + sum : null;
    })
    .filter((number) => number !== null);
  const around = fc.constantFrom("", " ", "bsn:", "\n", "é", "(", "2024 ", ",");
  fc.assert(
    fc.property(
      around,
      bsn,
      fc.constantFrom("", " ", ".", "\n", ")", " 12", " x"),
      (before, number, after) => {
        expect(maskPersonalData(before + number + after).text).not.toContain(number);
      },
    ),
  );
});

test("masking twice is masking once", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = maskPersonalData(text).text;
      expect(maskPersonalData(once).text).toBe(once);
    }),
  );
});

test("a hostile text of 1000 characters is screened at once", async () => {
  const spent = await spentOn(() => {
    for (const piece of ["1 ", "a.", "NL91 ", "0-", "+1(", "a@", "@a."])
      maskPersonalData(piece.repeat(500).slice(0, 1000));
  });
  expect(spent).toBeLessThan(500);
});
