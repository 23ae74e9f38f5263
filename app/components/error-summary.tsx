import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "./words";

export interface ErrorSummaryProps {
  /** Message by field name; the link goes to the input with that name as its id. */
  errors: Readonly<Record<string, string | undefined>>;
  title?: ReactNode;
  /** What to call a field, by its name, where the message alone doesn't tell which one is meant. */
  labels?: Readonly<Record<string, string>>;
}

/** All errors of a form above it, each a link to its field. Shows nothing when there are none. */
export function ErrorSummary({ errors, title, labels = {} }: ErrorSummaryProps) {
  const words = useWords();
  const summary = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors)
    .filter(([, message]) => message)
    .map(([name, message]) => [name, labels[name] ? `${labels[name]}: ${message}` : message] as const);
  const found = entries.map(([name, message]) => `${name}:${message}`).join("|");

  // Moves a keyboard or screen-reader user to the errors each time the set of them changes.
  useEffect(() => {
    if (found) summary.current?.focus();
  }, [found]);

  if (entries.length === 0) return null;
  return (
    <div className="error-summary" ref={summary} tabIndex={-1} role="alert">
      <h2 className="error-summary__title">{title ?? words["errors.title"]}</h2>
      <ul className="error-summary__list">
        {entries.map(([name, message]) => (
          <li key={name}>{name === "" || name === "form" ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
