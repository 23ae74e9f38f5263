import type { IncomingMessage, ServerResponse } from "node:http";
import { surveyPage } from "./flow/survey-page.server";
import type { Runtime } from "./runtime.server";

const SURVEY_ADDRESS = /^\/s\/([^/?#]+)(?:\?(.*))?$/;

/**
 * Answers GET and HEAD of a survey before any framework runs: the page that thousands open at once after a mailing is
 * one indexed read and a page that lies ready, compressed. False for any other request, and nothing was done.
 */
export function serveSurvey(runtime: Runtime, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const [, token, query] = SURVEY_ADDRESS.exec(request.url ?? "") ?? [];
  if (token === undefined) return false;
  const lang = query === undefined ? null : new URLSearchParams(query).get("lang");
  surveyPage(runtime, decoded(token), lang).then(
    (page) => {
      const { encoding, body } = page.encoded(request.headers["accept-encoding"]);
      response.writeHead(page.status, {
        ...page.headers,
        Vary: "Accept-Encoding",
        "Content-Length": body.length,
        ...(encoding !== null && { "Content-Encoding": encoding }),
      });
      response.end(request.method === "HEAD" ? undefined : body);
    },
    (error: unknown) => {
      runtime.log.error({ err: error }, "a survey page failed");
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
      response.end("Er ging bij ons iets mis. Probeer het over een paar minuten opnieuw.\n");
    },
  );
  return true;
}

/** As it stands where the percent signs make no sense: then it is no token either. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
