// Where the text browsers are that the tests can use.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first in the PATH; null if it isn't installed. */
export function findTextBrowser(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** `script` gives a program a terminal of its own; every Debian, Ubuntu and Fedora has it. */
export const haveTextBrowsers = () =>
  ["lynx", "w3m", "script"].every((name) => findTextBrowser(name) !== null);
