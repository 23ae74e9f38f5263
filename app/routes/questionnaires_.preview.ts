import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { previewDocument, previewPlace } from "~/flow/questionnaire-preview.server";
import { runtime } from "~/runtime.server";

/** The page into which the editor draws the questions as a resident will see them; only in a frame of ours. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const destination = request.headers.get("sec-fetch-dest");
  if (destination !== null && destination !== "iframe") return redirect("/questionnaires");
  return previewDocument(runtime(), previewPlace(new URL(request.url).searchParams));
}
