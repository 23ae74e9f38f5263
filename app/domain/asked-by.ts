/**
 * By what a resident was asked: a message to their own address, or a door that is open to whoever stands before it: a
 * code on a letter or poster, a tablet at a counter, the link that an e-service shows after its last step.
 */
export const ASKED_BY = ["email", "sms", "code", "kiosk", "link"] as const;
export type AskedBy = (typeof ASKED_BY)[number];

export const isAskedBy = (value: unknown): value is AskedBy =>
  (ASKED_BY as readonly unknown[]).includes(value);
