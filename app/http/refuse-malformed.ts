import type { RequestHandler } from "express";
import { give } from "./answers";

const METHODS = ["GET", "HEAD", "POST"];

/**
 * What no page of ours ever asks for. Another method would be taken for a form: a DELETE on a survey would answer it.
 * (The API says per address what may be done there.) A null character can be compared with nothing in PostgreSQL.
 */
export const refuseMalformed: RequestHandler = (request, response, next) => {
  if (request.originalUrl.includes("%00")) return give(request, response, "badAddress");
  if (METHODS.includes(request.method) || request.path.startsWith("/api/")) return next();
  response.setHeader("Allow", METHODS.join(", "));
  give(request, response, "wrongMethod");
};
