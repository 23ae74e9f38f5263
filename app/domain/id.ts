import { v4, v7 } from "uuid";

const RANDOM_BYTES = 16;
/** Random bytes for many identifiers: asking for them one by one takes longer than all the rest of making one. */
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.slice(used - RANDOM_BYTES, used);
}

/** Of the last identifier: what was made in one millisecond is numbered on, so that it sorts too. */
let msecs = 0;
let seq = 0;

/** A new identifier that sorts by the time it was made (UUIDv7). */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Begins low enough that no millisecond makes so many that it comes round.
    seq = new DataView(random.buffer).getUint32(0) >>> 1;
  } else {
    seq += 1;
  }
  return v7({ random, msecs, seq });
}

/** A new identifier that tells nothing about when it was made (UUIDv4): for responses, which can't be traced to a moment. */
export const newRandomId = (): string => v4();
