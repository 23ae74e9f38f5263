import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The built file of a thread in app/threads/. Null where the sources themselves run, as in tests: a thread can't load
 * them, and what it would do is done here.
 */
export function builtThread(name: string): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  // In build/, or a folder within it.
  const places = ["threads", "../threads", "../../threads"].map((folder) => join(here, folder, `${name}.js`));
  return places.find((place) => existsSync(place)) ?? null;
}
