import { Alert } from "~/components/alert";
import type { MessageMedium } from "~/domain/message-template";
import type { TestResult } from "~/flow/test-message.server";
import { messageTextsNl } from "~/messages/message-texts.nl";
import { translator } from "~/messages/translate";
import { labelKey } from "./place";

const t = translator("nl", messageTextsNl);

/** What came of the button that was pressed. */
export function Outcome({
  answer,
  medium,
}: {
  answer: { done: string | null; test: TestResult | null } | undefined;
  medium: MessageMedium;
}) {
  if (!answer) return null;
  const { done, test } = answer;
  if (test !== null) return <TestOutcome test={test} medium={medium} />;
  if (done === null) return null;
  if (done === "saved")
    return (
      <Alert tone="ok" title={t("saved")} live>
        {t("saved.text")}
      </Alert>
    );
  if (done === "unchanged") return <Alert tone="info" title={t("unchanged")} live />;
  if (done === "gsm")
    return (
      <Alert tone="info" title={t("gsm.done")} live>
        {t("gsm.text")}
      </Alert>
    );
  return (
    <Alert tone="ok" title={t("reset.done", { field: t(labelKey(done)) })} live>
      {medium === "email" ? t("reset.kept") : null}
    </Alert>
  );
}

function TestOutcome({ test, medium }: { test: TestResult; medium: MessageMedium }) {
  switch (test.outcome) {
    case "accepted":
      return test.mailboxId === null ? (
        <Alert tone="ok" live title={t("test.accepted", { to: test.to })}>
          {t("test.accepted.text", { detail: test.detail })}
        </Alert>
      ) : (
        <Alert
          tone="ok"
          live
          title={t("test.mailbox")}
          actions={
            <a className="utrecht-link" href={`/mailbox/${test.mailboxId}`}>
              {t("test.mailbox.open")}
            </a>
          }
        >
          {t("test.mailbox.text", { medium })}
        </Alert>
      );
    case "permanent":
    case "temporary":
      return (
        <Alert tone="error" live title={t(`test.${test.outcome}`)}>
          {t("test.detail", { detail: test.detail })}
        </Alert>
      );
    case "unknown":
      return (
        <Alert tone="warning" live title={t("test.unknown")}>
          {t("test.unknown.text", { detail: test.detail })}
        </Alert>
      );
    case "wait":
      return (
        <Alert tone="warning" live title={t("test.notSent")}>
          {t("test.wait", { minutes: test.minutes })}
        </Alert>
      );
    default:
      return (
        <Alert tone="warning" live title={t("test.notSent")}>
          {t(`test.${test.outcome}`)}
        </Alert>
      );
  }
}
