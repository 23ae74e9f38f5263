import type { RequestHandler } from "express";
import { countMissedLink, guessLimits, linkWait } from "~/flow/guess-limits.server";
import { give } from "./answers";

/** Addresses with a secret in them, and the form in which a secret is typed. */
const LINK = /^\/((s|d|unsubscribe|setup)\/[^/]|code$)/;

/**
 * Guessing a link pays only if one can try many: a network that asked for too many links that don't exist waits. Links
 * that do exist aren't counted, so a whole office may answer from one address.
 */
export const limitMissedLinks: RequestHandler = async (request, response, next) => {
  if (!LINK.test(request.path)) return next();
  const limits = guessLimits();
  const address = request.ip ?? "";
  const wait = await linkWait(limits, address);
  if (wait !== null) {
    response.setHeader("Retry-After", String(wait));
    return give(request, response, "tooManyLinks");
  }
  response.on("finish", () => {
    const isWrongCode = request.path === "/code" && response.statusCode === 422;
    if (response.statusCode === 404 || isWrongCode) void countMissedLink(limits, address);
  });
  next();
};
