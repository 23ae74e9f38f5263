import type { RequestHandler } from "express";
import { isCrossSite } from "~/domain/cross-site";
import { give } from "./answers";

/** Stands before everything that can change something: no route can forget it. */
export function refuseCrossSite(baseUrl: string): RequestHandler {
  return (request, response, next) => {
    const header = (name: string) => request.get(name) ?? null;
    const crossSite = isCrossSite(
      {
        method: request.method,
        path: request.path,
        host: header("host"),
        secFetchSite: header("sec-fetch-site"),
        origin: header("origin"),
        referer: header("referer"),
        authorization: header("authorization"),
      },
      baseUrl,
    );
    if (crossSite) give(request, response, "crossSite");
    else next();
  };
}
