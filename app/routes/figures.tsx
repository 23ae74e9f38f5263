import type { LoaderFunctionArgs } from "@remix-run/node";
import { figuresPage } from "~/flow/figures-page.server";
import { residentRoute } from "~/flow/resident-request.server";
import { runtime } from "~/runtime.server";

/** What residents think, for everyone. */
export function loader({ request }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => figuresPage(runtime().store, lang, runtime().now()));
}
