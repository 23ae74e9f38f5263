import type { RequestListener } from "node:http";
import { someNetworkWaits } from "./flow/guess-limits.server";
import { askedIn, surveyPage } from "./flow/survey-page.server";
import { securityHeaders } from "./http/security-headers";
import type { ShownPage } from "./resident/resident-page.server";
import type { Runtime } from "./runtime.server";

const NO_QUERY = new URLSearchParams();
const SURVEY_ADDRESS = /^\/s\/([^/?#]+)(?:\?(.*))?$/;

/**
 * Answers GET and HEAD of a link that exists before any framework runs: the page that thousands open at once after a
 * mailing is one indexed read and a page that lies ready, compressed. All else goes on to `otherwise`, a link that
 * doesn't exist too, so that guessing is counted there.
 */
export function surveyFastPath(runtime: Runtime, otherwise: RequestListener): RequestListener {
  const always = securityHeaders(runtime.env.BASE_URL);
  return (request, response) => {
    const [, token, query] = SURVEY_ADDRESS.exec(request.url ?? "") ?? [];
    if (token === undefined || (request.method !== "GET" && request.method !== "HEAD"))
      return otherwise(request, response);
    // Whoever guessed too much doesn't learn here which guess was right.
    if (someNetworkWaits()) return otherwise(request, response);
    const asked = askedIn(
      query === undefined ? NO_QUERY : new URLSearchParams(query),
      request.headers["accept-language"],
    );
    if (asked.stop) return otherwise(request, response);
    const send = (page: ShownPage) => {
      if (page.status === 404) return otherwise(request, response);
      const { headers, body } = page.encoded(request.headers["accept-encoding"], always);
      response.writeHead(page.status, headers);
      if (request.method === "HEAD") response.end();
      else response.end(body(), "latin1");
    };
    // Whatever failed fails again there, and gets its page and its line in the log.
    const pass = () => otherwise(request, response);
    try {
      const page = surveyPage(runtime, token, asked);
      if (page instanceof Promise) page.then(send).catch(pass);
      else send(page);
    } catch {
      pass();
    }
  };
}
