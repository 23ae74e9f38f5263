import type { ReactNode } from "react";
import { type SurveyLink, surveyLink } from "#db/queries/survey-links";
import { acceptedLanguages, type WantedLanguage, wantedLanguage } from "~/domain/accept-language";
import type { AnswerError, TypedValues } from "~/domain/answer";
import type { Language } from "~/domain/languages";
import { type QuestionnaireContent, type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { linkCondition } from "~/domain/survey-link";
import { normaliseToken } from "~/domain/token";
import { wordsIn } from "~/resident/catalogues.server";
import { residentPage } from "~/resident/document.server";
import { answersInWords } from "~/resident/given-answers";
import { Answered, NOTICES, Notice, type NoticeName, noticeTitle } from "~/resident/notices";
import type { ResidentPage, ShownPage } from "~/resident/resident-page.server";
import { SurveyForm } from "~/resident/survey-form";
import { aboutContact, languageSuffix } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import type { AskedAbout } from "./answer-place.server";
import { givenResponse } from "./erase-response.server";
import { openingTime } from "./opening-time.server";
import { publishedContent } from "./published-content.server";
import type { FormAgain } from "./record-response.server";
import { freshContext, type ResidentContext, residentContext, topicInWords } from "./resident-context.server";
import { hashToken, receiptOf } from "./secrets.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** Pages that were made, per context: the same for all who are asked the same about the same day. */
const made = new WeakMap<ResidentContext, Map<string, ResidentPage>>();
const MOST_PAGES = 2000;

/** What the address asks for: in which language, and which grade is chosen already. */
export interface Asked {
  lang: WantedLanguage;
  grade?: string | null;
  /** To opt out instead: the way for whoever got a text, which has room for one link. */
  stop?: boolean;
}

export const askedIn = (query: URLSearchParams, acceptLanguage: string | null | undefined): Asked => ({
  lang: wantedLanguage(query.get("lang"), acceptedLanguages(acceptLanguage)),
  grade: query.get("grade"),
  stop: query.has("stop"),
});

/** What a link shows; reads, and changes nothing. */
export function surveyPage(needs: Needs, rawToken: string, asked: Asked): ShownPage | Promise<ShownPage> {
  const token = normaliseToken(rawToken);
  if (token === null) return noticePage(needs, "unknown", surveyLanguage(asked.lang));
  const link = surveyLink(needs.store, hashToken(needs.secret, token));
  return link instanceof Promise
    ? link.then((found) => pageOf(needs, token, found, asked))
    : pageOf(needs, token, link, asked);
}

/** Without waiting for anything where the page lies ready, as it does for all but the first of a mailing. */
function pageOf(
  needs: Needs,
  token: string,
  link: SurveyLink | undefined,
  asked: Asked,
): ShownPage | Promise<ShownPage> {
  const language = surveyLanguage(asked.lang, link?.language);
  if (link === undefined) return noticePage(needs, "unknown", language);
  const condition = linkCondition(link, needs.now());
  if (condition === "answered") return answeredPage(needs, token, language, false, `/s/${token}`);
  if (condition === "opted_out") return noticePage(needs, "optedOut", language);
  if (condition !== "open") return noticePage(needs, condition, language);
  const grade = gradeIn(asked);
  const context = freshContext(needs.store);
  const offered = offeredIn.get(link.questionnaireVersionId ?? "");
  const ready =
    context && offered && made.get(context)?.get(pageKey(link, languageOf(link, asked, offered), grade));
  const opening = () => openingTime(needs.secret, "survey", token, needs.now());
  return ready
    ? ready.opened(opening)
    : makePage(needs, link, asked, grade).then((page) => page.opened(opening));
}

/** A grade from 1 to 10; anything else that an address holds is left alone. */
const gradeIn = ({ grade }: Asked): string => (/^([1-9]|10)$/.test(grade ?? "") ? (grade as string) : "");

/** In which languages each version that was shown is there: a published one never changes. */
const offeredIn = new Map<string, readonly Language[]>();

const languageOf = (link: SurveyLink, { lang }: Asked, offered: readonly Language[]): SurveyLanguage =>
  surveyLanguage(lang, link.language, offered);

const pageKey = (
  { questionnaireVersionId, channel, day, topic }: SurveyLink,
  language: SurveyLanguage,
  grade: string,
) => `${questionnaireVersionId} ${language} ${channel} ${day} ${grade} ${topic}`;

async function makePage(needs: Needs, link: SurveyLink, asked: Asked, grade: string): Promise<ResidentPage> {
  const context = await residentContext(needs.store);
  const content = await publishedContent(needs.store, link.questionnaireVersionId);
  if (content === null) return noticePage(needs, "gone", surveyLanguage(asked.lang, link.language));
  offeredIn.set(link.questionnaireVersionId ?? "", content.languages);
  const language = languageOf(link, asked, content.languages);
  return keptPage(context, pageKey(link, language, grade), () =>
    formPage(context, link, content, language, { grade }),
  );
}

/** The page with this key, made once for as long as the context stays the same. */
export function keptPage(context: ResidentContext, key: string, make: () => ResidentPage): ResidentPage {
  const pages = made.get(context) ?? new Map<string, ResidentPage>();
  made.set(context, pages);
  const page = pages.get(key) ?? make();
  if (pages.size >= MOST_PAGES) pages.clear();
  pages.set(key, page);
  return page;
}

/** The form once more, with what was typed: to put right what is wrong with it, or to confirm it. */
export async function formAgainPage(
  { store }: Pick<Needs, "store">,
  { at, content, values, errors, place }: FormAgain,
  language: SurveyLanguage,
  /** `doubted`: it looked like a machine's. */
  { opened, doubted, status = 422 }: { opened: Date; doubted: boolean; status?: number },
): Promise<ShownPage> {
  const again = doubted ? { place } : undefined;
  const context = await residentContext(store);
  return formPage(context, at.about, content, language, { values, errors, again, status }).opened(() =>
    at.fieldFor(opened),
  );
}

/** "You have answered already", with those answers where this place's own receipt leads to them. */
export async function answeredPage(
  { store, secret, now }: Needs,
  /** As in AnswerPlace. */
  code: string,
  asked: SurveyLanguage,
  sentAgain: boolean,
  /** Where its other pages hang, as in AnswerPlace; none: they are not led to. */
  path?: string,
): Promise<ShownPage> {
  const receipt = receiptOf(secret, code);
  const found = await givenResponse({ store, secret }, receipt);
  const languages = found?.content.languages;
  const language = surveyLanguage(asked, found?.response.language, languages);
  const t = wordsIn(language);
  const given = found && {
    receipt,
    answers: answersInWords(t, language, found.content, found.response.answers),
  };
  const suffix = languageSuffix(language);
  const { requests } = await residentContext(store);
  const requestHref = path !== undefined && requests.offered ? `${path}/contact${suffix}` : null;
  const page = await contextPage(
    { store },
    language,
    t("answered.title"),
    200,
    <Answered t={t} sentAgain={sentAgain} given={given} suffix={suffix} requestHref={requestHref} />,
    languages,
  );
  return page.opened(() => openingTime(secret, "erase", receipt, now()));
}

export async function noticePage(
  { store }: Pick<Needs, "store">,
  name: NoticeName,
  language: SurveyLanguage,
): Promise<ResidentPage> {
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  return residentPage({
    status: NOTICES[name],
    language,
    organisation,
    title: noticeTitle(t, name),
    children: <Notice t={t} name={name} contact={organisation.contact} suffix={languageSuffix(language)} />,
  });
}

export async function contextPage(
  { store }: Pick<Needs, "store">,
  language: SurveyLanguage,
  title: string,
  status: number,
  children: ReactNode,
  /** In which it is there; else in every one. */
  languages?: readonly Language[],
): Promise<ResidentPage> {
  const { organisation } = await residentContext(store);
  return residentPage({ status, language, languages, organisation, title, children });
}

type Filled =
  | { grade: string }
  | {
      values: TypedValues;
      errors: AnswerError[];
      again: { place: number | null } | undefined;
      status: number;
    };

export function formPage(
  context: ResidentContext,
  asked: AskedAbout,
  content: QuestionnaireContent,
  language: SurveyLanguage,
  filled: Filled,
): ResidentPage {
  const t = wordsIn(language);
  const { door, questionnaireVersionId } = asked;
  const contact = { ...asked, topic: topicInWords(context, asked.topic) };
  const about = aboutContact(t, language, door?.isDated === false ? { ...contact, day: null } : contact);
  const { languages } = content;
  const behindDoor = door && { ...door, versionId: questionnaireVersionId ?? "" };
  const form = { t, language, content, about, channel: asked.channel, languages, door: behindDoor };
  // In the form, where what is filled in goes along.
  const page = {
    language,
    languages: [],
    organisation: context.organisation,
    kiosk: door?.isKiosk ? { start: door.start, isDone: false, isFilled: "errors" in filled } : undefined,
  };
  if ("errors" in filled) {
    const { status, ...shown } = filled;
    const hasErrors = filled.errors.length > 0;
    const title = t(filled.again && !hasErrors ? "again.title" : "survey.title");
    return residentPage({
      ...page,
      status,
      title,
      hasErrors,
      children: <SurveyForm {...form} {...shown} />,
    });
  }
  const question = content.questions.find(({ kind }) => kind === "grade");
  const { grade } = filled;
  const chosen = question && grade !== "" ? { values: { [question.key]: grade }, preselected: grade } : {};
  return residentPage({
    ...page,
    status: 200,
    title: t("survey.title"),
    children: <SurveyForm {...form} {...chosen} />,
  });
}
