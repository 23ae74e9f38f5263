import type { TrueChange, Truth } from "./arithmetic";

type Stated = number | null | undefined;

/** Finds where what the program says differs from what was worked out here, and counts what was held beside each other. */
export class Comparison {
  readonly differences: string[] = [];
  compared = 0;

  /** Whole numbers. */
  count(where: string, stated: Stated, true_: number | null): void {
    this.hold(where, stated ?? null, true_, 0);
  }

  /** A value: 12 digits, which is all that adding in another order leaves. */
  value(where: string, stated: Stated, true_: number | null): void {
    this.hold(where, stated ?? null, true_, 1e-12);
  }

  /** An end of an interval: the program's library has quantiles of t in 8 digits. */
  bound(where: string, stated: Stated, true_: number | null): void {
    this.hold(where, stated ?? null, true_, 5e-8);
  }

  figure(where: string, stated: { n: Stated; value: Stated; low: Stated; high: Stated }, true_: Truth): void {
    this.count(`${where} n`, stated.n, true_.n);
    this.value(`${where} value`, stated.value, true_.value);
    this.bound(`${where} low`, stated.low, true_.low);
    this.bound(`${where} high`, stated.high, true_.high);
  }

  interval(
    where: string,
    stated: { value: number; low: number; high: number } | null | undefined,
    true_: TrueChange | null,
  ): void {
    // Differences of figures lose digits in front of the comma.
    this.hold(`${where} value`, stated?.value ?? null, true_?.value ?? null, 1e-10);
    this.bound(`${where} low`, stated?.low, true_?.low ?? null);
    this.bound(`${where} high`, stated?.high, true_?.high ?? null);
  }

  same(where: string, stated: unknown, true_: unknown): void {
    this.compared += 1;
    if (JSON.stringify(stated) !== JSON.stringify(true_))
      this.differences.push(`${where}: ${JSON.stringify(stated)}, and it is ${JSON.stringify(true_)}`);
  }

  private hold(where: string, stated: number | null, true_: number | null, tolerance: number): void {
    this.compared += 1;
    const alike =
      stated === null || true_ === null
        ? stated === true_
        : Math.abs(stated - true_) <= tolerance * Math.max(1, Math.abs(true_));
    if (!alike) this.differences.push(`${where}: ${stated}, and it is ${true_}`);
  }
}
