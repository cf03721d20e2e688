import type { Instant } from "#terms/instant.ts";
import { millisecondsOf } from "./time.ts";

/** Time in which the clock stands still. `until` null: it still does. */
export type PauseTimes = { from: Instant; until: Instant | null };

/** A pause in milliseconds, half-open; Infinity: it lasts. */
export type Stretch = { from: number; until: number };

/**
 * Pauses after a start, in milliseconds, in order, those that overlap or touch made one, so that no time is taken off
 * twice. An open one ends at Infinity; one that ends before it begins took no time.
 */
export function mergedPauses(
  pauses: readonly PauseTimes[],
  start: number,
): { from: number; until: number }[] {
  const merged: Stretch[] = [];
  const sorted = pauses
    .map((it) => ({
      from: Math.max(start, millisecondsOf(it.from)),
      until: it.until === null ? Number.POSITIVE_INFINITY : millisecondsOf(it.until),
    }))
    .filter((it) => it.until > it.from)
    .sort((a, b) => a.from - b.from);
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (last && pause.from <= last.until) last.until = Math.max(last.until, pause.until);
    else merged.push(pause);
  }
  return merged;
}
