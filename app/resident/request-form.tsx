import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import type { RequestError, RequestField, TypedRequest } from "~/domain/contact-request";
import { LANGUAGES } from "~/domain/languages";
import type { SurveyLanguage } from "~/domain/questionnaire";
import { Confirm } from "./confirm";
import { OPENING_FIELD, REQUEST_FIELD, Trap } from "./form-fields";
import { Hero } from "./hero";
import { Icon } from "./icons";
import { LanguageButtons } from "./language-buttons";
import type { Words } from "./words";

export interface RequestFormProps {
  t: Words;
  language: SurveyLanguage;
  /** Working days within which they are called or written back. */
  workingDays: number;
  /** Days for which the request is kept after that. */
  keepDays: number;
  /** Makes this form one: sent twice, it is one request. */
  id: string;
  /** When its page was opened, signed. */
  opening: string;
  typed: TypedRequest;
  errors: readonly RequestError[];
  /** It looked like a machine's: asked once more. */
  again: boolean;
  backHref: string;
}

/** A resident asks to be called or written back: another form than the survey, by which nobody finds their answers. */
export function RequestForm(props: RequestFormProps) {
  const { t, language, workingDays, keepDays, id, opening, errors, again, backHref } = props;
  const field = (name: RequestField, change: Partial<FieldProps> = {}) => (
    <Field {...props} name={name} {...change} />
  );
  const unreachable = errors.find(({ field, code }) => field === "phone" && code === "missing");
  return (
    <form method="post" action={`?lang=${language}`} id="request" className="through" noValidate>
      <LanguageButtons t={t} language={language} languages={LANGUAGES} />
      <Hero title={t("request.title")} about={t("request.intro", { days: workingDays })}>
        <ul className="facts">
          <li>
            <Icon name="lock" /> <span>{t("request.apart")}</span>
          </li>
        </ul>
      </Hero>
      {errors.length > 0 && <ErrorSummary t={t} errors={errors} />}
      {errors.length === 0 && again && (
        <Confirm title={t("again.title")}>
          <p>{t("request.again")}</p>
          <button type="submit">{t("request.send")}</button>
        </Confirm>
      )}
      <div className="card">
        {field("name", { autoComplete: "name" })}
        <fieldset className={unreachable ? "part wrong" : "part"} aria-describedby="reach-hint">
          <legend className="name">{t("request.reach")}</legend>{" "}
          <p className="hint" id="reach-hint">
            {t("request.reachHint")}
          </p>
          {unreachable && (
            <p className="error" id="phone-error">
              {t("error.prefix")} {errorText(t, unreachable)}
            </p>
          )}
          <div className="ways">
            {field("phone", { type: "tel", autoComplete: "tel", within: true })}
            {field("email", { type: "email", autoComplete: "email", within: true })}
          </div>
        </fieldset>
        {field("about", { optional: true })}
        <p className="small">{t("request.kept", { days: keepDays })}</p>
      </div>
      {again ? null : <Trap t={t} />}
      <input type="hidden" name={REQUEST_FIELD} value={id} />
      <input type="hidden" name={OPENING_FIELD} value={opening} />
      <div className="send">
        <button type="submit">{t("request.send")}</button>{" "}
        <p className="small">
          <a href={backHref}>{t("request.back")}</a>
        </p>
      </div>
    </form>
  );
}

interface FieldProps {
  t: Words;
  name: RequestField;
  typed: TypedRequest;
  errors: readonly RequestError[];
  type?: "text" | "tel" | "email";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  optional?: boolean;
  /** It stands in a box with others. */
  within?: boolean;
}

function Field({ t, name, typed, errors, type = "text", autoComplete, optional, within }: FieldProps) {
  const error = errors.find(({ field }) => field === name);
  // Neither number nor address is told above both.
  const isAbove = within && error?.code === "missing";
  const hint = name === "about" ? t("request.aboutHint") : null;
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  const shared = {
    id: name,
    name,
    defaultValue: typed[name],
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described === "" ? undefined : described,
  };
  const box: ReactNode =
    name === "about" ? (
      <textarea {...shared} rows={3} />
    ) : (
      <input {...shared} type={type} autoComplete={autoComplete} dir={type === "text" ? undefined : "ltr"} />
    );
  return (
    <div className={within ? undefined : error ? "part wrong" : "part"}>
      <label className={within ? "label" : "name"} htmlFor={name}>
        <span>
          {t(`request.${name}`)}
          {optional && <small> ({t("survey.optional")})</small>}
        </span>
      </label>{" "}
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && !isAbove && (
        <p className="error" id={`${name}-error`}>
          {t("error.prefix")} {errorText(t, error)}
        </p>
      )}
      {box}
    </div>
  );
}

function ErrorSummary({ t, errors }: { t: Words; errors: readonly RequestError[] }) {
  return (
    // biome-ignore lint/a11y/noAutofocus: what went wrong is read first, and no script can move the focus there
    <div className="errors" role="alert" tabIndex={-1} autoFocus id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">{t("error.title", { n: errors.length })}</h2>
      <p>{t("error.kept")}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.code}`}>
            <a href={`#${error.field}`}>{errorText(t, error)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function errorText(t: Words, error: RequestError): string {
  if (error.code === "too_long") return t("request.errorLong", { length: error.length, most: error.most });
  if (error.code === "wrong") return t(error.field === "phone" ? "request.errorPhone" : "request.errorEmail");
  return t(error.field === "name" ? "request.errorName" : "request.errorReach");
}

/** After sending: what happens now, and where one can go. */
export function RequestDone({
  t,
  workingDays,
  children,
}: Pick<RequestFormProps, "t" | "workingDays"> & { children: ReactNode }) {
  return (
    <>
      <Hero title={t("request.doneTitle")} about={t("request.done", { days: workingDays })} isDone />
      {children}
    </>
  );
}
