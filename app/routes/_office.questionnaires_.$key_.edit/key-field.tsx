import { useState } from "react";
import { Button } from "~/components/button";
import { Field } from "~/components/field";
import { TextInput } from "~/components/inputs";
import { CODE } from "~/domain/questionnaire";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { focusLater, shortText, t, useCard, useEditor } from "./editor-context";

/** The code a trend follows: fixed once anything hangs on it. */
export function KeyField({ id }: { id: string }) {
  const { published, library } = useEditor();
  const card = useCard(id);
  const [changing, setChanging] = useState(false);
  if (!card) return null;
  const twice = card.problems.find(({ code }) => code === "key_twice");
  const fixed = twice
    ? null
    : published.has(card.key)
      ? t("field.key.fixed")
      : library.has(card.key)
        ? t("field.key.library")
        : null;
  if ((changing || twice) && !fixed) {
    return (
      <KeyInput
        key={card.key}
        id={id}
        error={twice && problemText(twice)}
        onDone={() => setChanging(false)}
      />
    );
  }
  return (
    <p className="builder-key">
      <span>
        {t("field.key")}: <span className="code">{card.key}</span>
      </span>
      {fixed ? <span className="muted"> {fixed}</span> : null}
      {fixed ? null : (
        <Button
          type="button"
          small
          appearance="subtle"
          onClick={() => {
            setChanging(true);
            focusLater(`${id}-key`);
          }}
        >
          {t("field.key.change")}
        </Button>
      )}
    </p>
  );
}

function KeyInput({
  id,
  error: given,
  onDone,
}: {
  id: string;
  error: string | undefined;
  onDone: () => void;
}) {
  const { workspace, library } = useEditor();
  const [typed, setTyped] = useState(workspace.question(id).key);
  const [error, setError] = useState(given);
  const wrong = (code: string): string | undefined => {
    if (!CODE.test(code)) return t("field.key.bad");
    const { content, ids, cards } = workspace.snapshot();
    const other = content.questions.findIndex(({ key }, place) => key === code && ids[place] !== id);
    if (other >= 0)
      return t("field.key.taken", { key: code, number: cards.get(ids[other] ?? "")?.number ?? other + 1 });
    const known = library.get(code);
    return known && t("field.key.takenElsewhere", { key: code, text: shortText(known.text.nl) });
  };
  const leave = () => {
    const code = typed.trim();
    const problem = wrong(code);
    setError(problem);
    if (problem !== undefined) return;
    if (code !== workspace.question(id).key) workspace.rename(id, code);
    onDone();
  };
  return (
    <Field
      label={t("field.key")}
      id={`${id}-key`}
      width="medium"
      description={t("field.key.hint")}
      error={error}
    >
      <TextInput
        value={typed}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
          if (event.key === "Escape") onDone();
        }}
      />
    </Field>
  );
}
