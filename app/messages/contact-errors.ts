import type { FieldError } from "~/domain/contact";
import { columnOfPath } from "~/domain/contact-csv";
import { contactErrorsNl } from "./contact-errors.nl";
import { translator } from "./translate";

const say = translator("nl", contactErrorsNl);

/** The errors of one row of a file, by the names of its columns: "occurred_at: ligt in de toekomst". */
export function rowErrorsText(errors: readonly FieldError[]): string {
  return errors
    .map(({ path, code, values }) => {
      const column = columnOfPath(path);
      return column ? `${column}: ${say(code, values)}` : say(code, values);
    })
    .join("; ");
}
