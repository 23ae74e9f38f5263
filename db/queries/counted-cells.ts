/** Rows in a fixed order, so that no two writes wait for each other, without those that came to nothing. */
const inOrder = <Row extends { n: number }>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows]
    .filter(([, { n }]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);

/** Counts that are added up before they are written: one row per cell, whatever is added to it or taken away. */
export class CountedCells<Cell extends { n: number }> {
  private readonly cells = new Map<string, Cell>();

  /** `of` says which cell, `n` how many more (or fewer) are in it. */
  add(of: Omit<Cell, "n">, n: number): void {
    const key = JSON.stringify(Object.values(of));
    const known = this.cells.get(key);
    if (known) known.n += n;
    else this.cells.set(key, { ...of, n } as Cell);
  }

  /** What has come together, and nothing is left behind. */
  take(): Cell[] {
    const rows = inOrder(this.cells);
    this.cells.clear();
    return rows;
  }
}
