import { useState } from "react";
import { Button } from "~/components/button";
import { Field, Fieldset } from "~/components/field";
import { Select } from "~/components/inputs";
import { type Condition, valuesOf } from "~/domain/questionnaire";
import { hangsOn } from "~/domain/questionnaire-problems";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { capital, cardName, t, useEditor, useSnapshot, valueText } from "./editor-context";
import { questionIn } from "./snapshot";

/** When a question is shown: chosen from the questions before it and their answers, never typed. */
export function ConditionField({ id }: { id: string }) {
  const { workspace } = useEditor();
  const showIf = useSnapshot((snapshot) => questionIn(snapshot, id)?.showIf ?? null);
  const problem = useSnapshot(({ cards }) => cards.get(id)?.problems.find(({ field }) => field === "showIf"));
  // 'Only after' is chosen, and not yet after what.
  const [choosing, setChoosing] = useState(false);
  const conditional = showIf !== null || choosing;
  const clear = () => {
    setChoosing(false);
    workspace.setCondition(id, null);
  };
  const box = (value: "always" | "after", label: string) => (
    <div className="choice">
      <div className="choice__row">
        <input
          type="radio"
          className="utrecht-radio-button"
          id={`${id}-when-${value}`}
          name={`${id}-when`}
          checked={conditional === (value === "after")}
          onChange={() => (value === "always" ? clear() : setChoosing(true))}
        />
        <label className="choice__label" htmlFor={`${id}-when-${value}`}>
          {label}
        </label>
      </div>
    </div>
  );
  return (
    <Fieldset
      legend={t("condition.label")}
      id={`${id}-showIf`}
      // What isn't chosen yet is no mistake while somebody is still at it.
      error={problem && showIf?.is.length ? problemText(problem) : undefined}
    >
      <div className="choices">
        {box("always", t("condition.always"))}
        {box("after", t("condition.after"))}
      </div>
      {conditional ? <Chooser id={id} showIf={showIf} /> : null}
      {problem && showIf?.is.length === 0 ? <p className="builder-advice">{problemText(problem)}</p> : null}
      {problem && showIf?.is.length ? (
        <Button type="button" small appearance="secondary" onClick={clear}>
          {t("condition.clear")}
        </Button>
      ) : null}
    </Fieldset>
  );
}

interface Candidate {
  key: string;
  name: string;
  isLater: boolean;
}

function Chooser({ id, showIf }: { id: string; showIf: Condition | null }) {
  const { workspace, announce } = useEditor();
  const candidates = useSnapshot(({ content, ids, cards }): Candidate[] => {
    const place = ids.indexOf(id);
    const own = content.questions[place];
    return content.questions.flatMap((question, at) => {
      const card = cards.get(ids[at] ?? "");
      const waits = own !== undefined && hangsOn(question, own.key, content.questions);
      if (at === place || valuesOf(question).length === 0 || waits || !card) return [];
      return [{ key: question.key, name: capital(cardName(card)), isLater: at > place }];
    });
  });
  const other = useSnapshot(
    ({ content }) => content.questions.find(({ key }) => key === showIf?.key) ?? null,
  );
  if (!candidates.some(({ isLater }) => !isLater) && showIf === null) {
    return <p className="builder-note">{t("condition.none")}</p>;
  }
  const choose = (key: string) => {
    const before = workspace.snapshot().ids.indexOf(id);
    workspace.setCondition(id, { key, is: key === showIf?.key ? showIf.is : [] });
    if (workspace.snapshot().ids.indexOf(id) !== before) announce(t("condition.moved"));
  };
  const toggle = (value: string, on: boolean) => {
    if (showIf === null || other === null) return;
    const is = valuesOf(other).filter((one) => (one === value ? on : showIf.is.includes(one)));
    workspace.setCondition(id, { key: showIf.key, is });
  };
  return (
    <div className="builder-condition">
      <Field label={t("condition.question")} id={`${id}-after`}>
        <Select
          value={candidates.some(({ key }) => key === showIf?.key) ? showIf?.key : ""}
          onChange={(event) => event.target.value !== "" && choose(event.target.value)}
          placeholder={t("condition.choose")}
          options={candidates.map(({ key, name, isLater }) => ({
            value: key,
            label: isLater ? t("condition.later", { name }) : name,
            disabled: isLater && key !== showIf?.key,
          }))}
        />
      </Field>
      {other === null || showIf === null ? null : (
        <Fieldset legend={t(other.kind === "choices" ? "condition.answersMany" : "condition.answers")}>
          <div className={other.kind === "grade" ? "choices choices--inline" : "choices"}>
            {valuesOf(other).map((value) => (
              <div className="choice" key={value}>
                <div className="choice__row">
                  <input
                    type="checkbox"
                    className="utrecht-checkbox"
                    id={`${id}-if-${value}`}
                    checked={showIf.is.includes(value)}
                    onChange={(event) => toggle(value, event.target.checked)}
                  />
                  <label className="choice__label" htmlFor={`${id}-if-${value}`}>
                    {valueText(other, value)}
                  </label>
                </div>
              </div>
            ))}
          </div>
        </Fieldset>
      )}
    </div>
  );
}
