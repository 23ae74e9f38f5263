import type { ReactNode } from "react";
import { Badge, type Tone } from "~/components/badge";
import { VisuallyHidden } from "~/components/navigation";
import type { Question } from "~/domain/questionnaire";
import type { QuestionChange, SeriesOutcome } from "~/domain/questionnaire-changes";
import { textDifference } from "~/domain/text-difference";
import { effectText, partText } from "~/messages/question-words";
import { questionnaireChangesNl } from "~/messages/questionnaire-changes.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireChangesNl);

const KIND_TONES = { added: "positive", deleted: "negative", changed: "info", same: "neutral" } as const;
const EFFECT_TONES: Record<SeriesOutcome, Tone> = {
  starts: "positive",
  joins: "positive",
  goes_on: "positive",
  breaks: "warning",
  stops: "warning",
  undecided: "waiting",
  none: "neutral",
};

export interface ChangeCardProps {
  change: QuestionChange;
  questions: { before: readonly Question[]; after: readonly Question[] };
  /** Where else the question is asked. */
  names: readonly string[];
  /** Instead of the effect that the change itself tells. */
  effect?: { tone: Tone; text: string } | undefined;
  children?: ReactNode;
}

/** One question: what it was, what it becomes, and what that does to its trend. */
export function ChangeCard({ change, questions, names, effect, children }: ChangeCardProps) {
  const { key, kind, before, after, parts } = change;
  const question = after ?? before;
  const isReworded = parts.includes("text") && before !== null && after !== null;
  const told = parts.filter((part) => part !== "text" || change.kind === "added");
  const shown = effect ?? { tone: EFFECT_TONES[change.outcome], text: effectText(change, names) };
  return (
    <li className="change">
      <div className="change__head">
        <h3 className="change__question">{question?.text.nl}</h3>
        <Badge tone={KIND_TONES[kind]}>{t(`kind.${kind}`)}</Badge>
      </div>
      <p className="change__code">
        {t("code")} <code>{key}</code>
      </p>
      {isReworded ? <Difference before={before.text.nl} after={after.text.nl} /> : null}
      {told.length > 0 ? (
        <ul className="change__parts">
          {told.map((part) => (
            <li key={part}>{partText(part, change, questions)}</li>
          ))}
        </ul>
      ) : null}
      <p className={`change__effect change__effect--${shown.tone}`}>{shown.text}</p>
      {children}
    </li>
  );
}

/** Both texts under each other, with the words that went and came marked. */
function Difference({ before, after }: { before: string; after: string }) {
  const parts = textDifference(before, after);
  const line = (state: "gone" | "new") =>
    parts
      .filter((part) => part.state === "same" || part.state === state)
      .map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a text doesn't change its order while it is shown
        if (part.state === "same") return <span key={index}>{part.text} </span>;
        const Mark = state === "gone" ? "del" : "ins";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Mark key={index} className={`change__${state}`}>
            <VisuallyHidden>{t(`text.${state}`)}</VisuallyHidden>
            {part.text}{" "}
          </Mark>
        );
      });
  return (
    <dl className="change__texts">
      <dt>{t("text.before")}</dt>
      <dd>{line("gone")}</dd>
      <dt>{t("text.after")}</dt>
      <dd>{line("new")}</dd>
    </dl>
  );
}
