import { Form } from "@remix-run/react";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import type { QuestionnaireState } from "~/domain/questionnaire-route";
import { questionnaireRoutesNl } from "~/messages/questionnaire-routes.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireRoutesNl);

export interface ShownRule {
  validFrom: string;
  from: string;
  name: string | null;
  state: QuestionnaireState | null;
  holds: boolean;
  changed: string;
}

/** The rules of one place over time: past, present and to come. */
export function RulesTable({
  rules,
  seen,
  level,
}: {
  rules: readonly ShownRule[];
  seen: string;
  level: "topic" | "channel" | "everything";
}) {
  return (
    <DataTable
      caption={t("place.rules")}
      captionHidden
      rows={rules}
      rowKey={({ validFrom }) => validFrom || "always"}
      empty={<p className="muted">{t("place.rules.none")}</p>}
      columns={[
        {
          key: "from",
          header: t("place.column.from"),
          rowHeader: true,
          cell: ({ from, holds }) => (
            <>
              <span className="route-from">{from}</span>{" "}
              {holds ? <Badge tone="positive">{t("place.holds")}</Badge> : null}
            </>
          ),
        },
        {
          key: "questionnaire",
          header: t("column.questionnaire"),
          cell: ({ name, state }) =>
            name === null ? (
              t(`form.none.${level}`)
            ) : state === "asked" || state === null ? (
              name
            ) : (
              <Badge tone="warning">{t(`passed.${state}`, { name })}</Badge>
            ),
        },
        { key: "changed", header: t("place.column.changed"), cell: ({ changed }) => changed },
        {
          key: "remove",
          header: <span className="visually-hidden">{t("place.column.remove")}</span>,
          stackedLabel: "",
          cell: ({ validFrom, from }) => (
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="validFrom" value={validFrom} />
              <input type="hidden" name="seen" value={seen} />
              <Button small appearance="subtle" aria-label={t("place.removeLabel", { from })}>
                {t("place.remove")}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
