import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { optOut, peopleBehindLink } from "~/flow/opt-out.server";
import { isOneClick, residentRoute } from "~/flow/resident-request.server";
import { contextPage, noticePage } from "~/flow/survey-page.server";
import { Unsubscribe } from "~/resident/unsubscribe";
import { wordsIn } from "~/resident/words";
import { runtime } from "~/runtime.server";

export function loader({ request, params }: LoaderFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const language = surveyLanguage(lang);
    const people = await peopleBehindLink(runtime(), params.token ?? "");
    if (people.length === 0) return noticePage(runtime(), "unsubscribeUnknown", language);
    const t = wordsIn(language);
    return contextPage(runtime(), language, t("unsubscribe.title"), 200, <Unsubscribe t={t} />);
  });
}

/**
 * The button on the page, or a mail program's own (RFC 8058): that one comes from elsewhere, and says
 * `List-Unsubscribe=One-Click`. The address is the secret; there is no cookie that another site could use.
 */
export function action({ request, params }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const language = surveyLanguage(lang);
    const oneClick = await isOneClick(request);
    const done = await optOut(
      runtime(),
      params.token ?? "",
      oneClick ? "one_click" : "link",
      runtime().now(),
    );
    return noticePage(runtime(), done ? "unsubscribed" : "unsubscribeUnknown", language);
  });
}
