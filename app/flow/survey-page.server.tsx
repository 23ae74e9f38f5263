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
import { type ResidentContext, residentContext, topicInWords } from "./resident-context.server";
import { hashToken, receiptOf } from "./secrets.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** Pages that were made, per context: the same for all who are asked the same about the same day. */
const made = new WeakMap<ResidentContext, Map<string, ResidentPage>>();
const MOST_PAGES = 2000;

/** What a link shows; reads, and changes nothing. `lang` is the language asked for in the address. */
export async function surveyPage(needs: Needs, rawToken: string, lang: string | null): Promise<ResidentPage> {
  const { store, secret, now } = needs;
  const token = normaliseToken(rawToken);
  const link = token === null ? undefined : await surveyLink(store, hashToken(secret, token));
  if (token === null || link === undefined) return noticePage(needs, "unknown", surveyLanguage(lang));
  const language = surveyLanguage(lang, link.language);
  const condition = linkCondition(link, now());
  if (condition === "answered") return answeredPage(needs, token, language, false);
  if (condition === "opted_out") return noticePage(needs, "optedOut", language);
  if (condition !== "open") return noticePage(needs, condition, language);

  const context = await residentContext(store);
  let pages = made.get(context);
  if (pages === undefined) {
    pages = new Map();
    made.set(context, pages);
  }
  const key = `${link.questionnaireVersionId} ${language} ${link.channel} ${link.day} ${link.topic}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const content = await publishedContent(store, link.questionnaireVersionId);
  if (content === null) return noticePage(needs, "gone", language);
  const page = formPage(context, link, content, language);
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
