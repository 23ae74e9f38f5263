import { routeRules } from "#db/queries/questionnaire-routes";
import { versionToTry } from "#db/queries/questionnaire-trials";
import { topicsToChoose } from "#db/queries/topics";
import type { WantedLanguage } from "~/domain/accept-language";
import { parseAnswers, typedValues } from "~/domain/answer";
import { dayInAmsterdam } from "~/domain/calendar";
import { CHANNELS } from "~/domain/contact";
import { maskPersonalData } from "~/domain/personal-data";
import { type QuestionnaireContent, type SurveyLanguage, surveyLanguage } from "~/domain/questionnaire";
import { wordsIn } from "~/resident/catalogues.server";
import { residentPage } from "~/resident/document.server";
import { answersInWords } from "~/resident/given-answers";
import type { ResidentPage } from "~/resident/resident-page.server";
import { SurveyForm, type SurveyFormProps } from "~/resident/survey-form";
import { ContactYourself, contactWanted } from "~/resident/thanks";
import { TrialDone, TrialNotice } from "~/resident/trial";
import { aboutContact } from "~/resident/words";
import type { Runtime } from "~/runtime.server";
import { residentContext } from "./resident-context.server";
import { noticePage } from "./survey-page.server";
import { languageAskedBy } from "./switch-language.server";
import { readTicket, type Trial } from "./trial-ticket.server";

type Needs = Pick<Runtime, "store" | "secret" | "now">;

/** The questions behind a ticket, as a resident would get them; nothing is stored, by opening or by sending. */
export async function trialPage(
  needs: Needs,
  ticket: string,
  lang: WantedLanguage,
  /** What was filled in; null for the questions. */
  form: URLSearchParams | null,
): Promise<ResidentPage> {
  const found = readTicket(needs.secret, ticket, needs.now());
  if (found.state === "unknown") return noticePage(needs, "unknown", surveyLanguage(lang));
  if (found.state === "expired") return noted(needs, lang, "try.expired", 410);
  const content = await versionToTry(needs.store.read, found.trial.key, found.trial.number);
  if (content === null) return noticePage(needs, "gone", surveyLanguage(lang));
  if (content.questions.length === 0) return noted(needs, lang, "try.empty", 200);
  const language = surveyLanguage(lang, null, content.languages);
  if (form === null) return formPage(needs, found.trial, content, language, {});
  const other = languageAskedBy(form);
  if (other !== null) {
    const shown = surveyLanguage(other, null, content.languages);
    return formPage(needs, found.trial, content, shown, { values: typedValues(content, form) });
  }
  const parsed = parseAnswers(content, form);
  return parsed.ok
    ? donePage(needs, content, language, parsed.answers)
    : formPage(needs, found.trial, content, language, parsed);
}

async function formPage(
  { store, now }: Needs,
  { key }: Trial,
  content: QuestionnaireContent,
  language: SurveyLanguage,
  filled: Pick<SurveyFormProps, "values" | "errors">,
): Promise<ResidentPage> {
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  const [rules, [topic]] = await Promise.all([routeRules(store.read), topicsToChoose(store.read, 1)]);
  const channel = CHANNELS.find((one) =>
    rules.some((rule) => rule.channel === one && rule.questionnaireKey === key),
  );
  const contact = {
    channel: channel ?? "phone",
    topic: topic?.name ?? null,
    day: dayInAmsterdam(now()),
  };
  const hasErrors = (filled.errors ?? []).length > 0;
  return residentPage({
    status: hasErrors ? 422 : 200,
    language,
    organisation,
    languages: [],
    title: t("survey.title"),
    hasErrors,
    children: (
      <SurveyForm
        t={t}
        language={language}
        content={content}
        about={aboutContact(t, language, contact)}
        languages={content.languages}
        channel={contact.channel}
        notice={t("try.banner")}
        isTrial
        {...filled}
      />
    ),
  });
}

async function donePage(
  { store }: Needs,
  content: QuestionnaireContent,
  language: SurveyLanguage,
  answers: readonly { questionKey: string; value: string | null; text: string | null }[],
): Promise<ResidentPage> {
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  const given = answers.map(({ text, ...answer }) => ({
    ...answer,
    comment: text === null ? null : maskPersonalData(text).text,
  }));
  return residentPage({
    status: 200,
    language,
    organisation,
    languages: content.languages,
    title: t("try.done.title"),
    children: (
      <>
        <TrialDone t={t} language={language} answers={answersInWords(t, language, content, given)} />
        {contactWanted(content, given) && <ContactYourself t={t} contact={organisation.contact} />}
      </>
    ),
  });
}

async function noted(
  { store }: Needs,
  lang: WantedLanguage,
  name: "try.expired" | "try.empty",
  status: number,
): Promise<ResidentPage> {
  const language = surveyLanguage(lang);
  const t = wordsIn(language);
  const { organisation } = await residentContext(store);
  return residentPage({
    status,
    language,
    organisation,
    title: t(`${name}.title`),
    children: <TrialNotice t={t} name={name} />,
  });
}
