import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";
import type { ServeStaticOptions } from "serve-static";
import { isDiskFull } from "#db/storage-failure";
import type { Runtime } from "~/runtime.server";
import { give } from "./answers";
import { limitBodies } from "./limit-bodies";
import { limitMissedLinks } from "./missed-links";
import { refuseCrossSite } from "./refuse-cross-site";
import { refuseMalformed } from "./refuse-malformed";
import { refuseReadOnly } from "./refuse-read-only";
import { logRequests } from "./request-log";
import { addSecurityHeaders } from "./security-headers";

export interface WebParts {
  runtime: Pick<Runtime, "env" | "log">;
  /** Every route's pattern, for the log. */
  patterns: readonly string[];
  /** Those of them that take a form. */
  formPatterns: readonly string[];
  /** Where the built files for browsers lie. */
  clientFolder: string;
  /** The app. */
  handle: RequestHandler;
}

/** Everything that stands before the app, in the order in which a request passes it. */
export function makeWeb({
  runtime,
  patterns,
  formPatterns,
  clientFolder,
  handle,
}: WebParts): express.Express {
  const { env, log } = runtime;
  const web = express();
  web.disable("x-powered-by");
  web.disable("etag");
  web.set("trust proxy", env.TRUST_PROXY);
  web.use(logRequests(log, ["/assets/*", ...patterns]));
  web.use(addSecurityHeaders(env.BASE_URL));
  web.use(refuseMalformed);
  web.use(refuseCrossSite(env.BASE_URL));
  web.use(refuseReadOnly(patterns, formPatterns));
  web.use(limitBodies);
  web.use(limitMissedLinks);
  web.use(compression(QUICK));
  web.use("/assets", compressed(join(clientFolder, "assets"), { immutable: true, maxAge: "1y" }));
  web.use(compressed(clientFolder, { maxAge: "1h", etag: true, index: false }));
  web.all("*", handle);
  web.use(answerErrors(log));
  return web;
}

/**
 * Pages are compressed while somebody waits: on a page of results harder work takes 20 ms to save a few kB. What residents
 * load, and files, lie compressed already.
 */
const QUICK = { level: 3, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } } };

/** Files, as the build compressed them where the browser can read that. */
const compressed = (folder: string, serveStatic: ServeStaticOptions): RequestHandler =>
  expressStaticGzip(folder, { enableBrotli: true, orderPreference: ["br"], index: false, serveStatic });

function answerErrors(log: Runtime["log"]): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (response.headersSent) {
      log.warn({ err: error }, "an answer broke off");
      response.destroy();
      return;
    }
    // What express itself refuses, such as an address with a broken %-sign.
    const status = (error as { status?: number }).status ?? 500;
    if (status >= 400 && status < 500) return give(request, response, "badAddress");
    log.error({ err: error }, "a request failed");
    give(request, response, isDiskFull(error) ? "diskFull" : "failed");
  };
}

interface RouteNode {
  id: string;
  parentId?: string | undefined;
  path?: string | undefined;
  module?: { action?: unknown };
}

type Routes = Record<string, RouteNode | undefined>;

/** Every route's whole pattern, such as `/s/:token`. */
export function patternsOf(routes: Routes, which: (route: RouteNode) => boolean = () => true): string[] {
  const whole = (route: RouteNode | undefined): string =>
    route === undefined
      ? ""
      : [whole(routes[route.parentId ?? ""]), route.path ?? ""].filter((part) => part !== "").join("/");
  const wanted = Object.values(routes).filter((route) => route !== undefined && which(route));
  return [...new Set(wanted.map((route) => `/${whole(route)}`))];
}

/** The patterns of the routes that take a form. */
export const formPatternsOf = (routes: Routes): string[] =>
  patternsOf(routes, (route) => route.module?.action !== undefined);
