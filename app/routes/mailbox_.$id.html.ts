import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { mailboxMessage } from "#db/queries/mailbox";
import { requireEditor } from "~/flow/authorise.server";
import { runtime } from "~/runtime.server";

/** A message's own html, for the frame on its page: it may show itself and load nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await mailboxMessage(runtime().store.read, params.id ?? "");
  if (found === undefined || found.html === "") throw new Response(null, { status: 404 });
  // Links leave the frame: the survey asks not to be framed.
  const html = found.html.replace("<head>", '<head><base target="_blank">');
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
