import { createHash } from "node:crypto";
import type { Registry } from "#registry/agency.ts";
import { canonicalJson } from "#terms/canonicalJson.ts";

/** The tree of units a publication was made with: its hash, and how many units it knew, for people. */
export function pinRegistry(registry: Registry): { version: string; hash: string } {
  const hash = createHash("sha256").update(canonicalJson(registry.agencies)).digest("hex");
  return { version: `${registry.agencies.length} đơn vị, ${hash.slice(0, 8)}`, hash };
}
