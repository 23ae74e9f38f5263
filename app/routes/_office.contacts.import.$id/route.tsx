import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { rejectionsAfter } from "#db/queries/imports";
import { Breadcrumb } from "~/components/navigation";
import { Page } from "~/components/page";
import type { FieldError } from "~/domain/contact";
import { CSV_COLUMNS, type CsvMapping, missingColumns } from "~/domain/contact-csv";
import { requireEditor } from "~/flow/authorise.server";
import {
  beginImport,
  dropImport,
  importOr404,
  previewImport,
  readingOf,
} from "~/flow/import-contacts.server";
import { sentForm } from "~/flow/sent-form.server";
import { rowErrorsText } from "~/messages/contact-errors";
import { contactsNl } from "~/messages/contacts.nl";
import { translator } from "~/messages/translate";
import { runtime } from "~/runtime.server";
import { MappingStep } from "./mapping-step";
import { ProgressStep } from "./progress-step";
import { ReportStep } from "./report-step";

const t = translator("nl", contactsNl);

export const meta: MetaFunction = () => [{ title: `${t("import.title")} · Weerklank` }];

/** How many rejected rows the report itself shows. */
const SHOWN = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireEditor(request);
  const current = runtime();
  const row = await importOr404(current, params.id);
  const { id, fileName, state, rows, bytes, bytesRead, accepted, duplicates, updated, rejected } = row;
  const base = { id, file: fileName, rows, bytes, bytesRead, accepted, duplicates, updated, rejected };
  if (state === "uploaded" && row.path) {
    return { step: "mapping", ...base, ...(await mappingOf(row.path, readingOf(row))) } as const;
  }
  if (state === "waiting" || state === "running") return { step: "progress", state, ...base } as const;
  const listed = await rejectionsAfter(current.store.read, id, 0, SHOWN);
  const reasons = listed.map(({ line, row: fields, errors }) => ({
    line,
    row: fields.join(" · ").slice(0, 200),
    why: rowErrorsText(errors as FieldError[]),
  }));
  return { step: "report", state, ...base, reasons } as const;
}

async function mappingOf(path: string, { header, mapping }: { header: string[]; mapping: CsvMapping }) {
  const preview = await previewImport(runtime(), path, mapping);
  return {
    header,
    mapping,
    missing: missingColumns(mapping),
    samples: preview.rows,
    tried: preview.tried,
    good: preview.good,
    wrong: preview.rejected.map(({ line, errors }) => ({ line, what: rowErrorsText(errors) })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const editor = await requireEditor(request);
  const current = runtime();
  const row = await importOr404(current, params.id);
  const form = await sentForm(request);
  const intent = String(form.get("intent") ?? "");
  if (intent === "stop") {
    await dropImport(editor, current, row.id);
    return redirect(row.state === "uploaded" ? "/contacts/import" : `/contacts/import/${row.id}`);
  }
  if (row.state !== "uploaded" || !row.path) return redirect(`/contacts/import/${row.id}`);
  const reading = { ...readingOf(row), mapping: readMapping(form, readingOf(row).header.length) };
  if (intent === "start") {
    const begun = await beginImport(editor, current, row, reading.mapping);
    if (begun !== "incomplete") return redirect(`/contacts/import/${row.id}`);
  }
  return data(await mappingOf(row.path, reading), intent === "start" ? 422 : 200);
}

function readMapping(form: FormData, columns: number): CsvMapping {
  const mapping: CsvMapping = {};
  for (const column of CSV_COLUMNS) {
    const chosen = String(form.get(`column.${column}`) ?? "");
    const always = /^always:(.+)$/.exec(chosen)?.[1];
    if (always) mapping[column] = { always };
    else if (/^\d{1,4}$/.test(chosen) && Number(chosen) < columns)
      mapping[column] = { field: Number(chosen) };
  }
  const name = String(form.get("sourceName") ?? "").trim();
  if (!mapping.source && name) mapping.source = { always: name.slice(0, 100) };
  return mapping;
}

export default function Import() {
  const loaded = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>();
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: "/contacts", label: t("title") },
          { href: "/contacts/import", label: t("import.title") },
        ]}
      />
      {loaded.step === "mapping" ? <MappingStep {...loaded} {...checked} /> : null}
      {loaded.step === "progress" ? <ProgressStep {...loaded} /> : null}
      {loaded.step === "report" ? <ReportStep {...loaded} /> : null}
    </Page>
  );
}
