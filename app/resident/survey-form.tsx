import type { ReactNode } from "react";
import type { AnswerError, TypedValues } from "~/domain/answer";
import type { Language } from "~/domain/languages";
import { type QuestionNode, questionTree } from "~/domain/question-tree";
import {
  inLanguage,
  type Question,
  type QuestionnaireContent,
  type SurveyLanguage,
  valuesOf,
} from "~/domain/questionnaire";
import { estimatedMinutes } from "~/domain/questionnaire-length";
import { Confirm } from "./confirm";
import { OpeningTime, PLACE_FIELD, Trap, VERSION_FIELD } from "./form-fields";
import { Hero } from "./hero";
import { CHANNEL_ICONS, Icon, type IconName } from "./icons";
import { LanguageButtons } from "./language-buttons";
import { firstFieldOf, QuestionField, type Shown } from "./survey-question";
import { errorText } from "./survey-words";
import type { WordKey, Words } from "./words";

export interface SurveyFormProps {
  t: Words;
  language: SurveyLanguage;
  content: QuestionnaireContent;
  /** "Uw telefoongesprek met de gemeente op 14 november over paspoort". */
  about: string;
  channel?: string | undefined;
  values?: TypedValues;
  errors?: AnswerError[];
  /** The grade that the address asks for: chosen already, and said so. */
  preselected?: string | undefined;
  /** The form was sent, but looked like a machine's. `place`: where it was kept apart. */
  again?: { place: number | null } | undefined;
  /** The languages that it can be changed to, with all that is filled in; none: it isn't offered. */
  languages?: readonly Language[];
  /** Somebody tries the questions: there is nothing to opt out of. */
  isTrial?: boolean;
  /** What must be known before filling it in. */
  notice?: string | undefined;
  /** Behind a door nobody was invited. `query`: what its addresses keep beside the language; `versionId`: what is asked. */
  door?: { query: string; isKiosk: boolean; versionId: string } | undefined;
}

const NO_VALUES: TypedValues = {};
const NO_ERRORS: AnswerError[] = [];
const NO_LANGUAGES: readonly Language[] = [];

/** The survey: a form that posts to its own address, so that the page is the same for everyone asked the same. */
export function SurveyForm({
  t,
  language,
  content,
  about,
  channel,
  values = NO_VALUES,
  errors = NO_ERRORS,
  preselected,
  again,
  languages = NO_LANGUAGES,
  isTrial = false,
  notice,
  door,
}: SurveyFormProps) {
  const { questions } = content;
  const need = needOf(questions);
  const query = door?.query ?? "";
  const shown = { t, language, values, errors, marked: need === "survey.needSome" };
  return (
    <>
      {/* An address without the fragment that the skip link leaves: with one, no browser moves the focus to the errors. */}
      <form
        method="post"
        action={`?lang=${language}${query}`}
        id="survey"
        className="through"
        noValidate
        // What the last one chose is no business of the next.
        autoComplete={door?.isKiosk ? "off" : undefined}
      >
        <LanguageButtons t={t} language={language} languages={languages} query={query} />
        <Hero title={t("survey.title")} about={about} icon={CHANNEL_ICONS[channel ?? ""]}>
          <ul className="facts">
            <Fact icon="clock">
              {t("survey.length", {
                questions: questions.filter(({ kind, showIf }) => kind !== "text" && !showIf).length,
                minutes: estimatedMinutes(content),
              })}
            </Fact>{" "}
            <Fact icon="check">{t(need)}</Fact> <Fact icon="lock">{t("survey.anonymous")}</Fact>
          </ul>
        </Hero>
        {notice !== undefined && <p className="ready">{notice}</p>}
        {errors.length > 0 && <ErrorSummary {...shown} questions={questions} />}
        {errors.length === 0 && again && (
          <Confirm title={t("again.title")}>
            <p>{t("again.survey")}</p>
            <button type="submit">{t("survey.send")}</button>
          </Confirm>
        )}
        {preselected !== undefined && <p className="ready">{t("survey.ready", { grade: preselected })}</p>}
        {questionTree(questions).map((node) => (
          <Group key={node.id} node={node} opener={null} {...shown} />
        ))}
        {/* Whoever sends it once more doesn't meet it again: a browser that fills it in by itself would never get through. */}
        {again ? null : <Trap t={t} />}
        {again && again.place !== null ? (
          <input type="hidden" name={PLACE_FIELD} value={again.place} />
        ) : null}
        {door && <input type="hidden" name={VERSION_FIELD} value={door.versionId} />}
        <div className="send">
          <button type="submit">{t("survey.send")}</button>
          <p className="small">{t("survey.after")}</p>
        </div>
        <OpeningTime />
      </form>
      {isTrial || door ? null : (
        <p className="small stop">
          <a href={`?stop&lang=${language}`}>{t("survey.stop")}</a>
        </p>
      )}
    </>
  );
}

const Fact = ({ icon, children }: { icon: IconName; children: ReactNode }) => (
  <li>
    <Icon name={icon} />
    <span>{children}</span>
  </li>
);

/** The introduction says what must be answered: the grade alone, nothing, or all that isn't marked. */
function needOf(questions: readonly Question[]): WordKey {
  const needed = questions.filter(({ kind, required }) => required && kind !== "text");
  const [only] = needed;
  if (only === undefined) return "survey.needNone";
  return needed.length === 1 && only.kind === "grade" ? "survey.needGrade" : "survey.needSome";
}

/**
 * A question with what hangs on it. The one style sheet that all pages share opens a follower by the place of the answer,
 * whatever the questions are: an answer in place 2 has the class v2, and what hangs on it the class i2. Only what lies
 * right in this group is looked at, so that a group in a group has places of its own.
 */
function Group({ node, opener, ...shown }: Shown & { node: QuestionNode; opener: Question | null }) {
  const { question, followers } = node;
  const asked = <QuestionField {...shown} question={question} opener={opener} opens={followers.length > 0} />;
  if (followers.length === 0) return asked;
  const values = valuesOf(question);
  return (
    <div className="pair">
      {asked}
      {followers.map((follower) => (
        <div className={followerClass(values, follower.question)} key={follower.id}>
          <Group node={follower} opener={question} {...shown} />
        </div>
      ))}
    </div>
  );
}

const followerClass = (values: readonly string[], { showIf }: Question): string =>
  ["if", ...values.flatMap((value, place) => (showIf?.is.includes(value) ? [`i${place}`] : []))].join(" ");

function ErrorSummary({ t, language, errors, questions }: Shown & { questions: Question[] }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: what went wrong is read first, and no script can move the focus there
    <div className="errors" role="alert" tabIndex={-1} autoFocus id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">{t("error.title", { n: errors.length })}</h2>
      <p>{t("error.kept")}</p>
      <ul>
        {errors.map((error) => {
          const question = questions.find(({ key }) => key === error.questionKey);
          if (!question) return null;
          const about = inLanguage(question.text, language).replace(/\.$/, "");
          return (
            <li key={error.questionKey}>
              <a href={`#${firstFieldOf(question)}`}>
                {error.questionKey === "grade"
                  ? errorText(t, error, question)
                  : t("error.about", { question: about, message: errorText(t, error, question) })}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
