import { register } from "prom-client";
import { expect, test } from "vitest";
import { testRuntime } from "#tests/support/runtime";
import { serveWeb } from "#tests/support/web";
import { forgetGuesses, someNetworkWaits } from "~/flow/guess-limits.server";
import { patternsOf } from "~/http/web";

const form = { "content-type": "application/x-www-form-urlencoded" };

test("a form from another site is refused before the app sees it", async () => {
  let seen = 0;
  const ask = await serveWeb(await testRuntime(), (_request, response) => {
    seen++;
    response.send("in");
  });
  const post = (headers: Record<string, string>, path = "/settings") =>
    ask(path, { method: "POST", headers: { ...form, ...headers }, body: "a=1" });

  const refused = await post({ "sec-fetch-site": "cross-site", origin: "https://evil.example" });
  expect(refused.status).toBe(403);
  expect(refused.body).toContain("Het kwam van een andere website");
  expect((await post({ origin: "https://evil.example" })).status).toBe(403);
  expect((await post({ origin: "null" }, "/login")).status).toBe(403);
  expect(seen).toBe(0);

  expect((await post({ "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await post({ origin: "http://weerklank.test" })).status).toBe(200);
  expect((await post({ "sec-fetch-site": "cross-site" }, "/unsubscribe/bcdfgh23456")).status).toBe(200);
});

test("the API refuses a page of another site with a problem in JSON, and lets a key in", async () => {
  const ask = await serveWeb(await testRuntime());
  const headers = { "sec-fetch-site": "cross-site", "content-type": "application/json" };
  const refused = await ask("/api/v1/contacts", { method: "POST", headers, body: "{}" });
  expect(refused.status).toBe(403);
  expect(refused.headers["content-type"]).toContain("application/problem+json");
  const withKey = { ...headers, authorization: "Bearer k" };
  expect((await ask("/api/v1/contacts", { method: "POST", headers: withKey, body: "{}" })).status).toBe(200);
});

test("only what a page can ask for reaches a page, the API decides for itself", async () => {
  const ask = await serveWeb(await testRuntime());
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const refused = await ask("/s/bcdfgh23456", { method, headers: form });
    expect([refused.status, refused.headers.allow], method).toEqual([405, "GET, HEAD, POST"]);
    expect((await ask("/api/v1/contacts", { method })).status, method).toBe(200);
  }
  expect((await ask("/contacts?q=%00")).status).toBe(400);
  expect((await ask("/s/%2500")).status).toBe(200);
});

test("what is refused before the API answers as the API does", async () => {
  const ask = await serveWeb(await testRuntime());
  const refused = await ask("/api/v1/contacts/kcc/%00", { headers: { "accept-language": "en" } });
  expect(refused.headers).toMatchObject({
    "content-type": "application/problem+json",
    "content-language": "en",
    "api-version": "1.0.0",
  });
  expect(JSON.parse(refused.body)).toMatchObject({ status: 400, title: "This address is not right" });
});

test("every answer has helmet's headers and a content policy", async () => {
  const ask = await serveWeb(await testRuntime());
  for (const path of ["/settings", "/plain.css", "/%E0%A4%A"]) {
    const { headers } = await ask(path);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("SAMEORIGIN");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["content-security-policy"], path).toContain("default-src 'none'");
    expect(headers["content-security-policy"], path).not.toContain("unsafe-inline");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["strict-transport-security"], path).toBeUndefined();
  }
});

test("with https the browser is told to stay with it", async () => {
  const ask = await serveWeb(await testRuntime({ env: { BASE_URL: "https://weerklank.voorbeeld.example" } }));
  expect((await ask("/settings")).headers["strict-transport-security"]).toContain("max-age=31536000");
});

test("a page's own content policy takes the place of the general one", async () => {
  const ask = await serveWeb(await testRuntime(), (_request, response) => {
    response.setHeader("Content-Security-Policy", "default-src 'self'");
    response.send("in");
  });
  expect((await ask("/settings")).headers["content-security-policy"]).toBe("default-src 'self'");
});

test("neither token nor query nor address gets into the log", async () => {
  const runtime = await testRuntime();
  const ask = await serveWeb(runtime, (_request, response) => void response.status(500).send("x"));
  await ask("/s/bcdfgh23456?answer=9", {
    headers: { "user-agent": "Fairphone", "x-forwarded-for": "203.0.113.9" },
  });
  await ask("/settings?email=jan@example.nl");
  await ask("/jan@example.nl");
  const lines = runtime
    .logged()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
    ["GET", "/s/:token", 500],
    ["GET", "/settings", 500],
    ["GET", "(unknown)", 500],
  ]);
  const metrics = await register.metrics();
  expect(metrics).toContain('route="/s/:token"');
  for (const secret of ["bcdfgh23456", "jan@", "203.0.113.9"]) expect(metrics).not.toContain(secret);
  for (const secret of ["bcdfgh23456", "answer", "jan", "203.0.113.9", "127.0.0.1", "Fairphone"]) {
    expect(runtime.logged()).not.toContain(secret);
  }
});

