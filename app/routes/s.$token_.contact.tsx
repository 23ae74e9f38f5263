import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { WantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { type AnswerPlace, placeOfLink } from "~/flow/answer-place.server";
import { receiveRequest, requestPage } from "~/flow/contact-request.server";
import { readForm, residentRoute } from "~/flow/resident-request.server";
import { noticePage, surveyPage } from "~/flow/survey-page.server";
import { askedSuffix } from "~/resident/words";
import { runtime } from "~/runtime.server";

const answeredPlace = async (token: string): Promise<AnswerPlace | null> => {
  const at = await placeOfLink(runtime(), token, runtime().now());
  return at?.condition === "answered" ? at : null;
};
const placeOf = ({ path, about }: AnswerPlace) => ({ path, known: about.language });
const toThanks = ({ path }: AnswerPlace, lang: WantedLanguage) =>
  redirect(`${path}/thanks${askedSuffix(lang)}`, 303);

/** Where a resident who answered asks to be called or written back; who didn't answer yet gets the survey. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  return residentRoute(request, async (lang) => {
    const at = await answeredPlace(token);
    if (at === null) return surveyPage(runtime(), token, { lang });
    const isSent = new URL(request.url).searchParams.has("sent");
    return (await requestPage(runtime(), placeOf(at), lang, isSent)) ?? toThanks(at, lang);
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  return residentRoute(request, async (lang) => {
    const form = await readForm(request);
    if (typeof form === "string") return noticePage(runtime(), form, surveyLanguage(lang));
    const at = await answeredPlace(token);
    if (at === null) return surveyPage(runtime(), token, { lang });
    const address = String(context.address ?? "");
    const taken = await receiveRequest(runtime(), placeOf(at), form, { lang, address });
    if (taken !== "kept") return taken ?? toThanks(at, lang);
    // To a page of its own, so that loading it again sends nothing twice.
    return redirect(`${at.path}/contact?lang=${surveyLanguage(lang, at.about.language)}&sent`, 303);
  });
}
