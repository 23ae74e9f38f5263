import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";

export type FileInMemory =
  | { ok: true; bytes: Buffer; fileName: string }
  | { ok: false; reason: "no_file" | "broken_off" | "too_large" };

/** Takes the one file of a form into memory; of a larger one than `most` bytes the rest is let in and thrown away. */
export async function receiveFile(request: Request, field: string, most: number): Promise<FileInMemory> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (!request.body || !contentType.startsWith("multipart/form-data"))
    return { ok: false, reason: "no_file" };
  const chunks: Buffer[] = [];
  let fileName = "";
  let isTooLarge = false;
  try {
    const form = busboy({
      headers: { "content-type": contentType },
      limits: { files: 1, fileSize: most },
      defParamCharset: "utf8",
    });
    form.on("file", (name, stream, { filename }) => {
      if (name !== field || !filename) return stream.resume();
      fileName = basename(filename).slice(0, 200);
      stream.on("limit", () => {
        isTooLarge = true;
      });
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    });
    await pipeline(Readable.fromWeb(request.body as never), form);
  } catch (error) {
    // All that can go wrong here is a form that isn't one, or a visitor who left.
    if (!(error instanceof Error)) throw error;
    return { ok: false, reason: "broken_off" };
  }
  if (isTooLarge) return { ok: false, reason: "too_large" };
  return fileName === ""
    ? { ok: false, reason: "no_file" }
    : { ok: true, bytes: Buffer.concat(chunks), fileName };
}
