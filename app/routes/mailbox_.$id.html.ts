import type { LoaderFunctionArgs } from "@remix-run/node";
import { mailboxMessage } from "#db/queries/mailbox";
import { requireEditor } from "~/flow/authorise.server";
import { mailFrame } from "~/flow/mail-frame.server";
import { runtime } from "~/runtime.server";

/** A message's own html, for the frame on its page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const found = await mailboxMessage(runtime().store.read, params.id ?? "");
  if (found === undefined || found.html === "") throw new Response(null, { status: 404 });
  return mailFrame(found.html);
}
