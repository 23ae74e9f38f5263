import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const TOP_LEVEL = [
  "LICENSE",
  "README.md",
  "app",
  "db",
  "emails",
  "package-lock.json",
  "package.json",
  "public",
  "publiccode.yml",
  "remix.config.js",
  "tests",
  "tsconfig.json",
];

/** Files that may be longer than 300 lines, and why. */
const LONGER: Record<string, string> = {
  "db/demo/comments-by-topic.ts": "one list of what residents say, per topic",
};
const MAXIMUM_LINES = 300;

/** What domain/ may use from outside: pure libraries. */
const PURE_PACKAGES = [
  "zod",
  "date-fns",
  "@date-fns/tz",
  "date-holidays",
  "simple-statistics",
  "jstat",
  "libphonenumber-js",
  "@orama/stemmers",
  "stdnum",
  "uuid",
];
const DATABASE_PACKAGES = ["drizzle-orm", "drizzle-kit", "better-sqlite3", "postgres"];

/** Which room may import from which. `app` is what lies directly in app/: the runtime, the environment, the log. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: ["domain"],
  messages: ["messages", "domain"],
  components: ["components", "messages"],
  queries: ["queries", "db", "domain"],
  emails: ["emails", "domain", "messages", "app"],
  // The residents' pages, plain HTML from data, as the mails are.
  resident: ["resident", "domain", "messages", "styles"],
  flow: ["flow", "domain", "queries", "emails", "resident", "messages", "db", "app"],
  routes: [
    "resident",
    "routes",
    "flow",
    "domain",
    "queries",
    "emails",
    "messages",
    "components",
    "styles",
    "app",
  ],
  commands: ["commands", "demo", "flow", "domain", "queries", "messages", "db", "app"],
  // What runs beside the server, each in a thread of its own.
  threads: ["flow", "domain", "queries", "db"],
  // The demonstration is made through the same functions as real data.
  demo: ["demo", "flow", "domain", "queries", "db", "app"],
  db: ["db", "app"],
  // What stands before the app.
  http: ["http", "flow", "domain", "messages", "db", "app"],
  styles: ["styles"],
  app: [
    "app",
    "http",
    "flow",
    "resident",
    "domain",
    "queries",
    "db",
    "messages",
    "components",
    "styles",
    "emails",
  ],
};

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(file));
const sources = files.filter((file) => /^(app|db|emails)\/.*\.tsx?$/.test(file));
const tests = files.filter((file) => /^tests\/.*\.tsx?$/.test(file) && file !== "tests/architecture.test.ts");
const text = (file: string) => readFileSync(file, "utf8");

function roomOf(file: string): string {
  if (file.startsWith("db/queries/")) return "queries";
  if (file === "db/demo.ts" || file.startsWith("db/demo/")) return "demo";
  if (file.startsWith("db/")) return "db";
  if (file.startsWith("emails/")) return "emails";
  const room = /^app\/([^/]+)\//.exec(file)?.[1];
  return room ?? "app";
}

interface Import {
  from: string;
  specifier: string;
  /** The file or folder in the project, or null for a package. */
  target: string | null;
}

function importsOf(file: string): Import[] {
  return ts.preProcessFile(text(file)).importedFiles.map(({ fileName }) => {
    const specifier = fileName.replace(/\?.*$/, "");
    return { from: file, specifier, target: targetOf(file, specifier) };
  });
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith("~/")) return `app/${specifier.slice(2)}`;
  const alias = /^#(db|emails|tests)\//.exec(specifier);
  if (alias !== null) return specifier.slice(1);
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  return null;
}

const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

const imports = sources.flatMap(importsOf);

test("the visible top level is what the design says", () => {
  const visible = new Set(
    files.map((file) => file.split("/")[0] ?? "").filter((name) => !name.startsWith(".")),
  );
  expect([...visible].sort()).toEqual(TOP_LEVEL);
});

test("imports go in the direction of the design", () => {
  const wrong = imports.filter(({ from, target }) => {
    if (target === null) return false;
    return !(MAY_IMPORT[roomOf(from)] ?? []).includes(roomOf(target));
  });
  expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
});

test("nothing but a route's own folder imports from routes", () => {
  const wrong = imports.filter(
    ({ from, target }) =>
      target?.startsWith("app/routes/") && (roomOf(from) !== "routes" || dirname(from) !== dirname(target)),
  );
  expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
});

test("the domain uses only pure libraries", () => {
  const wrong = imports.filter(
    ({ from, specifier, target }) =>
      roomOf(from) === "domain" && target === null && !PURE_PACKAGES.includes(packageOf(specifier)),
  );
  expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
});

test("only db/ names drizzle or a driver", () => {
  const wrong = imports.filter(
    ({ from, specifier }) => !from.startsWith("db/") && DATABASE_PACKAGES.includes(packageOf(specifier)),
  );
  expect(wrong.map(({ from, specifier }) => `${from} -> ${specifier}`)).toEqual([]);
});

test("the environment is read in one place", () => {
  const readers = sources.filter((file) => /process\.env\b/.test(text(file)));
  expect(readers).toEqual(["app/env.server.ts"]);
});

test("pages have no inline styles, no inline handlers and no raw HTML", () => {
  const pages = sources.filter((file) => file.startsWith("app/") && file.endsWith(".tsx"));
  const inline = pages.filter((file) => /\sstyle=|dangerouslySetInnerHTML/.test(text(file)));
  expect(inline).toEqual([]);
});

test("files stay small, or say why not", () => {
  const long = [...sources, ...tests].filter((file) => text(file).split("\n").length > MAXIMUM_LINES + 1);
  expect(long.filter((file) => LONGER[file] === undefined)).toEqual([]);
  expect(Object.keys(LONGER).filter((file) => !long.includes(file))).toEqual([]);
});

test("names are the product's nouns and verbs, in kebab-case", () => {
  const vague = /(^|\/)(utils?|helpers?|service|manager|misc|common)(\.|\/)/;
  const name = /^[a-z0-9_$.[\]-]+$/;
  const wrong = [...sources, ...tests].filter(
    (file) => vague.test(file) || file.split("/").some((part) => !name.test(part)),
  );
  expect(wrong).toEqual([]);
});

test("no test is skipped, singled out or mocked", () => {
  const wrong = tests.filter((file) =>
    /\b(test|it|describe)(\.[a-z]+)*\.(skip|only|todo|fails)\b|\bvi\.mock\(/.test(text(file)),
  );
  expect(wrong).toEqual([]);
});

test("the lock file names every platform's packages and no registry", () => {
  const lock = JSON.parse(text("package-lock.json")) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) =>
        lock.packages[`${path}/node_modules/${name}`] === undefined &&
        lock.packages[`node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
  expect(Object.values(lock.packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
});
