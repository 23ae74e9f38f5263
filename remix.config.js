// This is the Vite configuration (the name keeps the top level as the design has it):
// `remix vite:build --config remix.config.js`, `vitest --config remix.config.js`.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { configDefaults, defineConfig } from "vitest/config";
import { LongTestsFirst } from "./tests/support/long-tests-first.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const underVitest = process.env.VITEST !== undefined;

const bothEngines = [
  "tests/db/**/*.test.{ts,tsx}",
  "tests/flow/**/*.test.{ts,tsx}",
  "tests/routes/**/*.test.{ts,tsx}",
];
/** Tests of a project share their modules: importing them anew for each file took longer than the tests themselves. */
const SHARED = { isolate: false };
const project = (name, include, extra = {}) => ({
  extends: true,
  test: { name, include, exclude: [...configDefaults.exclude], ...extra },
});

export default defineConfig(({ isSsrBuild }) => ({
  resolve: {
    alias: {
      "~": here("./app"),
      "#db": here("./db"),
      "#emails": here("./emails"),
      "#tests": here("./tests"),
    },
  },
  // The Remix plugin can't run under vitest.
  plugins: underVitest
    ? []
    : [
        remix({
          appDirectory: "app",
          ignoredRouteFiles: ["**/.*"],
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: false,
          },
        }),
      ],
  esbuild: { jsx: "automatic" },
  // Terser compresses a little further than esbuild. The server keeps its names, for the traces in its log.
  build: { target: "es2022", minify: isSsrBuild ? false : "terser" },
  test: {
    environment: "node",
    // Vite sets BASE_URL to its own.
    env: { BASE_URL: "http://weerklank.test", NODE_ENV: "test" },
    setupFiles: ["tests/support/set-up.ts"],
    // The sheets that lie within a page; others are left empty.
    css: { include: [/styles\/(tokens|resident)\.css/] },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongTestsFirst },
    // One more than there are cores: what a test waits for is mostly a disk, a clock or another process.
    maxWorkers: availableParallelism() + 1,
    projects: [
      project("sqlite", ["tests/**/*.test.{ts,tsx}"], {
        exclude: [...configDefaults.exclude, "tests/journeys/**", "tests/bench/**"],
        ...SHARED,
      }),
      // The same database, flow and route tests on a real PostgreSQL, whose address the runner hands over.
      project("postgresql", bothEngines, {
        env: { DATABASE_URL: process.env.TEST_POSTGRES_URL ?? "" },
        ...SHARED,
      }),
      project("journeys", ["tests/journeys/**/*.test.{ts,tsx}"], { testTimeout: 120_000 }),
    ],
  },
}));
