import { setPriority } from "node:os";

/** Less than what pages have, and still a share where all processors are busy. */
const NICENESS = 10;

/**
 * Lets pages go first where processors are few. Only Linux gives each thread a priority of its own; elsewhere it would be
 * the whole server's, and nothing is done.
 */
export function giveWayToPages(): void {
  if (process.platform === "linux") setPriority(NICENESS);
}
