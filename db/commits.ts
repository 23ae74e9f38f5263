/** Writes of this process that have been committed, on any store: what was read before the latest may be out of date. */
let count = 0;

export const commits = {
  get count(): number {
    return count;
  },
  /** Called by a store after each commit. */
  add(): void {
    count += 1;
  },
};
