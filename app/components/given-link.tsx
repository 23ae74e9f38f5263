import { Alert } from "./alert";
import { Field } from "./field";
import { TextInput } from "./inputs";

export interface GivenLinkProps {
  title: string;
  label: string;
  link: string;
  /** That it is shown this once, and how long it works. */
  children: string;
}

/** A link that is shown once, in a field from which it is easily copied. */
export function GivenLink({ title, label, link, children }: GivenLinkProps) {
  return (
    <Alert tone="ok" title={title} live>
      <p>{children}</p>
      <Field label={label} name="given-link">
        <TextInput
          value={link}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
    </Alert>
  );
}
