import type { LoaderFunctionArgs } from "@remix-run/node";
import { residentRoute } from "~/flow/resident-request.server";
import { statementPage } from "~/flow/statement-page.server";
import { runtime } from "~/runtime.server";

export function loader({ request }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => statementPage(runtime().store, "privacy", lang));
}