test("a form of more than a megabyte is refused, a file of contacts may be larger", async () => {
  const ask = await serveWeb(await testRuntime());
  const body = "x".repeat(1024 * 1024 + 1);
  const tooLarge = await ask("/settings", { method: "POST", headers: form, body });
  expect(tooLarge.status).toBe(413);
  expect(tooLarge.body).toContain("te groot");
  const file = { "content-type": "multipart/form-data; boundary=x" };
  expect((await ask("/contacts/import", { method: "POST", headers: file, body })).status).toBe(200);
});

test("who sends 5 MB to a form is heard out, and then told that it is too much", async () => {
  const ask = await serveWeb(await testRuntime());
  const body = `comment=${"x".repeat(5 * 1024 * 1024)}`;
  for (let time = 0; time < 3; time++) {
    const answer = await ask("/s/bcdfgh23456", { method: "POST", headers: form, body });
    expect([answer.status, answer.headers.connection]).toEqual([413, "keep-alive"]);
  }
});

test("a form that doesn't say how long it is is refused", async () => {
  const ask = await serveWeb(await testRuntime());
  const headers = { ...form, "transfer-encoding": "chunked" };
  expect((await ask("/settings", { method: "POST", headers, body: "a=1" })).status).toBe(411);
});

test("an address with a broken %-sign is a friendly 400", async () => {
  const ask = await serveWeb(await testRuntime(), (_request, _response, next) => {
    next(Object.assign(new URIError("URI malformed"), { status: 400 }));
  });
  expect((await ask("/s/%E0%A4%A")).status).toBe(400);
});

test("from a network that tries links that don't exist links are looked at slowly, from others at once", async () => {
  forgetGuesses();
  const runtime = await testRuntime({ env: { TRUST_PROXY: "loopback" } });
  const ask = await serveWeb(runtime, (request, response) => {
    response.status(request.path === "/s/good" ? 200 : 404).send("x");
  });
  const from = (address: string, path: string) => ask(path, { headers: { "x-forwarded-for": address } });
  for (let n = 0; n < 300; n++) expect((await from("192.0.2.1", "/s/good")).status).toBe(200);
  for (let n = 0; n < 101; n++) expect((await from(`192.0.2.${n}`, `/s/x${n}`)).status).toBe(404);
  // Now 70 at once: as many as are looked at in ten seconds are, the others are sent away.
  const started = performance.now();
  const more = await Promise.all(
    Array.from({ length: 70 }, (_, n) => from("192.0.2.9", n === 0 ? "/s/good" : `/s/y${n}`)),
  );
  const took = performance.now() - started;
  const withStatus = (status: number) => more.filter((answer) => answer.status === status);
  expect(withStatus(200)).toHaveLength(1);
  expect(withStatus(429).length).toBeGreaterThanOrEqual(10);
  expect(withStatus(404).length / took, "looked at per millisecond").toBeLessThan(1 / 180);
  for (const { headers } of withStatus(429)) expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  // Who did nothing is slowed down, not shut out; other networks notice nothing.
  expect((await from("192.0.2.200", "/s/good")).status).toBe(200);
  expect((await from("198.51.100.1", "/s/good")).status).toBe(200);
  expect((await from("192.0.2.1", "/settings")).status).toBe(404);
  forgetGuesses();
  // Twenty seconds of it is waiting.
}, 60_000);

