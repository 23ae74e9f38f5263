import { RadioGroup } from "~/components/choices";
import { Field } from "~/components/field";
import { Textarea } from "~/components/inputs";
import { decisionField, noteField, type PublishForm } from "~/domain/publish-form";
import type { QuestionChange } from "~/domain/questionnaire-changes";
import { questionnaireChangesNl } from "~/messages/questionnaire-changes.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireChangesNl);

interface DecisionProps {
  change: QuestionChange;
  /** What was chosen before the form came back. */
  given: PublishForm["decisions"][string] | undefined;
  error: string | undefined;
}

/** The question that only a person can answer: is it still the same? Nothing is chosen where somebody must choose. */
export function Decision({ change, given, error }: DecisionProps) {
  const { key, ask, series, from, kind } = change;
  if (ask === "no" || series === null) return null;
  const chosen = given?.decision ?? (ask === "may" ? "correction" : undefined);
  return (
    <div className="version-change__decision">
      <RadioGroup
        name={decisionField(key)}
        legend={t(kind === "added" ? "ask.legendNew" : "ask.legend")}
        error={error}
        defaultValue={chosen}
        options={[
          {
            value: "correction",
            label: t("ask.correction"),
            description: t("ask.correctionText", { to: series.correction }),
          },
          {
            value: "different",
            label: t("ask.different"),
            description: t("ask.differentText", { from: from ?? series.correction, to: series.different }),
          },
        ]}
      />
      <Field label={t("ask.note")} name={noteField(key)} description={t("ask.noteText")} optional>
        <Textarea rows={2} maxLength={1000} defaultValue={given?.note} />
      </Field>
    </div>
  );
}
