import { Checkbox, RadioGroup } from "~/components/choices";
import { Field } from "~/components/field";
import { Select } from "~/components/inputs";
import { isAutomaticCode, ofKind } from "~/domain/new-question";
import { codeFrom } from "~/domain/question-code";
import { hasOptions, LOOKS, type Look, QUESTION_KINDS, type QuestionKind } from "~/domain/questionnaire";
import { problemText } from "~/messages/questionnaire-problems.nl";
import { ConditionField } from "./condition-field";
import { t, useCard, useEditor, useSnapshot, useWorkLanguage } from "./editor-context";
import { KeyField } from "./key-field";
import { OptionsField } from "./options-field";
import { questionIn, type Snapshot } from "./snapshot";
import { TextField } from "./text-field";

/** All that can be said of one question; in another language than Dutch only its texts. */
export function CardFields({ id }: { id: string }) {
  const language = useWorkLanguage();
  const card = useCard(id);
  if (!card) return null;
  return (
    <div className="builder-card__fields">
      <QuestionTexts id={id} kind={card.kind} />
      {hasOptions(card) ? <OptionsField id={id} /> : null}
      {language === "nl" ? (
        <>
          <div className="builder-card__settings">
            <KindField id={id} />
            {card.kind === "agree5" ? <LookField id={id} /> : null}
            {card.kind === "text" ? null : <RequiredField id={id} />}
          </div>
          <ConditionField id={id} />
          {card.kind === "text" ? null : <KeyField id={id} />}
        </>
      ) : null}
    </div>
  );
}

function QuestionTexts({ id, kind }: { id: string; kind: QuestionKind }) {
  const { workspace, library, published } = useEditor();
  const language = useWorkLanguage();
  const hasHint = useSnapshot((snapshot) => Boolean(questionIn(snapshot, id)?.hint?.nl.trim()));
  const problemsIn = (field: "text" | "hint") => (snapshot: Snapshot) =>
    (snapshot.cards.get(id)?.problems ?? []).filter((problem) => problem.field === field);
  const nameIt = () => {
    const question = workspace.question(id);
    if (!isAutomaticCode(question.key) || published.has(question.key) || !question.text.nl.trim()) return;
    const others = workspace.snapshot().content.questions.map(({ key }) => key);
    const taken = new Set([...others, ...library.keys(), ...published.keys()]);
    workspace.rename(id, codeFrom(question.text.nl, taken));
  };
  return (
    <>
      <TextField
        path={`questions.${id}.text`}
        label={t(kind === "agree5" || kind === "text" ? `field.text.${kind}` : "field.text")}
        lines
        use={kind === "text" ? "text" : "question"}
        dutch={(snapshot) => snapshot.cards.get(id)?.text ?? ""}
        problems={problemsIn("text")}
        onLeave={language === "nl" ? nameIt : undefined}
      />
      {kind !== "text" && (language === "nl" || hasHint) ? (
        <TextField
          path={`questions.${id}.hint`}
          label={t("field.hint")}
          optional={language === "nl"}
          use="text"
          dutch={(snapshot) => questionIn(snapshot, id)?.hint?.nl ?? ""}
          problems={problemsIn("hint")}
        />
      ) : null}
    </>
  );
}

function KindField({ id }: { id: string }) {
  const { workspace, published } = useEditor();
  const card = useCard(id);
  if (!card) return null;
  const before = published.get(card.key);
  return (
    <Field
      label={t("field.kind")}
      id={`${id}-kind`}
      description={t(`kind.${card.kind}.text`)}
      error={before && before.kind !== card.kind ? t("field.kind.changed") : undefined}
    >
      <Select
        value={card.kind}
        options={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(event) => {
          const kind = QUESTION_KINDS.find((one) => one === event.target.value);
          if (kind) workspace.change(id, ofKind(workspace.question(id), kind));
        }}
      />
    </Field>
  );
}

function LookField({ id }: { id: string }) {
  const { workspace } = useEditor();
  return (
    <RadioGroup
      name={`${id}-look`}
      legend={t("field.look")}
      inline
      options={LOOKS.map((look) => ({
        value: look,
        label: (
          <>
            <span className="builder-look" aria-hidden="true">
              {LOOK_SIGNS[look]}
            </span>{" "}
            {t(`look.${look}`)}
          </>
        ),
      }))}
      defaultValue={workspace.question(id).look ?? "words"}
      inputProps={{
        onChange: (event) => {
          const look = LOOKS.find((one) => one === event.target.value);
          if (look) workspace.change(id, { ...workspace.question(id), look });
        },
      }}
    />
  );
}

const LOOK_SIGNS: Record<Look, string> = { words: "Aa", smileys: "☺", stars: "★" };

function RequiredField({ id }: { id: string }) {
  const { workspace } = useEditor();
  const card = useCard(id);
  if (!card) return null;
  const warning = card.problems.find(({ code }) => code === "required_open");
  return (
    <>
      <Checkbox
        id={`${id}-required`}
        label={t("field.required")}
        description={t("field.required.hint")}
        checked={card.required}
        onChange={(event) =>
          workspace.change(id, { ...workspace.question(id), required: event.target.checked })
        }
      />
      {warning ? <p className="builder-advice">{problemText(warning)}</p> : null}
      {card.kind === "contact_me" ? <p className="builder-note">{t("field.contactMe")}</p> : null}
      {card.kind === "open" || card.kind === "contact_me" || hasOptions(card) ? null : (
        <p className="builder-note">{t("field.dontKnow")}</p>
      )}
    </>
  );
}
