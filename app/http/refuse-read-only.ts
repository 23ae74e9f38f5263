import type { RequestHandler } from "express";
import { routePattern } from "~/domain/route-pattern";
import { give } from "./answers";

/**
 * A form sent to an address that takes none, such as the page of thanks. Where an address is no page, Remix would answer
 * with bare JSON; the API says per address what may be done there.
 */
export function refuseReadOnly(patterns: readonly string[], withForms: readonly string[]): RequestHandler {
  const forms = new Set(withForms);
  return (request, response, next) => {
    if (request.method !== "POST" || request.path.startsWith("/api/")) return next();
    const pattern = routePattern(request.path.replace(/\.data$/, ""), patterns);
    if (forms.has(pattern) || !patterns.includes(pattern)) return next();
    response.setHeader("Allow", "GET, HEAD");
    give(request, response, "readOnly");
  };
}