test("codes that are typed and not known count as guesses, also on a door's address; what can't be a code doesn't", async () => {
  forgetGuesses();
  const runtime = await testRuntime({ env: { TRUST_PROXY: "loopback" } });
  const ask = await serveWeb(runtime, (request, response) => {
    response.status(request.path === "/code" && request.query.typo !== undefined ? 422 : 404).send("x");
  });
  const tries = async (address: string, path: string, method = "GET") => {
    const started = performance.now();
    await ask(path, { method, headers: { "x-forwarded-for": address } });
    return performance.now() - started;
  };
  for (let n = 0; n < 150; n++) await tries("192.0.2.1", "/code?typo", "POST");
  for (let n = 0; n < 50; n++) await tries("192.0.2.1", "/code", "POST");
  for (let n = 0; n < 50; n++) await tries("192.0.2.1", `/d/bcdfgh${n}`);
  expect(someNetworkWaits()).toBe(false);
  await tries("192.0.2.1", "/d/bcdfgh23");
  expect(someNetworkWaits()).toBe(true);
  expect(await tries("192.0.2.1", "/d/bcdfgh23")).toBeGreaterThan(195);
  forgetGuesses();
});

test("a visitor can't claim another address unless a trusted proxy says so", async () => {
  const runtime = await testRuntime({ env: { TRUST_PROXY: "off" } });
  const ask = await serveWeb(runtime, (request, response) => void response.send(request.ip));
  expect((await ask("/login", { headers: { "x-forwarded-for": "203.0.113.9" } })).body).toBe("127.0.0.1");
});

test("a full disk has an answer of its own, for people and for programs", async () => {
  const runtime = await testRuntime();
  const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  const ask = await serveWeb(runtime, (_request, _response, next) =>
    next(new Error("failed", { cause: full })),
  );
  const page = await ask("/settings", { method: "POST", headers: form, body: "a=1" });
  expect(page.status).toBe(507);
  expect(page.body).toContain("De schijf van de server is vol");
  const api = await ask("/api/v1/contacts", {
    method: "POST",
    headers: { authorization: "Bearer k" },
    body: "{}",
  });
  expect(api.status).toBe(507);
  expect(JSON.parse(api.body)).toMatchObject({ status: 507 });
  const resident = await ask("/s/bcdfgh23456", {
    method: "POST",
    headers: { ...form, "accept-language": "en" },
    body: "a=1",
  });
  expect(resident.body).toContain("your link keeps working");
});

test("a route's pattern is made of its parents' parts", () => {
  expect(
    patternsOf({
      root: { id: "root", path: "" },
      office: { id: "office", parentId: "root" },
      accounts: { id: "accounts", parentId: "office", path: "settings/accounts" },
      one: { id: "one", parentId: "accounts", path: ":id" },
    }),
  ).toEqual(["/", "/settings/accounts", "/settings/accounts/:id"]);
});

test("a form sent to what can only be looked at gets a page in the visitor's language, not bare data", async () => {
  const ask = await serveWeb(
    await testRuntime(),
    undefined,
    ["/s/:token", "/s/:token/thanks", "/healthz", "/metrics"],
    ["/s/:token"],
  );
  for (const [path, title] of [
    ["/healthz", "Hier kunt u niets versturen"],
    ["/s/bcdfgh23456/thanks", "Hier kunt u niets versturen"],
    ["/s/bcdfgh23456/thanks.data", "Hier kunt u niets versturen"],
    ["/s/bcdfgh23456/thanks?lang=en", "You can’t send anything here"],
  ] as const) {
    const answer = await ask(path, { method: "POST", body: "a=1" });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["x-robots-tag"]).toBe("noindex");
    expect(answer.body).toContain(`<h1>${title}</h1>`);
  }
  expect((await ask("/s/bcdfgh23456", { method: "POST", body: "a=1" })).body).toBe("in");
  expect((await ask("/nowhere", { method: "POST", body: "a=1" })).body).toBe("in");
  expect((await ask("/healthz")).body).toBe("in");
});
