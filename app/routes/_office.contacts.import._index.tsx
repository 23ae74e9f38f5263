import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { latestImports } from "#db/queries/imports";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { ContactTabs } from "~/components/contact-tabs";
import { DataTable } from "~/components/data-table";
import { Disclosure } from "~/components/disclosure";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { FileInput } from "~/components/inputs";
import { Page, PageHeader, Section } from "~/components/page";
import { CSV_COLUMNS, REQUIRED_COLUMNS } from "~/domain/contact-csv";
import { requireEditor } from "~/flow/authorise.server";
import { makeUploadFolder, prepareImport } from "~/flow/import-contacts.server";
import { receiveUpload } from "~/flow/receive-upload.server";
import { contactsNl } from "~/messages/contacts.nl";
import { count, momentText } from "~/messages/dutch";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";

const t = translator("nl", contactsNl);

export const meta: MetaFunction = () => [{ title: `${t("import.title")} · Weerklank` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireEditor(request);
  const imports = await latestImports(runtime().store.read, 20);
  return imports.map((row) => ({
    id: row.id,
    file: row.fileName,
    when: momentText(row.createdAt),
    by: row.createdBy,
    rows: count(row.rows),
    rejected: count(row.rejected),
    state: row.state,
  }));
}

export async function action({ request }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const current = runtime();
  const received = await receiveUpload(request, "file", await makeUploadFolder(current));
  if (!received.ok) return data({ file: t(`import.error.${received.reason}`) }, 422);
  const prepared = await prepareImport(editor, current, received);
  if (!prepared.ok) return data({ file: t(`import.error.${prepared.problem}`) }, 422);
  return redirect(`/contacts/import/${prepared.id}`);
}

const TONES = {
  uploaded: "neutral",
  waiting: "waiting",
  running: "waiting",
  done: "positive",
  failed: "negative",
  cancelled: "neutral",
} as const;

export default function Imports() {
  const imports = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page>
      <PageHeader title={t("import.title")} intro={t("import.intro")} />
      <ContactTabs current="imports" />
      <Form method="post" encType="multipart/form-data" noValidate>
        {errors ? <ErrorSummary errors={errors} /> : null}
        <Field
          label={t("import.file")}
          name="file"
          description={t("import.file.hint")}
          error={errors?.file}
          required
          width="medium"
        >
          <FileInput accept=".csv,.txt,.tsv,text/csv,text/plain" />
        </Field>
        <Button disabled={busy}>{t("import.upload")}</Button>
      </Form>
      <Disclosure summary={t("import.columns")}>
        <p className="utrecht-paragraph">
          {t("import.columns.intro", { required: REQUIRED_COLUMNS.join(", ") })}
        </p>
        <pre className="code-block">
          <code>{`${CSV_COLUMNS.join(",")}
kcc,2026-000123,phone,paspoort,kcc,20-11-2026 10:15,a@example.nl,0612345678,nl,20-11-2026 10:15,,25,,nee`}</code>
        </pre>
      </Disclosure>
      <Section title={t("import.earlier")}>
        <DataTable
          caption={t("import.earlier")}
          captionHidden
          rows={imports}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("import.earlier.none")} />}
          columns={[
            {
              key: "file",
              header: t("import.column.file"),
              rowHeader: true,
              cell: ({ id, file }) => (
                <a className="utrecht-link" href={`/contacts/import/${id}`}>
                  {file}
                </a>
              ),
            },
            { key: "when", header: t("import.column.when"), cell: ({ when }) => when },
            { key: "by", header: t("import.column.by"), cell: ({ by }) => by },
            { key: "rows", header: t("import.column.rows"), numeric: true, cell: ({ rows }) => rows },
            {
              key: "rejected",
              header: t("import.column.rejected"),
              numeric: true,
              cell: ({ rejected }) => rejected,
            },
            {
              key: "state",
              header: t("import.column.state"),
              cell: ({ state }) => <Badge tone={TONES[state]}>{t(`import.state.${state}`)}</Badge>,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
