import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { surveyLanguage } from "~/domain/questionnaire";
import { residentRoute } from "~/flow/resident-request.server";
import { contextPage } from "~/flow/survey-page.server";
import { wordsIn } from "~/resident/catalogues.server";
import { Hero } from "~/resident/hero";
import { runtime } from "~/runtime.server";

/** Where every link of a test message leads: it says that it was a test, and opens or stops nothing. */
export function loader({ request }: LoaderFunctionArgs) {
  return residentRoute(request, (lang) => {
    const language = surveyLanguage(lang);
    const t = wordsIn(language);
    const { searchParams } = new URL(request.url);
    const grade = /^([1-9]|10)$/.exec(searchParams.get("grade") ?? "")?.[0];
    return contextPage(
      runtime(),
      language,
      t("test.title"),
      200,
      <>
        <Hero title={t("test.title")} about={t(searchParams.has("opt-out") ? "test.optOut" : "test.intro")} />
        {grade === undefined ? null : <p>{t("test.grade", { grade })}</p>}
      </>,
    );
  });
}

/** A mail program's own unsubscribe button (RFC 8058) is answered as for a real message. */
export const action = (args: ActionFunctionArgs) => loader(args);
