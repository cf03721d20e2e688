import { hash } from "node:crypto";
import type { DossierVersion } from "#dossier/dossier.ts";

const known = new WeakMap<DossierVersion, string>();

/**
 * SHA-256 of what a delivery tells of its dossier. A record read the same way tells the same; read with a better agency alias
 * or a mended reader it tells something else, and counts again.
 */
export function toldHashOf(delivery: DossierVersion): string {
  const before = known.get(delivery);
  if (before !== undefined) return before;
  const { kind, deleted, facts } = delivery;
  const told = hash("sha256", JSON.stringify([kind, deleted, facts]));
  known.set(delivery, told);
  return told;
}
