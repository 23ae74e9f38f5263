import type { ReactNode } from "react";
import { Disclosure } from "~/components/disclosure";
import { Section } from "~/components/page";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import type { ContentChanges, QuestionChange } from "~/domain/questionnaire-changes";
import { listText } from "~/messages/dutch";
import { effectText, languagesText } from "~/messages/question-words";
import { questionnaireChangesNl } from "~/messages/questionnaire-changes.nl";
import { translator } from "~/messages/translate";
import { ChangeCard, type ChangeCardProps } from "./change-card";

const t = translator("nl", questionnaireChangesNl);

interface ChangesSectionProps {
  title: string;
  before: QuestionnaireContent | null;
  after: QuestionnaireContent;
  changes: ContentChanges;
  namesFor: (change: QuestionChange) => readonly string[];
  effectFor?: (change: QuestionChange) => ChangeCardProps["effect"];
  decisionFor?: (change: QuestionChange) => ReactNode;
}

/** Everything that differs between two versions, in plain words: first in one line, then question by question. */
export function ChangesSection(props: ChangesSectionProps) {
  const { before, after, changes, namesFor, effectFor, decisionFor } = props;
  const questions = { before: before?.questions ?? [], after: after.questions };
  const told = changes.questions.filter(({ kind }) => kind !== "same");
  const same = changes.questions.filter(({ kind }) => kind === "same");
  return (
    <Section title={props.title} intro={summaryText(changes)}>
      <WholeChanges before={before} after={after} changes={changes} />
      <ul className="changes">
        {told.map((change) => (
          <ChangeCard
            key={`${change.key} ${change.kind}`}
            change={change}
            questions={questions}
            names={namesFor(change)}
            effect={effectFor?.(change)}
          >
            {decisionFor?.(change)}
          </ChangeCard>
        ))}
      </ul>
      {same.length > 0 ? (
        <Disclosure summary={t("same.title", { n: same.length })}>
          <ul className="utrecht-unordered-list">
            {same.map((change) => (
              <li key={change.key}>
                {change.after?.text.nl} <span className="change__code">{effectText(change, [])}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function summaryText({ questions }: ContentChanges): string {
  const of = (isIt: (change: QuestionChange) => boolean) => questions.filter(isIt).length;
  const counts = {
    added: of(({ kind }) => kind === "added"),
    changed: of(({ kind }) => kind === "changed"),
    deleted: of(({ kind }) => kind === "deleted"),
    breaks: of(({ outcome }) => outcome === "breaks"),
    asked: of(({ ask }) => ask === "must"),
  };
  const parts = Object.entries(counts).flatMap(([name, n]) =>
    n === 0 ? [] : [t(`summary.${name as keyof typeof counts}`, { n })],
  );
  if (parts.length === 0) return t("summary.none");
  const text = listText(parts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function WholeChanges({ before, after, changes }: Omit<ChangesSectionProps, "title" | "namesFor">) {
  if (before === null) return null;
  const isRetitled = before.title.nl.trim() !== after.title.nl.trim();
  const lines = [
    changes.title &&
      (isRetitled
        ? t("whole.title", { before: before.title.nl, after: after.title.nl })
        : t("whole.titleTranslations")),
    changes.languagesAdded.length > 0 &&
      t("whole.languagesAdded", { languages: languagesText(changes.languagesAdded) }),
    changes.languagesRemoved.length > 0 &&
      t("whole.languagesRemoved", { languages: languagesText(changes.languagesRemoved) }),
  ].filter((line) => typeof line === "string");
  if (lines.length === 0) return null;
  return (
    <ul className="utrecht-unordered-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
