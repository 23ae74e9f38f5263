import { useEffect, useRef, useState } from "react";
import { Button } from "~/components/button";
import { automaticCode, newQuestion } from "~/domain/new-question";
import { MOST_QUESTIONS, QUESTION_KINDS, type Question } from "~/domain/questionnaire";
import { Blocks, Library, type LibraryBlockEntry, type LibraryEntry } from "./add-library";
import { t, useEditor, useSnapshot } from "./editor-context";
import { Segments } from "./segments";
import { fieldId } from "./text-field";

const PARTS = ["library", "blocks", "own"] as const;

export interface AddDialogProps {
  /** The question behind which it comes (null: at the end); undefined: the dialog is closed. */
  after: string | null | undefined;
  entries: readonly LibraryEntry[];
  blocks: readonly LibraryBlockEntry[];
  close: () => void;
}

/** One more question: from the library, a block of them, or of one's own. Stays open for more from the library. */
export function AddDialog({ after, entries, blocks, close }: AddDialogProps) {
  const { workspace, open } = useEditor();
  const dialog = useRef<HTMLDialogElement>(null);
  const last = useRef<string | null>(null);
  const [part, setPart] = useState<(typeof PARTS)[number]>("library");
  const [said, setSaid] = useState("");
  const number = useSnapshot(({ cards }) => (after == null ? null : (cards.get(after)?.number ?? null)));
  const isFull = useSnapshot(({ ids }) => ids.length >= MOST_QUESTIONS);

  useEffect(() => {
    if (after === undefined) return;
    last.current = after;
    setSaid("");
    dialog.current?.showModal();
    document.getElementById("add-title")?.focus();
  }, [after]);

  const add = (questions: readonly Question[]): string[] => {
    const added = workspace.add(questions, last.current);
    // What is added next comes behind it.
    if (last.current !== null && added.length > 0) last.current = added.at(-1) as string;
    const present = new Set(workspace.snapshot().content.questions.map(({ key }) => key));
    if (added.length === 0 && questions.every(({ key }) => present.has(key))) setSaid(t("add.present"));
    else if (added.length === 0) setSaid(t("add.full", { most: MOST_QUESTIONS }));
    else if (added.length > 1) setSaid(t("add.addedMany", { n: added.length }));
    else setSaid(questions[0]?.text.nl ? t("add.added", { text: questions[0].text.nl }) : "");
    return added;
  };
  const addOwn = (kind: (typeof QUESTION_KINDS)[number]) => {
    const keys = workspace.snapshot().content.questions.map(({ key }) => key);
    const [id] = add([newQuestion(kind, automaticCode(new Set(keys)))]);
    if (id === undefined) return;
    dialog.current?.close();
    open(id, fieldId(`questions.${id}.text`, "nl"));
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself; the click is for what lies around it
    <dialog
      ref={dialog}
      className="builder-dialog"
      aria-labelledby="add-title"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="builder-dialog__inside">
        <div className="builder-dialog__head">
          <h2 className="utrecht-heading-2" id="add-title" tabIndex={-1}>
            {number === null ? t("add.title") : t("add.titleAfter", { number })}
          </h2>
          <Button type="button" small appearance="secondary" onClick={() => dialog.current?.close()}>
            {t("add.done")}
          </Button>
        </div>
        <Segments
          label={t("add.tabs")}
          items={PARTS.map((value) => ({ value, label: t(`add.tab.${value}`) }))}
          current={part}
          choose={setPart}
        />
        <p className="builder-dialog__lead">{t(`add.${part}.text`)}</p>
        <p className="builder-dialog__said" role="status">
          {isFull ? t("add.full", { most: MOST_QUESTIONS }) : said}
        </p>
        <div className="builder-dialog__body">
          {after === undefined ? null : part === "library" ? (
            <Library entries={entries} add={add} />
          ) : part === "blocks" ? (
            <Blocks entries={entries} blocks={blocks} add={add} />
          ) : (
            <ul className="builder-kinds">
              {QUESTION_KINDS.map((kind) => (
                <li key={kind}>
                  <button type="button" className="builder-kind" onClick={() => addOwn(kind)}>
                    <strong>{t(`kind.${kind}`)}</strong>
                    <span>{t(`kind.${kind}.text`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </dialog>
  );
}
