import type { LoaderFunctionArgs } from "@remix-run/node";
import { readSettings } from "#db/queries/settings";
import { lastClosedMonth } from "~/domain/office-mail";
import { requireViewer } from "~/flow/authorise.server";
import { mailFrame } from "~/flow/mail-frame.server";
import { writeSummary } from "~/flow/write-office-mail.server";
import { runtime } from "~/runtime.server";

/** The summary as it would be sent now: for the frame on its page, or `?as=text` its plain text. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { userId } = await requireViewer(request);
  const { store, now } = runtime();
  const { calendar } = await readSettings(store.read);
  const { html, text } = await writeSummary(runtime(), userId, lastClosedMonth(now(), calendar));
  if (new URL(request.url).searchParams.get("as") !== "text") return mailFrame(html);
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(text, { headers });
}
