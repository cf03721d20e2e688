import type { QueryValues } from "#contract/client.ts";
import type { TodayPage } from "#contract/today.ts";

/** What asks for exactly what the page shows, however much later. */
export function askedOf({ since, until, period, rulebook }: TodayPage): QueryValues {
  return { since, knownAt: until, period, rulebook };
}
