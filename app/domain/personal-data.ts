import { validate as validateBsn } from "stdnum/lib/cjs/nl/bsn.js";

/** What people type into an open text although nobody asked for it. */
export const PERSONAL_DATA_KINDS = ["bsn", "phone", "email", "iban"] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** What stands in the text instead; staff read Dutch. */
export const MARKS: Record<PersonalDataKind, string> = {
  bsn: "[BSN]",
  phone: "[telefoonnummer]",
  email: "[e-mailadres]",
  iban: "[IBAN]",
};

/**
 * The text with every citizen number, phone number, mail address and IBAN replaced by a mark, and which
 * kinds were found. Better one case number masked than one citizen number stored: a number of nine (or of
 * eight unbroken) digits that happens to pass the 11-proof goes too.
 */
export function maskPersonalData(text: string): { text: string; found: PersonalDataKind[] } {
  const found = new Set<PersonalDataKind>();
  const mark = (kind: PersonalDataKind) => {
    found.add(kind);
    return MARKS[kind];
  };
  let masked = plainlyWritten(text).replace(EMAIL, () => mark("email"));
  masked = masked.replace(IBAN, (candidate) => maskIban(candidate, () => mark("iban")));
  masked = withoutDates(masked);
  masked = masked.replace(DUTCH_PHONE, () => mark("phone"));
  masked = masked.replace(FOREIGN_PHONE, () => mark("phone"));
  masked = masked.replace(DIGIT_GROUPS, (run) => maskBsns(run, () => mark("bsn")));
  if (found.size === 0) return { text, found: [] };
  return { text: withDates(masked), found: PERSONAL_DATA_KINDS.filter((kind) => found.has(kind)) };
}

/**
 * The same text with the signs that numbers and addresses are made of in their plain form: digits of Arabic and of full
 * width as 0 to 9, every blank as a space and every dash as a hyphen, without marks that nobody sees.
 */
function plainlyWritten(text: string): string {
  return text
    .replace(SHADOWS, "")
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, "")
    .replace(/(?<=\d)[\u200C\u200D](?=\d)/gu, "")
    .replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/gu, (digit) =>
      String((digit.charCodeAt(0) - 0x30) & 0xf),
    )
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, " ")
    .replace(/[\u2010-\u2015\u2212\uFF0D]/gu, "-")
    .replace(/\uFF20/gu, "@")
    .replace(/\uFF0E/gu, ".");
}

/** 01-02-2026, 1.2.2026, 2026-02-01: with nothing stuck to it that would make it part of a longer number. */
const DATE =
  /(?<![\d+(]|\d[ ._/-])(?:(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d([-./])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01]))(?![._/-]?\d)/g;

/** The digits of a date as signs of nobody's alphabet, so that with the hour behind it it is no phone number. */
const withoutDates = (text: string): string =>
  text.replace(DATE, (date) => date.replace(/\d/g, (digit) => String.fromCharCode(SHADOW + Number(digit))));

const withDates = (text: string): string =>
  text.replace(SHADOWS, (sign) => String(sign.charCodeAt(0) - SHADOW));

/** From Unicode's private use area, which plainlyWritten leaves out of what residents type. */
const SHADOW = 0xf_8d0;
const SHADOWS = /[\uF8D0-\uF8D9]/g;

const EMAIL =
  /[\p{L}\p{N}._%+'-]+(?:\s?@\s?|\s?(?:\[at\]|\(at\)|\{at\})\s?|\sapenstaartje\s)(?:[\p{L}\p{N}-]+(?:\.|\s?(?:\[dot\]|\(dot\)|\{dot\})\s?))+\p{L}{2,}/giu;

/** Two letters, two digits, then groups: cut back below to the longest start that is a real IBAN. */
const IBAN =
  /(?:(?<![\p{L}\p{N}])|(?<=iban))(?:[a-z]{2}|nl[ ._/-]{1,2})\d{2}(?:[ ._/-]{0,2}[a-z0-9]){11,30}/giu;

/**
 * What is said to be a number of something else, or goes on from a year ("2026-0123456789"), is no phone number unless it
 * begins as a mobile one does.
 */
const CASE_NUMBER = String.raw`(?<=(?<!\d)(?:19|20)\d\d[-/]|(?:zaak|dossier|meldings?|factuur|order|klant)(?:nummer|nr\.?)[ :]{0,2}|kenmerk[ :]{1,2})0[1-57-9]`;

/** 06-12345678, 0612 34 56 78, (020) 123 4567, +31 (0)6 12345678, 0031612345678, 06/12 34 56 78, tel0612345678. */
const DUTCH_PHONE = new RegExp(
  String.raw`(?!${CASE_NUMBER})(?:(?<![\p{L}\d])|(?<=tel|telnr|nr|nummer|mobiel|bel|mob))(?:(?:\+|00)31\)?[ ._-]{0,2}(?:\(0\)|0)?|\(?0|31(?=[ ._-]?6))[ ._-]?[1-9](?:[ .()/_-]{0,3}\d){8}(?!\d)`,
  "giu",
);

const FOREIGN_PHONE = /(?<![\p{L}\d])(?:\+|00)[1-9](?:[ .()/_-]{0,3}\d){8,13}(?!\d)/gu;

const DIGIT_GROUPS = /\d+(?:[ ._/-]{1,3}\d+)*/g;

/** ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1. */
function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  if (compact.startsWith("NL") && compact.length !== 18) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

function maskIban(candidate: string, mark: () => string): string {
  for (let end = candidate.length; end >= 15; end--) {
    if (/[ ._/-]/.test(candidate[end - 1] ?? "")) continue;
    const compact = candidate
      .slice(0, end)
      .replace(/[ ._/-]/g, "")
      .toUpperCase();
    if (isIban(compact)) return mark() + candidate.slice(end);
  }
  return candidate;
}

/** Within digits in groups ("2024 1234.56.789"), any neighbouring groups of nine digits that pass the 11-proof. */
function maskBsns(run: string, mark: () => string): string {
  const parts = run.split(/([ ._/-]{1,3})/);
  let result = "";
  for (let start = 0; start < parts.length; ) {
    const end = bsnFrom(parts, start);
    if (end === null) {
      result += `${parts[start] ?? ""}${parts[start + 1] ?? ""}`;
      start += 2;
    } else {
      result += `${mark()}${parts[end + 1] ?? ""}`;
      start = end + 2;
    }
  }
  return result;
}

/** The index of the last group of a citizen number that begins with this group; groups stand at even indices. */
function bsnFrom(parts: string[], start: number): number | null {
  let digits = "";
  for (let index = start; index < parts.length && digits.length < 9; index += 2) {
    digits += parts[index];
    // Eight digits are a number without its leading zero, but "14-11-2026" is a date.
    const complete = digits.length === 9 || (digits.length === 8 && index === start);
    if (complete && Number(digits) > 0 && validateBsn(digits).isValid) return index;
  }
  return null;
}
