import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleServer, root } from "../../app/commands/prepare.mjs";

let folder: Promise<string> | undefined;

/** The file of a thread, built from the sources as they are: once for all tests of a worker, gone with it. */
export async function threadFile(name: string): Promise<string> {
  folder ??= build();
  return join(await folder, "threads", `${name}.js`);
}

async function build(): Promise<string> {
  // Within the project, where the packages are found.
  mkdirSync(join(root, ".cache"), { recursive: true });
  const made = mkdtempSync(join(root, ".cache", "threads-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  await bundleServer(made);
  return made;
}
