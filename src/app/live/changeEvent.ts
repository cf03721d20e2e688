import type { ChangeEvent } from "#contract/today.ts";
import { type ChangesWish, countChanges, listChanges } from "#measure/changes/findChanges.ts";
import type { Database } from "#store/database.ts";
import { batchNumbered } from "#store/dossiers/listedBatches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { KeptOfDatabase } from "../keptOfDatabase.ts";
import { changesReading } from "../measuring/changes/readChanges.ts";
import { changedRows } from "../pages/today/changedRows.ts";
import { eventId, type Mark, NO_MARK } from "./mark.ts";

/** Dossiers an event names; `total` says how many there are. */
const NAMED = 20;

const kept = new KeptOfDatabase<ChangeEvent>();

/**
 * What became known between two marks of an authority: how many dossiers changed, and the newest of them with the reason. Made
 * once for all who listen.
 */
export function changeEvent(
  database: Database,
  authority: AgencyCode,
  before: Mark,
  mark: Mark,
  now: Instant,
): Promise<ChangeEvent> {
  const key = [authority, eventId(before), eventId(mark)];
  return kept.of(database, key, () => read(database, authority, before, mark, now));
}

async function read(
  database: Database,
  authority: AgencyCode,
  before: Mark,
  mark: Mark,
  now: Instant,
): Promise<ChangeEvent> {
  const event = {
    batch: mark.batch === 0 ? null : mark.batch,
    knownAt: mark.at,
    batches: Math.max(0, mark.batch - before.batch),
    captures: Math.max(0, mark.captures - before.captures),
  };
  if (event.batches === 0) return { ...event, total: 0, dossiers: [] };
  const since =
    before.batch === 0 ? NO_MARK.at : (await batchNumbered(database, authority, before.batch))?.knownAt;
  const reading = await changesReading(
    database,
    { authority, since: since ?? before.at, knownAt: null },
    now,
  );
  if (reading === undefined) return { ...event, total: 0, dossiers: [] };
  const predicates = reading.rules.map((it) => it.predicate);
  // Time alone changed the others, whether or not a batch came.
  const told = await countChanges(database, predicates, reading.question, reading.since, true);
  const wish: ChangesWish = { agencies: null, rule: null, told: true, after: null, limit: NAMED };
  const { dossiers } = await listChanges(database, predicates, reading.question, reading.since, wish);
  return {
    ...event,
    total: told.reduce((sum, it) => sum + it.dossiers, 0),
    dossiers: await changedRows(database, reading, dossiers),
  };
}
