import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "#dossier/dossier.ts";
import { generateDossiers } from "#sample/generateDossiers.ts";
import { Random } from "#sample/random.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { rederiveAll } from "#store/dossiers/rederiveAll.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { ENGINES } from "./engines.ts";

const AUTHORITY = "H99";
const SAMPLE = { seed: 11, dossiers: 120, units: 8, months: { from: "2025-11", until: "2026-02" } };
const INSTANT = /"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3})Z"/g;

/** The same facts with other texts for the same instants, which makes every list be read member by member. */
const spelledOtherwise = (facts: Dossier): Dossier =>
  JSON.parse(JSON.stringify(facts).replace(INSTANT, '"$1+00:00"'));

/** Versions of a sample, some of them in part, some twice, in an order by chance. */
function deliveries(random: Random): Delivery[] {
  const versions = [...generateDossiers(SAMPLE)].flatMap((version, index) => {
    const { facts } = version;
    const lacking = { ...facts, steps: random.chance(0.5) ? null : (facts.steps?.slice(-1) ?? null) };
    const told = random.chance(0.2) ? { ...version, facts: lacking } : version;
    const kind: "record" | "export" = random.chance(0.15) && !version.deleted ? "export" : "record";
    const one: Delivery = { kind: "version", version: { ...told, kind }, raw: null };
    return index % 9 === 0 ? [one, one] : [one];
  });
  const isInOrder = random.chance(0.3);
  const at = versions.map((it) => ({ it, at: random.below(1_000_000) }));
  return isInOrder ? versions : at.sort((a, b) => a.at - b.at).map(({ it }) => it);
}

describe.each(ENGINES)("the same facts in other spellings on %s", (_, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });

  /** What is stored of them in some batches, but for what depends on how it was spelled. */
  async function stored(batches: readonly Delivery[][]): Promise<{ rows: string[]; filled: number }> {
    const tables = sql`dossier, dossier_history, dossier_alias, import_batch, derived_state`;
    await sql`truncate ${tables}`.execute(database.sql);
    const outcomes: unknown[] = [];
    for (const [index, some] of batches.entries()) {
      const batch = { authority: AUTHORITY, by: "test", files: [] };
      const now = new Date(Date.UTC(2026, 2, 1 + index)).toISOString();
      outcomes.push((await saveDossierBatch(database, { batch, deliveries: some }, now)).dossiers);
    }
    const { rows } = await sql<{ row: string }>`
      select (row - 'told_hash' - 'told' - 'version')::text as row
      from (
        select to_jsonb(it) as row from dossier it union all select to_jsonb(it) from dossier_history it
      ) as it order by 1`.execute(database.sql);
    const filled = await rederiveAll(database);
    return { rows: [...outcomes.map((it) => JSON.stringify(it)), ...rows.map(({ row }) => row)], filled };
  }

  it("come to the same rows, and what was never believed is never derived", async () => {
    for (let round = 0; round < 4; round += 1) {
      const random = new Random(766, round);
      const all = deliveries(random);
      const cut = random.below(all.length);
      const batches = [all.slice(0, cut), all.slice(cut)];
      const otherwise = batches.map((some) =>
        some.map((it) =>
          it.kind === "version"
            ? { ...it, version: { ...it.version, facts: spelledOtherwise(it.version.facts) } }
            : it,
        ),
      );
      const found = await stored(batches);
      expect(found.rows.length).toBeGreaterThan(400);
      expect(found.filled).toBe(0);
      expect(await stored(otherwise)).toEqual(found);
    }
  });
});
