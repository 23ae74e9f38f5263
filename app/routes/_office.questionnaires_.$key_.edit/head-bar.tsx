import { ButtonLink } from "~/components/button";
import { t, useSnapshot } from "./editor-context";
import { Segments } from "./segments";

/** How much it is, how it is saved, and what comes next; stays in sight. */
export function HeadBar({
  questionnaireKey,
  isPreview,
  setIsPreview,
}: {
  questionnaireKey: string;
  isPreview: boolean;
  setIsPreview: (isPreview: boolean) => void;
}) {
  const address = `/questionnaires/${encodeURIComponent(questionnaireKey)}`;
  return (
    <div className="builder-bar">
      <Size />
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
        <ButtonLink small href={`${address}/try`}>
          {t("action.try")}
        </ButtonLink>
        <ButtonLink small appearance="primary" href={`${address}/publish`}>
          {t("action.publish")}
        </ButtonLink>
      </div>
    </div>
  );
}

function Size() {
  const { questions, more, seconds } = useSnapshot(({ size }) => size);
  const isLong = useSnapshot(({ problems }) => problems.some(({ code }) => code === "many_questions"));
  const parts = [
    t("size.questions", { n: questions }),
    ...(more > 0 ? [t("size.more", { n: more })] : []),
    t("size.seconds", { n: seconds }),
  ];
  return (
    <p className={isLong ? "builder-bar__size builder-bar__size--long" : "builder-bar__size"}>
      {questions + more === 0 ? t("size.none") : parts.join(" · ")}
    </p>
  );
}
