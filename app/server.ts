import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";

type App = typeof import("./entry.server");

const here = dirname(fileURLToPath(import.meta.url));

/** Starts the HTTP server on the built app. Bundled to build/server.js. */
async function serve(): Promise<void> {
  const build = (await import(pathToFileURL(join(here, "server/index.js")).href)) as ServerBuild;
  const app = build.entry.module as unknown as App;
  const { env, log, store } = app.runtime();
  const background = app.startBackground(app.runtime());

  const web = express();
  web.disable("x-powered-by");
  web.use(compression());
  web.use("/assets", express.static(join(here, "client/assets"), { immutable: true, maxAge: "1y" }));
  web.use(express.static(join(here, "client"), { maxAge: "1h" }));
  web.all("*", createRequestHandler({ build, mode: env.NODE_ENV }));

  const server = createServer(web);
  server.listen(env.PORT, env.HOST, () => log.info({ port: env.PORT }, "listening"));

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    server.close();
    server.closeIdleConnections();
    await background.stop();
    await store.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

serve().catch((error: Error) => {
  const expected = error.name === "EnvError" || error.name === "NewerDatabaseError";
  process.stderr.write(`${expected ? error.message : error.stack}\n`);
  process.exit(1);
});
