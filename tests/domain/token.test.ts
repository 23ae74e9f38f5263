import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CODE_ALPHABET,
  codeFromBytes,
  normaliseReceipt,
  normaliseToken,
  RECEIPT_LENGTH,
  spellToken,
  TOKEN_LENGTH,
} from "~/domain/token";
import { hashReceipt, hashToken, newToken, personHash, receiptOf } from "~/flow/secrets.server";

const secret = "test-secret";

test("a token is eleven characters without vowels or look-alikes", () => {
  for (let round = 0; round < 500; round++) expect(newToken()).toMatch(/^[bcdfghjkmnprtvwx2346789 5]{11}$/);
  expect(CODE_ALPHABET).toHaveLength(24);
});

test("tokens don't repeat and use the whole alphabet evenly", () => {
  const tokens = Array.from({ length: 4000 }, newToken);
  expect(new Set(tokens).size).toBe(4000);
  const counts = new Map<string, number>();
  for (const character of tokens.join("")) counts.set(character, (counts.get(character) ?? 0) + 1);
  const expected = (4000 * TOKEN_LENGTH) / CODE_ALPHABET.length;
  for (const character of CODE_ALPHABET)
    expect(Math.abs((counts.get(character) ?? 0) - expected)).toBeLessThan(6 * Math.sqrt(expected));
});

test("a token is understood however it is typed from paper", () => {
  const token = newToken();
  for (const typed of [token, token.toUpperCase(), spellToken(token), ` ${token} `, [...token].join(" ")])
    expect(normaliseToken(typed)).toBe(token);
  expect(normaliseToken("bcdf-gh2S-4zx")).toBe("bcdfgh2542x");
});

test.each([
  "",
  "short",
  "a".repeat(11),
  "bcdfgh23/56",
  "bcdfgh2345",
  "bcdfgh234567",
  "../../etc",
  "b".repeat(10_000),
  "\0",
])("%j is no token", (raw) => {
  expect(normaliseToken(raw)).toBeNull();
});

test("nothing typed makes normalising fail", () => {
  fc.assert(
    fc.property(fc.string(), (raw) => normaliseToken(raw) === null || normaliseToken(raw)?.length === 11),
  );
});

test("a receipt is made again from the token, and is neither the token nor its hash", () => {
  const token = newToken();
  const receipt = receiptOf(secret, token);
  expect(receiptOf(secret, token)).toBe(receipt);
  expect(normaliseReceipt(spellToken(receipt))).toBe(receipt);
  expect(receipt).toHaveLength(RECEIPT_LENGTH);
  expect(normaliseToken(receipt)).toBeNull();
  expect(receiptOf(secret, newToken())).not.toBe(receipt);
});

test("the hashes differ by purpose and by secret", () => {
  const code = "bcdfgh23456";
  const hashes = [
    hashToken(secret, code),
    hashReceipt(secret, code),
    personHash(secret, code),
    hashToken("other", code),
  ];
  expect(new Set(hashes).size).toBe(4);
  for (const hash of hashes) expect(hash).not.toContain(code);
});

test("a person is the same person in capitals", () => {
  expect(personHash(secret, "A@Voorbeeld.nl ")).toBe(personHash(secret, "a@voorbeeld.nl"));
});

test("too few random bytes make no code", () => {
  expect(codeFromBytes(new Uint8Array(20).fill(255), 11)).toBeNull();
});
