import type { AnswerError, TypedValues } from "~/domain/answer";
import {
  DONT_KNOW,
  inLanguage,
  type Question,
  type QuestionnaireContent,
  type SurveyLanguage,
  valuesOf,
} from "~/domain/questionnaire";
import { residentNl } from "~/messages/resident.nl";
import { Confirm } from "./confirm";
import { OpeningTime, PLACE_FIELD, Trap } from "./form-fields";
import type { WordKey, Words } from "./words";

export interface SurveyFormProps {
  t: Words;
  language: SurveyLanguage;
  content: QuestionnaireContent;
  /** "Uw telefoongesprek met de gemeente op 14 november over paspoort". */
  about: string;
  values?: TypedValues;
  errors?: AnswerError[];
  /** The grade that the address asks for: chosen already, and said so. */
  preselected?: string | undefined;
  /** The form was sent, but looked like a machine's. `place`: where it was kept apart. */
  again?: { place: number | null } | undefined;
}

/** The survey: a form that posts to its own address, so that the page is the same for everyone asked the same. */
export function SurveyForm({
  t,
  language,
  content,
  about,
  values = {},
  errors = [],
  preselected,
  again,
}: SurveyFormProps) {
  const { questions } = content;
  const shown = { t, language, values, errors };
  const openers = (question: Question) =>
    questions.flatMap(({ showIf }) => (showIf?.key === question.key ? showIf.is : []));
  return (
    <>
      {errors.length > 0 && <ErrorSummary {...shown} questions={questions} />}
      {errors.length === 0 && again && (
        <Confirm title={t("again.title")}>
          <p>{t("again.survey")}</p>
          <button type="submit" form="survey">
            {t("survey.send")}
          </button>
        </Confirm>
      )}
      <h1>{t("survey.title")}</h1>
      <p className="about">{about}</p>
      <p className="small">
        {t("survey.intro", { questions: questions.filter(({ showIf }) => !showIf).length })}{" "}
        {t("survey.anonymous")}
      </p>
      {preselected !== undefined && <p className="ready">{t("survey.ready", { grade: preselected })}</p>}
      {/* An address without the fragment that the skip link leaves: with one, no browser moves the focus to the errors. */}
      <form method="post" action={`?lang=${language}`} id="survey" noValidate>
        {questions
          .filter((question) => !question.showIf)
          .map((question) => {
            const followers = questions.filter(({ showIf }) => showIf?.key === question.key);
            const asked = (
              <QuestionField key={question.key} {...shown} question={question} openers={openers(question)} />
            );
            if (followers.length === 0) return asked;
            return (
              <div className="pair" key={question.key}>
                {asked}
                {followers.map((follower) => (
                  <QuestionField key={follower.key} {...shown} question={follower} openers={[]} />
                ))}
              </div>
            );
          })}
        {/* Whoever sends it once more doesn't meet it again: a browser that fills it in by itself would never get through. */}
        {again ? null : <Trap t={t} />}
        {again && again.place !== null ? (
          <input type="hidden" name={PLACE_FIELD} value={again.place} />
        ) : null}
        <button type="submit">{t("survey.send")}</button>
        <OpeningTime />
      </form>
      <p className="small">
        <a href={`?stop&lang=${language}`}>{t("survey.stop")}</a>
      </p>
    </>
  );
}

interface Shown {
  t: Words;
  language: SurveyLanguage;
  values: TypedValues;
  errors: AnswerError[];
}

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
          const about = inLanguage(question.text, language);
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

type FieldProps = Shown & { question: Question; openers: string[] };

function QuestionField(props: FieldProps) {
  return props.question.kind === "open" ? <OpenQuestion {...props} /> : <ClosedQuestion {...props} />;
}

