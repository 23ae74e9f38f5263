import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { newId } from "~/domain/id";

export type ReceivedFile =
  | { ok: true; path: string; fileName: string; bytes: number }
  | { ok: false; reason: "no_file" | "broken_off" };

/** Streams the one file of a form to disk, whatever its size: no more of it than a few chunks is in memory. */
export async function receiveUpload(request: Request, field: string, folder: string): Promise<ReceivedFile> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (!request.body || !contentType.startsWith("multipart/form-data"))
    return { ok: false, reason: "no_file" };
  let writing: Promise<PromiseSettledResult<ReceivedFile>[]> = Promise.resolve([]);
  try {
    const form = busboy({
      headers: { "content-type": contentType },
      limits: { files: 1 },
      defParamCharset: "utf8",
    });
    form.on("file", (name, stream, { filename }) => {
      if (name !== field || !filename) return stream.resume();
      // Settled, because a visitor who leaves breaks off the writing and the reading at once: nobody would be waiting
      // for the one that comes second, and a rejection that nobody waits for ends the process.
      writing = Promise.allSettled([writeFile(stream, filename, folder)]);
      void writing.then(([written]) => {
        if (written?.status === "rejected") form.destroy(written.reason);
      });
    });
    await pipeline(Readable.fromWeb(request.body as never), form);
  } catch (error) {
    await writing;
    if (isOurs(error)) throw error;
    return { ok: false, reason: "broken_off" };
  }
  const [written] = await writing;
  if (written?.status === "rejected") throw written.reason;
  return written?.value ?? { ok: false, reason: "no_file" };
}

/** Whether writing failed, such as on a full disk; all else is a form that isn't one or a visitor who left. */
const isOurs = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

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
