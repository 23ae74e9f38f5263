import { brotliCompressSync, constants, crc32, gzipSync } from "node:zlib";
import { OPENING_FIELD, OPENING_SLOT } from "./form-fields";

export type Encoding = "br" | "gzip" | "identity";

export interface EncodedPage {
  /** Names and values in turn. */
  headers: string[];
  /** Bytes as a latin1 string: node:http then sends head and body in one write. */
  body(): string;
}

/** A page as somebody gets it. */
export interface ShownPage {
  readonly status: number;
  /** Body and headers in the smallest encoding that the client takes; `always` comes with every answer of the server. */
  encoded(acceptEncoding: string | undefined, always: Readonly<Record<string, string>>): EncodedPage;
  /** For a Remix route; compression is up to the server. */
  toResponse(): Response;
}

/** A page that lies ready up to its opening time, and what makes it whole. */
interface Prepared {
  headers: string[];
  whole(opening: string): string;
}

const SLOT = `name="${OPENING_FIELD}" value="${OPENING_SLOT}"`;

/**
 * A page ready to send, compressed once, however often it is sent. A page whose form says when it was opened is the same
 * for all but for those few characters: they and the little that comes after them go uncompressed behind the rest.
 */
export class ResidentPage implements ShownPage {
  private readonly before: Buffer;
  private readonly after: Buffer | null;
  private readonly encodings = new Map<string, Prepared>();

  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    html: string,
  ) {
    const slot = html.lastIndexOf(SLOT);
    const at = slot + SLOT.length - OPENING_SLOT.length - 1;
    this.before = Buffer.from(slot < 0 ? html : html.slice(0, at));
    this.after = slot < 0 ? null : Buffer.from(html.slice(at + OPENING_SLOT.length));
  }

  /** This page with the moment at which it is opened, asked for each time that it is sent. */
  opened(opening: () => string): ShownPage {
    return {
      status: this.status,
      encoded: (accepted, always) => this.encoded(accepted, always, opening),
      toResponse: () => this.toResponse(opening),
    };
  }

  encoded(
    acceptEncoding: string | undefined,
    always: Readonly<Record<string, string>>,
    opening = () => OPENING_SLOT,
  ): EncodedPage {
    const encoding = encodingFor(acceptEncoding);
    // The ticket of a page behind a door is longer.
    const carried = opening();
    const key = `${encoding} ${carried.length}`;
    let prepared = this.encodings.get(key);
    if (prepared === undefined) {
      prepared = this.prepare(encoding, always, carried.length);
      this.encodings.set(key, prepared);
    }
    const { headers, whole } = prepared;
    return { headers, body: () => whole(carried) };
  }

  toResponse(opening = () => OPENING_SLOT): Response {
    const html = this.after === null ? this.before : [this.before, Buffer.from(opening()), this.after];
    return new Response(new Uint8Array(Array.isArray(html) ? Buffer.concat(html) : html), {
      status: this.status,
      headers: { ...this.headers },
    });
  }

  private prepare(
    encoding: Encoding,
    always: Readonly<Record<string, string>>,
    openingLength: number,
  ): Prepared {
    const whole = wholeIn(encoding, this.before, this.after, openingLength);
    const headers = {
      ...always,
      ...this.headers,
      Vary: "Accept-Encoding, Accept-Language",
      ...(encoding !== "identity" && { "Content-Encoding": encoding }),
      "Content-Length": String(whole("-".repeat(openingLength)).length),
    };
    return { headers: Object.entries(headers).flat(), whole };
  }
}

function encodingFor(accepted = ""): Encoding {
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : "identity";
}

/** What puts a page together from its compressed beginning, the opening time, and the end as it is. */
function wholeIn(
  encoding: Encoding,
  before: Buffer,
  after: Buffer | null,
  openingLength: number,
): (opening: string) => string {
  if (after === null) {
    const body = compressed(encoding, before, true).toString("latin1");
    return () => body;
  }
  const head = compressed(encoding, before, false).toString("latin1");
  const rest = after.toString("latin1");
  const length = openingLength + after.length;
  if (encoding === "br") {
    const start = head + uncompressedBrotli(length);
    return (opening) => start + opening + rest + LAST_OF_BROTLI;
  }
  if (encoding === "gzip") {
    const start = head + storedDeflate(length);
    const sum = crc32(before);
    const size = before.length + length;
    return (opening) => {
      const end = opening + rest;
      return start + end + littleEndian(crc32(Buffer.from(end, "latin1"), sum), 4) + littleEndian(size, 4);
    };
  }
  return (opening) => head + opening + rest;
}

/** `isAll`: nothing comes behind it; else it ends on a whole byte, so that something can. */
function compressed(encoding: Encoding, plain: Buffer, isAll: boolean): Buffer {
  if (encoding === "br")
    return brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
      ...(isAll ? {} : { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
    });
  if (encoding === "gzip") return gzipSync(plain, isAll ? {} : { finishFlush: constants.Z_SYNC_FLUSH });
  return plain;
}

/** RFC 7932, 9.2: not the last, a length in 16 bits less one, uncompressed; the bytes themselves follow. */
const uncompressedBrotli = (length: number): string => littleEndian(((length - 1) << 3) | (1 << 19), 3);
/** RFC 7932, 9.2: the last, and empty. */
const LAST_OF_BROTLI = "\x03";

/** RFC 1951, 3.2.4: the last block, stored; its length and that length's complement. */
const storedDeflate = (length: number): string =>
  `\x01${littleEndian(length, 2)}${littleEndian(~length & 0xffff, 2)}`;

function littleEndian(value: number, bytes: number): string {
  let text = "";
  for (let at = 0; at < bytes; at++) text += String.fromCharCode((value >>> (8 * at)) & 0xff);
  return text;
}
