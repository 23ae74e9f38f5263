import { type ChangeEvent, lazy, type ReactNode, Suspense, useState } from "react";
import { Field } from "~/components/field";
import { Textarea, TextInput } from "~/components/inputs";
import { directionOf, type Language } from "~/domain/languages";
import type { TextUse } from "~/domain/plain-language";
import type { ContentProblem } from "~/domain/questionnaire-problems";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { type TextPath, t, useEditor, useText, useWorkLanguage } from "./editor-context";
import type { Snapshot } from "./snapshot";

/** With its lists of words it is a part of its own, loaded when the first question is opened. */
const Findings = lazy(() => import("./findings").then(({ Findings }) => ({ default: Findings })));
/** More than that isn't taken in by the server. */
const MOST = 10_000;

export interface TextFieldProps {
  path: TextPath;
  label: ReactNode;
  description?: ReactNode;
  optional?: boolean;
  lines?: boolean;
  /** The Dutch text, which a translation stands under. */
  dutch: (snapshot: Snapshot) => string;
  /** What is wrong with this text, in any language. */
  problems: (snapshot: Snapshot) => ContentProblem[];
  onLeave?: (() => void) | undefined;
  /** As what its Dutch is looked at for what may be hard to read; left out where it isn't. */
  use?: TextUse;
}

/** One text in the language that is worked in; uncontrolled, so that a letter typed draws nothing anew. */
export function TextField(props: TextFieldProps) {
  const language = useWorkLanguage();
  return <InLanguage key={language} {...props} language={language} />;
}

export const fieldId = (path: TextPath, language: Language) => `${path}.${language}`;

function InLanguage({
  path,
  label,
  description,
  optional,
  lines,
  dutch,
  problems,
  onLeave,
  use,
  language,
}: TextFieldProps & { language: Language }) {
  const { workspace } = useEditor();
  const [left, setLeft] = useState(false);
  const name = fieldId(path, language) as "title.nl";
  const errors = useText(path, (snapshot) =>
    problems(snapshot).filter((problem) => (problem.language ?? "nl") === language),
  );
  // What isn't there yet is no mistake while somebody is still at it.
  const shown = errors.filter(({ code }) => code !== "missing" || left);
  const Input = lines ? Textarea : TextInput;
  const registered = workspace.form.register(name, {
    onBlur: () => {
      setLeft(true);
      workspace.settle();
      onLeave?.();
    },
  });
  return (
    <Field
      label={label}
      id={name}
      description={language === "nl" ? description : <Source path={path} dutch={dutch} />}
      error={shown.length > 0 ? shown.map(problemText).join(" ") : undefined}
      optional={optional}
    >
      <Input
        {...registered}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
          workspace.type(name, event.target.value)
        }
        {...(lines ? { rows: 2 } : {})}
        defaultValue={workspace.form.getValues(name) ?? ""}
        maxLength={MOST}
        lang={language}
        dir={directionOf(language)}
        autoComplete="off"
        className={lines ? "builder-text" : undefined}
      />
      {language === "nl" && use ? (
        <Suspense fallback={null}>
          <Findings path={path} dutch={dutch} use={use} />
        </Suspense>
      ) : null}
    </Field>
  );
}

/** The Dutch text that is translated. */
function Source({ path, dutch }: Pick<TextFieldProps, "path" | "dutch">) {
  const text = useText(path, dutch);
  return (
    <span className="builder-source">
      <span className="visually-hidden">{t("source")} </span>
      {text.trim() === "" ? t("source.empty") : text}
    </span>
  );
}
