import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { receiveAtDoor } from "~/flow/door-form.server";
import { doorPage } from "~/flow/door-page.server";
import { readForm, residentRoute } from "~/flow/resident-request.server";
import { noticePage } from "~/flow/survey-page.server";
import { runtime } from "~/runtime.server";

/** The survey behind a code on a poster, a tablet at a counter, or the link that an e-service shows. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return residentRoute(request, (lang) => doorPage(runtime(), params.code ?? "", query, lang));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const form = await readForm(request);
    if (typeof form === "string") return noticePage(runtime(), form, surveyLanguage(lang));
    const query = new URL(request.url).searchParams;
    const address = typeof context.address === "string" ? context.address : "";
    const sent = { code: params.code ?? "", query, form, lang, address };
    const received = await receiveAtDoor(runtime(), sent);
    if (!("location" in received)) return received;
    // To a page of its own, so that going back or loading it again sends nothing twice.
    const headers = { Location: received.location, "Cache-Control": "no-store" };
    return new Response(null, { status: 303, headers });
  });
}
