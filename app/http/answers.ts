import type { Request, Response } from "express";
import { preferredLanguage } from "~/domain/accept-language";
import { apiHeaders } from "~/flow/problem.server";
import { answersEn } from "~/messages/answers.en";
import { answersNl } from "~/messages/answers.nl";

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

/** Residents' pages come in two languages; the office is Dutch. */
const RESIDENT = /^\/((s|unsubscribe)\/|code$|$)/;

/** A page without anything that would have to be worked out, or problem+json for the API. */
export function give(request: Request, response: Response, answer: Answer): void {
  const status = STATUSES[answer];
  response.status(status).setHeader("Cache-Control", "no-store");
  response.setHeader("X-Robots-Tag", "noindex");
  const isResident = RESIDENT.test(request.path);
  const asked = request.query.lang ?? preferredLanguage(request.get("accept-language") ?? null);
  const language = asked === "en" && (isResident || request.path.startsWith("/api/")) ? "en" : "nl";
  const texts = language === "en" ? answersEn : answersNl;
  const title = texts[`${answer}.title`];
  const text = answer === "diskFull" && isResident ? texts["diskFull.resident"] : texts[`${answer}.text`];
  if (request.path.startsWith("/api/")) {
    const problem = { type: `urn:weerklank:problem:${answer}`, status, title, detail: text };
    response.set({ ...apiHeaders, "Content-Type": "application/problem+json", "Content-Language": language });
    response.end(JSON.stringify(problem));
    return;
  }
  response.type("html").send(page(language, title, text));
}

const page = (language: string, title: string, text: string): string => `<!doctype html>
<html lang="${language}">
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
