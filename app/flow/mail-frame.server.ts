import { createHash } from "node:crypto";

/** A message's own html, for a frame on a page: it may show itself and load nothing. */
export function mailFrame(message: string): Response {
  // Links leave the frame: the survey asks not to be framed.
  const html = message.replace("<head>", '<head><base target="_blank">');
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyFor(html),
      "Cache-Control": "no-store",
    },
  });
}

/** Mail clients want styles on the elements: each of this message's is allowed by its hash, and no other. */
function policyFor(html: string): string {
  const styles = [
    ...[...html.matchAll(/ style="([^"]*)"/g)].map((match) => unescaped(match[1] ?? "")),
    ...[...html.matchAll(/<style>([^<]*)<\/style>/g)].map((match) => match[1] ?? ""),
  ];
  const hashes = [...new Set(styles)].map(
    (style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    // The municipality's logo.
    "img-src 'self'",
    `style-src 'unsafe-hashes' ${hashes.join(" ")}`,
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");
}

function unescaped(attribute: string): string {
  return attribute
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
