import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "./secrets.server";

export const TRIAL_DAYS = 7;
const LIFE = TRIAL_DAYS * 24 * 60 * 60_000;
/** 132 bits: nobody guesses one. */
const SIGNATURE_LENGTH = 22;

/** One version of a questionnaire, a draft too, to be tried until a moment. */
export interface Trial {
  key: string;
  number: number;
  until: Date;
}

/**
 * What lets somebody without an account try a version: it says itself what it is for and until when, and is signed with
 * the installation's secret. Nothing is stored. Short, so that its QR code is read from a screen at once.
 */
export function trialTicket(secret: string, key: string, number: number, now: Date): string {
  const until = Math.ceil((now.getTime() + LIFE) / 60_000).toString(36);
  return `${key}.${number}.${until}.${signature(secret, `${key}.${number}.${until}`)}`;
}

/** `unknown`: not made here. */
export type ReadTicket = { state: "open" | "expired"; trial: Trial } | { state: "unknown" };

export function readTicket(secret: string, ticket: string, now: Date): ReadTicket {
  const parts = /^(([a-z][a-z0-9_]{0,39})\.(\d{1,9})\.([0-9a-z]{1,8}))\.([\w-]{22})$/.exec(ticket);
  if (parts === null) return { state: "unknown" };
  const [, signed = "", key = "", number, until = "", given = ""] = parts;
  if (!timingSafeEqual(Buffer.from(signature(secret, signed)), Buffer.from(given)))
    return { state: "unknown" };
  const trial = { key, number: Number(number), until: new Date(Number.parseInt(until, 36) * 60_000) };
  return { state: now < trial.until ? "open" : "expired", trial };
}

const signature = (secret: string, text: string): string =>
  keyedHash(secret, "trial", text).slice(0, SIGNATURE_LENGTH);
