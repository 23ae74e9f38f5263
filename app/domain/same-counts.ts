/** Of counts, by number, which are one and the same: a union-find. */
export class SameCounts {
  private readonly same: Int32Array;

  /** So many counts, each by itself at first. */
  constructor(size: number) {
    this.same = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for all counts that are the same as this one. */
  find(index: number): number {
    let root = index;
    while (this.same[root] !== root) root = this.same[root] ?? root;
    for (let at = index; this.same[at] !== root; ) {
      const next = this.same[at] ?? root;
      this.same[at] = root;
      at = next;
    }
    return root;
  }

  /** A count is the same as another from now on. */
  put(index: number, other: number): void {
    this.same[this.find(index)] = this.find(other);
  }
}
