import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { optOut } from "~/flow/opt-out.server";
import { optOutLanguage, optOutPage, tooSoonToOptOut } from "~/flow/opt-out-page.server";
import { readOptOut, residentRoute } from "~/flow/resident-request.server";
import { noticePage } from "~/flow/survey-page.server";
import { runtime } from "~/runtime.server";

export function loader({ request, params }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => optOutPage(runtime(), params.token ?? "", lang, null));
}

/**
 * The button on the page, or a mail program's own (RFC 8058): that one comes from elsewhere, says
 * `List-Unsubscribe=One-Click` and counts at once, whoever pressed it: nothing tells a scanner that presses it from a
 * person. The button on the page does not count when it is pressed at once. The address is the secret; there is no cookie
 * that another site could use.
 */
export function action({ request, params }: ActionFunctionArgs) {
  return residentRoute(request, async (lang) => {
    const token = params.token ?? "";
    const { oneClick, opening } = await readOptOut(request);
    const again = oneClick ? null : tooSoonToOptOut(runtime(), token, opening);
    if (again !== null) return optOutPage(runtime(), token, lang, again);
    const way = oneClick ? "one_click" : "link";
    const done = await optOut(runtime(), token, way, runtime().now());
    const language = await optOutLanguage(runtime(), token, lang);
    return noticePage(runtime(), done ? "unsubscribed" : "unsubscribeUnknown", language);
  });
}
