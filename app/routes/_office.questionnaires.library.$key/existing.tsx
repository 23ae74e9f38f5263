import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Alert } from "~/components/alert";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DataList } from "~/components/navigation";
import { Section } from "~/components/page";
import { directionOf, LANGUAGE_NAMES, LANGUAGES } from "~/domain/languages";
import type { Measure } from "~/domain/question-library";
import { hasOptions, type Question } from "~/domain/questionnaire";
import { listText } from "~/messages/dutch";
import { answerText, libraryNl, measuresNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", libraryNl);

export interface KnownQuestion {
  question: Question;
  measures: Measure[];
  nationalCode: string;
  /** The question that it hangs on. */
  showIf: Question | null;
  /** Null for a standard question. */
  own: { archived: boolean; made: string; by: string; changedAt: string } | null;
}

export interface UseOfQuestion {
  questionnaireKey: string;
  name: string;
  number: number;
  state: "live" | "draft" | "earlier";
  /** What is asked there, where that differs. */
  otherText: string | null;
}

interface ExistingProps {
  known: KnownQuestion;
  uses: readonly UseOfQuestion[];
  /** The form to change it with. */
  children: ReactNode;
}

export function Existing({ known, uses, children }: ExistingProps) {
  const { own } = known;
  return (
    <>
      {own?.archived ? (
        <Alert
          tone="info"
          title={t("restore.title")}
          actions={
            <Form method="post">
              <Button appearance="secondary" name="intent" value="restore">
                {t("restore.submit")}
              </Button>
            </Form>
          }
        >
          {t("restore.text")}
        </Alert>
      ) : null}
      {own === null ? <Alert tone="info">{t("detail.fixed")}</Alert> : null}
      <Section title={t("detail.facts")}>
        <DataList items={factsOf(known)} />
      </Section>
      <Translations {...known.question} />
      <Uses uses={uses} />
      {own && !own.archived ? (
        <>
          <Section title={t("form.change")} intro={t("form.changeIntro")}>
            {children}
          </Section>
          <Section title={t("archive.title")} intro={t("archive.text")}>
            <Form method="post">
              <Button appearance="secondary" name="intent" value="archive">
                {t("archive.submit")}
              </Button>
            </Form>
          </Section>
        </>
      ) : null}
    </>
  );
}

function factsOf({ question, measures, nationalCode, showIf, own }: KnownQuestion) {
  const options = question.options ?? [];
  return [
    { term: t("column.kind"), value: t(`kind.${question.kind}`) },
    ...(hasOptions(question)
      ? [
          {
            term: t("detail.answers"),
            value: `${options.map(({ text }) => text.nl).join(" / ")}. ${t("detail.dontKnow")}`,
          },
        ]
      : []),
    ...(question.hint ? [{ term: t("detail.hint"), value: question.hint.nl }] : []),
    ...(question.showIf && showIf
      ? [
          {
            term: t("detail.onlyAfter"),
            value: t("detail.onlyAfterValue", {
              answers: listText(question.showIf.is.map((value) => answerText(showIf, value))),
              question: showIf.text.nl,
            }),
          },
        ]
      : []),
    { term: t("column.measures"), value: measures.map((measure) => measuresNl[measure]).join(", ") },
    ...(nationalCode
      ? [{ term: t("detail.national"), value: t("detail.nationalHint", { code: nationalCode }) }]
      : []),
    { term: t("detail.key"), value: <code>{question.key}</code> },
    ...(own ? [{ term: t("detail.made"), value: t("detail.madeBy", { day: own.made, name: own.by }) }] : []),
  ];
}

function Translations({ text }: Question) {
  const others = LANGUAGES.filter((language) => language !== "nl" && text[language]);
  return (
    <Section title={t("detail.languages")}>
      {others.length === 0 ? (
        <p className="utrecht-paragraph">{t("detail.noLanguages")}</p>
      ) : (
        <DataList
          items={others.map((language) => ({
            term: LANGUAGE_NAMES[language],
            value: (
              <span lang={language} dir={directionOf(language)}>
                {text[language]}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Uses({ uses }: { uses: readonly UseOfQuestion[] }) {
  return (
    <Section title={t("detail.uses")}>
      <DataTable
        caption={t("detail.uses")}
        captionHidden
        rows={uses}
        rowKey={({ questionnaireKey }) => questionnaireKey}
        empty={<p className="utrecht-paragraph">{t("detail.unused")}</p>}
        columns={[
          {
            key: "questionnaire",
            header: t("uses.questionnaire"),
            rowHeader: true,
            cell: ({ questionnaireKey, name }) => (
              <a className="utrecht-link" href={`/questionnaires/${questionnaireKey}`}>
                {name}
              </a>
            ),
          },
          { key: "version", header: t("uses.version"), cell: ({ number }) => number },
          { key: "state", header: t("uses.state"), cell: ({ state }) => t(`uses.${state}`) },
          {
            key: "text",
            header: t("uses.text"),
            cell: ({ otherText }) => otherText ?? t("uses.sameText"),
          },
        ]}
      />
    </Section>
  );
}
