import { type DisclosureBounds, isSecret, isVisible, type Visibility, visibilityOf } from "./disclosure";
import { groupBy } from "./results";

export interface GridCell {
  row: string;
  column: string;
  n: number;
}

/**
 * What may be shown of the cells of a grid whose rows and columns have totals: in each row and each column the hidden
 * cells are none, or at least two and together at least `hiddenBelow`; the smallest that would do are withheld. Each round
 * can only hide more, so it ends.
 */
export function visibilityOfGrid(cells: readonly GridCell[], bounds: DisclosureBounds): Visibility[] {
  const result = cells.map(({ n }) => visibilityOf(n, bounds));
  const bySize = cells
    .map((cell, index) => ({ ...cell, index }))
    .sort((a, b) => a.n - b.n || a.index - b.index);
  const lines = [
    ...groupBy(bySize, ({ row }) => row).values(),
    ...groupBy(bySize, ({ column }) => column).values(),
  ];
  const protect = (line: typeof bySize): boolean => {
    const secret = line.filter(({ index }) => isSecret(result[index] as Visibility));
    if (secret.length === 0) return false;
    let answers = secret.reduce((sum, { n }) => sum + n, 0);
    let hidden = secret.length;
    let isChanged = false;
    for (const { n, index } of line) {
      if (hidden >= 2 && answers >= bounds.hiddenBelow) break;
      if (!isVisible(result[index] as Visibility)) continue;
      result[index] = "withheld";
      hidden += 1;
      answers += n;
      isChanged = true;
    }
    return isChanged;
  };
  while (lines.map(protect).some(Boolean)) {
    // Another round: what was withheld for a row may be the only hidden cell of its column.
  }
  return result;
}
