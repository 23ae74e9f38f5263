// `npm run dev`: serves the built app, and builds and restarts it whenever a source changes. The same server as in
// production, with its headers and its outbox.
import { spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { build, orFail, prepare, root } from "./prepare.mjs";

const WATCHED = ["app", "db", "emails", "public"];
const SETTLE_MS = 150;

let server;
let busy = Promise.resolve();
let timer;

function startServer() {
  server = spawn(process.execPath, [join(root, "build/server.js")], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? "production" },
  });
}

function stopServer() {
  if (server === undefined || server.exitCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  return ended;
}

async function renew() {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\nWaiting for the next change …\n`);
    return;
  }
  await stopServer();
  startServer();
}

async function main() {
  await prepare();
  startServer();
  for (const folder of WATCHED.filter((name) => existsSync(join(root, name)))) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        busy = busy.then(renew);
      }, SETTLE_MS);
    });
  }
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => stopServer().then(() => process.exit(0)));
}

orFail(main());
