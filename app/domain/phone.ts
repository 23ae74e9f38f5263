import parsePhoneNumber, { type PhoneNumber } from "libphonenumber-js/max";

/**
 * The E.164 form (+31612345678) of a number as people and systems write it; a number without a country
 * is a Dutch one. Null where no such number exists: checked by length and prefix, not by calling it.
 */
export function parsePhone(text: string): string | null {
  const plain = text
    .normalize("NFKC") // full-width digits and no-break spaces
    .replace(/^['\s]*(?:tel:)?/i, "") // a spreadsheet's "this is text", a link's scheme
    .replace(/[\u2010-\u2015\u2212._/]/g, " ") // every kind of dash, and dots or slashes between groups
    .replace(/\(0\)/, "") // +31 (0)6
    .trim();
  if (!/^\+?[\d\s()-]{6,30}$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, "");
  return (
    valid(plain.startsWith("+") ? `+${digits}` : digits) ??
    // A spreadsheet drops the leading zero of 0612345678 and the plus of +31612345678.
    (/^[1-9]\d{8}$/.test(digits) ? valid(`0${digits}`) : null) ??
    (/^31[1-9]\d{8}$/.test(digits) ? valid(`+${digits}`) : null) ??
    (/^310[1-9]\d{8}$/.test(digits) ? valid(`+31${digits.slice(3)}`) : null)
  );
}

/** A number as people write it: without the country where it is a Dutch one. Takes E.164. */
export function phoneText(e164: string): string {
  const number = parsePhoneNumber(e164);
  if (number === undefined) return e164;
  return number.country === "NL" ? number.formatNational() : number.formatInternational();
}

/** Whether a text message can reach this number: Dutch 06 and 097 numbers, mobile numbers elsewhere. */
export function canReceiveText(e164: string): boolean {
  const type = parsePhoneNumber(e164)?.getType();
  return type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE";
}

function valid(text: string): string | null {
  const international = text.replace(/^00/, "+");
  const number: PhoneNumber | undefined = parsePhoneNumber(international, "NL");
  return number?.isValid() ? number.number : null;
}
