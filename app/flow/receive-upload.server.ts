import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { newId } from "~/domain/id";

export type ReceivedFile =
  | { ok: true; path: string; fileName: string; bytes: number }
  | { ok: false; reason: "no_file" };

/** Streams the one file of a form to disk, whatever its size: no more of it than a few chunks is in memory. */
export async function receiveUpload(request: Request, field: string, folder: string): Promise<ReceivedFile> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (!request.body || !contentType.startsWith("multipart/form-data"))
    return { ok: false, reason: "no_file" };
  const form = busboy({
    headers: { "content-type": contentType },
    limits: { files: 1 },
    defParamCharset: "utf8",
  });
  let written: Promise<ReceivedFile> = Promise.resolve({ ok: false, reason: "no_file" });
  form.on("file", (name, stream, { filename }) => {
    if (name !== field || !filename) stream.resume();
    else written = writeFile(stream, filename, folder);
  });
  await pipeline(Readable.fromWeb(request.body as never), form);
  return written;
}

async function writeFile(stream: Readable, name: string, folder: string): Promise<ReceivedFile> {
  const path = join(folder, `${newId()}.csv`);
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const { size } = await stat(path);
  return { ok: true, path, fileName: basename(name).slice(0, 200), bytes: size };
}
