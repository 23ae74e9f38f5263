import type { RequestHandler } from "express";
import { Counter, Histogram, register } from "prom-client";
import { routePattern } from "~/domain/route-pattern";
import type { Logger } from "~/log.server";

const seconds =
  (register.getSingleMetric("weerklank_http_request_seconds") as Histogram<"method" | "route" | "status">) ??
  new Histogram({
    name: "weerklank_http_request_seconds",
    help: "Duration of requests by route pattern",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });

const dropped =
  (register.getSingleMetric("weerklank_http_dropped_total") as Counter<"route">) ??
  new Counter({
    name: "weerklank_http_dropped_total",
    help: "Requests whose visitor left before the answer was complete",
    labelNames: ["route"],
  });

/** Counts a request among those of its route's pattern; also for answers that are given before express. */
export function countRequest(method: string, route: string, status: number, milliseconds: number): void {
  seconds.observe({ method, route, status: String(status) }, milliseconds / 1000);
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * One line per request: its method, its route's pattern, the status and the time it took. Never the path itself, which
 * may hold a token, nor the query, the address or the browser. Pages that residents see are counted but, being many,
 * only logged at `debug`, like files and health checks.
 */
export function logRequests(log: Logger, patterns: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const method = METHODS.has(request.method) ? request.method : "other";
    const route = routePattern(request.path.replace(/\.data$/, ""), patterns);
    response.on("close", () => {
      const milliseconds = performance.now() - started;
      const status = response.statusCode;
      if (!response.writableFinished) dropped.inc({ route });
      countRequest(method, route, status, milliseconds);
      const quiet = route === "/assets/*" || route === "/healthz" || /^\/(s|unsubscribe)\//.test(route);
      const level = status >= 500 ? "warn" : quiet ? "debug" : "info";
      log[level]({ method, route, status, ms: Math.round(milliseconds * 10) / 10 }, "request");
    });
    next();
  };
}
