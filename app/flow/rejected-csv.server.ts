import { stringify } from "csv-stringify/sync";
import { type ImportRow, rejectionsAfter } from "#db/queries/imports";
import type { FieldError } from "~/domain/contact";
import { rowErrorsText } from "~/messages/contact-errors";
import { contactsNl } from "~/messages/contacts.nl";
import { translator } from "~/messages/translate";
import type { Runtime } from "~/runtime.server";
import { readingOf } from "./import-contacts.server";

const t = translator("nl", contactsNl);
const PAGE = 1000;

/**
 * The rejected rows of an import as they were, with their line and why: to be mended and imported again, where
 * the two extra columns are passed over. No cell runs as a formula.
 */
export function rejectedCsv({ store }: Runtime, row: ImportRow): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { header } = readingOf(row);
  const lines = (rows: unknown[][]) =>
    encoder.encode(stringify(rows, { delimiter: ";", record_delimiter: "\r\n", escape_formulas: true }));
  let after = 0;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode("\ufeff"));
      controller.enqueue(lines([[t("csv.line"), t("csv.why"), ...header]]));
    },
    async pull(controller) {
      const found = await rejectionsAfter(store.read, row.id, after, PAGE);
      if (found.length > 0) {
        controller.enqueue(
          lines(
            found.map(({ line, row: fields, errors }) => [
              line,
              rowErrorsText(errors as FieldError[]),
              ...fields,
            ]),
          ),
        );
      }
      after = found.at(-1)?.line ?? after;
      if (found.length < PAGE) controller.close();
    },
  });
}
