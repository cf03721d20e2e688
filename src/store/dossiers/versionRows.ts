import type { Dossier } from "#dossier/dossier.ts";
import { CopiedRows } from "./copiedRows.ts";
import { DERIVED_COLUMNS } from "./derivedRow.ts";
import type { Derive } from "./deriving.ts";
import { QUERIED_COLUMNS } from "./factsRow.ts";
import { FLAG_COLUMNS, flagsOf } from "./flags.ts";
import { inTurns } from "./inTurns.ts";
import { spelledFacts } from "./spelledFacts.ts";
import type { StoredVersion } from "./storedVersion.ts";
import type { BatchStamp, VersionChanges } from "./versionChanges.ts";
import { SOURCE_COLUMNS } from "./versionColumns.ts";

/**
 * Versions as rows to write.
 * @property passed of `dossier_history`; never believed, so that nothing needs to follow from them
 * @property current of `dossier`
 */
export type VersionRows = { passed: CopiedRows; current: CopiedRows };

const STAMP_COLUMNS = { authority: "text", batch: "integer", known_from: "timestamptz" } as const;
const PASSED_COLUMNS = [{ ...STAMP_COLUMNS, known_to: "timestamptz" }, SOURCE_COLUMNS] as const;
const CURRENT_COLUMNS = [
  STAMP_COLUMNS,
  SOURCE_COLUMNS,
  QUERIED_COLUMNS,
  FLAG_COLUMNS,
  DERIVED_COLUMNS,
] as const;

export async function versionRows(
  { authority, batch, knownAt }: BatchStamp,
  { passed, current }: Pick<VersionChanges, "passed" | "current">,
  derive: Derive,
): Promise<VersionRows> {
  const rows = { passed: new CopiedRows(PASSED_COLUMNS), current: new CopiedRows(CURRENT_COLUMNS) };
  const stamp = { authority, batch, known_from: knownAt };
  const never = { ...stamp, known_to: knownAt };
  await inTurns(passed, (it) => rows.passed.add([never, sourceRow(it)]));
  await inTurns(current, (it) => {
    const { row } = spelledFacts(it.facts);
    rows.current.add([stamp, sourceRow(it), row, flagsOf(it.facts), derive(it.facts, knownAt)]);
  });
  return rows;
}

function sourceRow(it: StoredVersion): Record<keyof typeof SOURCE_COLUMNS, unknown> {
  return {
    code: it.code,
    source: it.source,
    kind: it.kind,
    source_time: it.sourceTime,
    settled_time: it.settledTime,
    raw_hash: it.rawHash,
    content_hash: it.contentHash,
    told_hash: it.toldHash,
    told: it.told && JSON.stringify(withoutNulls(it.told)),
    deleted: it.deleted,
    facts: spelledFacts(it.facts).text,
  };
}

/** What is left out is read as not known. */
function withoutNulls(it: Dossier): Partial<Dossier> {
  return Object.fromEntries(Object.entries(it).filter(([, value]) => value !== null));
}
