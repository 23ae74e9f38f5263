import type { LoaderFunctionArgs } from "@remix-run/node";
import { residentRoute } from "~/flow/resident-request.server";
import { thanksPage } from "~/flow/thanks-page.server";
import { runtime } from "~/runtime.server";

/** What follows on sending. `removed` names the kinds of personal data that were taken out: never the data. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const removed = new URL(request.url).searchParams.get("removed") ?? "";
  return residentRoute(request, (lang) =>
    thanksPage(runtime(), params.token ?? "", lang, removed.split(".")),
  );
}
