import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type WantedLanguage, wantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain } from "~/domain/suspect-form";
import { type AnswerPlace, placeOfLink } from "~/flow/answer-place.server";
import { receiveForm } from "~/flow/receive-form.server";
import { readForm, residentRoute } from "~/flow/resident-request.server";
import { answeredPage, askedIn, formAgainPage, noticePage, surveyPage } from "~/flow/survey-page.server";
import { languageAskedBy, surveyInLanguage } from "~/flow/switch-language.server";
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
    const now = runtime().now();
    const at = await placeOfLink(runtime(), token, now);
    const other = languageAskedBy(form);
    if (other !== null) {
      const instead = () => surveyPage(runtime(), token, { lang: wantedLanguage(other) });
      return (await surveyInLanguage(runtime(), at, form, other)) ?? instead();
    }
    const { result, opening, sign } = await receiveForm(runtime(), at, form, lang, now);
    const { language } = result;
    switch (result.outcome) {
      case "recorded":
      case "repeated":
        return seeThanks(result.at, lang, result.removed);
      case "invalid":
      case "suspect": {
        const doubted = sign !== null;
        const opened = doubted || !(opening instanceof Date) ? openingWhenAskedAgain(opening, now) : opening;
        return formAgainPage(runtime(), result, language, { opened, doubted });
      }
      case "answered":
        return answeredPage(runtime(), result.at.code, language, true, result.at.path);
      case "opted_out":
        return noticePage(runtime(), "optedOut", language);
      default:
        return noticePage(runtime(), result.outcome, language);
    }
  });
}

/** To a page of its own, so that going back or loading it again sends nothing twice. */
function seeThanks({ path }: AnswerPlace, { asked }: WantedLanguage, removed: string[]): Response {
  const query = new URLSearchParams();
  if (asked !== null) query.set("lang", surveyLanguage(asked));
  if (removed.length > 0) query.set("removed", removed.join("."));
  const location = `${path}/thanks${query.size > 0 ? `?${query}` : ""}`;
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
