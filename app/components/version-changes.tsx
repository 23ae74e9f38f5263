import type { ReactNode } from "react";
import type { ChangeInWords, ChangesInWords } from "~/messages/changes-in-words";
import { questionnaireChangesNl } from "~/messages/questionnaire-changes.nl";
import { translator } from "~/messages/translate";
import { Badge } from "./badge";
import { Disclosure } from "./disclosure";
import { VisuallyHidden } from "./navigation";
import { Section } from "./page";

const t = translator("nl", questionnaireChangesNl);

interface VersionChangesProps {
  title: string;
  changes: ChangesInWords;
  /** What is asked about a question. */
  extra?: (key: string) => ReactNode;
}

/** Everything that differs between two versions: first in one line, then question by question. */
export function VersionChanges({ title, changes, extra }: VersionChangesProps) {
  return (
    <Section title={title} intro={changes.summary}>
      {changes.whole.length > 0 ? (
        <ul className="utrecht-unordered-list">
          {changes.whole.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {changes.told.length > 0 ? (
        <ul className="changes">
          {changes.told.map((change) => (
            <ChangeCard key={`${change.key} ${change.kind.text}`} change={change}>
              {extra?.(change.key)}
            </ChangeCard>
          ))}
        </ul>
      ) : null}
      {changes.same.length > 0 ? (
        <Disclosure summary={t("same.title", { n: changes.same.length })}>
          <ul className="utrecht-unordered-list">
            {changes.same.map(({ key, question, effect }) => (
              <li key={key}>
                {question} <span className="version-change__code">{effect}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function ChangeCard({ change, children }: { change: ChangeInWords; children: ReactNode }) {
  const { key, question, kind, difference, parts, effect } = change;
  return (
    <li className="version-change">
      <div className="version-change__head">
        <h3 className="version-change__question">{question}</h3>
        <Badge tone={kind.tone}>{kind.text}</Badge>
      </div>
      <p className="version-change__code">
        {t("code")} <code>{key}</code>
      </p>
      {difference === null ? null : <Difference parts={difference} />}
      {parts.length > 0 ? (
        <ul className="version-change__parts">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      ) : null}
      <p className={`version-change__effect version-change__effect--${effect.tone}`}>{effect.text}</p>
      {children}
    </li>
  );
}

/** Both texts under each other, with the words that went and came marked. */
function Difference({ parts }: { parts: NonNullable<ChangeInWords["difference"]> }) {
  const line = (state: "gone" | "new") =>
    parts
      .filter((part) => part.state === "same" || part.state === state)
      .map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a text doesn't change its order while it is shown
        if (part.state === "same") return <span key={index}>{part.text} </span>;
        const Mark = state === "gone" ? "del" : "ins";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={index}>
            <Mark className={`version-change__${state}`}>
              <VisuallyHidden>{t(`text.${state}`)}</VisuallyHidden>
              {part.text}
            </Mark>{" "}
          </span>
        );
      });
  return (
    <dl className="version-change__texts">
      <dt>{t("text.before")}</dt>
      <dd>{line("gone")}</dd>
      <dt>{t("text.after")}</dt>
      <dd>{line("new")}</dd>
    </dl>
  );
}
