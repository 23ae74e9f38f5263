import type { ReactNode } from "react";
import { type SurveyLink, surveyLink } from "#db/queries/survey-links";
import type { AnswerError, TypedValues } from "~/domain/answer";
import { type QuestionnaireContent, type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { linkCondition } from "~/domain/survey-link";
import { normaliseToken } from "~/domain/token";
import { type ResidentPage, residentPage } from "~/resident/document.server";
import { answersInWords } from "~/resident/given-answers";
import { Answered, NOTICES, Notice, type NoticeName, noticeTitle } from "~/resident/notices";
import { SurveyForm } from "~/resident/survey-form";
import { aboutContact, languageSuffix, wordsIn } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { givenResponse } from "./erase-response.server";
import { publishedContent } from "./published-content.server";
import { freshContext, type ResidentContext, residentContext, topicInWords } from "./resident-context.server";
import { hashToken, receiptOf } from "./secrets.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** Pages that were made, per context: the same for all who are asked the same about the same day. */
const made = new WeakMap<ResidentContext, Map<string, ResidentPage>>();
const MOST_PAGES = 2000;

/** What a link shows; reads, and changes nothing. `lang` is the language asked for in the address. */
export function surveyPage(
  needs: Needs,
  rawToken: string,
  lang: string | null,
): ResidentPage | Promise<ResidentPage> {
  const token = normaliseToken(rawToken);
  if (token === null) return noticePage(needs, "unknown", surveyLanguage(lang));
  const link = surveyLink(needs.store, hashToken(needs.secret, token));
  return link instanceof Promise
    ? link.then((found) => pageOf(needs, token, found, lang))
    : pageOf(needs, token, link, lang);
}

/** Without waiting for anything where the page lies ready, as it does for all but the first of a mailing. */
function pageOf(
  needs: Needs,
  token: string,
  link: SurveyLink | undefined,
  lang: string | null,
): ResidentPage | Promise<ResidentPage> {
  const language = surveyLanguage(lang, link?.language);
  if (link === undefined) return noticePage(needs, "unknown", language);
  const condition = linkCondition(link, needs.now());
  if (condition === "answered") return answeredPage(needs, token, language, false);
  if (condition === "opted_out") return noticePage(needs, "optedOut", language);
  if (condition !== "open") return noticePage(needs, condition, language);
  const context = freshContext(needs.store);
  const ready = context && made.get(context)?.get(pageKey(link, language));
  return ready ?? makePage(needs, link, language);
}

const pageKey = ({ questionnaireVersionId, channel, day, topic }: SurveyLink, language: SurveyLanguage) =>
  `${questionnaireVersionId} ${language} ${channel} ${day} ${topic}`;

async function makePage(needs: Needs, link: SurveyLink, language: SurveyLanguage): Promise<ResidentPage> {
  const context = await residentContext(needs.store);
  const content = await publishedContent(needs.store, link.questionnaireVersionId);
  if (content === null) return noticePage(needs, "gone", language);
  const pages = made.get(context) ?? new Map<string, ResidentPage>();
  made.set(context, pages);
  const key = pageKey(link, language);
  const page = pages.get(key) ?? formPage(context, link, content, language);
  if (pages.size >= MOST_PAGES) pages.clear();
  pages.set(key, page);
  return page;
}

/** The form once more, with what was typed and what is wrong with it. */
export async function invalidPage(
  { store }: Pick<Needs, "store">,
  {
    link,
    content,
    ...filled
  }: { link: SurveyLink; content: QuestionnaireContent; values: TypedValues; errors: AnswerError[] },
  language: SurveyLanguage,
): Promise<ResidentPage> {
  return formPage(await residentContext(store), link, content, language, filled);
}

/** "You have answered already", with those answers where this link's own receipt leads to them. */
export async function answeredPage(
  { store, secret }: Pick<Needs, "store" | "secret">,
  token: string,
  language: SurveyLanguage,
  sentAgain: boolean,
): Promise<ResidentPage> {
  const t = wordsIn(language);
  const receipt = receiptOf(secret, token);
  const found = await givenResponse({ store, secret }, receipt);
  const given = found && {
    receipt,
    answers: answersInWords(t, language, found.content, found.response.answers),
  };
  return contextPage(
    { store },
    language,
    t("answered.title"),
    200,
    <Answered t={t} sentAgain={sentAgain} given={given} suffix={languageSuffix(language)} />,
  );
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
    children: <Notice t={t} name={name} contact={organisation.contact} />,
  });
}

export async function contextPage(
  { store }: Pick<Needs, "store">,
  language: SurveyLanguage,
  title: string,
  status: number,
  children: ReactNode,
): Promise<ResidentPage> {
  const { organisation } = await residentContext(store);
  return residentPage({ status, language, organisation, title, children });
}

function formPage(
  context: ResidentContext,
  link: SurveyLink,
  content: QuestionnaireContent,
  language: SurveyLanguage,
  filled?: { values: TypedValues; errors: AnswerError[] },
): ResidentPage {
  const t = wordsIn(language);
  const about = aboutContact(t, language, { ...link, topic: topicInWords(context, link.topic) });
  return residentPage({
    status: filled ? 422 : 200,
    language,
    organisation: context.organisation,
    title: t("survey.title"),
    hasErrors: filled !== undefined,
    children: <SurveyForm t={t} language={language} content={content} about={about} {...filled} />,
  });
}
