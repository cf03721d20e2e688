import type { Instant } from "#terms/instant.ts";
import type { FreshnessRules } from "./readFreshness.ts";

/** `silent`: so old that something has to be done about it. */
export type FreshnessState = "fresh" | "stale" | "silent";

const HOUR = 3_600_000;

/** How fresh what a source last told is at an instant; a full threshold is still fresh. */
export function freshnessOf(
  last: Instant,
  at: Instant,
  { staleHours, silentHours }: FreshnessRules["thresholds"]["dossiers"],
): FreshnessState {
  const age = Date.parse(at) - Date.parse(last);
  if (age > silentHours.value * HOUR) return "silent";
  return age > staleHours.value * HOUR ? "stale" : "fresh";
}
