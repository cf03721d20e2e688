import { exact } from "#terms/exact.ts";

/**
 * Competition ranking (1-2-2-4): equal values share a place and the next one is skipped.
 * @param values decimal texts, any order
 * @returns the place of each value, the highest first
 */
export function places(values: readonly string[]): number[] {
  const numbers = values.map((it) => exact(it));
  const order = numbers.map((_, at) => at).sort((a, b) => compare(b, a));
  const result = values.map(() => 0);
  let place = 0;
  for (const [at, it] of order.entries()) {
    const before = order[at - 1];
    if (before === undefined || compare(before, it) !== 0) place = at + 1;
    result[it] = place;
  }
  return result;

  function compare(a: number, b: number): number {
    const [one, other] = [numbers[a], numbers[b]];
    return one === undefined || other === undefined ? 0 : one.compare(other);
  }
}
