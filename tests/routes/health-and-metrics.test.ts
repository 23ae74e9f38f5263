import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dialect } from "#db/dialect";
import { insertApiKey } from "#db/queries/api-keys";
import { call } from "#tests/support/call-route";
import { testRuntime } from "#tests/support/runtime";
import { requestWith } from "#tests/support/sign-in";
import { temporaryFolder } from "#tests/support/store";
import type { ApiRight } from "~/domain/api-right";
import { apiKeyRow } from "~/flow/api-key.server";
import * as healthz from "~/routes/healthz";
import * as metrics from "~/routes/metrics";

/** A runtime whose database's folder exists, as it does once the server runs. */
async function start() {
  const folder = join(temporaryFolder(), "data");
  mkdirSync(folder);
  return testRuntime(
    dialect === "sqlite" ? { env: { DATABASE_URL: `file:${join(folder, "weerklank.db")}` } } : {},
  );
}

test("a server that can write is well", async () => {
  await start();
  const answer = await call(healthz.loader as never, requestWith(null, "/healthz"));
  expect([answer.status, answer.data]).toEqual([200, { status: "ok" }]);
});

test("a server whose database has gone away is not well, and says why in its log only", async () => {
  const runtime = await start();
  await runtime.store.close();
  const answer = await call(healthz.loader as never, requestWith(null, "/healthz"));
  expect([answer.status, answer.data]).toEqual([503, { status: "failing" }]);
  expect(runtime.logged()).toContain("the database can't be written");
});

test("metrics need a key with their own right, and hold nothing of a person", async () => {
  const { store, secret, now } = await start();
  const withRights = async (key: string, rights: ApiRight[]) => {
    const row = apiKeyRow({ key, name: key, rights, secret, createdBy: null, now: now() });
    await store.write((tx) => insertApiKey(tx, row));
    return call(
      metrics.loader,
      requestWith(null, "/metrics", { headers: { authorization: `Bearer ${key}` } }),
    );
  };
  expect((await call(metrics.loader, requestWith(null, "/metrics"))).status).toBe(401);
  expect((await withRights("wk_results", ["results:read"])).status).toBe(403);
  const answer = await withRights("wk_metrics", ["metrics:read"]);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/plain");
});
