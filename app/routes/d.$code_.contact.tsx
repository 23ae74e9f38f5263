import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { doorByCode } from "#db/queries/doors";
import type { WantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { normaliseDoorCode } from "~/domain/token";
import { receiveRequest, requestPage } from "~/flow/contact-request.server";
import { readForm, residentRoute } from "~/flow/resident-request.server";
import { noticePage } from "~/flow/survey-page.server";
import { askedSuffix } from "~/resident/words";
import { runtime } from "~/runtime.server";

/** Null where there is no such door. */
async function placeOf(rawCode: string): Promise<{ path: string; known: null } | null> {
  const code = normaliseDoorCode(rawCode);
  const door = code === null ? null : await doorByCode(runtime().store.read, code);
  return door && { path: `/d/${door.code}`, known: null };
}
const toThanks = ({ path }: { path: string }, lang: WantedLanguage) =>
  redirect(`${path}/thanks${askedSuffix(lang)}`, 303);
const unknown = (lang: WantedLanguage) => noticePage(runtime(), "unknown", surveyLanguage(lang));

/** Where a resident who came by a door asks to be called or written back. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const place = await placeOf(params.code ?? "");
    if (place === null) return unknown(lang);
    const isSent = new URL(request.url).searchParams.has("sent");
    return (await requestPage(runtime(), place, lang, isSent)) ?? toThanks(place, lang);
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const form = await readForm(request);
    if (typeof form === "string") return noticePage(runtime(), form, surveyLanguage(lang));
    const place = await placeOf(params.code ?? "");
    if (place === null) return unknown(lang);
    const address = String(context.address ?? "");
    const taken = await receiveRequest(runtime(), place, form, { lang, address });
    if (taken !== "kept") return taken ?? toThanks(place, lang);
    // To a page of its own, so that loading it again sends nothing twice.
    return redirect(`${place.path}/contact?lang=${surveyLanguage(lang)}&sent`, 303);
  });
}
