import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireAdministrator } from "~/flow/authorise.server";
import { brandPreview } from "~/flow/brand-preview.server";
import { runtime } from "~/runtime.server";

/** The survey in the colours of the address, saved or not, for a frame of ours. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const destination = request.headers.get("sec-fetch-dest");
  if (destination !== null && destination !== "iframe") return redirect("/settings/brand");
  return brandPreview(runtime(), new URL(request.url).searchParams);
}
