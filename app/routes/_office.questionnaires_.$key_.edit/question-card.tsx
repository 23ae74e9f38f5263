import { memo, type PointerEvent } from "react";
import { Badge } from "~/components/badge";
import { classNames } from "~/components/class-names";
import { Icon } from "~/components/icon";
import { isWarning } from "~/domain/questionnaire-problems";
import { listText } from "~/messages/dutch";
import { CardFields } from "./card-fields";
import { cardName, shortText, t, useCard, useWorkLanguage, valueText } from "./editor-context";
import { IconButton } from "./options-field";
import type { CardState } from "./snapshot";

export interface CardActs {
  toggle: (id: string) => void;
  step: (id: string, by: -1 | 1) => void;
  remove: (id: string) => void;
  copy: (id: string) => void;
  grab: (id: string, event: PointerEvent<HTMLElement>) => void;
}

export interface QuestionCardProps {
  id: string;
  open: boolean;
  acts: CardActs;
  dragged: boolean;
}

/** One question: its head tells what it is, and opens what can be changed about it. */
export const QuestionCard = memo(function QuestionCard({ id, open, acts, dragged }: QuestionCardProps) {
  const card = useCard(id);
  const language = useWorkLanguage();
  if (!card) return null;
  const name = cardName(card);
  return (
    <article
      className={classNames("builder-card", open && "builder-card--open", dragged && "builder-card--dragged")}
      data-depth={Math.min(card.depth, 3)}
      aria-labelledby={`${id}-head`}
    >
      <div className="builder-card__head">
        {/* For a pointer only: the arrows beside it do the same for a keyboard. */}
        <span
          className="builder-card__grip"
          title={t("list.drag")}
          aria-hidden="true"
          onPointerDown={(event) => acts.grab(id, event)}
        >
          <Icon name="grip" />
        </span>
        <h3 className="builder-card__heading">
          <button
            type="button"
            id={`${id}-head`}
            className="builder-card__open"
            aria-expanded={open}
            aria-controls={`${id}-fields`}
            onClick={() => acts.toggle(id)}
          >
            <span className="builder-card__number">{card.number ?? "–"}</span>
            <span className="builder-card__words">
              <span className={classNames("builder-card__text", card.text.trim() === "" && "muted")}>
                <span className="visually-hidden">
                  {card.number === null ? t("card.text") : t("card.question", { number: card.number })}:{" "}
                </span>
                {card.text.trim() === "" ? t("card.empty") : shortText(card.text, 160)}
              </span>{" "}
              <span className="builder-card__facts">{factsOf(card)}</span>
            </span>
            <CardBadge card={card} language={language} />
            <span className="builder-card__chevron" aria-hidden="true">
              <Icon name="chevron" />
            </span>
          </button>
        </h3>
        <div className="builder-card__actions">
          <IconButton
            id={`${id}-up`}
            icon="up"
            label={t("card.up", { name })}
            onClick={() => acts.step(id, -1)}
          />
          <IconButton
            id={`${id}-down`}
            icon="down"
            label={t("card.down", { name })}
            onClick={() => acts.step(id, 1)}
          />
          <IconButton icon="copy" label={t("card.copy", { name })} onClick={() => acts.copy(id)} />
          <IconButton icon="bin" label={t("card.delete", { name })} onClick={() => acts.remove(id)} />
        </div>
      </div>
      <div id={`${id}-fields`} hidden={!open}>
        {open ? <CardFields id={id} /> : null}
      </div>
    </article>
  );
});

/** "Keuze, één antwoord · verplicht · alleen na Ja bij vraag 4" */
function factsOf(card: CardState): string {
  const { after } = card;
  const facts = [t(`kind.${card.kind}`)];
  if (card.kind === "agree5" && card.look && card.look !== "words") facts.push(t(`look.${card.look}`));
  if (card.required) facts.push(t("card.required"));
  if (after && after.number !== null && after.answers.length > 0) {
    const answers = listText(after.answers.map((answer) => `‘${valueText({ kind: after.kind }, answer)}’`));
    facts.push(t("card.after", { answers, number: after.number }));
  }
  return facts.join(" · ");
}

/** What is still wrong here, as far as it shows in the language that is worked in. */
function CardBadge({ card, language }: { card: CardState; language: string }) {
  const seen = card.problems.filter(
    (problem) => problem.language === undefined || problem.language === language,
  );
  if (seen.length === 0) return null;
  const onlyAdvice = seen.every(isWarning);
  return (
    <Badge tone={onlyAdvice ? "info" : "warning"}>
      {onlyAdvice ? t("todo.warnings", { n: seen.length }) : t("card.problems", { n: seen.length })}
    </Badge>
  );
}
