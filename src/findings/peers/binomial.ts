/** Coefficients of Lanczos' series for the gamma function, g = 7. */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x ≥ 1. */
function logGamma(x: number): number {
  const below = x - 1;
  const far = below + 7.5;
  const series = LANCZOS.slice(1).reduce((sum, it, at) => sum + it / (below + at + 1), LANCZOS[0] ?? 0);
  return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(far) - far + Math.log(series);
}

const TINY = 1e-300;
const ENOUGH = 1e-15;
const MOST_STEPS = 10_000;

/** The continued fraction of the incomplete beta function by Lentz's method; converges for x < (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  const awayFromZero = (it: number) => (Math.abs(it) < TINY ? TINY : it);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return value;
}

/** The regularised incomplete beta function I_x(a, b) for whole a, b ≥ 1. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The chance of at most `hits` among `of` when each hits with the chance `rate`. */
export function chanceOfAtMost(hits: number, of: number, rate: number): number {
  if (hits < 0) return 0;
  return hits >= of ? 1 : betaShare(1 - rate, of - hits, hits + 1);
}

/** The chance of at least `hits` among `of` when each hits with the chance `rate`. */
export function chanceOfAtLeast(hits: number, of: number, rate: number): number {
  if (hits <= 0) return 1;
  return hits > of ? 0 : betaShare(rate, hits, of - hits + 1);
}
