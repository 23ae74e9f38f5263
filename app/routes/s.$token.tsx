import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { placeOfLink } from "~/flow/answer-place.server";
import { receiveSurvey } from "~/flow/receive-survey.server";
import { readForm, residentRoute } from "~/flow/resident-request.server";
import { askedIn, noticePage, surveyPage } from "~/flow/survey-page.server";
import { askedSuffix } from "~/resident/words";
import { runtime } from "~/runtime.server";

/** The survey behind a link. In production app/server.ts gives the same page before any framework runs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = askedIn(new URL(request.url).searchParams, request.headers.get("accept-language"));
  const token = params.token ?? "";
  if (asked.stop) {
    return redirect(`/unsubscribe/${encodeURIComponent(token)}${askedSuffix(asked.lang)}`, 303);
  }
  return residentRoute(request, () => surveyPage(runtime(), token, asked));
}

export function action({ request, params }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const form = await readForm(request);
    if (typeof form === "string") return noticePage(runtime(), form, surveyLanguage(lang));
    const token = params.token ?? "";
    const at = await placeOfLink(runtime(), token, runtime().now());
    const received = await receiveSurvey(runtime(), token, at, form, lang);
    if (!("location" in received)) return received;
    const headers = { Location: received.location, "Cache-Control": "no-store" };
    return new Response(null, { status: 303, headers });
  });
}
