import { createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "./class-names";
import { useWords } from "./words";

interface FieldState {
  id: string;
  name: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

const FieldContext = createContext<FieldState | null>(null);

/** What an input takes over from the Field around it, unless it says otherwise itself. */
export function useField() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.name === undefined ? {} : { name: field.name }),
    ...(field.describedBy === undefined ? {} : { "aria-describedby": field.describedBy }),
    ...(field.invalid ? { "aria-invalid": true as const } : {}),
    ...(field.required ? { "aria-required": true as const } : {}),
  };
}

export interface FieldProps {
  label: ReactNode;
  /** Also the id, so that an ErrorSummary's link `#name` finds the input. */
  name?: string | undefined;
  id?: string | undefined;
  description?: ReactNode;
  error?: string | undefined;
  /** Most fields are required: the others say so in their label. */
  optional?: boolean | undefined;
  required?: boolean | undefined;
  /** How wide the input is: about as long as what is typed in it. */
  width?: "short" | "medium" | "full" | undefined;
  children: ReactNode;
}

/**
 * A label, its description and error, and one input that finds all three:
 * `<Field label="E-mailadres" name="email" error={errors.email}><TextInput type="email" /></Field>`
 */
export function Field(props: FieldProps) {
  const { label, name, description, error, optional, required, width = "full", children } = props;
  const words = useWords();
  const generatedId = useId();
  const id = props.id ?? name ?? generatedId;
  const ids = [description && `${id}-description`, error && `${id}-error`].filter(Boolean);
  const state = {
    id,
    name,
    describedBy: ids.length > 0 ? ids.join(" ") : undefined,
    invalid: Boolean(error),
    required: required ?? false,
  };
  return (
    <div
      className={classNames(
        "utrecht-form-field",
        `utrecht-form-field--${width}`,
        error && "utrecht-form-field--invalid",
      )}
    >
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {optional ? <span className="utrecht-form-label__optional"> ({words.optional})</span> : null}
      </label>
      {description ? (
        <div className="utrecht-form-field-description" id={`${id}-description`}>
          {description}
        </div>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <FieldContext.Provider value={state}>{children}</FieldContext.Provider>
    </div>
  );
}

/** The error beside an input; `id` is what the input's aria-describedby names. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const words = useWords();
  return (
    <div className="utrecht-form-field-error-message" id={id}>
      <span className="visually-hidden">{words["error.prefix"]} </span>
      {children}
    </div>
  );
}

export interface FieldsetProps {
  legend: ReactNode;
  description?: ReactNode;
  error?: string | undefined;
  /** Where an ErrorSummary's link lands. */
  id?: string | undefined;
  /** `heading`: a part of a long form. `question` (default): one question with several inputs. */
  look?: "question" | "heading" | undefined;
  children: ReactNode;
}

/** Inputs that answer one question together, or a named part of a form. */
export function Fieldset({ legend, description, error, id, look = "question", children }: FieldsetProps) {
  const generatedId = useId();
  const base = id ?? generatedId;
  const ids = [description && `${base}-description`, error && `${base}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={id}
      className={classNames(
        "utrecht-form-fieldset",
        `utrecht-form-fieldset--${look}`,
        error && "utrecht-form-field--invalid",
      )}
      {...(ids ? { "aria-describedby": ids } : {})}
    >
      <legend className="utrecht-form-fieldset__legend">{legend}</legend>
      {description ? (
        <div className="utrecht-form-field-description" id={`${base}-description`}>
          {description}
        </div>
      ) : null}
      {error ? <FieldError id={`${base}-error`}>{error}</FieldError> : null}
      <FieldContext.Provider value={null}>{children}</FieldContext.Provider>
    </fieldset>
  );
}

/** Fields beside each other where there is room: a date and a time, a from and a to. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
