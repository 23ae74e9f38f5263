/**
 * The part of a return path that says of which message it is: bounce+REFERENCE@… (VERP). It carries the message's id
 * and a short code that only this installation can make, so that whoever got one mail can't report another's as
 * undeliverable. In base32 in lower case: a server may change capitals, and the part before the @ has at most 64
 * characters (RFC 5321, 4.5.3.1.1).
 */

/** 16 bytes of the id and 10 of the code, 5 bits a character. */
export const REFERENCE_LENGTH = 42;

/** Bytes of the code: a guess hits one in 2^80. */
export const MAC_BYTES = 10;

const ID_BYTES = 16;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What can be said of a message in 42 characters; null where its id is no UUID in lower case. */
export function encodeReference(messageId: string, mac: Uint8Array): string | null {
  if (!UUID.test(messageId)) return null;
  const hex = messageId.replaceAll("-", "");
  const id = Array.from({ length: ID_BYTES }, (_, n) => Number.parseInt(hex.slice(n * 2, n * 2 + 2), 16));
  return toBase32([...id, ...mac.slice(0, MAC_BYTES)]);
}

/** The id that a reference claims, with its code still to be checked; null for what is no reference. */
export function decodeReference(reference: string): { messageId: string; mac: Uint8Array } | null {
  if (reference.length !== REFERENCE_LENGTH) return null;
  const bytes = fromBase32(reference.toLowerCase());
  if (bytes === null) return null;
  const hex = bytes
    .slice(0, ID_BYTES)
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const messageId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { messageId, mac: Uint8Array.from(bytes.slice(ID_BYTES, ID_BYTES + MAC_BYTES)) };
}

/** bounce@voorbeeld.nl and a reference: bounce+REFERENCE@voorbeeld.nl. */
export function returnPath(bounceAddress: string, reference: string): string {
  const at = bounceAddress.lastIndexOf("@");
  return `${bounceAddress.slice(0, at)}+${reference}${bounceAddress.slice(at)}`;
}

/** Everything in a text that looks like the reference in a return path, first come first. */
export function referencesIn(text: string): string[] {
  const found = text.matchAll(/[+-]([a-z2-7]{42})(?=@|=40)/gi);
  return [...new Set([...found].map(([, reference]) => (reference as string).toLowerCase()))];
}

function toBase32(bytes: readonly number[]): string {
  let bits = 0;
  let held = 0;
  let text = "";
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31];
}

function fromBase32(text: string): number[] | null {
  let bits = 0;
  let held = 0;
  const bytes: number[] = [];
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
