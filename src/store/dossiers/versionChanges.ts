import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { StoredVersion } from "./storedVersion.ts";

export type BatchStamp = { authority: AgencyCode; batch: number; knownAt: Instant };

/**
 * What becomes of some dossiers in one go.
 * @property current new current versions
 * @property replaced codes whose stored current version is closed
 * @property passed versions that were never current
 * @property absorbed codes whose dossier lives on under another code
 * @property confirmed current versions that a later source time says again
 */
export type VersionChanges = {
  current: StoredVersion[];
  replaced: string[];
  passed: StoredVersion[];
  absorbed: string[];
  confirmed: { code: string; settled_time: Instant }[];
};
