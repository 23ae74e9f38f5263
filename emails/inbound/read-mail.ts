import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type Headers, type MimeNode, Splitter } from "@zone-eu/mailsplit";
import type { MailPart, ReceivedMail } from "~/domain/received-mail";

/** Of a mail no more than this is looked at: what a report says stands before what it gives back. */
export const READ_AT_MOST = 512 * 1024;

/** More parts than any report has. */
const MOST_PARTS = 60;

/**
 * A mail as far as a report needs it: its headers, and each part decoded, also those within a returned message. What
 * is broken is read as far as it goes. Letters outside ASCII may come out wrong; nothing that counts is written in them.
 */
export async function readMail(raw: Uint8Array): Promise<ReceivedMail> {
  const parts: { node: MimeNode; chunks: Buffer[] }[] = [];
  const partOf = new Map<MimeNode, (typeof parts)[number]>();
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, READ_AT_MOST));
  const splitter = new Splitter({ maxHeadSize: READ_AT_MOST, maxChildNodes: MOST_PARTS });
  try {
    for await (const chunk of Readable.from([withoutMboxLine(bytes)]).pipe(splitter)) {
      if (chunk.type === "node") {
        const part = { node: chunk as MimeNode, chunks: [] };
        parts.push(part);
        partOf.set(chunk, part);
      } else if (chunk.value) partOf.get(chunk.node)?.chunks.push(chunk.value);
    }
  } catch {
    // Too many parts, or headers that never end: what came before is what there is.
  }
  return {
    headers: headersOf(parts[0]?.node.headers || null),
    parts: await Promise.all(parts.map(({ node, chunks }) => readPart(node, Buffer.concat(chunks)))),
  };
}

async function readPart(node: MimeNode, body: Buffer): Promise<MailPart> {
  const decoded = node.multipart ? body : await buffer(Readable.from([body]).pipe(node.getDecoder()));
  return {
    type: node.contentType || "text/plain",
    headers: headersOf(node.headers || null),
    isReturned: isWithinReturned(node),
    text: decoded.toString("latin1").replaceAll("\r\n", "\n"),
  };
}

function isWithinReturned(node: MimeNode): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) {
    if (parent.rfc822) return true;
  }
  return false;
}

/** By their names in lower case, unfolded; the same header may be there more than once. */
function headersOf(headers: Headers | null): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { key, line } of headers?.getList() ?? []) {
    const value = String(line)
      .replace(/^[^:]*:/, "")
      .replace(/\s+/g, " ")
      .trim();
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** A mail server that pipes may put the envelope's line before the headers. */
function withoutMboxLine(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 5).toString("latin1") !== "From ") return bytes;
  const end = bytes.indexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(end + 1);
}
