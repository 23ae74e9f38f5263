import type { MouseEvent, ReactNode } from "react";
import { ButtonLink } from "~/components/button";
import { t, useSnapshot } from "./editor-context";
import { Segments } from "./segments";

/** How much it is, how it is saved, and what comes next; stays in sight. */
export function HeadBar({
  questionnaireKey,
  flush,
  isPreview,
  setIsPreview,
  children,
}: {
  questionnaireKey: string;
  /** Saves what isn't saved yet; false where that can't be done. */
  flush: () => Promise<boolean>;
  isPreview: boolean;
  setIsPreview: (isPreview: boolean) => void;
  /** How it is saved. */
  children: ReactNode;
}) {
  const address = `/questionnaires/${encodeURIComponent(questionnaireKey)}`;
  const leave = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    // What can't be saved says so in its own place.
    void flush().then((isSaved) => isSaved && window.location.assign(href));
  };
  return (
    <div className="builder-bar">
      <div className="builder-bar__state">
        <Size />
        {children}
      </div>
      <Segments
        label={t("view.label")}
        className="builder-bar__views"
        items={[
          { value: "make", label: t("view.make") },
          { value: "preview", label: t("view.preview") },
        ]}
        current={isPreview ? "preview" : "make"}
        choose={(view) => setIsPreview(view === "preview")}
      />
      <div className="builder-bar__actions">
        <ButtonLink small href={`${address}/try`} onClick={leave}>
          {t("action.try")}
        </ButtonLink>
        <ButtonLink small appearance="primary" href={`${address}/publish`} onClick={leave}>
          {t("action.publish")}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Above it people think in minutes. */
const COUNTED_IN_SECONDS = 90;

function Size() {
  const { questions, more, seconds } = useSnapshot(({ size }) => size);
  const isLong = useSnapshot(({ problems }) => problems.some(({ code }) => code === "many_questions"));
  const parts = [
    t("size.questions", { n: questions }),
    ...(more > 0 ? [t("size.more", { n: more })] : []),
    seconds > COUNTED_IN_SECONDS
      ? t("size.minutes", { n: Math.round(seconds / 60) })
      : t("size.seconds", { n: seconds }),
  ];
  return (
    <p className={isLong ? "builder-bar__size builder-bar__size--long" : "builder-bar__size"}>
      {questions + more === 0 ? t("size.none") : parts.join(" · ")}
    </p>
  );
}
