import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { testRuntime } from "#tests/support/runtime";
import { serveWeb } from "#tests/support/web";
import { remixHandler } from "~/http/remix";

/** An app of loaders alone. */
function appOf(loaders: Record<string, () => unknown>): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(loaders).map(([path, loader]) => [path, { id: path, path, module: { loader } }]),
  );
  const build = {
    entry: { module: { default: () => new Response("page"), handleError: () => {} } },
    routes,
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    future: { v3_singleFetch: true },
    publicPath: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    mode: "production",
  };
  return build as unknown as ServerBuild;
}

async function serve(loaders: Record<string, () => unknown>) {
  const runtime = await testRuntime();
  return serveWeb(runtime, remixHandler(appOf(loaders), "production", runtime.env.BASE_URL));
}

test("a failure within the API is a problem in JSON, with the API's headers", async () => {
  const ask = await serve({
    "api/v1/results": () => {
      throw new Error("the database is gone");
    },
  });
  const failed = await ask("/api/v1/results", { headers: { "accept-language": "en" } });
  expect(failed.status).toBe(500);
  expect(failed.headers).toMatchObject({
    "content-type": "application/problem+json",
    "api-version": "1.0.0",
  });
  expect(JSON.parse(failed.body)).toMatchObject({ status: 500, title: "Something went wrong" });
  expect(failed.body).not.toContain("database");
});

test("nothing is kept on the way unless the app says that it may be", async () => {
  const ask = await serve({
    silent: () => new Response("x"),
    open: () => new Response("x", { headers: { "Cache-Control": "no-cache" } }),
  });
  expect((await ask("/silent")).headers["cache-control"]).toBe("no-store");
  expect((await ask("/open")).headers["cache-control"]).toBe("no-cache");
});
