import { IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { acceptedLanguages, wantedLanguage } from "./domain/accept-language";
import { isCrossSite } from "./domain/cross-site";
import { placeOfLink } from "./flow/answer-place.server";
import { someNetworkWaits } from "./flow/guess-limits.server";
import { receiveSurvey } from "./flow/receive-survey.server";
import { FORM_TYPE, LARGEST_FORM } from "./flow/resident-request.server";
import { askedIn, surveyPage } from "./flow/survey-page.server";
import { countRequest } from "./http/request-log";
import { securityHeaders } from "./http/security-headers";
import type { ShownPage } from "./resident/resident-page.server";
import type { Runtime } from "./runtime.server";

const NO_QUERY = new URLSearchParams();
const SURVEY_ADDRESS = /^\/s\/([^/?#]+)(?:\?(.*))?$/;

/**
 * Answers a link that exists before any framework runs: the page that thousands open at once after a mailing is one
 * indexed read and a page that lies ready, compressed, and the form that they send costs little more than its writes. All
 * else goes on to `otherwise`, a link that doesn't exist too, so that guessing is counted there.
 */
export function surveyFastPath(runtime: Runtime, otherwise: RequestListener): RequestListener {
  const always = securityHeaders(runtime.env.BASE_URL);

  async function takeForm(request: IncomingMessage, response: ServerResponse, token: string, query = "") {
    const started = performance.now();
    const pass = () => otherwise(request, response);
    // What isn't plainly a form of our own page gets its answer there, its body still unread.
    if (token.includes("%") || !isOwnForm(request, runtime.env.BASE_URL)) return pass();
    const at = await placeOfLink(runtime, token, runtime.now()).catch(() => null);
    if (at === null) return pass();
    const body = await wholeBody(request);
    // Who left needs no answer.
    if (body === null) return;
    const { pages } = runtime;
    pages.underWay += 1;
    try {
      const accepted = acceptedLanguages(request.headers["accept-language"] ?? null);
      const lang = wantedLanguage(new URLSearchParams(query).get("lang"), accepted);
      const form = new URLSearchParams(body.toString("utf8"));
      const received = await receiveSurvey(runtime, token, at, form, lang);
      if ("location" in received) {
        const thanks = { ...always, Location: received.location, "Cache-Control": "no-store" };
        response.writeHead(303, { ...thanks, "Content-Length": "0" }).end();
      } else {
        const page = received.encoded(request.headers["accept-encoding"], always);
        response.writeHead(received.status, page.headers).end(page.body(), "latin1");
      }
      countRequest("POST", "/s/:token", response.statusCode, performance.now() - started);
    } catch {
      // Nothing of it was stored. It fails again there, and gets its page and its line in the log.
      otherwise(onceMore(request, body), response);
    } finally {
      pages.underWay -= 1;
    }
  }

  return (request, response) => {
    const [, token, query] = SURVEY_ADDRESS.exec(request.url ?? "") ?? [];
    // Whoever guessed too much doesn't learn here which guess was right.
    if (token === undefined || someNetworkWaits()) return otherwise(request, response);
    if (request.method === "POST") return void takeForm(request, response, token, query);
    if (request.method !== "GET" && request.method !== "HEAD") return otherwise(request, response);
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

/** A form as a page of ours sends it: of the right kind and size, with its length, from no other site. */
function isOwnForm({ headers, url = "" }: IncomingMessage, baseUrl: string): boolean {
  const length = Number(headers["content-length"] ?? Number.NaN);
  if (!(length <= LARGEST_FORM) || !FORM_TYPE.test(headers["content-type"] ?? "")) return false;
  // Its content in another encoding, or a query with a null character: for whoever says what is wrong with it.
  if (headers["content-encoding"] !== undefined || url.includes("%00")) return false;
  const header = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);
  const origin = {
    method: "POST",
    path: "/s/",
    host: headers.host ?? null,
    secFetchSite: header(headers["sec-fetch-site"]),
    origin: headers.origin ?? null,
    referer: headers.referer ?? null,
    authorization: null,
  };
  return !isCrossSite(origin, baseUrl);
}

/** The body of a request that says how long it is; null where the visitor left before all of it came. */
function wholeBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.on("error", () => resolve(null));
    request.on("close", () => resolve(null));
  });
}

/** The same request with its body unread, for another to answer. */
function onceMore(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  // Else it counts as broken off once it is read, and takes the connection with it.
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}
