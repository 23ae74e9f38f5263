import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
} from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from "express";
import { ADDRESS_HEADER } from "~/flow/authorise.server";
import { give } from "./answers";
import { sendBody } from "./send-body";

/**
 * Hands a request to the Remix app. Not @remix-run/express, because that adds the app's headers to those that are there
 * already, where ours must give way to the app's, and because a full disk gets an answer of its own here.
 */
export function remixHandler(
  build: ServerBuild,
  mode: string,
  baseUrl: string,
  pages: { underWay: number } = { underWay: 0 },
): RequestHandler {
  const handle = withShortWay(build, createRequestHandler(build, mode));
  return async (request, response, next) => {
    // A proxy's way of asking, with a whole address where the path should be.
    if (!request.originalUrl.startsWith("/")) return give(request, response, "badAddress");
    const context: AppLoadContext = { address: request.ip ?? "" };
    pages.underWay += 1;
    try {
      const answer = await handle(toWebRequest(request, response, baseUrl), context);
      if (context.diskFull === true) give(request, response, "diskFull");
      else if (answer.status >= 500 && isOfApi(request, answer)) give(request, response, "failed");
      else await send(response, answer);
    } catch (error) {
      next(error);
    } finally {
      pages.underWay -= 1;
    }
  };
}

type Handle = ReturnType<typeof createRequestHandler>;

const SURVEY_ROUTE = "routes/s.$token";
const SURVEY_PATH = /^\/s\/([^/?#]+)$/;

/**
 * A form that a resident sends goes straight to the survey's action: finding it among all the routes of the office costs
 * as much again as recording the answer.
 */
function withShortWay(build: ServerBuild, handle: Handle): Handle {
  const action = build.routes[SURVEY_ROUTE]?.module.action;
  if (action === undefined) return handle;
  return async (request, context = {}) => {
    const [, token] = SURVEY_PATH.exec(new URL(request.url).pathname) ?? [];
    if (request.method !== "POST" || token === undefined || token.includes("%"))
      return handle(request, context);
    try {
      return (await action({ request, params: { token }, context })) as Response;
    } catch (error) {
      if (error instanceof Response) return error;
      throw error;
    }
  };
}

function toWebRequest(request: ExpressRequest, response: ExpressResponse, baseUrl: string): Request {
  const url = new URL(baseUrl);
  const controller = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) controller.abort();
  });
  // Before whoever reads the body hears of it: that a visitor left is no failure of ours.
  request.once("error", () => controller.abort());
  const headers = new Headers();
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    headers.append(request.rawHeaders[at] as string, request.rawHeaders[at + 1] as string);
  }
  // Remix takes `?index` off before a route sees it; a form that is kept must be sent to the very same address.
  headers.set(ADDRESS_HEADER, request.originalUrl);
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  // The origin is always BASE_URL's: what the visitor wrote in Host can't get into a link or a redirect.
  return new Request(`${url.origin}${request.originalUrl}`, {
    method: request.method,
    headers,
    signal: controller.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(request), duplex: "half" as const } : {}),
  });
}

/** An unexpected failure in the API, for which Remix has an answer of its own that is no problem+json. */
const isOfApi = (request: ExpressRequest, answer: Response): boolean =>
  request.path.startsWith("/api/") && answer.headers.get("content-type") !== "application/problem+json";

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  // A page's data come at an address of their own, without the headers of the page.
  response.setHeader("Cache-Control", "no-store");
  const cookies = answer.headers.getSetCookie();
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value);
  }
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  if (answer.body === null) response.end();
  else await sendBody(answer.body, response);
}
