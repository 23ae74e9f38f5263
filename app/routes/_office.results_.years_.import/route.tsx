import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData } from "@remix-run/react";
import { Alert } from "~/components/alert";
import { Button, ButtonGroup, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { FileInput } from "~/components/inputs";
import { Breadcrumb } from "~/components/navigation";
import { Page, PageHeader, Section } from "~/components/page";
import { YEARLY_COLUMNS, type YearlyColumn } from "~/domain/yearly-import";
import { requireEditor } from "~/flow/authorise.server";
import { importYearly, LARGEST_YEARLY_FILE, type YearlyImport } from "~/flow/import-yearly.server";
import { receiveFile } from "~/flow/receive-file.server";
import { listText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { yearsNl } from "~/messages/years.nl";
import { runtime } from "~/runtime.server";

const t = translator("nl", yearsNl);

const EXAMPLE = `indicator;name;unit;year;kind;value
grade_municipal_service;Rapportcijfer gemeentelijke dienstverlening;grade;2025;b;8,0
kept_informed;Voldoende op de hoogte gehouden;percent;2023;w;63
digital_service_good;Digitale dienstverlening goed;percent;2021;w;`;

export const meta: MetaFunction = () => [{ title: `${t("import.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const { store, now } = runtime();
  const file = await receiveFile(request, "file", LARGEST_YEARLY_FILE);
  if (!file.ok) return data({ error: t(`problem.${file.reason}`), rows: [] }, 422);
  const done = await importYearly(editor, store, file.bytes, now());
  if (!done.ok) return data(inWords(done), 422);
  const { figures, empty, added } = done;
  const search = { saved: "imported", figures, empty, added: added.length };
  return redirect(
    `/results/years?${new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]))}`,
  );
}

function inWords(refused: Exclude<YearlyImport, { ok: true }>): { error: string; rows: string[] } {
  switch (refused.problem) {
    case "rows": {
      const rows = refused.rows.map(({ line, column, code, value }) =>
        [t("row.at", { line, column }), t(`row.${code}`, { value: value.slice(0, 60) })].join(" "),
      );
      const more = refused.more > 0 ? [t("problem.more", { count: refused.more })] : [];
      return {
        error: t("problem.rows", { count: refused.rows.length + refused.more }),
        rows: [...rows, ...more],
      };
    }
    case "columns_missing": {
      const { columns } = refused;
      return {
        error: t("problem.columns_missing", { count: columns.length, columns: listText(columns) }),
        rows: [],
      };
    }
    default:
      return { error: t(`problem.${refused.problem}`), rows: [] };
  }
}

export default function ImportYears() {
  const refused = useActionData<typeof action>();
  return (
    <Page width="form">
      <PageHeader
        title={t("import.title")}
        intro={t("import.intro")}
        breadcrumb={<Breadcrumb items={[{ href: "/results/years", label: t("page.titleEmpty") }]} />}
      />
      {/* The whole page anew, so that focus and title follow. */}
      <Form
        method="post"
        encType="multipart/form-data"
        action="/results/years/import"
        reloadDocument
        noValidate
      >
        {refused ? <ErrorSummary errors={{ file: refused.error }} /> : null}
        {refused && refused.rows.length > 0 ? (
          <Alert tone="warning">
            <ul className="utrecht-unordered-list">
              {refused.rows.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <Field
          label={t("import.file")}
          name="file"
          description={t("import.hint")}
          error={refused?.error}
          required
        >
          <FileInput accept=".csv,.txt,.tsv,text/csv,text/plain" />
        </Field>
        <ButtonGroup>
          <Button>{t("import.do")}</Button>
          <ButtonLink appearance="subtle" href="/results/years">
            {t("form.cancel")}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <Section title={t("import.columns")}>
        <DataTable
          caption={t("import.columns")}
          captionHidden
          dense
          rows={Object.keys(YEARLY_COLUMNS) as YearlyColumn[]}
          rowKey={(column) => column}
          columns={[
            {
              key: "column",
              header: t("import.column"),
              rowHeader: true,
              nowrap: true,
              cell: (column) => <code className="code">{column}</code>,
            },
            { key: "what", header: t("import.what"), cell: (column) => t(`column.${column}`) },
          ]}
        />
        <p className="utrecht-paragraph">{t("import.example")}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
        <pre className="code-block" tabIndex={0}>
          <code>{EXAMPLE}</code>
        </pre>
      </Section>
    </Page>
  );
}
