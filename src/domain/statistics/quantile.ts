/**
 * Quantile of values sorted in ascending order, linear between neighbours; `null` for none.
 * Source: Hyndman & Fan, American Statistician 50 (1996) 361–365, type 7 (R's and spreadsheets' default).
 */
export function quantileSorted(sorted: ArrayLike<number>, probability: number): number | null {
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const [a, b] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return a + (position - below) * (b - a);
}

/** How long something took: middle, slow tail, slowest. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
}

/** `null` when there is nothing to describe. */
export function spreadOf(values: Iterable<number>): Spread | null {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return null;
  const at = (probability: number) => quantileSorted(sorted, probability)!;
  return { count: sorted.length, p50: at(0.5), p90: at(0.9), p95: at(0.95), max: at(1) };
}
