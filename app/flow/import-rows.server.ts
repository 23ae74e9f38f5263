import type { Store, Tx } from "#db/store";
import type { ContactInput, FieldError } from "~/domain/contact";
import { type CsvMapping, rowAsJson } from "~/domain/contact-csv";
import { readContact } from "~/domain/contact-input";
import type { CsvRow } from "./contact-file.server";
import { BATCH, type Received, receiveContacts } from "./receive-contacts.server";

export interface RejectedRow {
  line: number;
  fields: string[];
  errors: FieldError[];
}

export interface CheckedRows {
  contacts: ContactInput[];
  rejected: RejectedRow[];
}

/** Which rows are contacts, and of the others why not. */
export function checkRows(rows: CsvRow[], mapping: CsvMapping, now: Date): CheckedRows {
  const contacts: ContactInput[] = [];
  const rejected: RejectedRow[] = [];
  for (const { line, fields, error } of rows) {
    const read = error
      ? { ok: false as const, errors: [error] }
      : readContact(rowAsJson(fields, mapping), now);
    if (read.ok) contacts.push(read.contact);
    else rejected.push({ line, fields, errors: read.errors });
  }
  return { contacts, rejected };
}

export interface ImportedBatch extends Received {
  rows: number;
  rejected: RejectedRow[];
}

/** Takes in one group of rows: the good ones are kept, the others named. `alongside` joins the same write. */
export async function importRows(
  { store, secret, now }: { store: Store; secret: string; now: Date },
  rows: CsvRow[],
  mapping: CsvMapping,
  alongside: (tx: Tx, batch: ImportedBatch) => Promise<void> = async () => {},
): Promise<ImportedBatch> {
  const { contacts, rejected } = checkRows(rows, mapping, now);
  const batch = (received: Received): ImportedBatch => ({ ...received, rows: rows.length, rejected });
  const received = await receiveContacts(
    { store, secret, now },
    contacts,
    "file",
    (tx, outcome) => alongside(tx, batch(outcome)),
    Math.max(BATCH, rows.length),
  );
  return batch(received);
}
