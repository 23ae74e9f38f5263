// `npm run bench [-- --postgresql] [NAME …]`: every tests/bench/*.bench.ts in a process of its own, one after the other; then
// a table, and JSON at BENCH_OUT. With --postgresql those of pages, on a PostgreSQL that is gone afterwards.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { orFail, prepare, root } from "../../app/commands/prepare.mjs";
import { startPostgres } from "../support/postgres.mjs";

/** Those that measure what DATABASE_URL names. */
const ON_BOTH_ENGINES = ["comments", "results"];

const OUT = join(root, ".cache", "bench");

async function main() {
  await prepare();
  const onPostgresql = process.argv.includes("--postgresql");
  const wanted = process.argv.slice(2).filter((word) => word !== "--postgresql");
  const names = readdirSync(join(root, "tests/bench"))
    .filter((name) => name.endsWith(".bench.ts"))
    .map((name) => name.slice(0, -".bench.ts".length))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .filter((name) => !onPostgresql || ON_BOTH_ENGINES.includes(name));
  if (names.length === 0) throw new Error(`There is no benchmark ${wanted.join(", ")}.`);
  await bundle(names);

  const results = [];
  const failed = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    const file = join(OUT, `${name}.json`);
    rmSync(file, { force: true });
    const finished = onPostgresql ? await onOneOfItsOwn(name, file) : await runOne(name, file);
    if (finished === 0) results.push(JSON.parse(readFileSync(file, "utf8")));
    else failed.push(name);
  }
  process.stdout.write(table(results));
  if (process.env.BENCH_OUT) {
    const machine = { cpu: cpus()[0]?.model ?? "", cores: cpus().length, node: process.version };
    const report = { at: new Date().toISOString(), machine, benchmarks: results, failed };
    writeFileSync(resolve(process.env.BENCH_OUT), `${JSON.stringify(report, null, 2)}\n`);
  }
  if (failed.length > 0) throw new Error(`Could not be measured: ${failed.join(", ")}`);
}

async function bundle(names) {
  const { build } = createRequire(import.meta.url)("esbuild");
  mkdirSync(OUT, { recursive: true });
  const entry = (name) =>
    `import { writeFileSync } from "node:fs";
     import * as bench from "./tests/bench/${name}.bench";
     import { isMet, ratioOf } from "./tests/bench/line";
     const lines = await bench.run();
     const full = lines.map((line) => ({ ...line, ratio: ratioOf(line), met: isMet(line) }));
     writeFileSync(process.argv[2], JSON.stringify({ name: bench.name, lines: full }));
     process.exit(0);`;
  for (const name of names) {
    await build({
      absWorkingDir: root,
      stdin: { contents: entry(name), resolveDir: root, loader: "ts", sourcefile: `${name}.entry.ts` },
      outfile: join(OUT, `${name}.mjs`),
      bundle: true,
      packages: "external",
      platform: "node",
      target: "node20",
      format: "esm",
      jsx: "automatic",
      sourcemap: "inline",
      alias: { "#db": "./db", "#emails": "./emails", "#tests": "./tests", "~": "./app" },
      logLevel: "warning",
    });
  }
}

async function onOneOfItsOwn(name, file) {
  const cluster = await startPostgres([
    "-c shared_buffers=1GB -c effective_cache_size=4GB -c work_mem=16MB -c random_page_cost=1.1",
    "-c max_wal_size=8GB -c maintenance_work_mem=256MB",
  ]);
  process.once("exit", cluster.stop);
  try {
    return await runOne(name, file, {
      DATABASE_URL: cluster.url,
      SECRET: "of a benchmark, for as long as it takes",
    });
  } finally {
    cluster.stop();
  }
}

function runOne(name, file, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(OUT, `${name}.mjs`), file], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // Memory and time are measured as in production.
      env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", ...extra },
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

const number = (value) =>
  value.toLocaleString("en", {
    maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0,
  });

function table(results) {
  const head = ["", "measured", "bare", "ratio", "promised", "", "beside it"];
  const rows = results.flatMap(({ name, lines }) => [
    [name],
    ...lines.map((line) => [
      `  ${line.what}`,
      `${number(line.value)} ${line.unit}`,
      line.baseline ? `${number(line.baseline.value)} (${line.baseline.what})` : "",
      line.ratio === null ? "" : number(line.ratio),
      promised(line),
      line.met === null ? "" : line.met ? "met" : "MISSED",
      (line.beside ?? []).map(({ what, value, unit }) => `${what} ${number(value)} ${unit}`).join(", "),
    ]),
  ]);
  const widths = head.map((_, column) =>
    Math.max(
      ...[head, ...rows]
        .filter((row) => row.length > 1 || column > 0)
        .map((row) => (row[column] ?? "").length),
    ),
  );
  const lineOf = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join("  ")
      .trimEnd();
  return `\n${[head, ...rows].map(lineOf).join("\n")}\n`;
}

function promised({ bound, unit }) {
  if (!bound) return "";
  const what = bound.of === "ratio" ? "of bare" : unit;
  return bound.atLeast === undefined
    ? `<= ${number(bound.atMost)} ${what}`
    : `>= ${number(bound.atLeast)} ${what}`;
}

orFail(main());
