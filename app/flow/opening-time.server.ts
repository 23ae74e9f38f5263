import { timingSafeEqual } from "node:crypto";
import type { Opening } from "~/domain/suspect-form";
import { keyedHash } from "./secrets.server";

/** Forms that say when their page was opened; the time of one isn't taken for another. */
export type TimedForm = "survey" | "opt_out" | "erase" | "contact_request";

const TIME_LENGTH = 8;
const SIGNATURE_LENGTH = 11;

/** Always as long, so that pages which differ in this alone are as long too. */
export const OPENING_LENGTH = TIME_LENGTH + SIGNATURE_LENGTH;

/**
 * When a page was opened, to be sent along with its form: the milliseconds since 1970 in base 36, and 66 bits of a keyed
 * hash over them and the link. Nothing is stored, and it is of no use with another link.
 */
export function openingTime(secret: string, form: TimedForm, code: string, at: Date): string {
  const time = at.getTime().toString(36).padStart(TIME_LENGTH, "0");
  return time + signature(secret, form, code, time);
}

/** What a form's opening time says; `given` is null where the form has none. */
export function openedAt(secret: string, form: TimedForm, code: string, given: string | null): Opening {
  if (given === null) return "missing";
  if (!/^[0-9a-z]{8}[\w-]{11}$/.test(given)) return "false";
  const time = given.slice(0, TIME_LENGTH);
  const expected = Buffer.from(signature(secret, form, code, time));
  const signed = timingSafeEqual(Buffer.from(given.slice(TIME_LENGTH)), expected);
  return signed ? new Date(Number.parseInt(time, 36)) : "false";
}

const signature = (secret: string, form: TimedForm, code: string, time: string): string =>
  keyedHash(secret, `opened ${form}`, `${code} ${time}`).slice(0, SIGNATURE_LENGTH);
