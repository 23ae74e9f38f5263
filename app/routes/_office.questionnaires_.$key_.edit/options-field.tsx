import { useRef, useState } from "react";
import { Button } from "~/components/button";
import { Fieldset } from "~/components/field";
import { Icon } from "~/components/icon";
import { optionCode } from "~/domain/new-question";
import { MOST_OPTIONS, type Question } from "~/domain/questionnaire";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { focusLater, shortText, t, useEditor, useSnapshot, useWorkLanguage } from "./editor-context";
import { questionIn, type Snapshot } from "./snapshot";
import { fieldId, TextField } from "./text-field";

type Options = NonNullable<Question["options"]>;

/** The answers of a choice, each a text of its own; a code that meant one answer never comes to mean another. */
export function OptionsField({ id }: { id: string }) {
  const { workspace, published, announce } = useEditor();
  const language = useWorkLanguage();
  const values = useSnapshot(
    (snapshot) => questionIn(snapshot, id)?.options?.map(({ value }) => value) ?? [],
  );
  const general = useSnapshot((snapshot) =>
    problemsOf(snapshot, id).filter(({ option }) => option === undefined),
  );
  const [removed, setRemoved] = useState<{ place: number; option: Options[number] } | null>(null);
  const used = useRef(new Set<string>());
  const translating = language !== "nl";
  const before = published.get(workspace.question(id).key)?.options?.map(({ value }) => value);
  const isChanged = before !== undefined && [...before].sort().join() !== [...values].sort().join();

  const options = (): Options => workspace.question(id).options ?? [];
  const set = (next: Options) => workspace.change(id, { ...workspace.question(id), options: next });
  const focusOn = (place: number) => focusLater(fieldId(`questions.${id}.options.${place}.text`, language));
  const add = () => {
    const taken = new Set([...used.current, ...(before ?? []), ...options().map(({ value }) => value)]);
    set([...options(), { value: optionCode(taken), text: { nl: "" } }]);
    focusOn(options().length - 1);
  };
  const remove = (place: number) => {
    const option = options()[place];
    if (!option) return;
    used.current.add(option.value);
    set(options().filter((_, other) => other !== place));
    setRemoved({ place, option });
    announce(t("options.deleted", { text: shortText(option.text.nl, 40) }));
    focusLater(`${id}-options-undo`);
  };
  const undo = () => {
    if (removed === null) return;
    const now = options();
    set([...now.slice(0, removed.place), removed.option, ...now.slice(removed.place)]);
    setRemoved(null);
    announce(t("options.restored", { text: shortText(removed.option.text.nl, 40) }));
    focusOn(removed.place);
  };
  const move = (place: number, by: -1 | 1) => {
    const now = [...options()];
    const [one, other] = [now[place], now[place + by]];
    if (!one || !other) return;
    now[place] = other;
    now[place + by] = one;
    set(now);
    announce(t("options.moved", { text: shortText(one.text.nl, 40), place: place + by + 1, of: now.length }));
    const end = place + by === 0 || place + by === now.length - 1;
    focusLater(`${id}-option-${place + by}-${(by === -1) !== end ? "up" : "down"}`);
  };

  return (
    <Fieldset
      legend={t("options.label")}
      id={`${id}-options`}
      description={translating ? undefined : t("field.dontKnow")}
      error={
        [...general.map(problemText), ...(isChanged ? [t("options.published")] : [])].join(" ") || undefined
      }
    >
      <ol className="builder-options">
        {values.map((value, place) => (
          <li key={value} className="builder-option">
            <TextField
              path={`questions.${id}.options.${place}.text`}
              label={t("options.one", { n: place + 1 })}
              dutch={(snapshot) => questionIn(snapshot, id)?.options?.[place]?.text.nl ?? ""}
              problems={(snapshot) => problemsOf(snapshot, id).filter(({ option }) => option === place)}
            />
            {translating ? null : (
              <div className="builder-option__actions">
                <IconButton
                  id={`${id}-option-${place}-up`}
                  icon="up"
                  label={t("options.up", { n: place + 1 })}
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                />
                <IconButton
                  id={`${id}-option-${place}-down`}
                  icon="down"
                  label={t("options.down", { n: place + 1 })}
                  disabled={place === values.length - 1}
                  onClick={() => move(place, 1)}
                />
                <IconButton
                  icon="bin"
                  label={t("options.delete", { n: place + 1 })}
                  onClick={() => remove(place)}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {removed === null ? null : (
        <p className="builder-undo">
          <span>{t("options.deleted", { text: shortText(removed.option.text.nl, 40) })}</span>
          <Button type="button" small appearance="secondary" id={`${id}-options-undo`} onClick={undo}>
            {t("deleted.undo")}
          </Button>
        </p>
      )}
      {translating ? null : values.length >= MOST_OPTIONS ? (
        <p className="builder-note">{t("options.full", { most: MOST_OPTIONS })}</p>
      ) : (
        <Button type="button" small appearance="secondary" onClick={add}>
          <Icon name="plus" />
          {t("options.add")}
        </Button>
      )}
    </Fieldset>
  );
}

const problemsOf = ({ cards }: Snapshot, id: string) =>
  (cards.get(id)?.problems ?? []).filter(({ field }) => field === "options");

export interface IconButtonProps {
  id?: string;
  icon: "up" | "down" | "bin" | "copy";
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

/** A button whose sign says what it does, with words for whoever doesn't see it. */
export function IconButton({ id, icon, label, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      id={id}
      className="builder-icon-button"
      aria-label={label}
      title={label}
      // Not `disabled`: whoever presses it by keyboard would lose the focus at the end of the list.
      aria-disabled={disabled ? true : undefined}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
