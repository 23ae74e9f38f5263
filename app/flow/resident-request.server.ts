import { isDiskFull } from "#db/storage-failure";
import { acceptedLanguages, type WantedLanguage, wantedLanguage } from "~/domain/accept-language";
import { isCrossSite } from "~/domain/cross-site";
import { surveyLanguage } from "~/domain/questionnaire";
import { OPENING_FIELD } from "~/resident/form-fields";
import type { ShownPage } from "~/resident/resident-page.server";
import { runtime } from "~/runtime.server";
import { noticePage } from "./survey-page.server";

/** More than the longest survey that anybody fills in; 1,000 emoji take 12 kB in a form. */
export const LARGEST_FORM = 64 * 1024;
/** The one kind of form that our pages send. */
export const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i;

/** In which language the sender of a request wants its answer. */
export const languageOf = (request: Request): WantedLanguage =>
  wantedLanguage(
    new URL(request.url).searchParams.get("lang"),
    acceptedLanguages(request.headers.get("accept-language")),
  );

/** Gives a resident's page, in the language of the address or else of the browser; whatever goes wrong shows a page too. */
export async function residentRoute(
  request: Request,
  respond: (lang: WantedLanguage) => ShownPage | Promise<ShownPage | Response>,
): Promise<Response> {
  const lang = languageOf(request);
  try {
    const answer = await respond(lang);
    return answer instanceof Response ? answer : answer.toResponse();
  } catch (error) {
    // A full disk has an answer of its own, before the app. Who left needs none: phones lose their network all day.
    if (isDiskFull(error) || request.signal.aborted) throw error;
    runtime().log.error({ err: error }, "a resident's page failed");
    return (await noticePage(runtime(), "failed", surveyLanguage(lang))).toResponse();
  }
}

export type FormProblem = "otherSite" | "tooLarge" | "unreadable";

/** The form that a page of ours sent, or why it can't be taken. */
export async function readForm(request: Request): Promise<URLSearchParams | FormProblem> {
  if (comesFromElsewhere(request)) return "otherSite";
  const type = request.headers.get("content-type") ?? "";
  if (!FORM_TYPE.test(type)) return "unreadable";
  const body = await readLimited(request);
  return body === null ? "tooLarge" : new URLSearchParams(body);
}

/** A form to opt out: a mail program's own button (RFC 8058), in a form of either kind, or the one on our page. */
export async function readOptOut(request: Request): Promise<{ oneClick: boolean; opening: string | null }> {
  const body = (await readLimited(request)) ?? "";
  return {
    oneClick: /\bList-Unsubscribe(=|"\s+)One-Click\b/i.test(body),
    opening: new URLSearchParams(body).get(OPENING_FIELD),
  };
}

function comesFromElsewhere(request: Request): boolean {
  const { headers } = request;
  const url = new URL(request.url);
  return isCrossSite(
    {
      method: request.method,
      path: url.pathname,
      host: headers.get("host") ?? url.host,
      secFetchSite: headers.get("sec-fetch-site"),
      origin: headers.get("origin"),
      referer: headers.get("referer"),
      authorization: null,
    },
    runtime().env.BASE_URL,
  );
}

/** What is too large is heard out all the same: who is cut off while sending may never see the answer. */
async function readLimited(request: Request): Promise<string | null> {
  if (request.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size <= LARGEST_FORM) chunks.push(chunk);
  }
  return size > LARGEST_FORM ? null : Buffer.concat(chunks).toString("utf8");
}
