import type { Indicator } from "./indicator";

/** The 97.5th and the 80th percentile of the standard normal distribution. */
const Z_TWO_SIDED = 1.959963984540054;
const Z_POWER = 0.8416212335729143;

/** What is known of the last year: the spread of grades is null where there are fewer than two. */
export interface Known {
  value: number;
  /** Standard deviation of the grades; of a share it follows from the share. */
  deviation: number | null;
}

/**
 * How many answers it takes to tell a figure from a bound: so that a difference as large as the one between them is found
 * in four of five years (power 80%) at 95% certainty. Null where there is no difference, or no spread to reckon with.
 * Mean: ((z + z')·s / d)². Share: ((z·√(p₀q₀) + z'·√(p₁q₁)) / d)². Lachin 1981, Controlled Clinical Trials 2:93-113;
 * Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, ch. 4.
 */
export function answersToSee(
  unit: Indicator["unit"],
  { value, deviation }: Known,
  bound: number,
): number | null {
  const difference = Math.abs(value - bound);
  if (difference < 1e-9) return null;
  if (unit === "grade") {
    if (deviation === null || deviation === 0) return null;
    return Math.ceil((((Z_TWO_SIDED + Z_POWER) * deviation) / difference) ** 2);
  }
  const spread = (share: number) => Math.sqrt(share * (1 - share));
  return Math.max(1, Math.ceil(((Z_TWO_SIDED * spread(bound) + Z_POWER * spread(value)) / difference) ** 2));
}
