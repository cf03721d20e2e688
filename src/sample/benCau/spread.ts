/** A prime above every number of things here: a step of it walks through all of them without a pattern. */
const STRIDE = 7919;

/**
 * Says of the nth of some things (fewer than 7919) whether it is one of `count` chosen ones: exactly so many are, spread
 * over all.
 * @param salt different salts choose independently
 */
export function spread(count: number, of: number, salt: number): (nth: number) => boolean {
  return (nth) => {
    const place = (nth * STRIDE + salt) % of;
    return Math.floor(((place + 1) * count) / of) > Math.floor((place * count) / of);
  };
}
