import { READ_AT_MOST } from "#emails/inbound/read-mail";
import { problem } from "./problem.server";

/** A mail may carry large attachments; over this nothing sends one. */
const LONGEST_MAIL = 100 * 1024 * 1024;

/**
 * The beginning of the mail that a request consists of. Of a long one the rest is let in and thrown away: whoever pipes
 * a mail would only try again. Throws a problem: 400 no mail, 413 longer than any mail, 415 compressed.
 */
export async function readMailBody(request: Request): Promise<Uint8Array> {
  const encoding = request.headers.get("Content-Encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity") throw problem(request, 415, "encoded");
  const type = request.headers.get("Content-Type")?.toLowerCase() ?? "";
  if (type.startsWith("multipart/form-data") || type.startsWith("application/json"))
    throw problem(request, 400, "not_a_mail");
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    size += next.value.byteLength;
    if (kept < READ_AT_MOST) {
      chunks.push(next.value);
      kept += next.value.byteLength;
    } else if (size > LONGEST_MAIL) {
      await reader?.cancel();
      throw problem(request, 413, "mail_too_large");
    }
  }
  const beginning = Buffer.concat(chunks).subarray(0, READ_AT_MOST);
  // A mail begins with a header, or with the line of an envelope before it.
  if (!/^(From .*\r?\n)?[!-9;-~]+[ \t]*:/.test(beginning.subarray(0, 2_000).toString("latin1")))
    throw problem(request, 400, "not_a_mail");
  return beginning;
}
