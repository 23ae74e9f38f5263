import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "tests/fixtures/reports");

export const reportFiles = (): string[] => readdirSync(folder).sort();

/** A report in the form in which a server sends it, about this message: with CRLF, byte for byte otherwise. */
export function reportMail(
  file: string,
  about: { reference: string; messageId: string },
): Buffer<ArrayBuffer> {
  const text = readFileSync(join(folder, file), "latin1")
    .replaceAll("%REFERENCE%", about.reference)
    .replaceAll("%MESSAGE%", about.messageId)
    .replace(/\r?\n/g, "\r\n");
  return Buffer.from(text, "latin1");
}
