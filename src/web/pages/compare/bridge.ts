import type { LedgerComparisonView } from "#contract/scoreComparison.ts";

/**
 * One bar of a bridge from one sum to another.
 * @property low where it begins, in points, from below
 * @property change null for the two sums, which stand on the ground
 */
export type BridgeStep = { id: string; low: number; high: number; change: string | null };

/** Changes smaller than the rest together are one step, so that a bridge stays readable. */
const STEPS = 8;

/** The bridge from the earlier sum to the later: what moved, the greatest fall first, the greatest rise last. */
export function bridgeSteps({ a, rebased, b, lines }: LedgerComparisonView): BridgeStep[] {
  const from = Number((rebased ?? a).points);
  const moved = lines
    .filter((it) => /[1-9]/.test(it.difference))
    .map((it) => ({ id: it.indicator ?? it.group ?? "", change: it.difference }));
  const byWeight = [...moved].sort(
    (one, other) => Math.abs(Number(other.change)) - Math.abs(Number(one.change)),
  );
  const shown = new Set(byWeight.slice(0, moved.length > STEPS ? STEPS - 1 : STEPS));
  const rest = moved.filter((it) => !shown.has(it));
  const steps = moved
    .filter((it) => shown.has(it))
    .sort((one, other) => Number(one.change) - Number(other.change));
  if (rest.length > 0) steps.push({ id: "rest", change: hundredths(rest.map((it) => it.change)) });
  let at = from;
  const bars = steps.map(({ id, change }): BridgeStep => {
    const next = at + Number(change);
    const bar = { id, low: Math.min(at, next), high: Math.max(at, next), change };
    at = next;
    return bar;
  });
  const sum = (id: string, points: number): BridgeStep => ({ id, low: 0, high: points, change: null });
  return [sum("a", from), ...bars, sum("b", Number(b.points))];
}

/** Points have two decimals: whole hundredths add without error. */
function hundredths(changes: readonly string[]): string {
  const all = changes.reduce((sum, it) => sum + Math.round(Number(it) * 100), 0);
  return (all / 100).toFixed(2);
}

/** Where the drawing's ground is: below the lowest step, so that what moved can be seen. */
export function groundOf(steps: readonly BridgeStep[]): number {
  const tops = steps.flatMap((it) => (it.change === null ? [it.high] : [it.low, it.high]));
  const [low, high] = [Math.min(...tops), Math.max(...tops)];
  return Math.max(0, Math.floor(low - Math.max(0.5, (high - low) * 0.6)));
}
