// `node app/commands/run.mjs NAME …`: prepares what is missing, then runs build/server.js (start) or the built command.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { orFail, prepare, root } from "./prepare.mjs";

/** The demonstration has a database of its own and keeps quiet about what goes well. */
function setDemonstrationDefaults(env) {
  env.DATABASE_URL ||= "file:data/demo.db";
  env.LOG_LEVEL ||= "warn";
  if (!env.DATABASE_URL.startsWith("file:")) env.SECRET ||= "the demonstration has nothing to protect";
}

orFail(
  (async () => {
    const [name = "", ...args] = process.argv.slice(2);
    await prepare();
    const file =
      name === "start" ? join(root, "build/server.js") : join(root, "build/commands", `${name}.js`);
    if (!existsSync(file)) throw new Error(`There is no command "${name}".`);
    process.env.NODE_ENV ??= "production";
    if (name === "demo") setDemonstrationDefaults(process.env);
    process.argv = [process.execPath, file, ...args];
    await import(pathToFileURL(file).href);
  })(),
);
