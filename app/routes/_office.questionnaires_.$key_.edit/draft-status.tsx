import { useEffect } from "react";
import { Alert } from "~/components/alert";
import { Button, ButtonLink } from "~/components/button";
import { Disclosure } from "~/components/disclosure";
import { Icon, type IconFrame, type IconName } from "~/components/icon";
import type { QuestionnaireContent } from "~/domain/questionnaire";
import { draftStatusNl } from "~/messages/draft-status.nl";
import { clockText, listText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { questionsApart } from "./draft-difference";
import type { DraftState } from "./draft-view";
import type { DraftHook } from "./use-draft";

const t = translator("nl", draftStatusNl);

const signs: Record<DraftState, { name: IconName; frame: IconFrame }> = {
  saved: { name: "check", frame: "circle" },
  unsaved: { name: "clock", frame: "circle" },
  saving: { name: "clock", frame: "circle" },
  conflict: { name: "exclamation", frame: "triangle" },
  offline: { name: "exclamation", frame: "triangle" },
  signed_out: { name: "exclamation", frame: "triangle" },
  gone: { name: "exclamation", frame: "triangle" },
  refused: { name: "cross", frame: "octagon" },
};

interface DraftStatusProps {
  draft: DraftHook;
  questionnaireKey: string;
  /** What the form is to show from now on. */
  onContent: (content: QuestionnaireContent) => void;
}

/** Whether all is saved, who else has it open, and what can be done where it can't be saved. */
export function DraftStatus({ draft, questionnaireKey, onContent }: DraftStatusProps) {
  const { state, savedAt, others, restored } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when there is something to put back
  useEffect(() => {
    if (restored !== null) onContent(restored);
  }, [restored]);
  const people = others.filter(({ isYou }) => !isYou).map(({ name }) => name);
  return (
    <div className="draft-status">
      <p className={`draft-status__line draft-status__line--${state}`} data-state={state}>
        <Icon {...signs[state]} />
        <span>
          {state === "saved" && savedAt !== null
            ? t("state.savedAt", { time: clockText(new Date(savedAt)) })
            : t(`state.${state}`)}
        </span>
      </p>
      <div role="status">
        {people.length > 0 ? (
          <p className="draft-status__line">
            <Icon name="person" />
            <span>
              {people.length === 1
                ? t("others.one", { name: people[0] as string })
                : t("others.more", { names: listText(people) })}
            </span>
          </p>
        ) : others.length > 0 ? (
          <p className="draft-status__line">
            <Icon name="person" />
            <span>{t("others.you")}</span>
          </p>
        ) : null}
      </div>
      <div className="draft-status__alerts" aria-live="polite">
        {restored !== null && (state === "saved" || state === "unsaved" || state === "saving") ? (
          <Alert tone="info" title={t("restored.title")}>
            {t("restored.text")}
          </Alert>
        ) : null}
        <Trouble draft={draft} questionnaireKey={questionnaireKey} onContent={onContent} />
      </div>
    </div>
  );
}

function Trouble({ draft, questionnaireKey, onContent }: DraftStatusProps) {
  const overview = `/questionnaires/${questionnaireKey}`;
  switch (draft.state) {
    case "conflict":
      return <Conflict draft={draft} onContent={onContent} />;
    case "offline":
      return (
        <Alert
          tone="warning"
          title={t("offline.title")}
          actions={
            <Button type="button" appearance="secondary" small onClick={() => void draft.tryNow()}>
              {t("offline.retry")}
            </Button>
          }
        >
          {t("offline.text")}
        </Alert>
      );
    case "signed_out":
      return (
        <Alert
          tone="warning"
          title={t("signed_out.title")}
          actions={
            <ButtonLink
              href={`/login?to=${encodeURIComponent(overview)}`}
              target="_blank"
              rel="noopener"
              small
            >
              {t("signed_out.link")}
            </ButtonLink>
          }
        >
          {t("signed_out.text")}
        </Alert>
      );
    case "gone":
      return (
        <Alert
          tone="warning"
          title={t("gone.title")}
          actions={
            <>
              <Button type="button" appearance="secondary" small onClick={draft.keepMine}>
                {t("gone.keep")}
              </Button>
              <ButtonLink href={overview} appearance="subtle" small>
                {t("gone.link")}
              </ButtonLink>
            </>
          }
        >
          {t("gone.text")}
        </Alert>
      );
    case "refused":
      return (
        <Alert tone="error" title={t("refused.title")}>
          {draft.errors.length === 0 ? (
            t("refused.text")
          ) : (
            <ul>
              {draft.errors.map((error) => (
                <li key={error}>{error}</li>
              ))}
            </ul>
          )}
        </Alert>
      );
    default:
      return null;
  }
}

function Conflict({ draft, onContent }: Pick<DraftStatusProps, "draft" | "onContent">) {
  const { theirs, mine } = draft;
  if (theirs === null) return null;
  const name = theirs.changedBy ?? t("conflict.nobody");
  const apart = mine === null ? [] : questionsApart(mine, theirs.content);
  const title = theirs.content.title.nl;
  const isRenamed = mine !== null && mine.title.nl !== title;
  return (
    <Alert
      tone="warning"
      title={t("conflict.title", { name })}
      actions={
        <>
          <Button type="button" appearance="secondary" small onClick={draft.keepMine}>
            {t("conflict.keep")}
          </Button>
          <Button
            type="button"
            appearance="secondary"
            small
            onClick={() => {
              const content = draft.takeTheirs();
              if (content !== null) onContent(content);
            }}
          >
            {t("conflict.take", { name })}
          </Button>
        </>
      }
    >
      <p>{t("conflict.text", { name })}</p>
      <Disclosure summary={t("conflict.compare", { name })}>
        {apart.length === 0 && !isRenamed ? (
          <p>{t("conflict.same")}</p>
        ) : (
          <ul>
            {isRenamed ? <li>{t("conflict.called", { text: title })}</li> : null}
            {apart.map(({ key, text, how }) => (
              <li key={key}>{t(`conflict.${how}`, { text: text.trim() || t("untitled") })}</li>
            ))}
          </ul>
        )}
      </Disclosure>
    </Alert>
  );
}
