import { useState } from "react";
import { Field } from "~/components/field";
import { Textarea } from "~/components/inputs";
import { PlainFindings } from "~/components/plain-findings";
import { findingsIn, type TextUse } from "~/domain/plain-language";
import { LONGEST_TEXT } from "~/domain/questionnaire";
import { findingsSummary, findingText } from "~/messages/plain-language.nl";

interface PlainTextFieldProps {
  name: string;
  label: string;
  description?: string;
  use: TextUse;
  error: string | undefined;
  defaultValue: string;
  required?: boolean;
  optional?: boolean;
}

/** A Dutch text with, while it is typed, what may be hard to read in it. */
export function PlainTextField({ use, defaultValue, required, ...field }: PlainTextFieldProps) {
  const [text, setText] = useState(defaultValue);
  const findings = findingsIn(text, use).map(findingText);
  return (
    <div className="plain-text-field">
      <Field {...field}>
        <Textarea
          rows={3}
          defaultValue={defaultValue}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={LONGEST_TEXT * 2}
          aria-required={required}
        />
      </Field>
      <PlainFindings findings={findings} summary={findingsSummary(findings.length)} />
    </div>
  );
}
