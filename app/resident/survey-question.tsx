import { memo, type ReactNode } from "react";
import { type AnswerError, codesOf, type TypedValues } from "~/domain/answer";
import { DONT_KNOW, inLanguage, type Question, type SurveyLanguage, valuesOf } from "~/domain/questionnaire";
import { Smiley, Star } from "./look-icons";
import { conditionText, errorText, optionText } from "./survey-words";
import type { Words } from "./words";

/** What each question is shown with. */
export interface Shown {
  t: Words;
  language: SurveyLanguage;
  values: TypedValues;
  errors: AnswerError[];
  /** Questions that may be left out say so. */
  marked: boolean;
}

export interface FieldProps extends Shown {
  question: Question;
  /** The question on whose answer this one hangs, where it stands under it. */
  opener: Question | null;
  /** Whether something hangs on its answer. */
  opens: boolean;
}

/** One question, or a text between them. */
export const QuestionField = memo(function QuestionField(props: FieldProps) {
  if (props.question.kind === "text") return <Between {...props} />;
  return props.question.kind === "open" ? <OpenQuestion {...props} /> : <ClosedQuestion {...props} />;
});

function Between({ question, language, ...shown }: FieldProps) {
  return (
    <p className={shown.opener ? "between then" : "between"}>
      <Condition question={question} language={language} {...shown} />
      {inLanguage(question.text, language)}
    </p>
  );
}

function ClosedQuestion({ opens, ...field }: FieldProps) {
  const { t, language, question, values, errors, opener } = field;
  const { key, kind, look = "words" } = question;
  const error = errors.find((one) => one.questionKey === key);
  const described = [error && `${key}-error`, kind === "grade" && `${key}-ends`].filter(Boolean).join(" ");
  const chosen = codesOf(values[key] ?? "");
  const scale = scaleOf(question);
  const option = (value: string) => ({
    key: value,
    question,
    value,
    text: optionText(t, language, question, value),
    place: opens ? valuesOf(question).indexOf(value) : null,
    chosen: chosen.includes(value),
  });
  // Once each: a draft may have an answer twice.
  const rest = [...new Set(valuesOf(question))].filter((value) => !scale.includes(value));
  return (
    <fieldset className={boxClass(opener, error)} aria-describedby={described === "" ? undefined : described}>
      <legend>
        <Name {...field} />
      </legend>
      {error && <ErrorMessage t={t} error={error} question={question} />}
      {kind !== "choices" && <Unchosen t={t} name={key} />}
      {scale.length > 0 && (
        <div className={kind === "grade" ? "scale" : undefined}>
          {kind === "grade" && (
            <p className="ends" id={`${key}-ends`}>
              <span>{t("survey.lowest")}</span> <span>{t("survey.highest")}</span>
            </p>
          )}
          <div className={kind === "grade" ? "grades" : `looks ${look}`}>
            {scale.map((value) => {
              const { key: id, ...given } = option(value);
              return (
                <Option key={id} look="tile" {...given}>
                  <Picture t={t} {...given} />
                </Option>
              );
            })}
          </div>
          {kind === "agree5" && (
            <p className="ends" aria-hidden="true">
              <span>{t("survey.agree5")}</span> <span>{t("survey.agree1")}</span>
            </p>
          )}
        </div>
      )}
      <div className={scale.length > 0 ? "rows" : ROWS[kind]}>
        {rest.map((value) => {
          const { key: id, ...given } = option(value);
          return (
            <Option key={id} look={value === DONT_KNOW ? "row unsure" : "row"} {...given}>
              {given.text}
            </Option>
          );
        })}
      </div>
    </fieldset>
  );
}

/**
 * Text browsers choose the first answer of every question by themselves (RFC 1866, 8.1.2.4): a 1 for whoever gives no
 * grade. For them, and unseen by all others, the first is no answer at all. Within noscript, so that no screen reader
 * beside a browser with scripts counts one answer too many.
 */
function Unchosen({ t, name }: { t: Words; name: string }) {
  return (
    <noscript>
      <p className="unchosen">
        <label>
          <input type="radio" name={name} value="" /> {t("survey.unchosen")}
        </label>
      </p>
    </noscript>
  );
}

