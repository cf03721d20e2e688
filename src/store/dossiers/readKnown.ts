import type { Kysely } from "kysely";
import type { DossierVersion } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Schema } from "../schema.ts";
import { type DossierCodes, resolveCodes } from "./dossierCodes.ts";
import { oneOf } from "./oneOf.ts";
import { setApart } from "./seenDeliveries.ts";
import { needsClosed } from "./settleDossier.ts";
import { STORED_COLUMNS, type StoredVersion, versionOfRow } from "./storedVersion.ts";
import type { Fallen } from "./undo/fallen.ts";
import { readTimelines } from "./undo/readTimelines.ts";
import { standingVersions } from "./undo/standingVersions.ts";
import { isBefore } from "./versionOrder.ts";

/**
 * Deliveries with everything that must be known to place them.
 * @property seen deliveries that are stored already
 * @property groups the others by the code their dossier is kept under
 * @property closed the closed versions of those dossiers that cannot be settled without
 */
export type KnownDossiers = {
  codes: DossierCodes;
  seen: readonly DossierVersion[];
  groups: ReadonlyMap<string, readonly DossierVersion[]>;
  current: ReadonlyMap<string, StoredVersion>;
  closed: ReadonlyMap<string, readonly StoredVersion[]>;
};

/** @param mayRepeat whether a file of the batch was brought before */
export async function readKnown(
  db: Kysely<Schema>,
  authority: AgencyCode,
  deliveries: readonly DossierVersion[],
  mayRepeat: boolean,
  fallen: Fallen,
): Promise<KnownDossiers> {
  const codes = await resolveCodes(db, authority, deliveries);
  const { fresh, seen, stored, shaken, spokenAfter } = await setApart(
    db,
    authority,
    codes,
    deliveries,
    fallen,
  );
  const groups = Map.groupBy(fresh, (it) => codes.codeOf(it.facts.code));
  const known = [...groups.keys()].filter((it) => stored.has(it));
  const current = await readCurrent(db, authority, known);
  const unclear = unclearCodes(groups, current, codes, spokenAfter, mayRepeat);
  const closed = new Map([
    ...(await readClosed(db, authority, codes, unclear)),
    ...(await readStanding(
      db,
      authority,
      fallen,
      [...shaken].filter((it) => current.has(it)),
    )),
  ]);
  return { codes, seen, groups, current, closed };
}

/** Dossiers whose deliveries cannot be placed by the current version alone. */
function unclearCodes(
  groups: ReadonlyMap<string, readonly DossierVersion[]>,
  current: ReadonlyMap<string, StoredVersion>,
  codes: DossierCodes,
  spokenAfter: ReadonlyMap<string, Instant>,
  mayRepeat: boolean,
): Set<string> {
  const found = new Set([...codes.absorbed.keys()].map(codes.codeOf));
  for (const [code, group] of groups) {
    const known = current.get(code);
    if (known === undefined) continue;
    if (isBefore(known.settledTime, spokenAfter.get(code) ?? null)) found.add(code);
    else if (group.some((it) => needsClosed(known, it, mayRepeat))) found.add(code);
  }
  return found;
}

async function readCurrent(
  db: Kysely<Schema>,
  authority: AgencyCode,
  codes: Iterable<string>,
): Promise<Map<string, StoredVersion>> {
  const wanted = [...codes];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("dossier")
    .select(STORED_COLUMNS)
    .where("authority", "=", authority)
    .where(oneOf("code", wanted))
    .execute();
  return new Map(rows.map((it) => [it.code, versionOfRow(it)]));
}

/** Of dossiers that an undone batch spoke of: the versions beside the current one that still count. */
async function readStanding(
  db: Kysely<Schema>,
  authority: AgencyCode,
  fallen: Fallen,
  codes: readonly string[],
): Promise<Map<string, StoredVersion[]>> {
  if (codes.length === 0) return new Map();
  const timelines = await readTimelines(db, authority, codes);
  return new Map(
    [...timelines].map(([code, { rows, confirmations }]) => {
      const current = rows.find((it) => it.knownTo === null)?.version;
      return [code, standingVersions(rows, confirmations, fallen).filter((it) => it.version !== current)];
    }),
  );
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
    .select(STORED_COLUMNS)
    .where("authority", "=", authority)
    .where(oneOf("code", all))
    .execute();
  const joining = await readCurrent(db, authority, absorbed.keys());
  return Map.groupBy([...history.map(versionOfRow), ...joining.values()], (it) =>
    codeOf(keptUnder.get(it.code) ?? it.code),
  );
}
