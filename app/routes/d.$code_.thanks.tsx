import type { LoaderFunctionArgs } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { doorThanksPage, kioskThanksPage } from "~/flow/door-page.server";
import { residentRoute } from "~/flow/resident-request.server";
import { runtime } from "~/runtime.server";

/** What follows on sending from behind a door. `removed` names the kinds of personal data that were taken out. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const removed = (query.get("removed") ?? "").split(".");
  const code = params.code ?? "";
  return residentRoute(request, (lang) =>
    query.has("kiosk")
      ? kioskThanksPage(runtime(), code, surveyLanguage(lang), removed)
      : doorThanksPage(runtime(), code, query.get("receipt") ?? "", lang, removed),
  );
}
