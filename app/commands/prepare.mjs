// Installs and builds what is missing or out of date, and says so. Runs before anything is installed,
// so it uses nothing but Node itself.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const MINIMUM_NODE = [20, 19];
const BUILT_FROM = ["app", "db", "emails", "public", "package-lock.json", "remix.config.js", "tsconfig.json"];
const STAMP = join(root, "build", "built-from");

const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program in the project's folder and resolves when it has ended well. */
export function run(command, args, { env = {}, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      ...options,
    });
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      code === 0
        ? resolve(undefined)
        : reject(new Error(`${command} ${args.join(" ")} ended with ${signal ?? `exit code ${code}`}`)),
    );
  });
}

/** Like run(), but keeps what the program prints to itself and shows it only when it fails. */
async function runQuietly(what, command, args, env) {
  const started = Date.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const printed = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => printed.push(chunk));
  say(`${what} …`);
  const heartbeat = setInterval(() => say(`  still busy, ${seconds(started)} s`), 15_000);
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(() => clearInterval(heartbeat));
  if (code !== 0) {
    process.stderr.write(Buffer.concat(printed));
    throw new Error(`${command} ${args.join(" ")} ended with exit code ${code}`);
  }
  say(`  done in ${seconds(started)} s`);
}

const seconds = (since) => Math.round((Date.now() - since) / 1000);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  if (!enough)
    throw new Error(`Node ${MINIMUM_NODE.join(".")} or newer is needed; this is ${process.version}.`);
}

/** Whether node_modules holds what package-lock.json names: by content, as checking out changes file times. */
function installedAsLocked() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

/** better-sqlite3 is compiled for one version of Node; after a change of Node it has to be compiled again. */
function databaseDriverLoads() {
  try {
    const Database = createRequire(join(root, "package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

export async function install() {
  checkNode();
  if (!installedAsLocked()) {
    await runQuietly(
      "Installing packages (this once; a minute or two, the database driver is compiled)",
      NPM,
      ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    );
  }
  if (!databaseDriverLoads()) {
    await runQuietly("Compiling the database driver", NPM, [
      "rebuild",
      "better-sqlite3",
      "--ignore-scripts=false",
    ]);
    if (!databaseDriverLoads()) throw new Error("The database driver (better-sqlite3) can't be loaded.");
  }
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** A hash over everything that the build is made from. */
function sourcesHash() {
  const hash = createHash("sha256");
  for (const path of BUILT_FROM) {
    const files = path.includes(".") ? [join(root, path)] : filesUnder(path).sort();
    for (const file of files)
      hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

export async function build() {
  const wanted = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  rmSync(STAMP, { force: true });
  await runQuietly(
    "Building",
    process.execPath,
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--config", "remix.config.js"],
    // Under vitest the configuration leaves the Remix plugin out; not so in a build that a test asks for.
    { NODE_ENV: "production", VITEST: undefined },
  );
  await bundleServer();
  await compressAssets();
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(STAMP, wanted);
}

const LEAST_WORTH_COMPRESSING = 1000;

/** Lays a brotli version beside each file for browsers: once and as small as it gets, instead of quickly at each request. */
async function compressAssets() {
  const compress = promisify(brotliCompress);
  const files = filesUnder("build/client").filter((file) => /\.(js|css|svg|json)$/.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      if (bytes.length < LEAST_WORTH_COMPRESSING) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(`${file}.br`, await compress(bytes, { params }));
    }),
  );
}

/**
 * Bundles app/server.ts, the commands and the threads: Remix forces the input of its own build, so these get a step of their own.
 * Packages stay outside the bundle.
 */
export async function bundleServer(outdir = "build") {
  const { build: bundle } = createRequire(join(root, "package.json"))("esbuild");
  const sourcesIn = (folder) => readdirSync(join(root, "app", folder)).filter((name) => name.endsWith(".ts"));
  await bundle({
    absWorkingDir: root,
    entryPoints: [
      ...(existsSync(join(root, "app/server.ts")) ? [{ in: "app/server.ts", out: "server" }] : []),
      ...["commands", "threads"].flatMap((folder) =>
        sourcesIn(folder).map((name) => ({
          in: `app/${folder}/${name}`,
          out: `${folder}/${name.slice(0, -3)}`,
        })),
      ),
    ],
    outdir,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    splitting: true,
    chunkNames: "shared/[name]-[hash]",
    sourcemap: true,
    jsx: "automatic",
    alias: { "#db": "./db", "#emails": "./emails", "~": "./app" },
    // The built application is loaded when the server runs, not bundled into it.
    external: ["*/build/server/index.js", "./server/index.js"],
    logLevel: "warning",
  });
}

export async function prepare() {
  await install();
  await build();
}

/** Ends with a plain message instead of a stack: what goes wrong here is for whoever typed the command. */
export function orFail(work) {
  work.catch((error) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) orFail(prepare());
