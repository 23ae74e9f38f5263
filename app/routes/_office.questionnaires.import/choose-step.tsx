import { Form } from "@remix-run/react";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { FileInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { PageHeader, Section } from "~/components/page";
import { QUESTION_COLUMNS } from "~/domain/questionnaire-csv";
import { SCHEMA_PATH } from "~/domain/questionnaire-file";
import { questionnaireImportNl } from "~/messages/questionnaire-import.nl";
import { questionnairesNl } from "~/messages/questionnaires.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", questionnaireImportNl);

const EXAMPLE = `${QUESTION_COLUMNS.join(";")};vraag_en;antwoorden_en
grade;rapportcijfer;Welk rapportcijfer geeft u voor dit contact?;;;ja;;;How would you rate this contact, from 1 to 10?;
wachten;keuze;Hoe lang moest u wachten?;Aan de balie;Kort | Lang;nee;;;How long did you have to wait?;Not long | Long
waarom;open;Wat was het gevolg?;;;nee;wachten = Lang;;What did that lead to?;`;

/** Which file, and which files can be chosen. */
export function ChooseStep({ error }: { error?: string | undefined }) {
  const [before, after] = t("forms.json.text", { link: "\n" }).split("\n");
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        breadcrumb={<Breadcrumb items={[{ label: questionnairesNl.title, href: "/questionnaires" }]} />}
      />
      {/* The whole page anew, so that focus and title follow. */}
      <Form
        method="post"
        encType="multipart/form-data"
        action="/questionnaires/import"
        reloadDocument
        noValidate
      >
        {error ? <ErrorSummary errors={{ file: error }} /> : null}
        <Field
          label={t("file")}
          name="file"
          description={t("file.hint")}
          error={error}
          required
          width="medium"
        >
          <FileInput accept=".json,.lss,.xml,.csv,.txt,.tsv,application/json,text/csv,text/plain,text/xml" />
        </Field>
        <Button>{t("look")}</Button>
      </Form>
      <Section title={t("forms.title")}>
        <Disclosure summary={t("forms.json")}>
          <p className="utrecht-paragraph">
            {before}
            <a className="utrecht-link" href={SCHEMA_PATH}>
              {t("forms.json.link")}
            </a>
            {after}
          </p>
        </Disclosure>
        <Disclosure summary={t("forms.lss")}>
          <p className="utrecht-paragraph">{t("forms.lss.text")}</p>
        </Disclosure>
        <Disclosure summary={t("forms.csv")}>
          <p className="utrecht-paragraph">{t("forms.csv.text")}</p>
          <DataTable
            caption={t("forms.csv.caption")}
            captionHidden
            dense
            rows={QUESTION_COLUMNS}
            rowKey={(column) => column}
            columns={[
              {
                key: "column",
                header: t("forms.csv.column"),
                rowHeader: true,
                nowrap: true,
                cell: (column) => <code className="code">{column}</code>,
              },
              { key: "what", header: t("forms.csv.what"), cell: (column) => t(`column.${column}`) },
            ]}
          />
          <p className="utrecht-paragraph">{t("forms.csv.example")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
          <pre className="code-block" tabIndex={0}>
            <code>{EXAMPLE}</code>
          </pre>
        </Disclosure>
      </Section>
    </>
  );
}
