import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireEditor } from "~/flow/authorise.server";
import { doorPicture } from "~/flow/door-picture.server";
import { runtime } from "~/runtime.server";

/** The QR code of a door, to put in a letter or a poster of one's own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  return doorPicture(runtime(), params.id ?? "", "svg");
}
