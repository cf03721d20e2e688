import type { Kysely } from "kysely";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Schema } from "../../schema.ts";
import { oneOf } from "../oneOf.ts";
import { STORED_COLUMNS, versionOfRow } from "../storedVersion.ts";
import type { Confirmation, KeptVersion } from "./standingVersions.ts";

/** Everything ever written of one dossier, also under codes that led to it later. */
export type Timeline = { code: string; rows: KeptVersion[]; confirmations: Confirmation[] };

/** Reads whole timelines, by the codes their dossiers are kept under. */
export async function readTimelines(
  db: Kysely<Schema>,
  authority: AgencyCode,
  codes: readonly string[],
): Promise<Map<string, Timeline>> {
  const aliases = await db
    .selectFrom("dossier_alias")
    .select(["alias", "code"])
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .execute();
  const keptUnder = new Map(aliases.map((it) => [it.alias, it.code]));
  const all = [...codes, ...keptUnder.keys()];
  const timelines = new Map(codes.map((code) => [code, { code, rows: [], confirmations: [] } as Timeline]));
  const timelineOf = (code: string) => timelines.get(keptUnder.get(code) ?? code);
  const history = await db
    .selectFrom("dossier_history")
    .select([...STORED_COLUMNS, "known_to"])
    .where("authority", "=", authority)
    .where(oneOf("code", all))
    .execute();
  for (const it of history) timelineOf(it.code)?.rows.push(keptVersion(it, it.known_to.toISOString()));
  const current = await db
    .selectFrom("dossier")
    .select(STORED_COLUMNS)
    .where("authority", "=", authority)
    .where(oneOf("code", codes))
    .execute();
  for (const it of current) timelineOf(it.code)?.rows.push(keptVersion(it, null));
  const again = await db
    .selectFrom("batch_confirmation")
    .selectAll()
    .where("authority", "=", authority)
    .where(oneOf("code", all))
    .execute();
  for (const { code, version, batch, settled_before, settled_time } of again)
    timelineOf(code)?.confirmations.push({
      version: BigInt(version),
      batch,
      before: settled_before?.toISOString() ?? null,
      time: settled_time.toISOString(),
    });
  return timelines;
}

function keptVersion(row: Parameters<typeof versionOfRow>[0], knownTo: string | null): KeptVersion {
  return { ...versionOfRow(row), version: BigInt(row.version), knownTo };
}
