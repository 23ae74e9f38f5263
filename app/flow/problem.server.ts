import { preferredLanguage } from "~/domain/accept-language";
import { apiEn } from "~/messages/api.en";
import { apiNl } from "~/messages/api.nl";
import { type MessageValues, type Translate, translator } from "~/messages/translate";

export const API_VERSION = "1.0.0";

type ApiText = keyof typeof apiNl;
export type ProblemCode = ApiText extends `${infer Code}.${"title" | "detail"}` ? Code : never;

const texts: Record<"nl" | "en", Translate<typeof apiNl>> = {
  nl: translator("nl", apiNl),
  en: translator("en", apiEn),
};

/** An error of the API as RFC 9457 has it, in the caller's language. */
export function problem(
  request: Request,
  status: number,
  code: ProblemCode,
  values: MessageValues = {},
  headers: Record<string, string> = {},
): Response {
  const language = preferredLanguage(request.headers.get("Accept-Language"));
  const t = texts[language];
  const body = {
    type: `urn:weerklank:problem:${code}`,
    title: t(`${code}.title`, values),
    status,
    detail: t(`${code}.detail`, values),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": language,
      ...apiHeaders,
      ...headers,
    },
  });
}

/** A good answer of the API. */
export function apiJson(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", ...apiHeaders },
  });
}

/** What may be done at an address, for everything else. */
export function wrongMethod(request: Request, allowed: string): Response {
  return problem(request, 405, "wrong_method", { allowed }, { Allow: allowed });
}

/** On every answer of the API, also on those that are given before the app. */
export const apiHeaders = {
  "API-Version": API_VERSION,
  "Cache-Control": "no-store",
  Vary: "Accept-Language",
};
