import type { LoaderFunctionArgs } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { residentRoute } from "~/flow/resident-request.server";
import { noticePage } from "~/flow/survey-page.server";
import { runtime } from "~/runtime.server";

/** An address with a slash in it, or with nothing: no code at all. */
export function loader({ request }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => noticePage(runtime(), "unknown", surveyLanguage(lang)));
}

export const action = loader;
