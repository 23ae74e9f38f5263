import { createHmac, hash, randomBytes } from "node:crypto";
import { MAC_BYTES } from "~/domain/bounce-reference";
import { codeFromBytes, RECEIPT_LENGTH, TOKEN_LENGTH } from "~/domain/token";

/**
 * Every stored hash is keyed with the installation's secret and with its purpose: a copy of the database
 * alone can't be searched for a token, a receipt or an address.
 */

export function newToken(): string {
  for (;;) {
    const token = codeFromBytes(randomBytes(TOKEN_LENGTH * 2), TOKEN_LENGTH);
    if (token !== null) return token;
  }
}

/** What an invitation keeps of a link. */
export function hashToken(secret: string, token: string): string {
  return keyedHash(secret, "token", token);
}

/**
 * The receipt code of the answer that was given with this link: the holder of the link can make it again,
 * nobody else can, and it doesn't lead back to the link or to the invitation.
 */
export function receiptOf(secret: string, token: string): string {
  for (let round = 0; ; round++) {
    const receipt = codeFromBytes(
      Buffer.from(keyedHash(secret, `receipt ${round}`, token), "base64url"),
      RECEIPT_LENGTH,
    );
    if (receipt !== null) return receipt;
  }
}

/** What a response keeps of its receipt. */
export function hashReceipt(secret: string, receipt: string): string {
  return keyedHash(secret, "receipt hash", receipt);
}

/**
 * What a form that was kept apart is known by: one of a few per link, so that a link can't fill the disk and the same form
 * twice is kept once. Like a receipt it is made from the link by whoever holds it, and doesn't lead back to it.
 */
export function suspectId(secret: string, token: string, place: number): string {
  return keyedHash(secret, `suspect ${place}`, token);
}

/** One person across contacts, to keep the 90 days and the opt-outs; takes a normalised address or E.164 number. */
export function personHash(secret: string, emailOrPhone: string): string {
  return keyedHash(secret, "person", emailOrPhone.trim().toLowerCase());
}

/** What a database keeps of the secret itself, to know it again. */
export function secretMark(secret: string): string {
  return keyedHash(secret, "mark", "");
}

/** What is kept of an API key. */
export function hashApiKey(secret: string, key: string): string {
  return keyedHash(secret, "api key", key);
}

/** What makes a report on a message the same as one that came before. */
export function hashReport(secret: string, reportKey: string): string {
  return keyedHash(secret, "report", reportKey);
}

/** The key as long as SHA-512's block, so that each hash takes it in whole. */
let made: { secret: string; key: string } | undefined;

function keyOf(secret: string): string {
  if (made?.secret !== secret)
    made = { secret, key: createHmac("sha512", secret).update("key").digest("hex") };
  return made.key;
}

/**
 * A keyed hash: SHA-512/256 over the key and the text. Unlike SHA-256 its state isn't its result, so that nothing can
 * be hashed on from a result, which is what HMAC is for elsewhere; and one call is made with every page that is opened.
 */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return hash("sha512-256", `${keyOf(secret)}${purpose}\0${text}`, "base64url");
}

/** The code in a message's return path (domain/bounce-reference.ts). */
export function returnPathMac(secret: string, messageId: string): Uint8Array {
  return Buffer.from(keyedHash(secret, "return path", messageId), "base64url").subarray(0, MAC_BYTES);
}
