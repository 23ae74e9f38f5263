import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { previewHeads, previewPlace } from "~/flow/questionnaire-preview.server";
import { runtime } from "~/runtime.server";

/** Subject, sender and text message, for the preview beside the editor. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  return json(await previewHeads(runtime(), previewPlace(new URL(request.url).searchParams)));
}
