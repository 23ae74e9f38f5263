import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../app/commands/prepare.mjs";
import { freePort } from "./free-port.mjs";

const WITHIN_MS = 240_000;

/**
 * Makes a demonstration municipality as `npm run demo` does, once for all the journeys of a run that begin with one.
 * Throws with what it printed when it isn't ready in time.
 * @param {string} folder where it is made
 * @returns {Promise<string>} the path of its database; its secret lies beside it
 */
export async function makeDemonstration(folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "demonstration.db");
  const port = String(await freePort());
  const child = spawn(process.execPath, [join(root, "build/commands/demo.js"), "--fresh"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: port,
      BASE_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: `file:${path}`,
      LOG_LEVEL: "warn",
    },
  });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), WITHIN_MS);
  let printed = "";
  const note = (chunk) => {
    printed += String(chunk);
    // Stopped in order: then the whole database is in its one file.
    if (/Ctrl\+C stops it/.test(printed)) child.kill("SIGTERM");
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(tooLong);
  if (code !== 0) throw new Error(`The demonstration could not be made:\n${printed}`);
  return path;
}
