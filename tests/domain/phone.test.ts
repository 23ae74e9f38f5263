import { expect, test } from "vitest";
import { canReceiveText, parsePhone } from "~/domain/phone";

test.each([
  "0612345678",
  "06-12345678",
  "06 - 12 34 56 78",
  "06 12 34 56 78",
  "06 1234 5678",
  "06.12.34.56.78",
  "06/12345678",
  "(06) 12345678",
  "06–12345678",
  "06\u00a012345678",
  "+31612345678",
  "+31 6 12345678",
  "+31 (0)6 12345678",
  "+31(0)612345678",
  "+31 (0) 6 - 12 34 56 78",
  "+310612345678",
  "0031612345678",
  "0031 6 12 34 56 78",
  "0031 (0)6 12345678",
  "31612345678",
  "310612345678",
  "612345678",
  "'0612345678",
  "tel:+31612345678",
  " 0612345678 ",
  "０６１２３４５６７８",
])("a Dutch mobile number written as %j is understood", (text) => {
  expect(parsePhone(text)).toBe("+31612345678");
});

test.each([
  ["020-6241111", "+31206241111"],
  ["(020) 624 11 11", "+31206241111"],
  ["0592 266 666", "+31592266666"],
  ["14020", null],
  ["088 123 45 67", "+31881234567"],
  ["0800-1234", "+318001234"],
  ["+32 470 12 34 56", "+32470123456"],
  ["0049 1512 3456789", "+4915123456789"],
])("the number %j becomes %j", (text, expected) => {
  expect(parsePhone(text)).toBe(expected);
});

test.each([
  "",
  "onbekend",
  "06",
  "0612",
  "06123456789012",
  "6.12E+08",
  "0000000000",
  "-",
  "1234567890",
  "06x12345678",
])("%j is no phone number", (text) => expect(parsePhone(text)).toBeNull());

test("a text message can reach a mobile number and no desk phone", () => {
  expect(canReceiveText("+31612345678")).toBe(true);
  expect(canReceiveText("+31206241111")).toBe(false);
  expect(canReceiveText("+32470123456")).toBe(true);
});
