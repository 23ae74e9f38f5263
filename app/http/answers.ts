import type { Request, Response } from "express";
import { preferredLanguage } from "~/domain/accept-language";
import { directionOf, LANGUAGES, type Language } from "~/domain/languages";
import { apiHeaders } from "~/flow/problem.server";
import { answersAr } from "~/messages/answers.ar";
import { answersDe } from "~/messages/answers.de";
import { answersEn } from "~/messages/answers.en";
import { answersFr } from "~/messages/answers.fr";
import { answersNl } from "~/messages/answers.nl";
import { answersPl } from "~/messages/answers.pl";
import { answersTr } from "~/messages/answers.tr";
import { answersUk } from "~/messages/answers.uk";

const STATUSES = {
  wrongMethod: 405,
  readOnly: 405,
  crossSite: 403,
  tooManyLinks: 429,
  tooLarge: 413,
  noLength: 411,
  badAddress: 400,
  diskFull: 507,
  failed: 500,
} as const;

/** Answers that the server gives before, or in place of, the app. */
export type Answer = keyof typeof STATUSES;

const texts: Record<Language, Record<keyof typeof answersNl, string>> = {
  nl: answersNl,
  en: answersEn,
  de: answersDe,
  pl: answersPl,
  tr: answersTr,
  ar: answersAr,
  uk: answersUk,
  fr: answersFr,
};

/** Residents' pages come in every language, the API in Dutch and English; the office is Dutch. */
const RESIDENT = /^\/((s|d|unsubscribe)\/|code$|$)/;

/** A page without anything that would have to be worked out, or problem+json for the API. */
export function give(request: Request, response: Response, answer: Answer): void {
  const status = STATUSES[answer];
  response.status(status).setHeader("Cache-Control", "no-store");
  response.setHeader("X-Robots-Tag", "noindex");
  const isResident = RESIDENT.test(request.path);
  const isApi = request.path.startsWith("/api/");
  const spoken: readonly Language[] = isResident ? LANGUAGES : isApi ? ["nl", "en"] : ["nl"];
  const asked = spoken.find((one) => one === request.query.lang);
  const language = asked ?? preferredLanguage(request.get("accept-language") ?? null, spoken);
  const words = texts[language];
  const title = words[`${answer}.title`];
  const text = answer === "diskFull" && isResident ? words["diskFull.resident"] : words[`${answer}.text`];
  if (isApi) {
    const problem = { type: `urn:weerklank:problem:${answer}`, status, title, detail: text };
    response.set({ ...apiHeaders, "Content-Type": "application/problem+json", "Content-Language": language });
    response.end(JSON.stringify(problem));
    return;
  }
  response.type("html").send(page(language, title, text));
}

const page = (language: Language, title: string, text: string): string => `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`;
