import { type ImportRow, rejectionsAfter } from "#db/queries/imports";
import type { FieldError } from "~/domain/contact";
import { rowErrorsText } from "~/messages/contact-errors";
import { contactsNl } from "~/messages/contacts.nl";
import { translator } from "~/messages/translate";
import type { Runtime } from "~/runtime.server";
import { readingOf } from "./import-contacts.server";
import { csvStream } from "./write-csv.server";

const t = translator("nl", contactsNl);
const PAGE = 1000;

/**
 * The rejected rows of an import as they were, with their line and why: to be mended and imported again, where
 * the two extra columns are passed over. No cell runs as a formula.
 */
export function rejectedCsv({ store }: Runtime, row: ImportRow): ReadableStream<Uint8Array> {
  const { header } = readingOf(row);
  let after: number | null = 0;
  return csvStream([t("csv.line"), t("csv.why"), ...header], async () => {
    if (after === null) return null;
    const found: Awaited<ReturnType<typeof rejectionsAfter>> = await rejectionsAfter(
      store.read,
      row.id,
      after,
      PAGE,
    );
    after = found.length < PAGE ? null : (found.at(-1)?.line ?? null);
    return found.map(({ line, row: fields, errors }) => [
      line,
      rowErrorsText(errors as FieldError[]),
      ...fields,
    ]);
  });
}