function ClosedQuestion({ t, language, question, values, errors, openers }: FieldProps) {
  const { key, kind, hint, showIf } = question;
  const error = errors.find((one) => one.questionKey === key);
  const described = [error && `${key}-error`, kind === "grade" && `${key}-ends`].filter(Boolean).join(" ");
  const options = valuesOf(question).map((value) => ({
    question,
    value,
    text: optionText(t, language, question, value),
    opens: openers.includes(value),
    chosen: values[key] === value,
  }));
  const isTile = ({ value }: { value: string }) => kind === "grade" && value !== DONT_KNOW;
  return (
    <fieldset
      className={["question", showIf && "then", error && "wrong"].filter(Boolean).join(" ")}
      aria-describedby={described === "" ? undefined : described}
    >
      <legend>
        {showIf && <span className="hint condition">{t("survey.onlyAfterYes")} </span>}
        {inLanguage(question.text, language)}
        {hint && <span className="hint">{inLanguage(hint, language)}</span>}
      </legend>
      {error && <ErrorMessage t={t} error={error} question={question} />}
      {kind === "grade" && (
        <>
          <p className="ends" id={`${key}-ends`}>
            <span>{t("survey.lowest")}</span> <span>{t("survey.highest")}</span>
          </p>
          <div className="grades">
            {options.filter(isTile).map((option) => (
              <Option key={option.value} look="tile" {...option} />
            ))}
          </div>
        </>
      )}
      <div className={ROWS[kind]}>
        {options
          .filter((option) => !isTile(option))
          .map((option) => (
            <Option key={option.value} look={option.value === DONT_KNOW ? "row unsure" : "row"} {...option} />
          ))}
      </div>
    </fieldset>
  );
}

/** A scale reads from top to bottom, whatever the width. */
const ROWS: Record<Question["kind"], string> = {
  grade: "rows",
  agree5: "rows ladder",
  choice: "rows",
  choices: "rows",
  yes_no: "rows short",
  contact_me: "rows short",
  open: "rows",
  text: "rows",
};

interface OptionProps {
  question: Question;
  value: string;
  text: string;
  look: string;
  /** This answer leads to another question. */
  opens: boolean;
  chosen: boolean;
}

function Option({ question: { key, required }, value, text, look, opens, chosen }: OptionProps) {
  return (
    <label className={look}>
      <input
        type="radio"
        name={key}
        value={value}
        id={`${key}-${value}`}
        className={opens ? "opens" : undefined}
        required={required}
        defaultChecked={chosen}
      />
      <span>{text}</span>{" "}
    </label>
  );
}

function OpenQuestion({ t, language, question, values, errors }: FieldProps) {
  const { key, required } = question;
  const error = errors.find((one) => one.questionKey === key);
  return (
    <div className={error ? "question wrong" : "question"}>
      <label className="name" htmlFor={key}>
        {inLanguage(question.text, language)}
      </label>
      <span className="hint" id={`${key}-hint`}>
        {t("survey.openHint")}
      </span>
      {error && <ErrorMessage t={t} error={error} question={question} />}
      <textarea
        id={key}
        name={key}
        rows={5}
        defaultValue={values[key]}
        aria-describedby={error ? `${key}-error ${key}-hint` : `${key}-hint`}
        aria-invalid={error ? true : undefined}
        required={required}
      />
    </div>
  );
}

function ErrorMessage({ t, error, question }: { t: Words; error: AnswerError; question: Question }) {
  return (
    <p className="error" id={`${error.questionKey}-error`}>
      {t("error.prefix")} {errorText(t, error, question)}
    </p>
  );
}

function errorText(t: Words, error: AnswerError, question: Question): string {
  if (error.code === "too_long") return t("error.tooLong", { length: error.length ?? 0 });
  if (question.kind === "grade") return t("error.grade");
  if (error.code === "more_than_one") return t("error.oneOnly");
  return t(question.kind === "open" ? "error.missingText" : "error.missing");
}

function firstFieldOf(question: Question): string {
  return question.kind === "open" ? question.key : `${question.key}-${valuesOf(question)[0]}`;
}

/** The text of a value, in the language of the page: the questionnaire's own, or the fixed one of its kind. */
export function optionText(t: Words, language: SurveyLanguage, question: Question, value: string): string {
  if (value === DONT_KNOW) return t(question.kind === "grade" ? "survey.dontKnowGrade" : "survey.dontKnow");
  const option = question.options?.find((one) => one.value === value);
  if (option) return inLanguage(option.text, language);
  if (question.kind === "grade") return value;
  const key = question.kind === "agree5" ? `survey.agree${value}` : `survey.${value}`;
  return key in residentNl ? t(key as WordKey) : value;
}
