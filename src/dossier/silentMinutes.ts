import { workingMinutesBetween } from "#calendar/workingMinutesBetween.ts";
import type { Instant } from "#terms/instant.ts";
import type { Derivation } from "./derive/derivedFacts.ts";

/** Working minutes of the authority since something new became known; null where the calendar does not reach. */
export function silentMinutes({ calendar }: Derivation, knownFrom: Instant, at: Instant): number | null {
  return workingMinutesBetween(calendar, knownFrom, at);
}
