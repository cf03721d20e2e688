const ROUNDING = 1e-9;

/**
 * Lays dots of one size side by side so that none covers another: each keeps its place along the axis and moves to the
 * nearest free level above or below it.
 * @param along places along the axis in pixels, in any order
 * @param size diameter of a dot in pixels
 * @returns for each dot its distance from the axis in pixels, negative below
 */
export function dodge(along: readonly number[], size: number): number[] {
  const placed: { x: number; y: number }[] = [];
  const result = along.map(() => 0);
  const order = along.map((x, dot) => ({ x, dot })).sort((a, b) => a.x - b.x);
  for (const { x, dot } of order) {
    const near = placed.filter((it) => x - it.x < size);
    const free = (level: number) =>
      near.every((it) => (it.x - x) ** 2 + (it.y - level) ** 2 >= size ** 2 - ROUNDING);
    const y = nearestLevel(size / 4, free);
    placed.push({ x, y });
    result[dot] = y;
  }
  return result;
}

/** The first free of 0, one step up, one step down, two steps up … */
function nearestLevel(step: number, free: (level: number) => boolean): number {
  if (free(0)) return 0;
  for (let far = step; ; far += step) {
    if (free(far)) return far;
    if (free(-far)) return -far;
  }
}
