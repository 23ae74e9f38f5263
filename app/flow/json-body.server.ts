import { problem } from "./problem.server";

export const MAX_BODY = 2 * 1024 * 1024;

/** The JSON of a request. Throws a problem: 413 too large, 415 compressed, 400 no JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const encoding = request.headers.get("Content-Encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity") throw problem(request, 415, "encoded");
  const bytes = await readBytes(request);
  if (bytes === null) throw problem(request, 413, "too_large");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    // SyntaxError: no JSON. TypeError: no UTF-8. RangeError: nested deeper than can be read.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) {
      throw problem(request, 400, "not_json");
    }
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
