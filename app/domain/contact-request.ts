import { cleanText, type FormFields } from "./answer";
import { readAddress } from "./contact-input";
import { parsePhone } from "./phone";

/** How long what a resident writes in a request may be, in characters. */
export const REQUEST_LENGTHS = { name: 100, about: 500 } as const;

/** A resident who wants to be called or written back: what they leave behind, and nothing of what they answered. */
export interface ContactRequestInput {
  name: string;
  /** E.164, or ''. */
  phone: string;
  /** Lower case, or ''. A request has at least one of both. */
  email: string;
  about: string;
}

export const REQUEST_FIELDS = ["name", "phone", "email", "about"] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];
export type TypedRequest = Record<RequestField, string>;

export type RequestError =
  | { field: "name"; code: "missing" }
  /** Neither a number nor an address. */
  | { field: "phone"; code: "missing" }
  | { field: "phone" | "email"; code: "wrong" }
  | { field: "name" | "about"; code: "too_long"; length: number; most: number };

export type ReadRequest =
  | { ok: true; request: ContactRequestInput }
  | { ok: false; errors: RequestError[]; typed: TypedRequest };

/** As typed, cut off where nobody could have meant it: to show it again. */
const LONGEST_SHOWN = 5000;

/** Reads the form of a request. A field that came twice counts once, as its first. */
export function readContactRequest(form: FormFields): ReadRequest {
  const typed = typedRequest(form);
  const name = typed.name.replace(/\s+/g, " ");
  const { about } = typed;
  const errors: RequestError[] = [];
  const phone = typed.phone === "" ? "" : parsePhone(typed.phone);
  const email = typed.email === "" ? "" : emailIn(typed.email);
  if (name === "") errors.push({ field: "name", code: "missing" });
  tooLong("name", name, errors);
  if (phone === null) errors.push({ field: "phone", code: "wrong" });
  if (email === null) errors.push({ field: "email", code: "wrong" });
  if (phone === "" && email === "") errors.push({ field: "phone", code: "missing" });
  tooLong("about", about, errors);
  return errors.length > 0 || phone === null || email === null
    ? { ok: false, errors, typed }
    : { ok: true, request: { name, phone, email, about } };
}

/** What a form of a request holds, to show it again. */
export function typedRequest(form: FormFields): TypedRequest {
  const text = (field: RequestField) => {
    const value = form.getAll(field).find((one) => typeof one === "string" && one.trim() !== "");
    return cleanText(typeof value === "string" ? value.slice(0, LONGEST_SHOWN) : "");
  };
  return { name: text("name"), phone: text("phone"), email: text("email"), about: text("about") };
}

function emailIn(typed: string): string | null {
  const read = readAddress(typed);
  return read.ok && read.medium === "email" ? read.address : null;
}

function tooLong(field: keyof typeof REQUEST_LENGTHS, text: string, errors: RequestError[]): void {
  const length = [...text].length;
  const most = REQUEST_LENGTHS[field];
  if (length > most) errors.push({ field, code: "too_long", length, most });
}
