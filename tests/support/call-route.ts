import type { Answer } from "./answer";
import { answerOf } from "./answer";

/** A form as a browser posts it. */
export const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});

/** Calls a route's loader or action as the server does, for a visitor at 192.0.2.1. */
export const call = (
  route: (args: never) => unknown,
  request: Request,
  params: Record<string, string> = {},
): Promise<Answer> => answerOf(() => route({ request, params, context: { address: "192.0.2.1" } } as never));

/** The Cookie header of a browser that took the answer's cookies. */
export const cookiesOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
