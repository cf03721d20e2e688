import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";
import type { Deriving } from "./deriving.ts";
import type { PlacedEvent } from "./saveEvents.ts";

/**
 * What changed around dossiers in a batch.
 * @property lastVersion number of the newest version when the last of it changed: later ones were derived with all of it
 */
export type Touched = { procedures: Set<string>; rated: Set<string>; lastVersion: bigint };

export const nothingTouched = (): Touched => ({ procedures: new Set(), rated: new Set(), lastVersion: 0n });

/** Notes which events of a chunk may change what follows for dossiers stored before. */
export async function touch(
  db: Kysely<Schema>,
  touched: Touched,
  { catalogue }: Deriving,
  events: readonly PlacedEvent[],
): Promise<void> {
  let isTouched = false;
  for (const { kind, fact, outcome } of events) {
    if ((outcome !== "new" && outcome !== "changed") || !("code" in fact) || fact.code === null) continue;
    if (kind === "procedure") {
      touched.procedures.add(fact.code);
      catalogue.delete(fact.code);
    } else if (kind === "rating") touched.rated.add(fact.code);
    else continue;
    isTouched = true;
  }
  if (!isTouched) return;
  const { rows } = await sql<{ last: string }>`select last_value::text as last from dossier_version`.execute(
    db,
  );
  touched.lastVersion = BigInt(rows[0]?.last ?? 0);
}
