import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";

const makeHelmet = (baseUrl: string) =>
  helmet({
    // A page makes its own policy (entry.server.tsx, and the resident's pages); see `contentPolicyUnlessSet`.
    contentSecurityPolicy: false,
    strictTransportSecurity: baseUrl.startsWith("https:") ? { maxAge: 31_536_000 } : false,
    // Not "no-referrer": with it an older browser sends `Origin: null` with our own forms. Other sites learn nothing.
    referrerPolicy: { policy: "same-origin" },
  });

/** Helmet's headers as a table, for an answer that is given without express. */
export function securityHeaders(baseUrl: string): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => {},
  };
  makeHelmet(baseUrl)({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return { ...headers, ...PERMISSIONS };
}

const PERMISSIONS = { "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()" };

/** For what is no page: nothing in it may run or load anything. Our own error pages load one style sheet. */
const NO_PAGE =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function addSecurityHeaders(baseUrl: string): RequestHandler {
  const headers = Object.entries(securityHeaders(baseUrl));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    contentPolicyUnlessSet(response);
    next();
  };
}

function contentPolicyUnlessSet(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!response.hasHeader("Content-Security-Policy"))
      response.setHeader("Content-Security-Policy", NO_PAGE);
    return writeHead(...args);
  }) as typeof response.writeHead;
}
