import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "~/components/button";
import { PageHeader } from "~/components/page";
import { Progress } from "~/components/progress";
import { contactsNl } from "~/messages/contacts.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", contactsNl);

const LOOK_AGAIN_MS = 1000;

export interface ProgressStepProps {
  state: "waiting" | "running";
  file: string;
  rows: number;
  bytes: number;
  bytesRead: number;
}

export function ProgressStep({ state, file, rows, bytes, bytesRead }: ProgressStepProps) {
  const { revalidate, state: looking } = useRevalidator();
  useEffect(() => {
    if (looking !== "idle") return;
    const timer = setTimeout(revalidate, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [looking, revalidate]);

  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <PageHeader title={t("run.title", { file })} intro={t("run.leave")} />
      <Progress
        label={t("run.label")}
        value={bytesRead}
        max={Math.max(1, bytes)}
        text={state === "waiting" ? t("run.waiting") : t("run.text", { rows })}
      />
      <Form method="post">
        <Button name="intent" value="stop" appearance="secondary">
          {t("run.stop")}
        </Button>
      </Form>
    </>
  );
}
