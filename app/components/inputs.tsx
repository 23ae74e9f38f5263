import {
  forwardRef,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";
import { classNames } from "./class-names";
import { useField } from "./field";
import { useWords } from "./words";

/** A one-line input; inside a Field it takes that field's id, name, description and error. */
export const TextInput = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function TextInput({ className, type = "text", ...rest }, ref) {
    return (
      <input
        ref={ref}
        type={type}
        className={classNames("utrecht-textbox", className)}
        {...useField()}
        {...rest}
      />
    );
  },
);

export const Textarea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function Textarea({ className, rows = 4, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        rows={rows}
        className={classNames("utrecht-textarea", className)}
        {...useField()}
        {...rest}
      />
    );
  },
);

export interface Option {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options?: readonly Option[] | undefined;
  /** An empty first choice: `true` for the usual words, or words of your own ("Alle kanalen"). */
  placeholder?: string | true | undefined;
}

/** Takes `options`, or `<option>`s as children. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { className, options, placeholder, children, ...rest },
  ref,
) {
  const words = useWords();
  return (
    <select ref={ref} className={classNames("utrecht-select", className)} {...useField()} {...rest}>
      {placeholder ? (
        <option value="">{placeholder === true ? words["select.none"] : placeholder}</option>
      ) : null}
      {options?.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
      {children}
    </select>
  );
});

/** The form around it needs `encType="multipart/form-data"`. */
export const FileInput = forwardRef<HTMLInputElement, Omit<InputHTMLAttributes<HTMLInputElement>, "type">>(
  function FileInput({ className, ...rest }, ref) {
    return (
      <input
        ref={ref}
        type="file"
        className={classNames("utrecht-file-input", className)}
        {...useField()}
        {...rest}
      />
    );
  },
);
