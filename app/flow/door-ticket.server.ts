import { randomFillSync, timingSafeEqual } from "node:crypto";
import { keyedHash } from "./secrets.server";

const TIME_LENGTH = 8;
/** 72 bits: no two pages get the same. */
const NUMBER_BYTES = 9;
const SHAPE = /^([0-9a-z]{8})([\w-]{12})([\w-]{11})$/;

/** A page that lay open longer than this is shown once more before it is sent. */
export const TICKET_LIFE = 12 * 60 * 60_000;

/**
 * What a page behind a door carries, in the place where a link's page says when it was opened: that moment, a number that
 * no other page has, and a keyed hash over both and over what the page is `about`. Nothing is stored before it is sent.
 */
export interface Ticket {
  opened: Date;
  number: string;
}

/** Random bytes for many numbers: asking for them one by one takes longer than all the rest of making a ticket. */
const pool = Buffer.alloc(NUMBER_BYTES * 256);
let used = pool.length;

export function newTicket(opened: Date): Ticket {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NUMBER_BYTES;
  return { opened, number: pool.toString("base64url", used - NUMBER_BYTES, used) };
}

export function writeTicket(secret: string, about: string, { opened, number }: Ticket): string {
  const text = opened.getTime().toString(36).padStart(TIME_LENGTH, "0") + number;
  return text + signature(secret, about, text);
}

/** Null where it wasn't made here, or for something else. */
export function readTicket(secret: string, about: string, given: string | null): Ticket | null {
  const [, time, number, mark] = SHAPE.exec(given ?? "") ?? [];
  if (time === undefined || number === undefined || mark === undefined) return null;
  const expected = Buffer.from(signature(secret, about, time + number));
  if (!timingSafeEqual(Buffer.from(mark), expected)) return null;
  return { opened: new Date(Number.parseInt(time, 36)), number };
}

const signature = (secret: string, about: string, text: string): string =>
  keyedHash(secret, "door ticket", `${text} ${about}`).slice(0, 11);
