import { problem } from "./problem.server";

export const MAX_BODY = 2 * 1024 * 1024;

/** The JSON of a request. Throws a problem: 413 too large, 415 compressed, 400 no JSON. */
export async function readJson(request: Request): Promise<unknown> {
  return parseJson(request, await readBody(request));
}

/** The text of a request. Throws a problem: 413 too large, 415 compressed, 400 no UTF-8. */
export async function readBody(request: Request): Promise<string> {
  const encoding = request.headers.get("Content-Encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity") throw problem(request, 415, "encoded");
  const bytes = await readBytes(request);
  if (bytes === null) throw problem(request, 413, "too_large");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw problem(request, 400, "not_json");
    throw error;
  }
}

/** Throws a problem: 400 no JSON. */
export function parseJson(request: Request, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // SyntaxError: no JSON. RangeError: nested deeper than can be read.
    if (error instanceof SyntaxError || error instanceof RangeError) throw problem(request, 400, "not_json");
    throw error;
  }
}

/** Null as soon as there is too much, whatever the sender said there would be. */
async function readBytes(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get("Content-Length")) > MAX_BODY) return null;
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > MAX_BODY) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
