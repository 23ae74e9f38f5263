import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { fillRegister } from "#db/queries/question-wordings";
import { isDiskFull } from "#db/storage-failure";
import { askedPicture, pictureAnswer } from "./answer-picture.server";
import { startBackground } from "./background.server";
import { installStarterLibrary } from "./flow/install-starter-library.server";
import { makeSetupLink } from "./flow/setup.server";
import { NonceContext } from "./nonce";
import { runtime, startRuntime } from "./runtime.server";
import { surveyFastPath } from "./survey-fast-path.server";

const ABORT_AFTER_MS = 10_000;

const { store, now } = await startRuntime();
await installStarterLibrary(store, now());
// Versions that were published before there was a register of wordings.
await store.write(fillRegister);

/** What app/server.ts needs of the app: it is bundled apart and reaches the app through this built module. */
export { makeSetupLink, runtime, startBackground, surveyFastPath };

/** The office's policy: scripts only with this response's nonce, styles only from our own files. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const picture = status === 200 ? askedPicture(new URL(request.url)) : null;
  const nonce = randomBytes(16).toString("base64");
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} abortDelay={ABORT_AFTER_MS} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          if (picture !== null) {
            const { now: moment, env } = runtime();
            const { pathname, search } = new URL(request.url);
            const address = new URL(`${pathname}${search}`, env.BASE_URL);
            resolve(text(body).then((page) => pictureAnswer(page, picture, headers, moment(), address)));
            pipe(body);
            return;
          }
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
          headers.set("Cache-Control", headers.get("Cache-Control") ?? "no-store");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          runtime().log.error({ err: error }, "a page could not be rendered");
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (isDiskFull(error)) context.diskFull = true;
  // An address that doesn't exist is no failure of ours, and it may hold a token that was mistyped.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  runtime().log.error({ err: error }, "a request failed");
}
