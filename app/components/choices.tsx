import { forwardRef, type InputHTMLAttributes, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { FieldError, Fieldset } from "./field";

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  label: ReactNode;
  description?: ReactNode;
  error?: string | undefined;
}

/** One box that stands by itself, with its label on the right. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, description, error, id, name, className, ...rest },
  ref,
) {
  const generatedId = useId();
  const ownId = id ?? name ?? generatedId;
  const ids = [description && `${ownId}-description`, error && `${ownId}-error`].filter(Boolean).join(" ");
  return (
    <div className={classNames("choice", error && "utrecht-form-field--invalid", className)}>
      {error ? <FieldError id={`${ownId}-error`}>{error}</FieldError> : null}
      <div className="choice__row">
        <input
          ref={ref}
          type="checkbox"
          id={ownId}
          name={name}
          className="utrecht-checkbox"
          {...(ids ? { "aria-describedby": ids } : {})}
          {...(error ? { "aria-invalid": true } : {})}
          {...rest}
        />
        <label className="choice__label" htmlFor={ownId}>
          {label}
        </label>
      </div>
      {description ? (
        <div className="choice__description" id={`${ownId}-description`}>
          {description}
        </div>
      ) : null}
    </div>
  );
});

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  disabled?: boolean | undefined;
}

interface ChoiceGroupProps {
  name: string;
  legend: ReactNode;
  options: readonly ChoiceOption[];
  description?: ReactNode;
  error?: string | undefined;
  /** Short answers beside each other. */
  inline?: boolean | undefined;
}

export interface RadioGroupProps extends ChoiceGroupProps {
  defaultValue?: string | undefined;
  /** Extra attributes for each input, as react-hook-form's `register` gives them. */
  inputProps?: InputHTMLAttributes<HTMLInputElement> | undefined;
  required?: boolean | undefined;
}

/** One of a few; nothing is chosen unless `defaultValue` says so. The first option has the id `name`. */
export function RadioGroup({ defaultValue, inputProps, required, ...group }: RadioGroupProps) {
  return (
    <Choices
      {...group}
      type="radio"
      isChosen={(value) => value === defaultValue}
      inputProps={{ ...inputProps, ...(required ? { required } : {}) }}
    />
  );
}

export interface CheckboxGroupProps extends ChoiceGroupProps {
  defaultValues?: readonly string[] | undefined;
  inputProps?: InputHTMLAttributes<HTMLInputElement> | undefined;
}

/** Any number of a few, all under one name. */
export function CheckboxGroup({ defaultValues = [], inputProps, ...group }: CheckboxGroupProps) {
  return (
    <Choices
      {...group}
      type="checkbox"
      isChosen={(value) => defaultValues.includes(value)}
      inputProps={inputProps}
    />
  );
}

interface ChoicesProps extends ChoiceGroupProps {
  type: "radio" | "checkbox";
  isChosen: (value: string) => boolean;
  inputProps: InputHTMLAttributes<HTMLInputElement> | undefined;
}

function Choices({
  name,
  legend,
  options,
  description,
  error,
  inline,
  type,
  isChosen,
  inputProps,
}: ChoicesProps) {
  return (
    <Fieldset legend={legend} description={description} error={error} id={`${name}-group`}>
      <div className={classNames("choices", inline && "choices--inline")}>
        {options.map((option, index) => {
          const id = index === 0 ? name : `${name}-${option.value}`;
          return (
            <div className="choice" key={option.value}>
              <div className="choice__row">
                <input
                  type={type}
                  id={id}
                  name={name}
                  value={option.value}
                  defaultChecked={isChosen(option.value)}
                  disabled={option.disabled}
                  className={type === "radio" ? "utrecht-radio-button" : "utrecht-checkbox"}
                  {...(option.description ? { "aria-describedby": `${id}-description` } : {})}
                  {...inputProps}
                />
                <label className="choice__label" htmlFor={id}>
                  {option.label}
                </label>
              </div>
              {option.description ? (
                <div className="choice__description" id={`${id}-description`}>
                  {option.description}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
