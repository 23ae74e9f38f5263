import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { mailFrame } from "~/flow/mail-frame.server";
import { previewMail, previewPlace } from "~/flow/questionnaire-preview.server";
import { runtime } from "~/runtime.server";

/**
 * The mail that leads to the questions, for the frame beside the editor. Only in a frame of ours: nobody can send a link
 * that shows words of their own on a page of the municipality.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const destination = request.headers.get("sec-fetch-dest");
  if (destination !== null && destination !== "iframe") return redirect("/questionnaires");
  return mailFrame(await previewMail(runtime(), previewPlace(new URL(request.url).searchParams)));
}
