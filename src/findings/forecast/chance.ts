/** Below this many, each is drawn by itself; above, their number is. */
const FEW = 64;
/** From this variance on a binomial is told from a normal distribution by nobody. */
const NORMAL_FROM = 25;

/**
 * Repeatable randomness: the same seed gives the same numbers on every machine. sfc32, seeded by the text; no clock, and no
 * generator of the platform.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: string) {
    this.#a = hashed(seed, 0x811c9dc5);
    this.#b = hashed(seed, 0x9e3779b1);
    this.#c = hashed(seed, 0x85ebca6b);
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

  /** Of a standard normal distribution. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Of a gamma distribution of scale 1 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  /** How many of `count` happen. */
  binomial(count: number, probability: number): number {
    if (probability <= 0 || count === 0) return 0;
    if (probability >= 1) return count;
    const variance = count * probability * (1 - probability);
    if (variance > NORMAL_FROM) {
      const drawn = Math.round(count * probability + this.normal() * Math.sqrt(variance));
      return Math.min(count, Math.max(0, drawn));
    }
    if (probability > 0.5) return count - this.binomial(count, 1 - probability);
    // Waiting times: as many steps as there are hits.
    let hits = 0;
    for (let passed = 0; ; hits++) {
      passed += 1 + Math.floor(Math.log1p(-this.next()) / Math.log1p(-probability));
      if (passed > count) return hits;
    }
  }

  /** How many, where `mean` are expected. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > NORMAL_FROM) return Math.max(0, Math.round(mean + this.normal() * Math.sqrt(mean)));
    const limit = Math.exp(-mean);
    let product = this.next();
    let drawn = 0;
    for (; product > limit; drawn++) product *= this.next();
    return drawn;
  }

  /** Shares that add up to 1, around some others: the larger `sure`, the closer. */
  shares(around: readonly number[], sure: number): number[] {
    const drawn = around.map((it) => (it <= 0 ? 0 : this.gamma(it * sure)));
    const all = drawn.reduce((sum, it) => sum + it, 0);
    return all > 0 ? drawn.map((it) => it / all) : [...around];
  }

  /** How many of `count` fall to each of some shares. */
  among(count: number, shares: readonly number[]): Int32Array {
    const drawn = new Int32Array(shares.length);
    if (count <= FEW) {
      for (let nth = 0; nth < count; nth++) {
        const at = this.#oneOf(shares);
        drawn[at] = (drawn[at] ?? 0) + 1;
      }
      return drawn;
    }
    let left = count;
    let share = 1;
    shares.forEach((it, at) => {
      const own = at === shares.length - 1 ? left : this.binomial(left, share > it ? it / share : 1);
      drawn[at] = own;
      left -= own;
      share -= it;
    });
    return drawn;
  }

  #oneOf(shares: readonly number[]): number {
    let wanted = this.next();
    for (let at = 0; at < shares.length - 1; at++) {
      wanted -= shares[at] ?? 0;
      if (wanted < 0) return at;
    }
    return shares.length - 1;
  }
}

/** FNV-1a from a start of one's own. */
function hashed(text: string, start: number): number {
  let hash = start | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
