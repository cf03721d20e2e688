import type { Dossier } from "#dossier/dossier.ts";
import { mergeVersions } from "#dossier/mergeVersions.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { type Belief, belief, type StoredVersion } from "./storedVersion.ts";

/** What was believed after each version of a timeline. */
export function fold(timeline: readonly StoredVersion[], code: string): Belief[] {
  const beliefs: Belief[] = [];
  for (const version of timeline) beliefs.push(advance(beliefs.at(-1), version, code));
  return beliefs;
}

/** What is believed after one more version. A step does not bring back a dossier that is gone; a record or an export does. */
export function advance(
  before: Pick<Belief, "facts" | "deleted"> | undefined,
  version: StoredVersion,
  code: string,
): Belief {
  const told = underCode(version.told ?? version.facts, code);
  if (version.kind === "tombstone") return belief(before?.facts ?? told, true);
  const facts = mergeVersions(before?.facts ?? nothingKnown(code), told, version.kind);
  return belief(underCode(facts, code), version.kind === "progress" && before?.deleted === true);
}

/** The facts under the code the dossier is kept by; the code they came with joins the others. */
export function underCode(facts: Dossier, code: string): Dossier {
  if (facts.code === code && !facts.otherCodes.includes(code)) return facts;
  const others = new Set([...facts.otherCodes, facts.code]);
  others.delete(code);
  return { ...facts, code, otherCodes: [...others] };
}
