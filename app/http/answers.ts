import type { Request, Response } from "express";
import { accessNl } from "~/messages/access.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", accessNl);

/** Answers that the server gives before, or in place of, the app. */
const ANSWERS = {
  crossSite: { status: 403, title: "refused.title", text: "refused.crossSite" },
  tooManyLinks: { status: 429, title: "links.title", text: "links.text" },
  tooLarge: { status: 413, title: "tooLarge.title", text: "tooLarge.text" },
  noLength: { status: 411, title: "tooLarge.title", text: "noLength.text" },
  badAddress: { status: 400, title: "badAddress.title", text: "badAddress.text" },
  diskFull: { status: 507, title: "full.title", text: "full.text" },
  failed: { status: 500, title: "failed.title", text: "failed.text" },
} as const;

export type Answer = keyof typeof ANSWERS;

/** A page without anything that would have to be loaded, or problem+json for the API. */
export function give(request: Request, response: Response, answer: Answer): void {
  const { status, title, text } = ANSWERS[answer];
  response.status(status).setHeader("Cache-Control", "no-store");
  if (request.path.startsWith("/api/")) {
    const problem = { type: "about:blank", status, title: t(title), detail: t(text) };
    response.type("application/problem+json").send(JSON.stringify(problem));
    return;
  }
  response.type("html").send(page(t(title), t(text)));
}

const page = (title: string, text: string): string => `<!doctype html>
<html lang="nl">
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
