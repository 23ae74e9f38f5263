import { v4, v7 } from "uuid";

/** A new identifier that sorts by the time it was made (UUIDv7). */
export const newId = (): string => v7();

/** A new identifier that tells nothing about when it was made (UUIDv4): for responses, which can't be traced to a moment. */
export const newRandomId = (): string => v4();
