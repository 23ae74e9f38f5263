import type { ReactNode } from "react";
import { DataTable } from "~/components/data-table";
import type { Measure } from "~/domain/question-library";
import type { QuestionKind } from "~/domain/questionnaire";
import { libraryNl, measuresNl } from "~/messages/question-library.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", libraryNl);

export interface LibraryRow {
  key: string;
  text: string;
  kind: QuestionKind;
  measures: Measure[];
  nationalCode: string;
  own: boolean;
  uses: number;
}

export function LibraryTable({ rows, empty }: { rows: readonly LibraryRow[]; empty: ReactNode }) {
  return (
    <>
      <p className="utrecht-paragraph library-count" role="status">
        {t("list.count", { n: rows.length })}
      </p>
      <DataTable
        caption={t("list.caption")}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        empty={empty}
        columns={[
          {
            key: "question",
            header: t("column.question"),
            rowHeader: true,
            cell: ({ key, text, own }) => (
              <>
                <a className="utrecht-link" href={`/questionnaires/library/${key}`}>
                  {text}
                </a>
                <span className="library-code">
                  {key}
                  {own ? ` · ${t("own")}` : ""}
                </span>
              </>
            ),
          },
          { key: "kind", header: t("column.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            key: "measures",
            header: t("column.measures"),
            wide: true,
            cell: ({ measures }) => measures.map((measure) => measuresNl[measure]).join(", "),
          },
          {
            key: "national",
            header: t("column.national"),
            cell: ({ nationalCode }) => nationalCode || "–",
          },
          {
            key: "used",
            header: t("column.used"),
            nowrap: true,
            cell: ({ uses }) => (uses === 0 ? t("used.none") : t("used.count", { n: uses })),
          },
        ]}
      />
    </>
  );
}
