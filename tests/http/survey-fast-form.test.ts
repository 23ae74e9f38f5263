import { register } from "prom-client";
import { expect, test } from "vitest";
import { answers, responses } from "#db/schema";
import { serveFastPath } from "#tests/support/fast-path";
import { survey } from "#tests/support/make-survey";

test("a form is answered before any framework runs: stored, and on to the thanks in the language asked for", async () => {
  const { runtime, post, passed, opened } = await serveFastPath();
  const { token } = await survey(runtime);
  const sent = await post(`/s/${token}?lang=en`, `grade=8&comment=Bel+0612345678&${opened(token)}`);
  expect(sent.status).toBe(303);
  expect(sent.headers).toMatchObject({
    location: `/s/${token}/thanks?lang=en&removed=phone`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-length": "0",
  });
  expect(passed).toEqual([]);
  expect(await runtime.store.read.select().from(answers)).toHaveLength(2);
  expect(await register.getSingleMetricAsString("weerklank_http_request_seconds")).toMatch(
    /_count\{method="POST",route="\/s\/:token",status="303"\} [1-9]/,
  );
});

test("a form with mistakes comes back with its mistakes, as the framework's would, and nothing is stored", async () => {
  const { runtime, post, passed, opened } = await serveFastPath();
  const { token } = await survey(runtime);
  const wrong = await post(`/s/${token}`, `grade=11&resolved=no&${opened(token)}`);
  expect(wrong.status).toBe(422);
  expect(wrong.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
  expect(wrong.body).toContain("Kies een cijfer van 1 tot en met 10");
  expect(wrong.body).toMatch(/id="resolved-no" checked/);
  expect(passed).toEqual([]);
  expect(await runtime.store.read.select().from(responses)).toEqual([]);
});

test("what isn't plainly our own form goes on with its body unread", async () => {
  const { runtime, post, passed } = await serveFastPath();
  const { token } = await survey(runtime);
  const cases: [path: string, headers: Record<string, string>][] = [
    ["/s/bcdfgh23456", {}],
    [`/s/${token}/thanks`, {}],
    [`/s/%62${token.slice(1)}`, {}],
    [`/s/${token}?a=%00`, {}],
    [`/s/${token}`, { "Sec-Fetch-Site": "cross-site" }],
    [`/s/${token}`, { "Sec-Fetch-Site": "same-site" }],
    [`/s/${token}`, { "Content-Type": "application/json" }],
    [`/s/${token}`, { "Content-Encoding": "gzip" }],
  ];
  for (const [path, headers] of cases) {
    expect((await post(path, "grade=8", headers)).status, path + JSON.stringify(headers)).toBe(418);
    expect(passed.pop()).toEqual({ method: "POST", url: path, body: "grade=8" });
  }
  const large = `grade=8&comment=${"x".repeat(70_000)}`;
  expect((await post(`/s/${token}`, large)).status).toBe(418);
  expect(passed.pop()?.body).toBe(large);
  expect(await runtime.store.read.select().from(responses)).toEqual([]);
});

test("a form whose writing fails is handed on whole, for its page and its line in the log", async () => {
  const { runtime, post, passed, opened } = await serveFastPath();
  const { token } = await survey(runtime);
  const { write } = runtime.store;
  Object.assign(runtime.store, { write: () => Promise.reject(new Error("the disk is gone")) });
  const body = `grade=8&${opened(token)}`;
  expect((await post(`/s/${token}`, body)).status).toBe(418);
  expect(passed).toEqual([{ method: "POST", url: `/s/${token}`, body }]);
  Object.assign(runtime.store, { write });
  expect((await post(`/s/${token}`, body)).status).toBe(303);
});
