import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { readForm, residentRoute } from "~/flow/resident-request.server";
import { noticePage } from "~/flow/survey-page.server";
import { trialPage } from "~/flow/trial-page.server";
import { runtime } from "~/runtime.server";

/** The questions as somebody who makes them tries them on their own phone. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => trialPage(runtime(), params.ticket ?? "", lang, null));
}

/** Sent: looked at, and kept nowhere. */
export function action({ request, params }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const form = await readForm(request);
    if (typeof form === "string") return noticePage(runtime(), form, surveyLanguage(lang));
    return trialPage(runtime(), params.ticket ?? "", lang, form);
  });
}
