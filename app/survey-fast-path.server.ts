import { IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { doorByCode } from "#db/queries/doors";
import { acceptedLanguages, type WantedLanguage, wantedLanguage } from "./domain/accept-language";
import { isCrossSite } from "./domain/cross-site";
import { normaliseDoorCode } from "./domain/token";
import { placeOfLink } from "./flow/answer-place.server";
import { receiveAtDoor } from "./flow/door-form.server";
import { doorPage } from "./flow/door-page.server";
import { someNetworkWaits } from "./flow/guess-limits.server";
import { receiveSurvey, type SurveyReceived } from "./flow/receive-survey.server";
import { FORM_TYPE, LARGEST_FORM } from "./flow/resident-request.server";
import { askedIn, surveyPage } from "./flow/survey-page.server";
import { clientAddress } from "./http/client-address";
import { countRequest } from "./http/request-log";
import { securityHeaders } from "./http/security-headers";
import type { ShownPage } from "./resident/resident-page.server";
import type { Runtime } from "./runtime.server";

const NO_QUERY = new URLSearchParams();
/** A link of one's own, or a door. */
const ADDRESS = /^\/([sd])\/([^/?#]+)(?:\?(.*))?$/;

const queryOf = (text: string | undefined) => (text === undefined ? NO_QUERY : new URLSearchParams(text));

const languageOf = ({ headers }: IncomingMessage, query: URLSearchParams): WantedLanguage =>
  wantedLanguage(query.get("lang"), acceptedLanguages(headers["accept-language"] ?? null));

/** What takes a form for some address; null: it goes on to whoever says what is wrong with it. */
type Take = (form: URLSearchParams, lang: WantedLanguage) => Promise<SurveyReceived>;

/**
 * Answers a link or a door that exists before any framework runs: the page that thousands open at once after a mailing is
 * one indexed read and a page that lies ready, compressed, and the form that they send costs little more than its writes.
 * All else goes on to `otherwise`, a link that doesn't exist too, so that guessing is counted there.
 */
export function surveyFastPath(runtime: Runtime, otherwise: RequestListener): RequestListener {
  const always = securityHeaders(runtime.env.BASE_URL);
  const addressOf = clientAddress(runtime.env.TRUST_PROXY);

  async function behindLink(token: string): Promise<Take | null> {
    const at = await placeOfLink(runtime, token, runtime.now());
    return at && ((form, lang) => receiveSurvey(runtime, token, at, form, lang));
  }

  async function behindDoor(code: string, query: URLSearchParams, address: string): Promise<Take | null> {
    const wanted = normaliseDoorCode(code);
    const door = wanted === null ? null : await doorByCode(runtime.store.read, wanted);
    return door && ((form, lang) => receiveAtDoor(runtime, { code, query, form, lang, address }));
  }

  async function takeForm(request: IncomingMessage, response: ServerResponse, found: RegExpExecArray) {
    const started = performance.now();
    const [, kind, code = "", queryText] = found;
    const pass = () => otherwise(request, response);
    // What isn't plainly a form of our own page gets its answer there, its body still unread.
    if (code.includes("%") || !isOwnForm(request, runtime.env.BASE_URL)) return pass();
    const query = queryOf(queryText);
    const finding = kind === "s" ? behindLink(code) : behindDoor(code, query, addressOf(request));
    const take = await finding.catch(() => null);
    if (take === null) return pass();
    const body = await wholeBody(request);
    // Who left needs no answer.
    if (body === null) return;
    const { pages } = runtime;
    pages.underWay += 1;
    try {
      const form = new URLSearchParams(body.toString("utf8"));
      const received = await take(form, languageOf(request, query));
      if ("location" in received) {
        const thanks = { ...always, Location: received.location, "Cache-Control": "no-store" };
        response.writeHead(303, { ...thanks, "Content-Length": "0" }).end();
      } else if (received.status === 404) {
        // Guessed: counted there.
        return otherwise(onceMore(request, body), response);
      } else {
        const page = received.encoded(request.headers["accept-encoding"], always);
        response.writeHead(received.status, page.headers).end(page.body(), "latin1");
      }
      const route = kind === "s" ? "/s/:token" : "/d/:code";
      countRequest("POST", route, response.statusCode, performance.now() - started);
    } catch {
      // Nothing of it was stored. It fails again there, and gets its page and its line in the log.
      otherwise(onceMore(request, body), response);
    } finally {
      pages.underWay -= 1;
    }
  }

  function showPage(request: IncomingMessage, response: ServerResponse, found: RegExpExecArray) {
    const [, kind, code = "", queryText] = found;
    // Whatever failed fails again there, and gets its page and its line in the log.
    const pass = () => otherwise(request, response);
    const send = (page: ShownPage) => {
      if (page.status === 404) return pass();
      const { headers, body } = page.encoded(request.headers["accept-encoding"], always);
      response.writeHead(page.status, headers);
      if (request.method === "HEAD") response.end();
      else response.end(body(), "latin1");
    };
    const query = queryOf(queryText);
    try {
      let page: ShownPage | Promise<ShownPage>;
      if (kind === "s") {
        const asked = askedIn(query, request.headers["accept-language"]);
        if (asked.stop) return pass();
        page = surveyPage(runtime, code, asked);
      } else {
        if (code.includes("%")) return pass();
        page = doorPage(runtime, code, query, languageOf(request, query));
      }
      if (page instanceof Promise) page.then(send).catch(pass);
      else send(page);
    } catch {
      pass();
    }
  }

  return (request, response) => {
    const found = ADDRESS.exec(request.url ?? "");
    // Whoever guessed too much doesn't learn here which guess was right.
    if (found === null || someNetworkWaits()) return otherwise(request, response);
    if (request.method === "POST") return void takeForm(request, response, found);
    if (request.method !== "GET" && request.method !== "HEAD") return otherwise(request, response);
    showPage(request, response, found);
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
