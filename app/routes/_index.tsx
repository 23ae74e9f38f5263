import type { LoaderFunctionArgs } from "@remix-run/node";
import { homePage } from "~/flow/home-page.server";
import { residentRoute } from "~/flow/resident-request.server";
import { runtime } from "~/runtime.server";

/** The public start page, with a box for a code. */
export function loader({ request }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => homePage(runtime(), lang));
}
