import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
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
          clearTimeout(tooLong);
          whole(pipe).then((page) => {
            if (picture !== null) {
              const { now: moment, env } = runtime();
              const { pathname, search } = new URL(request.url);
              const address = new URL(`${pathname}${search}`, env.BASE_URL);
              resolve(pictureAnswer(page.toString(), picture, headers, moment(), address));
              return;
            }
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
            headers.set("Cache-Control", headers.get("Cache-Control") ?? "no-store");
            resolve(new Response(page, { headers, status: responseStatus }));
          }, reject);
        },
        onShellError(error) {
          clearTimeout(tooLong);
          reject(error);
        },
        onError(error) {
          responseStatus = 500;
          runtime().log.error({ err: error }, "a page could not be rendered");
        },
      },
    );
    const tooLong = setTimeout(abort, ABORT_AFTER_MS);
  });
}

/**
 * A page in one piece: React gives 2 kB at a time, and each of these would be compressed and sent by itself. Nothing
 * comes later, as a page is only written when all of it is there.
 */
async function whole(pipe: (to: Writable) => unknown) {
  const pieces: Uint8Array[] = [];
  const page = new Writable({
    highWaterMark: Number.MAX_SAFE_INTEGER,
    write(piece: Uint8Array, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  pipe(page);
  await finished(page);
  return Buffer.concat(pieces);
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
