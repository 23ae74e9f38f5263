import { createServer, request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { register } from "prom-client";
import { expect, onTestFinished, test } from "vitest";
import { answers, responses } from "#db/schema";
import { survey } from "#tests/support/make-survey";
import { testRuntime } from "#tests/support/runtime";
import { openingTime } from "~/flow/opening-time.server";
import { surveyFastPath } from "~/survey-fast-path.server";

/** The fast path on a port of its own; what it passes on is answered with 418, and is kept as it came. */
async function serve() {
  const runtime = await testRuntime();
  const passed: { method: string; url: string; body: string }[] = [];
  const take = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    passed.push({
      method: request.method ?? "",
      url: request.url ?? "",
      body: Buffer.concat(chunks).toString(),
    });
  };
  const server = createServer(
    surveyFastPath(runtime, (request, response) => {
      void take(request).then(() => response.writeHead(418).end());
    }),
  ).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }>((resolve, reject) => {
      const all = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        ...headers,
      };
      const length = { "Content-Length": String(Buffer.byteLength(body)) };
      const asked = httpRequest(
        { host: "127.0.0.1", port, path, method: "POST", headers: { ...length, ...all } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const { statusCode: status = 0, headers: given } = response;
            resolve({ status, headers: given, body: Buffer.concat(chunks).toString() });
          });
        },
      );
      asked.on("error", reject).end(body);
    });
  const opened = (token: string) =>
    `opened-at=${openingTime(runtime.secret, "survey", token, new Date(runtime.now().getTime() - 60_000))}`;
  return { runtime, post, passed, opened };
}

test("a form is answered before any framework runs: stored, and on to the thanks in the language asked for", async () => {
  const { runtime, post, passed, opened } = await serve();
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
  const { runtime, post, passed, opened } = await serve();
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
  const { runtime, post, passed } = await serve();
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
  const { runtime, post, passed, opened } = await serve();
  const { token } = await survey(runtime);
  const { write } = runtime.store;
  Object.assign(runtime.store, { write: () => Promise.reject(new Error("the disk is gone")) });
  const body = `grade=8&${opened(token)}`;
  expect((await post(`/s/${token}`, body)).status).toBe(418);
  expect(passed).toEqual([{ method: "POST", url: `/s/${token}`, body }]);
  Object.assign(runtime.store, { write });
  expect((await post(`/s/${token}`, body)).status).toBe(303);
});
