import { useState } from "react";
import { Button } from "~/components/button";
import { Field, FieldRow } from "~/components/field";
import { Select, TextInput } from "~/components/inputs";
import type { BlockKey, Measure } from "~/domain/question-library";
import type { Question } from "~/domain/questionnaire";
import { blocksNl, measuresNl } from "~/messages/question-library.nl";
import { t, useSnapshot } from "./editor-context";

/** A question of the library as the editor gets it. */
export interface LibraryEntry {
  question: Question;
  measures: readonly Measure[];
  nationalCode: string;
  own: boolean;
}

/** A block of the library, by the keys of its questions. */
export interface LibraryBlockEntry {
  key: BlockKey;
  questions: readonly string[];
}

interface PartProps {
  entries: readonly LibraryEntry[];
  add: (questions: readonly Question[]) => string[];
}

/** The questions of the library, searched by words and by what they measure. */
export function Library({ entries, add }: PartProps) {
  const [wanted, setWanted] = useState("");
  const [measure, setMeasure] = useState("");
  const present = useSnapshot(({ content }) => content.questions.map(({ key }) => key));
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ question, measures, nationalCode }) => {
    const text = [question.text.nl, question.key, nationalCode, ...measures.map((one) => measuresNl[one])]
      .join(" ")
      .toLowerCase();
    return (
      (measure === "" || measures.some((one) => one === measure)) && words.every((one) => text.includes(one))
    );
  });
  const measures = (Object.keys(measuresNl) as Measure[]).filter((one) =>
    entries.some((entry) => entry.measures.includes(one)),
  );
  return (
    <>
      <FieldRow>
        <Field label={t("add.search")} id="library-search">
          <TextInput
            type="search"
            value={wanted}
            autoComplete="off"
            onChange={(event) => setWanted(event.target.value)}
          />
        </Field>
        <Field label={t("add.measure")} id="library-measure" width="medium">
          <Select
            value={measure}
            onChange={(event) => setMeasure(event.target.value)}
            placeholder={t("add.measure.all")}
            options={measures.map((one) => ({ value: one, label: measuresNl[one] }))}
          />
        </Field>
      </FieldRow>
      <p className="visually-hidden" role="status">
        {t("add.results", { n: found.length })}
      </p>
      {found.length === 0 ? <p className="builder-note">{t("add.noResults")}</p> : null}
      <ul className="builder-library">
        {found.map(({ question, measures: tags, nationalCode, own }) => (
          <li key={question.key} className="builder-library__item">
            <div>
              <p className="builder-library__text">{question.text.nl}</p>
              <p className="builder-library__facts">
                {[
                  t(`kind.${question.kind}`),
                  ...tags.map((one) => measuresNl[one]),
                  ...(nationalCode === "" ? [] : [t("add.national", { code: nationalCode })]),
                  ...(own ? [t("add.own")] : []),
                ].join(" · ")}
              </p>
            </div>
            <AddButton
              label={t("add.oneOf", { text: question.text.nl })}
              isPresent={present.includes(question.key)}
              onAdd={() => add([question])}
            >
              {t("add.one")}
            </AddButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Questions that belong together, with their conditions. */
export function Blocks({ entries, blocks, add }: PartProps & { blocks: readonly LibraryBlockEntry[] }) {
  const present = useSnapshot(({ content }) => content.questions.map(({ key }) => key));
  return (
    <ul className="builder-library">
      {blocks.map(({ key, questions: keys }) => {
        const questions = keys.flatMap(
          (one) => entries.find(({ question }) => question.key === one)?.question ?? [],
        );
        const rest = questions.filter((question) => !present.includes(question.key));
        const { name, what } = blocksNl[key];
        return (
          <li key={key} className="builder-library__item">
            <div>
              <p className="builder-library__text">{name}</p>
              <p>{what}</p>
              <ul className="builder-library__questions">
                {questions.map((question) => (
                  <li key={question.key}>{question.text.nl}</li>
                ))}
              </ul>
              {rest.length > 0 && rest.length < questions.length ? (
                <p className="builder-library__facts">
                  {t("add.presentSome", { n: questions.length - rest.length })}
                </p>
              ) : null}
            </div>
            <AddButton
              label={t("add.blockOf", { name })}
              isPresent={rest.length === 0}
              onAdd={() => add(rest)}
            >
              {t("add.block")}
            </AddButton>
          </li>
        );
      })}
    </ul>
  );
}

/** Keeps the focus when what it adds is there: it says so, and does nothing more. */
function AddButton({
  label,
  isPresent,
  onAdd,
  children,
}: {
  label: string;
  isPresent: boolean;
  onAdd: () => void;
  children: string;
}) {
  return (
    <Button
      type="button"
      small
      appearance="secondary"
      aria-label={isPresent ? `${t("add.present")}. ${label}` : label}
      aria-disabled={isPresent ? true : undefined}
      onClick={isPresent ? undefined : onAdd}
    >
      {isPresent ? t("add.present") : children}
    </Button>
  );
}
