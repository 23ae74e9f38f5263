// The test run: installs what is missing, then lint, types and every test, and ends with one line of counts.
//   node tests/run.mjs          everything, on SQLite and on a real PostgreSQL, with a real browser
//   node tests/run.mjs --quick  lint, types and the tests on SQLite
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, install, orFail, root, run } from "../app/commands/prepare.mjs";

const REPORT = join(root, ".cache", "test-report.json");
const quick = process.argv.includes("--quick");
const mustHaveAll = process.env.CI === "true" || process.env.CI === "1";
const isRoot = process.getuid?.() === 0;

const say = (text) => process.stdout.write(`${text}\n`);
const tool = (path, ...args) => runTool(process.execPath, [join(root, "node_modules", path), ...args]);

/** Runs a program and gives its exit code: a check that fails doesn't keep the others from running. */
function runTool(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** As root on a Debian or Ubuntu, what is missing comes from the package manager. */
async function installPackage(name) {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  say(`Installing ${name} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const stdio = ["ignore", "ignore", "inherit"];
  await run("apt-get", ["update", "-qq"], { env, stdio }).catch(() => undefined);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env, stdio }).catch(
    (error) => say(error.message),
  );
}

async function haveChromium() {
  const { findChromium } = await import("./support/chromium.mjs");
  if (findChromium() === null && !process.env.CHROMIUM_PATH) await installPackage("chromium");
  if (findChromium() === null && !process.env.CHROMIUM_PATH) {
    say("Downloading a Chromium …");
    await tool("playwright-core/cli.js", "install", "chromium");
  }
  return findChromium();
}

/** Text browsers, for the journeys of residents who have one; without them those skip themselves. */
async function haveTextBrowsers() {
  const found = await import("./support/find-text-browsers.mjs");
  for (const name of ["lynx", "w3m"]) if (found.findTextBrowser(name) === null) await installPackage(name);
  return found.haveTextBrowsers();
}

async function havePostgres() {
  const { postgresPrograms, startPostgres } = await import("./support/postgres.mjs");
  if (postgresPrograms() === null) await installPackage("postgresql");
  if (postgresPrograms() === null) return null;
  return await startPostgres();
}

/** The app, and a demonstration for all the journeys that begin with one; where that fails, the journeys tell why. */
async function buildWithDemonstration() {
  await build();
  const { makeDemonstration } = await import("./support/make-demonstration.mjs");
  return makeDemonstration(join(root, ".cache", "demonstration")).catch((error) => {
    say(error.message);
    return null;
  });
}

/** What vitest's JSON report counts. A file that could not be loaded counts as one failure. */
function counts(exitCode) {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloaded.length;
  return {
    passed: report.numPassedTests,
    // An error outside any test fails the run without failing a test.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function main() {
  const started = Date.now();
  await install();
  const failures = [];
  const skips = [];
  const lacking = (what) => (mustHaveAll ? failures : skips).push(what);

  const checks = async () => {
    say("Lint and types …");
    if ((await tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".")) !== 0)
      failures.push("lint");
    if ((await tool("typescript/bin/tsc", "--noEmit")) !== 0) failures.push("types");
  };
  const [demonstration] = await Promise.all([quick ? null : buildWithDemonstration(), checks()]);

  const projects = ["sqlite"];
  const env = {};
  let postgres = null;
  if (!quick) {
    if (demonstration !== null) env.DEMONSTRATION = demonstration;
    const chromium = await haveChromium();
    if (chromium === null) lacking("the journeys, as there is no Chromium");
    else {
      env.CHROMIUM_PATH = chromium;
      projects.push("journeys");
      if (!(await haveTextBrowsers()) && mustHaveAll)
        failures.push("the journeys in a text browser, as there is no Lynx or w3m");
    }
    postgres = await havePostgres();
    if (postgres === null) lacking("the tests on PostgreSQL, as it is not installed");
    else {
      process.once("exit", postgres.stop);
      env.TEST_POSTGRES_URL = postgres.url;
      projects.push("postgresql");
    }
  }

  say(`Tests (${projects.join(", ")}) …`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(REPORT, { force: true });
  const exitCode = await runTool(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--config=remix.config.js",
      ...projects.map((name) => `--project=${name}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${REPORT}`,
    ],
    env,
  );

  const { passed, failed, skipped } = counts(exitCode);
  for (const name of failures) say(`Failed: ${name}`);
  for (const name of skips) say(`Skipped: ${name}`);
  if (passed + failed === 0) say("No test ran.");
  say(`Took ${Math.round((Date.now() - started) / 1000)} s.`);
  say(`${passed} passed, ${failed + failures.length} failed, ${skipped + skips.length} skipped`);
  process.exit(failed + failures.length > 0 || passed === 0 ? 1 : 0);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
orFail(main());
