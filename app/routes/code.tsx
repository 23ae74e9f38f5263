import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { wantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { homeInLanguage, openCode } from "~/flow/home-page.server";
import { languageOf, readForm, residentRoute } from "~/flow/resident-request.server";
import { noticePage } from "~/flow/survey-page.server";
import { languageAskedBy } from "~/flow/switch-language.server";
import { OPENING_FIELD } from "~/resident/form-fields";
import { askedSuffix } from "~/resident/words";
import { runtime } from "~/runtime.server";

/** A code comes by form, so that it stays out of addresses and logs; this page alone has nothing to show. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/${askedSuffix(languageOf(request))}`);
}

export function action({ request }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const form = await readForm(request);
    if (typeof form === "string") return noticePage(runtime(), form, surveyLanguage(lang));
    const other = languageAskedBy(form);
    if (other !== null) return homeInLanguage(runtime(), wantedLanguage(other), form.get("code") ?? "");
    const asked = {
      code: form.get("code") ?? "",
      erase: form.get("erase") === "yes",
      opening: form.get(OPENING_FIELD),
    };
    const found = await openCode(runtime(), asked, lang);
    if (!("path" in found)) return found;
    return redirect(`${found.path}${askedSuffix(lang)}`, 303);
  });
}
