/** The bounds of an 80 % range. */
const [LOW, HIGH] = [0.1, 0.9];

/** The value below which a share of sorted values lies, between two neighbours where it falls between them. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (at - below) * (high - low);
}

/** @property middle as many values lie below as above */
export type ForecastRange = { middle: number; low: number; high: number };

/** The middle and the range that eight values of ten lie in. */
export function rangeOf(values: readonly number[]): ForecastRange {
  const sorted = Float64Array.from(values).sort();
  return { middle: quantile(sorted, 0.5), low: quantile(sorted, LOW), high: quantile(sorted, HIGH) };
}

/** Mean and standard deviation. */
export function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
  const squares = values.reduce((sum, it) => sum + (it - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}
