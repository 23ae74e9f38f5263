import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { fromText } from "~/messages/route-words";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireRoutesNl);

export interface Done {
  day: string;
  /** As the form has it: a questionnaire, '-' for none, '' for no rule. */
  to: string;
  before: string;
  intent: string;
}

/** What came of saving or taking away, with the way back; or who was first. */
export function Outcome({
  done,
  conflict,
  place,
  seen,
  nameOf,
}: {
  done: Done | null;
  conflict: string | null;
  place: string;
  seen: string;
  nameOf: (field: string) => string;
}) {
  const box = useRef<HTMLDivElement>(null);
  // The page is long on a phone: whoever saved below should see what came of it.
  useEffect(() => {
    if (done !== null || conflict !== null) box.current?.focus();
  }, [done, conflict]);
  return (
    <div ref={box} tabIndex={-1}>
      {conflict === null ? null : (
        <Alert tone="warning" title={t("conflict.title")} live>
          {conflict}
        </Alert>
      )}
      {done === null ? null : done.to === done.before ? (
        <Alert tone="info" title={t("unchanged")} live />
      ) : (
        <Alert
          tone="ok"
          live
          title={done.to === "" ? t("removed") : t("saved")}
          actions={
            <Form method="post">
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="validFrom" value={done.day} />
              <input type="hidden" name="questionnaire" value={done.before} />
              <input type="hidden" name="seen" value={seen} />
              <Button small appearance="secondary">
                {t("undo")}
              </Button>
            </Form>
          }
        >
          {done.to === ""
            ? t("removed.text", { place, from: fromText(done.day) })
            : t("saved.text", { place, from: fromText(done.day), to: nameOf(done.to) })}
        </Alert>
      )}
    </div>
  );
}
