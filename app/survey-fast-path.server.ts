import type { RequestListener } from "node:http";
import { someNetworkWaits } from "./flow/guess-limits.server";
import { surveyPage } from "./flow/survey-page.server";
import { securityHeaders } from "./http/security-headers";
import type { Runtime } from "./runtime.server";

const SURVEY_ADDRESS = /^\/s\/([^/?#]+)(?:\?(.*))?$/;

/**
 * Answers GET and HEAD of a link that exists before any framework runs: the page that thousands open at once after a
 * mailing is one indexed read and a page that lies ready, compressed. All else goes on to `otherwise`, a link that
 * doesn't exist too, so that guessing is counted there.
 */
export function surveyFastPath(runtime: Runtime, otherwise: RequestListener): RequestListener {
  const always = { ...securityHeaders(runtime.env.BASE_URL), Vary: "Accept-Encoding" };
  return (request, response) => {
    const [, token, query] = SURVEY_ADDRESS.exec(request.url ?? "") ?? [];
    if (token === undefined || (request.method !== "GET" && request.method !== "HEAD"))
      return otherwise(request, response);
    // Whoever guessed too much doesn't learn here which guess was right.
    if (someNetworkWaits()) return otherwise(request, response);
    const lang = query === undefined ? null : new URLSearchParams(query).get("lang");
    surveyPage(runtime, token, lang).then(
      (page) => {
        if (page.status === 404) return otherwise(request, response);
        const { encoding, body } = page.encoded(request.headers["accept-encoding"]);
        response.writeHead(page.status, {
          ...always,
          ...page.headers,
          ...(encoding !== null && { "Content-Encoding": encoding }),
          "Content-Length": body.length,
        });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      // Whatever failed fails again there, and gets its page and its line in the log.
      () => otherwise(request, response),
    );
  };
}
