/** SQLite's and PostgreSQL's codes, and the file system's, for a disk that takes no more. */
const FULL = new Set(["SQLITE_FULL", "53100", "ENOSPC", "EDQUOT"]);

/** True if this error, or one that it was made of, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth++) {
    const { code } = at as NodeJS.ErrnoException;
    if (code !== undefined && FULL.has(code)) return true;
  }
  return false;
}
