import { DataTable } from "~/components/data-table";
import type { Question } from "~/domain/questionnaire";
import { listText } from "~/messages/dutch";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnairesNl);

/** The questions of one version in Dutch, with how they are answered and under which code they are followed. */
export function QuestionsTable({ caption, questions }: { caption: string; questions: Question[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={questions}
      rowKey={(question) => question.key}
      empty={<p className="utrecht-paragraph">{t("one.noQuestions")}</p>}
      columns={[
        {
          key: "question",
          header: t("column.question"),
          rowHeader: true,
          cell: (question) => question.text.nl.trim() || t("one.untitled"),
        },
        { key: "kind", header: t("column.kind"), cell: (question) => kindText(question, questions) },
        { key: "key", header: t("column.key"), cell: (question) => <code>{question.key}</code> },
        {
          key: "wording",
          header: t("column.wording"),
          cell: (question) => (question.kind === "text" ? "" : question.wording),
        },
      ]}
    />
  );
}

/** "Ja of nee, verplicht, alleen na ‘Ja’ bij …". */
function kindText({ kind, options, required, showIf }: Question, questions: Question[]): string {
  const text =
    kind === "choice" || kind === "choices"
      ? t(`kind.${kind}`, { options: (options ?? []).map((option) => option.text.nl).join(" / ") })
      : t(`kind.${kind}`);
  const more = [
    required && t("required"),
    showIf &&
      t("onlyAfter", {
        values: listText(showIf.is.map((value) => answerText(value, showIf.key, questions))),
        key: questions.find(({ key }) => key === showIf.key)?.text.nl ?? showIf.key,
      }),
  ].filter((each) => typeof each === "string");
  return [text, ...more].join(", ");
}

/** A value of an earlier question, as it is read on the page. */
function answerText(value: string, key: string, questions: Question[]): string {
  const options = questions.find((question) => question.key === key)?.options ?? [];
  const own = options.find((option) => option.value === value)?.text.nl;
  if (own !== undefined) return `‘${own}’`;
  if (value === "yes" || value === "no" || value === "dont_know") return `‘${t(`value.${value}`)}’`;
  return value;
}
