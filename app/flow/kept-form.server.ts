import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { sentForm } from "./sent-form.server";

/**
 * What somebody had typed when their session turned out to be over. It travels sealed in a hidden field of the sign-in
 * page and back: nothing is stored on the server before anybody has signed in, so nobody can fill the database with it,
 * and it works without JavaScript. AES-256-GCM keeps it unreadable and unchanged; the path it was meant for is part of
 * what is authenticated.
 */
export interface KeptForm {
  path: string;
  fields: [name: string, value: string][];
  /** Names of file fields: a browser won't let a page fill those in again. */
  files: string[];
  /** The account whose ended session sent it; null if that is not known any more. */
  userId: string | null;
}

export const KEPT_FORM_LIFE = 60 * 60_000;
/** Above this a form is too large to travel through a hidden field. */
export const KEPT_FORM_MAX = 256 * 1024;

const sealedContent = z.object({
  until: z.number(),
  path: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  files: z.array(z.string()),
  userId: z.string().nullable(),
});

const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "weerklank kept form", 32));

export function sealForm(form: KeptForm, secret: string, now: Date): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), nonce);
  const content = JSON.stringify({ ...form, until: now.getTime() + KEPT_FORM_LIFE });
  const body = Buffer.concat([cipher.update(content, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** The form as it was typed, or null: changed on the way, sealed with another secret, or older than an hour. */
export function openForm(sealed: string, secret: string, now: Date): KeptForm | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 29) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const text = readAuthentic(() =>
    Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"),
  );
  if (text === null) return null;
  const { until, ...form } = sealedContent.parse(JSON.parse(text));
  return now.getTime() <= until ? form : null;
}

/** `final()` throws when the tag doesn't fit: that is an answer here, not a surprise. */
function readAuthentic(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Passwords are never carried on or shown again; names that start with an underscore steer the page, not the matter. */
const isCarried = (name: string): boolean => !/password|wachtwoord/i.test(name) && !name.startsWith("_");

/** Reads what was typed from the body of a request that nobody has read yet; null if there is no form in it. */
export async function readTypedForm(request: Request): Promise<Pick<KeptForm, "fields" | "files"> | null> {
  const type = request.headers.get("content-type") ?? "";
  const isForm =
    type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!isForm || request.bodyUsed || !(length <= KEPT_FORM_MAX)) return null;
  const form = await sentForm(request);
  const fields: [string, string][] = [];
  const files: string[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") files.push(name);
    else if (isCarried(name)) fields.push([name, value]);
  }
  return { fields, files };
}
