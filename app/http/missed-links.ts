import type { RequestHandler } from "express";
import { addressBlock } from "~/domain/address-block";
import { countMissedLink, guessLimits, linkWait } from "~/flow/guess-limits.server";
import { give } from "./answers";

/** Addresses with a secret in them, and the form in which a secret is typed. */
const LINK = /^\/((s|d|unsubscribe|setup)\/[^/]|code$)/;

/** From a network that guessed too much one link is looked at in this many milliseconds … */
const TURN = 200;
/** … and whoever would have to wait longer than this is sent away. */
const LONGEST_QUEUE = 10_000;

/** When the next turn is, per network that has to wait for one. */
const turns = new Map<string, number>();

/**
 * Guessing a link pays only if one can try many. Links that do exist aren't counted, so a whole office may answer from
 * one address; and a network that asked for too many that don't exist isn't shut out, as a mobile provider's holds
 * thousands who did nothing: its links are looked at slowly, one after the other, right or wrong.
 */
export const limitMissedLinks: RequestHandler = async (request, response, next) => {
  if (!LINK.test(request.path)) return next();
  const limits = guessLimits();
  const address = request.ip ?? "";
  if ((await linkWait(limits, address)) !== null && !(await waitForTurn(addressBlock(address)))) {
    response.setHeader("Retry-After", String(LONGEST_QUEUE / 1000));
    return give(request, response, "tooManyLinks");
  }
  response.on("finish", () => {
    if (response.statusCode === 404) void countMissedLink(limits, address);
  });
  next();
};

/** Waits until it is this network's turn; false at once where too many stand before. */
async function waitForTurn(network: string): Promise<boolean> {
  const now = performance.now();
  for (const [other, at] of turns) if (at < now) turns.delete(other);
  const turn = Math.max(now, turns.get(network) ?? 0) + TURN;
  if (turn - now > LONGEST_QUEUE) return false;
  turns.set(network, turn);
  await new Promise((resolve) => setTimeout(resolve, turn - now));
  return true;
}
