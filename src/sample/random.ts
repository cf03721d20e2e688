/**
 * Repeatable randomness: the same seed and stream give the same numbers on every machine. sfc32, which passes PractRand;
 * one stream a dossier, so that the nth dossier does not depend on what was drawn for those before it.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number, stream: number) {
    this.#a = Math.imul(seed, 0x9e3779b1) | 0;
    this.#b = Math.imul(stream, 0x85ebca6b) ^ Math.floor(stream / 0x1_0000_0000);
    this.#c = seed ^ 0x5bd1e995;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** At least 0, below 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#count++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError("Nothing to pick from");
    return found;
  }

  /** Exponentially distributed around a mean. */
  about(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }
}

/** Picks by weight: `cumulative` has the running totals of the weights, the last one is their sum. */
export function pickWeighted(random: Random, cumulative: Float64Array): number {
  const wanted = random.next() * (cumulative.at(-1) ?? 0);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function runningTotals(weights: readonly number[]): Float64Array {
  let total = 0;
  return Float64Array.from(weights, (it) => {
    total += it;
    return total;
  });
}
