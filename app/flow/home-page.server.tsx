import { surveyLink } from "#db/queries/survey-links";
import { surveyLanguage } from "~/domain/questionnaire";
import { normaliseReceipt, normaliseToken } from "~/domain/token";
import { type ResidentPage, residentPage } from "~/resident/document.server";
import { answersInWords, GivenAnswers } from "~/resident/given-answers";
import { Home } from "~/resident/home";
import { languageSuffix, wordsIn } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { eraseResponse, givenResponse } from "./erase-response.server";
import { residentContext } from "./resident-context.server";
import { hashToken } from "./secrets.server";
import { contextPage, noticePage } from "./survey-page.server";

type Needs = Pick<Runtime, "store" | "secret">;

export async function homePage(
  { store }: Needs,
  lang: string | null,
  wrongCode?: string,
): Promise<ResidentPage> {
  const language = surveyLanguage(lang);
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  const wrong = wrongCode === undefined ? {} : { wrongCode };
  return residentPage({
    status: wrongCode === undefined ? 200 : 422,
    public: wrongCode === undefined,
    language,
    organisation,
    title: t("home.title"),
    hasErrors: wrongCode !== undefined,
    children: <Home t={t} suffix={languageSuffix(language)} {...wrong} />,
  });
}

/** Where a typed code leads: to the survey, to the answers that were given, or to nothing. Erases them if asked to. */
export async function openCode(
  needs: Needs,
  { code, erase }: { code: string; erase: boolean },
  lang: string | null,
): Promise<ResidentPage | { surveyToken: string }> {
  const language = surveyLanguage(lang);
  const token = normaliseToken(code);
  if (token !== null && (await surveyLink(needs.store, hashToken(needs.secret, token))))
    return { surveyToken: token };
  const receipt = normaliseReceipt(code);
  if (receipt === null) return homePage(needs, lang, code.slice(0, 60));
  if (erase && (await eraseResponse(needs, receipt))) return noticePage(needs, "erased", language);
  const given = await givenResponse(needs, receipt);
  if (given === null) return homePage(needs, lang, code.slice(0, 60));
  const t = wordsIn(language);
  const answers = answersInWords(t, language, given.content, given.response.answers);
  return contextPage(
    needs,
    language,
    t("given.title"),
    200,
    <>
      <h1>{t("given.title")}</h1>
      <GivenAnswers t={t} answers={answers} receipt={receipt} suffix={languageSuffix(language)} />
    </>,
  );
}
