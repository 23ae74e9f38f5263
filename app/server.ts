import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { isDiskFull } from "../db/storage-failure";
import { remixHandler } from "./http/remix";
import { formPatternsOf, makeWeb, patternsOf } from "./http/web";

type App = typeof import("./entry.server");

const here = dirname(fileURLToPath(import.meta.url));

/** Starts the HTTP server on the built app. Bundled to build/server.js. */
async function serve(): Promise<void> {
  const build = (await import(pathToFileURL(join(here, "server/index.js")).href)) as ServerBuild;
  const app = build.entry.module as unknown as App;
  const runtime = app.runtime();
  const { env, log, store } = runtime;
  const background = app.startBackground(runtime);

  const web = makeWeb({
    runtime,
    patterns: patternsOf(build.routes),
    formPatterns: formPatternsOf(build.routes),
    clientFolder: join(here, "client"),
    handle: remixHandler(build, env.NODE_ENV, env.BASE_URL, runtime.pages),
  });
  const server = createServer(app.surveyFastPath(runtime, web));
  // Against visitors that send or take their bytes one by one to keep connections busy.
  server.headersTimeout = 15_000;
  server.requestTimeout = 300_000;
  server.setTimeout(120_000);
  server.keepAliveTimeout = 65_000;
  server.once("error", (error: NodeJS.ErrnoException) => {
    const inUse = error.code === "EADDRINUSE";
    process.stderr.write(
      `${inUse ? `Port ${env.PORT} is in use. Choose another with PORT.` : error.stack}\n`,
    );
    process.exit(1);
  });
  server.listen(env.PORT, env.HOST, () => log.info({ port: env.PORT }, "listening"));

  const setupLink = await app.makeSetupLink(runtime);
  if (setupLink !== null) process.stdout.write(`${setupLink}\n`);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    const answered = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // Requests under way are answered; one that takes longer than this is cut off.
    const tooLong = setTimeout(() => server.closeAllConnections(), 10_000);
    await Promise.all([answered, background.stop()]);
    clearTimeout(tooLong);
    await store.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

serve().catch((error: Error) => {
  const expected = error.name === "EnvError" || error.name === "NewerDatabaseError";
  const said = isDiskFull(error) ? "The disk is full: the database can't be opened." : error.message;
  process.stderr.write(`${expected || isDiskFull(error) ? said : error.stack}\n`);
  process.exit(1);
});
