import { doorByCode } from "#db/queries/doors";
import { surveyLink } from "#db/queries/survey-links";
import type { WantedLanguage } from "~/domain/accept-language";
import { surveyLanguage } from "~/domain/questionnaire";
import { openingWhenAskedAgain, suspectSign } from "~/domain/suspect-form";
import { normaliseDoorCode, normaliseReceipt, normaliseToken } from "~/domain/token";
import { wordsIn } from "~/resident/catalogues.server";
import { Confirm } from "~/resident/confirm";
import { residentPage } from "~/resident/document.server";
import { answersInWords, GivenAnswers } from "~/resident/given-answers";
import { Hero } from "~/resident/hero";
import { Home } from "~/resident/home";
import type { ResidentPage, ShownPage } from "~/resident/resident-page.server";
import { askedSuffix, languageSuffix } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { eraseResponse, givenResponse } from "./erase-response.server";
import { openedAt, openingTime } from "./opening-time.server";
import { residentContext } from "./resident-context.server";
import { hashToken } from "./secrets.server";
import { contextPage, noticePage } from "./survey-page.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

export async function homePage(
  { store }: Pick<Runtime, "store">,
  lang: WantedLanguage,
  /** What was typed in its box, and whether that was looked for and not found. */
  { typed, isWrong = false }: { typed?: string; isWrong?: boolean } = {},
  /** 404 where it might have been a code: those guesses are counted, a typing error isn't. */
  status = isWrong ? 422 : 200,
): Promise<ResidentPage> {
  const language = surveyLanguage(lang);
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  return residentPage({
    status,
    public: typed === undefined,
    language,
    // Its form offers them, and keeps what is typed.
    languages: [],
    organisation,
    title: t("home.title"),
    hasErrors: isWrong,
    children: (
      <Home
        t={t}
        language={language}
        suffix={languageSuffix(language)}
        codeSuffix={askedSuffix(lang)}
        isWrong={isWrong}
        {...(typed !== undefined && { typed })}
      />
    ),
  });
}

/** Longer than any code of ours. */
const MOST_TYPED = 60;
const wrong = (code: string) => ({ typed: code.slice(0, MOST_TYPED), isWrong: true });

/** The same page in another language, with what was typed so far. */
export const homeInLanguage = (needs: Pick<Runtime, "store">, lang: WantedLanguage, typed: string) =>
  homePage(needs, lang, { typed: typed.slice(0, MOST_TYPED) });

/**
 * Where a typed code leads: to the survey, to the answers that were given, or to nothing. Erases them if asked to, unless
 * the button was pressed too soon for a person: then the page asks once more.
 */
export async function openCode(
  needs: Needs,
  { code, erase, opening }: { code: string; erase: boolean; opening: string | null },
  lang: WantedLanguage,
): Promise<ShownPage | { path: string }> {
  const { store, secret, now } = needs;
  const language = surveyLanguage(lang);
  const token = normaliseToken(code);
  if (token !== null && (await surveyLink(store, hashToken(secret, token)))) return { path: `/s/${token}` };
  const door = normaliseDoorCode(code);
  // A link of an e-service has a code too, but opens only as signed.
  if (door !== null && (await doorByCode(store.read, door))?.kind === "code") return { path: `/d/${door}` };
  const receipt = normaliseReceipt(code);
  if (receipt === null)
    return homePage(needs, lang, wrong(code), token === null && door === null ? 422 : 404);
  const opened = openedAt(secret, "erase", receipt, opening);
  const tooSoon = erase && suspectSign(opened, "", now()) !== null;
  if (erase && !tooSoon && (await eraseResponse(needs, receipt)))
    return noticePage(needs, "erased", language);
  const given = await givenResponse(needs, receipt);
  if (given === null) return homePage(needs, lang, wrong(code), 404);
  const { languages } = given.content;
  const shown = surveyLanguage(language, given.response.language, languages);
  const t = wordsIn(shown);
  const answers = answersInWords(t, shown, given.content, given.response.answers);
  const page = await contextPage(
    needs,
    shown,
    t(tooSoon ? "again.sure" : "given.title"),
    tooSoon ? 422 : 200,
    <>
      <Hero title={t("given.title")} />
      {tooSoon && (
        <Confirm title={t("again.sure")}>
          <p>{t("again.erase")}</p>
        </Confirm>
      )}
      <GivenAnswers t={t} answers={answers} receipt={receipt} suffix={languageSuffix(shown)} />
    </>,
    languages,
  );
  const since = tooSoon ? openingWhenAskedAgain(opened, now()) : now();
  return page.opened(() => openingTime(secret, "erase", receipt, since));
}
