import { Fragment, useCallback, useMemo, useRef } from "react";
import { Button, ButtonGroup } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { Icon } from "~/components/icon";
import { MOST_QUESTIONS } from "~/domain/questionnaire";
import { capital, cardName, focusLater, shortText, t, useEditor, useSnapshot } from "./editor-context";
import { type CardActs, QuestionCard } from "./question-card";
import { useDragging } from "./use-dragging";
import type { OrderChange } from "./workspace";

export interface QuestionListProps {
  opened: ReadonlySet<string>;
  setOpened: (change: (opened: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

/** The questions in the order of the page; moved by dragging or by their arrows, taken away with a way back. */
export function QuestionList({ opened, setOpened }: QuestionListProps) {
  const { workspace, announce, askToAdd, open, library, published } = useEditor();
  const ids = useSnapshot((snapshot) => snapshot.ids);
  const removed = useSnapshot((snapshot) => snapshot.removed);
  const list = useRef<HTMLOListElement>(null);

  const tell = useCallback(
    (change: OrderChange, by: number) => {
      const { cards } = workspace.snapshot();
      const card = cards.get(change.id);
      if (!card) return;
      const name = capital(cardName(card));
      const other = change.done || change.to === undefined ? undefined : cards.get(change.to);
      if (change.done) announce(t("moved.done", { name, place: change.place, of: change.of }));
      else if (other) announce(t("moved.belongs", { name, other: cardName(other) }), true);
      else announce(t(by < 0 ? "moved.first" : "moved.last", { name }));
    },
    [workspace, announce],
  );
  const drop = (id: string, place: number) => tell(workspace.place(id, place), 1);
  const { dragging, grab } = useDragging(list, drop, () => announce(t("moved.cancelled")));

  const acts = useMemo<CardActs>(
    () => ({
      grab,
      toggle: (id) =>
        setOpened((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      step: (id, by) => {
        tell(workspace.step(id, by), by);
        focusLater(`${id}-${by < 0 ? "up" : "down"}`);
      },
      copy: (id) => {
        const card = workspace.snapshot().cards.get(id);
        const added = workspace.copy(id);
        if (!card || added === undefined) return announce(t("add.full", { most: MOST_QUESTIONS }), true);
        const copied = t("copied.done", { name: cardName(card) });
        const { key } = workspace.question(added);
        const isSeries = library.has(card.key) || published.has(card.key);
        announce(isSeries ? `${copied}. ${t("copied.apart", { key, from: card.key })}` : copied, isSeries);
        open(added);
      },
      remove: (id) => {
        const { cards, content } = workspace.snapshot();
        const card = cards.get(id);
        if (!card) return;
        const hanging = content.questions.filter(({ showIf }) => showIf?.key === card.key).length;
        workspace.remove(id);
        const gone = t("deleted.done", { name: cardName(card) });
        announce(hanging > 0 ? `${gone}. ${t("deleted.followers", { n: hanging })}` : gone);
        focusLater("undo");
      },
    }),
    [grab, setOpened, tell, workspace, announce, open, library, published],
  );
  const undo = () => {
    const id = workspace.undo();
    const card = id === undefined ? undefined : workspace.snapshot().cards.get(id);
    if (id === undefined || !card) return;
    announce(t("deleted.restored", { name: cardName(card) }));
    focusLater(`${id}-head`);
  };
  const removedRow = removed === null ? null : <RemovedRow text={removed.text} onUndo={undo} />;

  return (
    <section className="builder-list" aria-labelledby="questions-title">
      <div className="builder-list__header">
        <h2 className="utrecht-heading-2" id="questions-title">
          {t("list.title")}
        </h2>
        {ids.length > 1 ? (
          <div className="builder-list__tools">
            <Button
              type="button"
              small
              appearance="subtle"
              onClick={() => setOpened(() => new Set(opened.size >= ids.length ? [] : ids))}
            >
              {opened.size >= ids.length ? t("list.closeAll") : t("list.openAll")}
            </Button>
          </div>
        ) : null}
      </div>
      {ids.length === 0 ? (
        <>
          {removedRow}
          <EmptyState title={t("list.empty.title")}>{t("list.empty.text")}</EmptyState>
        </>
      ) : (
        <ol className="builder-list__cards" ref={list}>
          {ids.map((id, place) => (
            <Fragment key={id}>
              {removed?.place === place ? <li>{removedRow}</li> : null}
              <li
                data-card=""
                data-drop={
                  dragging?.place === place
                    ? "before"
                    : dragging?.place === ids.length && place === ids.length - 1
                      ? "after"
                      : undefined
                }
              >
                <QuestionCard id={id} open={opened.has(id)} acts={acts} dragged={dragging?.id === id} />
                {opened.has(id) ? (
                  <Button
                    type="button"
                    small
                    appearance="subtle"
                    className="builder-list__insert"
                    onClick={() => askToAdd(id)}
                  >
                    <Icon name="plus" />
                    {t("card.insert")}
                  </Button>
                ) : null}
              </li>
            </Fragment>
          ))}
          {removed !== null && removed.place >= ids.length ? <li>{removedRow}</li> : null}
        </ol>
      )}
      <ButtonGroup>
        <Button
          type="button"
          id="add-question"
          appearance={ids.length === 0 ? "primary" : "secondary"}
          onClick={() => askToAdd(null)}
        >
          <Icon name="plus" />
          {t("add.open")}
        </Button>
      </ButtonGroup>
    </section>
  );
}

/** In the place of what was taken away: the way back. */
function RemovedRow({ text, onUndo }: { text: string; onUndo: () => void }) {
  const { workspace } = useEditor();
  return (
    <div className="builder-undo">
      <span>{t("deleted.done", { name: `‘${shortText(text)}’` })}</span>
      <span className="builder-undo__actions">
        <Button type="button" small appearance="secondary" id="undo" onClick={onUndo}>
          {t("deleted.undo")}
        </Button>
        <Button
          type="button"
          small
          appearance="subtle"
          onClick={() => {
            workspace.forget();
            focusLater("add-question");
          }}
        >
          {t("deleted.dismiss")}
        </Button>
      </span>
    </div>
  );
}
