import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";

/** Says what is wrong with DKIM_KEY, never what is in it. */
export class DkimKeyError extends Error {
  override name = "DkimKeyError";
}

/** Under this receivers don't trust a signature (RFC 8301, 3.2). */
const LEAST_BITS = 1024;

/** The private key as PEM, from a file or as it is given: with line breaks, or with \n in place of them. */
export function readDkimKey(given: string): string {
  const isKey = given.includes("-----BEGIN");
  const pem = isKey ? given.replaceAll("\\n", "\n") : readKeyFile(given);
  const key = parse(pem);
  if (key.asymmetricKeyType !== "rsa")
    throw new DkimKeyError(
      "should be an RSA key: many mail servers check no other kind. Make one with openssl genrsa 2048",
    );
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS)
    throw new DkimKeyError(
      "should be an RSA key of 2048 bits: shorter than 1024 is not trusted. Make one with openssl genrsa 2048",
    );
  return key.export({ type: "pkcs8", format: "pem" }).toString();
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EACCES"
          ? "it may not be read"
          : "it can't be read";
    throw new DkimKeyError(
      `should be the path of a file with the private key (${why}), or the key itself (-----BEGIN …)`,
    );
  }
}

function parse(pem: string): KeyObject {
  if (/-----BEGIN (RSA )?PUBLIC KEY-----/.test(pem))
    throw new DkimKeyError("should be the private key; this is the public one, which belongs in DNS");
  if (/ENCRYPTED/.test(pem)) throw new DkimKeyError("should be a private key without a password");
  try {
    return createPrivateKey(pem);
  } catch {
    throw new DkimKeyError(
      "should be a private key as PEM, beginning with -----BEGIN PRIVATE KEY----- or -----BEGIN RSA PRIVATE KEY-----",
    );
  }
}
