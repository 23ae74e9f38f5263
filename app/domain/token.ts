/**
 * Codes that a resident can read from paper and say aloud: no vowels (so no words), and none of the
 * characters that look alike (0 o, 1 i l, 5 s, 2 z, 9 q).
 */
export const CODE_ALPHABET = "bcdfghjkmnprtvwx23456789";

/** 24^11 is over 50 bits: with a million open links, a guess hits one in a billion tries. */
export const TOKEN_LENGTH = 11;

/** Another length than a token's, so that one box on the home page takes both. */
export const RECEIPT_LENGTH = 12;

/** Of a door: everybody who stands before it may have it, so it need not be hard to guess; short, to be typed over. */
export const DOOR_LENGTH = 8;

const LONGEST_TYPED = 60;

/** The token that somebody typed or followed, or null for what can't be one. */
export function normaliseToken(raw: string): string | null {
  return normaliseCode(raw, TOKEN_LENGTH);
}

/** The receipt code that somebody typed, or null for what can't be one. */
export function normaliseReceipt(raw: string): string | null {
  return normaliseCode(raw, RECEIPT_LENGTH);
}

/** The code of a door that somebody typed or followed, or null for what can't be one. */
export function normaliseDoorCode(raw: string): string | null {
  return normaliseCode(raw, DOOR_LENGTH);
}

/** In capitals, as on a poster: BCDF-GH23. */
export const spellDoorCode = (code: string): string => spellToken(code).toUpperCase();

/** In groups of four, for paper and for reading out: bcdf-gh23-456. */
export function spellToken(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join("-");
}

/** A code from random bytes without bias: bytes past the last whole alphabet are skipped. Null if too few were left. */
export function codeFromBytes(bytes: Uint8Array, length: number): string | null {
  const limit = 256 - (256 % CODE_ALPHABET.length);
  let code = "";
  for (const byte of bytes) {
    if (byte >= limit) continue;
    code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    if (code.length === length) return code;
  }
  return null;
}

const WHOLE_CODE = new RegExp(`^[${CODE_ALPHABET}]+$`);

function normaliseCode(raw: string, length: number): string | null {
  if (raw.length > LONGEST_TYPED) return null;
  const code = raw
    .toLowerCase()
    .replace(/[\s\u00ad\u2010-\u2015.-]/g, "")
    // What an eye makes of 5 and 2, which the alphabet has in place of s and z.
    .replace(/s/g, "5")
    .replace(/z/g, "2");
  return code.length === length && WHOLE_CODE.test(code) ? code : null;
}