/** What is shown as a scale from low to high, side by side, whatever the look. */
function scaleOf({ kind, look = "words", ...question }: Question): string[] {
  const values = valuesOf({ kind, ...question }).filter((value) => value !== DONT_KNOW);
  if (kind === "grade") return values;
  return kind === "agree5" && look !== "words" ? values.reverse() : [];
}

/** A list reads from top to bottom, whatever the width, where its order means something. */
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
  /** Its place among the answers, by which the style sheet opens what hangs on it; null: nothing does. */
  place: number | null;
  chosen: boolean;
}

function Option({ look, children, ...option }: OptionProps & { look: string; children: ReactNode }) {
  const { question, value, place, chosen } = option;
  const { key, kind, required } = question;
  const isOneOf = kind !== "choices";
  return (
    <label className={look}>
      <input
        type={isOneOf ? "radio" : "checkbox"}
        name={key}
        value={value}
        id={`${key}-${value}`}
        className={place === null ? undefined : `v${place}`}
        // Of boxes each would be required.
        required={isOneOf && required}
        defaultChecked={chosen}
      />
      <span>{children}</span>{" "}
    </label>
  );
}

/** What lies on a tile: the grade, or the picture with its words for whoever doesn't see it. */
function Picture({ t, question, value, text }: OptionProps & { t: Words }) {
  if (question.kind === "grade") return <>{text}</>;
  const stars = 6 - Number(value);
  return question.look === "stars" ? (
    <>
      <Star />
      <b>
        <span aria-hidden="true">{stars}</span>{" "}
        <span className="word">
          {t("survey.star", { n: stars })}: {text}
        </span>
      </b>
    </>
  ) : (
    <>
      <Smiley value={value} />
      <span className="word">{text}</span>
    </>
  );
}

function OpenQuestion(field: FieldProps) {
  const { t, question, values, errors, opener } = field;
  const { key, required } = question;
  const error = errors.find((one) => one.questionKey === key);
  return (
    <div className={boxClass(opener, error)}>
      <label className="name" htmlFor={key}>
        <Name {...field} />
      </label>{" "}
      <span className="hint" id={`${key}-hint`}>
        {t("survey.openHint")}
      </span>{" "}
      {error && <ErrorMessage t={t} error={error} question={question} />}
      {/* On a line of its own, also without a style sheet. */}
      <div>
        <textarea
          id={key}
          name={key}
          rows={5}
          // Empty to the eye: by it the style sheet sees whether something was filled in.
          placeholder=" "
          defaultValue={values[key]}
          aria-describedby={error ? `${key}-error ${key}-hint` : `${key}-hint`}
          aria-invalid={error ? true : undefined}
          required={required}
        />
      </div>
    </div>
  );
}

/** What is asked, with all that must be read before answering. */
function Name({ t, language, question, opener, marked }: Omit<FieldProps, "opens">) {
  const { kind, text, hint, required } = question;
  const more = [
    hint && inLanguage(hint, language),
    kind === "choices" && t("survey.manyHint"),
    kind === "contact_me" && t("survey.contactHint"),
  ].filter((each): each is string => typeof each === "string" && each !== "");
  return (
    <span className="asked">
      <Condition t={t} language={language} question={question} opener={opener} />
      {inLanguage(text, language)}
      {marked && !required && <small> ({t("survey.optional")})</small>}
      {more.map((each) => (
        <span className="hint" key={each}>
          {" "}
          {each}
        </span>
      ))}
    </span>
  );
}

/** The condition in words: for browsers that show what hangs on an answer always. */
function Condition({
  t,
  language,
  question: { showIf },
  opener,
}: Pick<FieldProps, "t" | "language" | "question" | "opener">) {
  if (!showIf || !opener) return null;
  return <span className="hint condition">{conditionText(t, language, opener, showIf.is)} </span>;
}

const boxClass = (opener: Question | null, error: AnswerError | undefined): string =>
  ["question", opener && "then", error && "wrong"].filter(Boolean).join(" ");

function ErrorMessage({ t, error, question }: { t: Words; error: AnswerError; question: Question }) {
  return (
    <p className="error" id={`${error.questionKey}-error`}>
      {t("error.prefix")} {errorText(t, error, question)}
    </p>
  );
}

/** Where a link to a question leads: its first answer as shown, or its text. */
export const firstFieldOf = (question: Question): string =>
  question.kind === "open"
    ? question.key
    : `${question.key}-${scaleOf(question)[0] ?? valuesOf(question)[0]}`;
