import type { DossierVersion } from "#dossier/dossier.ts";
import type { Instant } from "#terms/instant.ts";
import type { StoredVersion } from "./storedVersion.ts";

/** Instants in one spelling compare as texts. No time is before every time. */
export function isBefore(one: Instant | null, other: Instant | null): boolean {
  return other !== null && (one === null || one < other);
}

/** Order of stored versions: by the newest time that said them, then as they were recorded. */
export function byTime(a: StoredVersion, b: StoredVersion): number {
  if (a.settledTime !== b.settledTime) return isBefore(a.settledTime, b.settledTime) ? -1 : 1;
  return (a.version ?? 0n) < (b.version ?? 0n) ? -1 : 1;
}

/** Order of deliveries; those without a time come last, as they arrived. */
export function byOwnTime(a: DossierVersion, b: DossierVersion): number {
  if (a.sourceTime === null || b.sourceTime === null)
    return Number(a.sourceTime === null) - Number(b.sourceTime === null);
  return Date.parse(a.sourceTime) - Date.parse(b.sourceTime);
}
