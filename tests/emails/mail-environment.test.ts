import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/support/store";
import { parseEnv } from "~/env.server";

const pemOf = (bits: number) =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .privateKey.export({ type: "pkcs1", format: "pem" })
    .toString();
const pem = pemOf(2048);
const basis = { NODE_ENV: "test", MAIL_FROM: "Gemeente <noreply@voorbeeld.nl>", DKIM_SELECTOR: "weerklank" };
const complaint = (changes: Record<string, string>): string => {
  try {
    parseEnv({ ...basis, ...changes });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

test("the key to sign with is given as a file, as itself, or on one line", () => {
  const path = join(temporaryFolder(), "dkim.pem");
  writeFileSync(path, pem);
  const keys = [path, pem, pem.replaceAll("\n", "\\n")].map(
    (DKIM_KEY) => parseEnv({ ...basis, DKIM_KEY }).dkim,
  );
  expect(keys[0]).toMatchObject({ domain: "voorbeeld.nl", selector: "weerklank" });
  expect(new Set(keys.map((dkim) => dkim?.key)).size).toBe(1);
  expect(parseEnv({ NODE_ENV: "test" }).dkim).toBeNull();
  expect(parseEnv({ ...basis, DKIM_KEY: pem, DKIM_DOMAIN: "Mail.Voorbeeld.nl" }).dkim?.domain).toBe(
    "mail.voorbeeld.nl",
  );
});

test.each<[Record<string, string>, RegExp]>([
  [{ DKIM_KEY: "/no/such/file.pem" }, /DKIM_KEY: .*there is no such file/],
  [
    { DKIM_KEY: "-----BEGIN PRIVATE KEY-----\nonzin\n-----END PRIVATE KEY-----" },
    /DKIM_KEY: .*private key as PEM/,
  ],
  [{ DKIM_KEY: "-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----" }, /DKIM_KEY: .*belongs in DNS/],
  [{ DKIM_KEY: "-----BEGIN ENCRYPTED PRIVATE KEY-----\nx" }, /DKIM_KEY: .*without a password/],
  [{ DKIM_KEY: pemOf(512) }, /DKIM_KEY: .*2048 bits/],
  [
    {
      DKIM_KEY: generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    },
    /DKIM_KEY: .*RSA/,
  ],
  [{}, /DKIM_KEY: is required/],
  [{ DKIM_KEY: pem, DKIM_SELECTOR: "" }, /DKIM_SELECTOR: is required/],
  [{ DKIM_KEY: pem, DKIM_SELECTOR: "a b" }, /DKIM_SELECTOR: should be the name/],
  [{ DKIM_KEY: pem, DKIM_DOMAIN: "gemeente" }, /DKIM_DOMAIN: should be a domain/],
  [{ DKIM_KEY: pem, MAIL_FROM: "Gemeente <noreply@localhost>" }, /DKIM_DOMAIN: is required/],
  [{ DKIM_KEY: pem, BOUNCE_ADDRESS: "bounce" }, /BOUNCE_ADDRESS: should be an address/],
  [{ DKIM_KEY: pem, BOUNCE_ADDRESS: "a+b@voorbeeld.nl" }, /BOUNCE_ADDRESS: should be an address/],
  [{ DKIM_KEY: pem, BOUNCE_ADDRESS: `${"b".repeat(22)}@voorbeeld.nl` }, /at most 21/],
  [{ DKIM_KEY: pem, BOUNCE_ADDRESS: "bounce@localhost" }, /BOUNCE_ADDRESS: should have a domain/],
  [{ DKIM_KEY: pem, MAIL_FROM: "a@voorbeeld.nl, b@voorbeeld.nl" }, /MAIL_FROM: should be one address/],
  [
    { DKIM_KEY: pem, MAIL_FROM: "Gemeente <a@voorbeeld.nl>\r\nBcc: x@y.nl" },
    /MAIL_FROM: should be one address/,
  ],
])("%j stops the start, and says what it should be", (changes, said) => {
  expect(complaint(changes)).toMatch(said);
  expect(complaint(changes)).not.toContain("BEGIN RSA PRIVATE KEY-----\nMII");
});
