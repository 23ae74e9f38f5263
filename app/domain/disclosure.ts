/** From how many answers on a figure is shown at all, and shown without a warning. */
export interface DisclosureBounds {
  hiddenBelow: number;
  indicativeBelow: number;
}

export const defaultBounds: DisclosureBounds = { hiddenBelow: 10, indicativeBelow: 30 };

/** 'none': no answers at all, which is no secret. 'withheld': enough answers, but it would give a hidden one away. */
export type Visibility = "none" | "hidden" | "withheld" | "indicative" | "shown";

export function visibilityOf(n: number, bounds: DisclosureBounds): Visibility {
  if (n <= 0) return "none";
  if (n < bounds.hiddenBelow) return "hidden";
  return n < bounds.indicativeBelow ? "indicative" : "shown";
}

export function isVisible(visibility: Visibility): boolean {
  return visibility === "shown" || visibility === "indicative";
}

/** Hidden for being small, or to protect what is. */
export function isSecret(visibility: Visibility): boolean {
  return visibility === "hidden" || visibility === "withheld";
}

/**
 * What may be shown of the rows that together make a total. What is hidden can be found by taking the shown rows
 * off the total, so the hidden rows are always at least two and together at least `hiddenBelow` answers: the
 * smallest rows that would do are withheld too.
 */
export function visibilityOfRows(counts: readonly number[], bounds: DisclosureBounds): Visibility[] {
  const result = counts.map((n) => visibilityOf(n, bounds));
  const bySize = counts.map((n, index) => ({ n, index })).sort((a, b) => a.n - b.n || a.index - b.index);
  const secret = bySize.filter(({ index }) => result[index] === "hidden");
  const others = bySize.filter(({ index }) => isVisible(result[index] as Visibility));
  if (secret.length === 0) return result;

  let rows = secret.length;
  let answers = secret.reduce((sum, { n }) => sum + n, 0);
  for (const { n, index } of others) {
    if (rows >= 2 && answers >= bounds.hiddenBelow) break;
    result[index] = "withheld";
    rows += 1;
    answers += n;
  }
  return result;
}
