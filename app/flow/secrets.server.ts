import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
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
  return keyed(secret, "token", token).toString("base64url");
}

/**
 * The receipt code of the answer that was given with this link: the holder of the link can make it again,
 * nobody else can, and it doesn't lead back to the link or to the invitation.
 */
export function receiptOf(secret: string, token: string): string {
  for (let round = 0; ; round++) {
    const receipt = codeFromBytes(keyed(secret, `receipt ${round}`, token), RECEIPT_LENGTH);
    if (receipt !== null) return receipt;
  }
}

/** What a response keeps of its receipt. */
export function hashReceipt(secret: string, receipt: string): string {
  return keyed(secret, "receipt hash", receipt).toString("base64url");
}

/** One person across contacts, to keep the 90 days and the opt-outs; takes a normalised address or E.164 number. */
export function personHash(secret: string, emailOrPhone: string): string {
  return keyed(secret, "person", emailOrPhone.trim().toLowerCase()).toString("base64url");
}

/** What is kept of an API key. */
export function hashApiKey(secret: string, key: string): string {
  return keyed(secret, "api key", key).toString("base64url");
}

let made: { secret: string; key: KeyObject } | undefined;

/** The key made once: it is asked for with every page that is opened. */
function keyOf(secret: string): KeyObject {
  if (made?.secret !== secret) made = { secret, key: createSecretKey(secret, "utf8") };
  return made.key;
}

function keyed(secret: string, purpose: string, text: string): Buffer {
  return createHmac("sha256", keyOf(secret)).update(`${purpose}\0${text}`).digest();
}
