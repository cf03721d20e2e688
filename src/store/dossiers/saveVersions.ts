import type { Kysely } from "kysely";
import type { DossierVersion } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Schema } from "../schema.ts";
import type { DossierOutcome } from "./batch.ts";
import { type DossierCodes, resolveCodes, writeLinks } from "./dossierCodes.ts";
import { oneOf } from "./oneOf.ts";
import { setApart } from "./seenDeliveries.ts";
import { needsClosed, type Settled, settleDossier } from "./settleDossier.ts";
import { type StoredVersion, versionOfRow } from "./storedVersion.ts";
import { type BatchStamp, type VersionChanges, writeVersions } from "./writeVersions.ts";

/** What a delivery came to; `seen`: that very delivery is stored already, nothing of it is new. */
export type PlacedDelivery = { delivery: DossierVersion; outcome: DossierOutcome | "seen" };

/**
 * Stores some versions of one authority inside a running transaction: reads what is known of their dossiers, settles each
 * dossier in memory, and writes set by set.
 * @param repeats whether a batch brought a file that is being brought again
 */
export async function saveVersions(
  db: Kysely<Schema>,
  stamp: BatchStamp,
  deliveries: readonly DossierVersion[],
  repeats: ReadonlySet<number>,
): Promise<PlacedDelivery[]> {
  const codes = await resolveCodes(db, stamp.authority, deliveries);
  const { fresh, seen } = await setApart(db, stamp.authority, codes, deliveries);
  const groups = Map.groupBy(fresh, (it) => codes.codeOf(it.facts.code));
  for (const code of codes.absorbed.values())
    if (!groups.has(codes.codeOf(code))) groups.set(codes.codeOf(code), []);
  const current = await readCurrent(db, stamp.authority, groups.keys());
  const closed = await readClosed(
    db,
    stamp.authority,
    codes,
    unclear(groups, current, codes, repeats.size > 0),
  );
  const changes: VersionChanges = {
    current: [],
    replaced: [],
    passed: [],
    absorbed: [...codes.absorbed.keys()],
    confirmed: [],
  };
  const placed: PlacedDelivery[] = seen.map((delivery) => ({ delivery, outcome: "seen" }));
  const absorbing = new Set([...codes.absorbed.keys()].map(codes.codeOf));
  for (const [code, group] of groups) {
    const settled = settleDossier({
      code,
      current: current.get(code),
      closed: closed.get(code) ?? [],
      absorbs: absorbing.has(code),
      deliveries: group,
      repeats: (batch) => repeats.has(batch),
      batch: stamp.batch,
      knownAt: stamp.knownAt,
    });
    gather(changes, code, current.has(code), settled);
    placed.push(...settled.outcomes);
  }
  await writeVersions(db, stamp, changes);
  await writeLinks(db, stamp, codes);
  return placed;
}

function gather(changes: VersionChanges, code: string, isStored: boolean, settled: Settled): void {
  if (settled.current) {
    changes.current.push(settled.current);
    if (isStored) changes.replaced.push(code);
  }
  if (settled.confirmed !== undefined) changes.confirmed.push({ code, settled_time: settled.confirmed });
  changes.passed.push(...settled.passed);
}

/** Dossiers whose deliveries cannot be placed by the current version alone. */
function unclear(
  groups: ReadonlyMap<string, readonly DossierVersion[]>,
  current: ReadonlyMap<string, StoredVersion>,
  codes: DossierCodes,
  mayRepeat: boolean,
): Set<string> {
  const found = new Set([...codes.absorbed.keys()].map(codes.codeOf));
  for (const [code, group] of groups) {
    const known = current.get(code);
    if (known && group.some((it) => needsClosed(known, it, mayRepeat))) found.add(code);
  }
  return found;
}

async function readCurrent(
  db: Kysely<Schema>,
  authority: AgencyCode,
  codes: Iterable<string>,
): Promise<Map<string, StoredVersion>> {
  const rows = await db
    .selectFrom("dossier")
    .selectAll()
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .execute();
  return new Map(rows.map((it) => [it.code, versionOfRow(it)]));
}

/** Closed versions of some dossiers, also those stored under another of their codes, by the code they are kept under. */
async function readClosed(
  db: Kysely<Schema>,
  authority: AgencyCode,
  { absorbed, codeOf }: DossierCodes,
  codes: ReadonlySet<string>,
): Promise<Map<string, StoredVersion[]>> {
  if (codes.size === 0) return new Map();
  const aliases = await db
    .selectFrom("dossier_alias")
    .select(["alias", "code"])
    .where("authority", "=", authority)
    .where(oneOf("code", [...codes, ...absorbed.keys()]))
    .execute();
  const keptUnder = new Map(aliases.map((it) => [it.alias, codeOf(it.code)]));
  const all = [...codes, ...absorbed.keys(), ...keptUnder.keys()];
  const history = await db
    .selectFrom("dossier_history")
    .selectAll()
    .where("authority", "=", authority)
    .where(oneOf("code", all))
    .execute();
  const joining = await readCurrent(db, authority, absorbed.keys());
  return Map.groupBy([...history.map(versionOfRow), ...joining.values()], (it) =>
    codeOf(keptUnder.get(it.code) ?? it.code),
  );
}
