import type { HiddenFlaw } from "../sampleEvent.ts";

/**
 * Behaviour to plant, for trying out what finds it. Agencies then have no flaws of their own, so that what was planted is the
 * whole truth.
 * @property dossiers share of dossiers that get each behaviour of single dossiers, if they can show it
 * @property units share of agencies that get each behaviour of whole units
 * @property lookalikes share of dossiers that get each honest thing that looks like a behaviour
 */
export type Planting = { dossiers: number; units: number; lookalikes: number };

/**
 * What was planted in a dossier, as ids of detectors (rules/integrity.yaml).
 * @property own what the dossier itself shows @property unit what its whole unit does
 * @property hidden what only its records show
 */
export type Planted = {
  own: readonly string[];
  lookalike: string | null;
  unit: string | null;
  hidden: readonly HiddenFlaw[];
};

/** Which of some behaviours a number between 0 and 1 falls to, when each has the same share; null: none. */
export function drawn<T>(number: number, share: number, among: readonly T[]): T | null {
  return share <= 0 ? null : (among[Math.floor(number / share)] ?? null);
}
