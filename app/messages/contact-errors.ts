import type { FieldError } from "~/domain/contact";
import { contactErrorsNl } from "./contact-errors.nl";
import { contactsNl } from "./contacts.nl";
import { translator } from "./translate";

const say = translator("nl", contactErrorsNl);
const t = translator("nl", contactsNl);

/** The errors of one row of a file: "Wanneer: ligt in de toekomst; Kanaal: …". */
export function rowErrorsText(errors: readonly FieldError[]): string {
  return errors
    .map(({ path, code, values }) => {
      const label = `field.${path}`;
      return label in contactsNl
        ? `${t(label as keyof typeof contactsNl)}: ${say(code, values)}`
        : say(code, values);
    })
    .join("; ");
}
